import { type Locale, say, words } from "../../../core/i18n";
import { gradeText } from "../../people/components/grade-text";
import type { Staging } from "../queries";
import { DecideRow } from "./decide-row";
import { FixCell } from "./fix-cell";
import { type Row, RowState } from "./row-state";

type RowCardsProps = { locale: Locale; batch: Staging };

const joined = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(" · ");
/** "5-4", "4" or nothing: class and number, after the grade. */
const seatOf = ({ classNo, studentNo }: { classNo?: string | null; studentNo?: string | null }) =>
  [classNo, studentNo].filter(Boolean).join("-");

/** Rows that want an answer, one card each: what to mend, or whom it may be. */
export function RowCards({ locale, batch }: RowCardsProps) {
  const t = words(locale);
  return (
    <ol className="divide-y divide-line rounded-lg border border-line bg-surface">
      {batch.rows.map((row) => (
        <li key={`${row.line} ${row.action}`} id={`row-${row.line}`} className="px-4 py-4 sm:px-5">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <span className="figures text-sm text-soft">{t("imports.rowNo", { line: row.line })}</span>
            <bdi className="font-semibold">{row.values.fullName || row.values.latinName}</bdi>
            <span className="min-w-0 text-sm text-soft">
              {joined(row.values.school, gradeText(locale, row.values.grade, { ko: row.values.school ?? "" }))}
            </span>
            <span className="ms-auto">
              <RowState action={row.action} locale={locale} />
            </span>
          </p>
          <Problems row={row} batch={batch} locale={locale} />
          {row.resembles && <Resemblance row={row} batchId={batch.id} locale={locale} />}
        </li>
      ))}
    </ol>
  );
}

function Problems({ row, batch, locale }: { row: Row; batch: Staging; locale: Locale }) {
  const t = words(locale);
  if (row.problems.length === 0) return null;
  return (
    <div className="mt-3 grid gap-4 sm:grid-cols-[repeat(auto-fill,minmax(18rem,1fr))]">
      {row.problems.map(({ column, field, code, value, line }) =>
        column === null ? (
          <p key={code} className="text-sm text-soft">
            {t(`imports.problems.${code}`, { row: line ?? 0 })}
          </p>
        ) : (
          <FixCell
            key={`${column} ${value}`}
            labelled
            cell={{
              batchId: batch.id,
              line: row.line,
              column,
              field,
              code,
              value,
              header: batch.columns[column]?.header || t("imports.columnNo", { number: column + 1 }),
            }}
          />
        ),
      )}
    </div>
  );
}

/** The row of the file and the person it resembles, side by side, and the question. */
function Resemblance({ row, batchId, locale }: { row: Row; batchId: string; locale: Locale }) {
  const t = words(locale);
  const { resembles: like, values } = row;
  if (!like) return null;
  const school = like.school && say(like.school, locale);
  const where = like.gone ? "likeGone" : like.here ? "likeHere" : "likeElsewhere";
  return (
    <div className="mt-3">
      <dl className="grid gap-x-6 gap-y-2 text-sm sm:grid-cols-2">
        <div className="min-w-0">
          <dt className="text-xs text-soft">{t("imports.inFile")}</dt>
          <dd>
            <bdi className="font-semibold">{joined(values.fullName, values.latinName)}</bdi>
            <br />
            {joined(values.school, gradeText(locale, values.grade, { ko: values.school ?? "" }), seatOf(values))}
          </dd>
        </div>
        <div className="min-w-0">
          <dt className="text-xs text-soft">{t("imports.onRecord")}</dt>
          <dd>
            <bdi className="font-semibold">{like.name}</bdi>
            <br />
            {joined(school, gradeText(locale, like.grade, like.school), seatOf(like))}
            <br />
            <span className="text-soft">{t(`imports.${where}`)}</span>
          </dd>
        </div>
      </dl>
      <div className="mt-3">
        <DecideRow batchId={batchId} line={row.line} decision={row.decision} gone={like.gone} />
      </div>
    </div>
  );
}
