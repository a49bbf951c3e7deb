import { type Locale, words } from "../../../core/i18n";
import { moment } from "../../../core/time";
import { doorsEnd } from "../../registers/rules";
import type { DeviceRow } from "../queries";
import type { DeviceLine } from "./device-list";

type About = {
  locale: Locale;
  zone: string;
  titles: readonly { value: string; label: string }[];
  now: Date;
};

/** A clock that is off by more than this is told of (people-attendance.md §6 "Clock"). */
const clockOff = 60_000;
/** A device in use is expected to be heard of within this. */
const silence = 10 * 60_000;

function warningOf(row: DeviceRow, { locale, now }: About): string | null {
  const t = words(locale);
  if (row.state === "revoked") return t("devices.lateText");
  if (row.state !== "paired") return null;
  if (row.offsetMs !== null && Math.abs(row.offsetMs) > clockOff)
    return t("devices.clockOff", { minutes: Math.round(Math.abs(row.offsetMs) / 60_000) });
  if (row.waiting && row.lastSeenAt && now.getTime() - row.lastSeenAt.getTime() > silence)
    return t("devices.silent", { waiting: row.waiting });
  return null;
}

/** Whether no device can be added any more: a day after the last sheet. */
export const areDoorsOver = (event: { endsAt: Date }, sheets: readonly { endsAt: Date }[], now: Date): boolean =>
  now >= doorsEnd(event, sheets);

/** Devices in the reader's words. */
export function deviceLines(rows: readonly DeviceRow[], about: About): DeviceLine[] {
  const { locale, zone, titles } = about;
  const t = words(locale);
  return rows.map((row) => ({
    deviceId: row.deviceId,
    label: row.label,
    mode: row.mode,
    state: row.state,
    sheets: titles
      .filter(({ value }) => row.sheetIds?.includes(value))
      .map(({ label }) => label)
      .join(", "),
    facts: [
      // What it has not sent is known only as of then.
      row.lastSeenAt
        ? t(row.waiting === 0 ? "devices.allSent" : "devices.seen", { at: moment(row.lastSeenAt, zone, locale) })
        : "",
      row.rosterCount ? t("devices.knows", { count: row.rosterCount }) : "",
      row.waiting ? t("devices.unsent", { count: row.waiting }) : "",
      row.wipedAt ? t("devices.wipedAt", { at: moment(row.wipedAt, zone, locale) }) : "",
    ].filter(Boolean),
    warning: warningOf(row, about),
  }));
}
