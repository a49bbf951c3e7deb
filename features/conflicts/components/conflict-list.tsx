import { type Locale, say, words } from "../../../core/i18n";
import { moment } from "../../../core/time";
import type { Conflict } from "../queries";
import { ConflictCard, type Shown } from "./conflict-card";

/** Who said it, where, how, and when. */
function saidBy(statement: Conflict["statements"][number], timeZone: string, locale: Locale): string {
  const t = words(locale);
  const source = statement.source as "roll_call" | "paper";
  const parts = [statement.by ?? t("conflicts.nobody"), statement.device, t(`attendance.sources.${source}`)];
  return [...parts, moment(statement.effectiveAt, timeZone, locale)].filter(Boolean).join(" · ");
}

/** What is to be decided, a card each, in the reader's language. */
export function ConflictList({ locale, rows }: { locale: Locale; rows: readonly Conflict[] }) {
  const t = words(locale);
  const shown = rows.map(
    ({ grade, schoolName, title, languages, timeZone, statements, ...row }): Shown => ({
      ...row,
      notCounted: row.missesConsent ? t("conflicts.notCounted") : null,
      place: [schoolName, grade !== null && t("attendance.grade", { grade })].filter(Boolean).join(" · "),
      sheet: say(title, locale, languages),
      statements: statements.map((one) => ({
        ...{ opId: one.opId, status: one.status, reason: one.reason },
        said: saidBy(one, timeZone, locale),
      })),
    }),
  );
  return (
    <div className="max-w-4xl space-y-4">
      {shown.map((one) => (
        <ConflictCard key={`${one.sheetId} ${one.registrationId}`} shown={one} />
      ))}
    </div>
  );
}
