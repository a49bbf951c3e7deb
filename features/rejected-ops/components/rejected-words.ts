import { type Locale, say, words } from "../../../core/i18n";
import { moment } from "../../../core/time";
import type { RejectedRow } from "../queries";
import { kindOf, whyOf } from "../rules";
import type { RejectedLine } from "./rejected-list";

type About = { locale: Locale; zone: string; languages: readonly Locale[] };

/** What was not taken, in the reader's words. */
export function rejectedLines(rows: readonly RejectedRow[], { locale, zone, languages }: About): RejectedLine[] {
  const t = words(locale);
  const at = (time: Date) => moment(time, zone, locale);
  return rows.map((row) => ({
    opId: row.opId,
    deviceId: row.deviceId,
    title: [row.name ?? t("rejectedOps.somebody"), t(`rejectedOps.kinds.${kindOf(row.kind)}`)].join(" · "),
    facts: [
      row.device ?? "",
      say(row.sheet, locale, languages),
      row.effectiveAt ? t("rejectedOps.happened", { at: at(row.effectiveAt) }) : "",
      t("rejectedOps.received", { at: at(row.receivedAt) }),
    ]
      .filter(Boolean)
      .join(" · "),
    why: whyOf(row.code),
    settled: row.settledAt !== null,
  }));
}
