import { type Locale, say, words } from "../../../core/i18n";
import { clock } from "../../../core/time";
import type { WalkInRow } from "../queries";
import type { WalkInLine } from "./walk-in-list";

type About = { locale: Locale; zone: string; titles: readonly { value: string; label: string }[] };

/** People on no list in the reader's words. */
export function walkInLines(rows: readonly WalkInRow[], { locale, zone, titles }: About): WalkInLine[] {
  const t = words(locale);
  const grade = (value: number | null) => (value === null ? "" : t("attendance.grade", { grade: value }));
  const joined = (...parts: string[]) => parts.filter(Boolean).join(" · ");
  const names = new Map(rows.map((row) => [row.walkInId, row.name]));
  return rows.map((row) => ({
    walkInId: row.walkInId,
    version: row.version,
    name: row.name,
    school: row.school,
    grade: row.grade,
    facts: joined(
      row.school,
      grade(row.grade),
      t("walkIns.came", { at: clock(row.at, zone, locale) }),
      ...titles.filter(({ value }) => row.sheetIds.includes(value)).map(({ label }) => label),
    ),
    twins: row.twins.flatMap((id) => names.get(id) ?? []),
    suggested: row.suggested.map((one) => ({
      registrationId: one.registrationId,
      name: one.name,
      facts: joined(say(one.school, locale), grade(one.grade)),
      hasSeat: one.status === "confirmed",
    })),
  }));
}
