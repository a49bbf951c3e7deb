"use client";
import { useFormatter, useTranslations } from "use-intl";
import { SelectField } from "../../../components/ui/field";
import type { DoorHere } from "./use-door";

/** Which sheet people are written on: by itself the one whose doors are open, or one chosen by hand. */
export function SheetSwitch({ door: { work, state } }: { door: DoorHere }) {
  const t = useTranslations("door");
  const format = useFormatter();
  const { known, sheetId } = state;
  if (!known) return null;
  const time = (at: string) =>
    format.dateTime(new Date(at), {
      ...{ month: "short", day: "numeric", hour: "numeric", minute: "2-digit" },
      timeZone: known.event.timeZone,
    });
  const now = work.sheet();
  const automatic = { value: "", label: now && !sheetId ? t("sheetAuto", { title: now.title }) : t("sheetAutoPlain") };
  const options = known.sheets.map((one) => ({
    value: one.sheetId,
    label: t("sheetAt", { title: one.title, time: time(one.startsAt) }),
  }));
  return (
    <SelectField
      id="sheet"
      label={t("sheet")}
      hint={now && t("sheetOpens", { time: time(now.opensAt) })}
      options={[automatic, ...options]}
      value={sheetId ?? ""}
      onChange={(event) => void work.chooseSheet(event.target.value || undefined)}
    />
  );
}
