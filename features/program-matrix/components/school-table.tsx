import { StatusPill } from "../../../components/ui/badge";
import { Cell, Column, RowHeader, Table, TableBody, TableHead, TableRow } from "../../../components/ui/table";
import { inLanguage, type Locale, say, words } from "../../../core/i18n";
import { letterOf } from "../../attendance/components/status-mark";
import { statuses } from "../../attendance/rules";
import { gradeText } from "../../people/components/grade-text";
import type { SchoolProgram } from "../queries";
import { resultLooks } from "./result-looks";
import { dayOf } from "./shown";

type Props = { locale: Locale; view: SchoolProgram };

/** A school's own students down, sittings across: a letter a cell, the rate, and how each one stands to the rule. */
export function SchoolTable({ locale, view }: Props) {
  const t = words(locale);
  return (
    <div className="space-y-4">
      <Table label={t("programMatrix.title")} dense stickyHead>
        <TableHead>
          <tr>
            <Column className="sticky start-0 z-10 max-w-40 bg-sunken sm:max-w-none">
              {t("programMatrix.person")}
            </Column>
            <Column numeric>{t("schools.rate")}</Column>
            <Column>{t("programMatrix.result")}</Column>
            {view.sheets.map((sheet) => (
              <Sheet key={sheet.sheetId} sheet={sheet} locale={locale} />
            ))}
          </tr>
        </TableHead>
        <TableBody>
          {view.rows.map((row) => (
            <TableRow key={row.personId}>
              <RowHeader className="sticky start-0 z-5 max-w-40 bg-surface group-hover/row:bg-sunken sm:max-w-none">
                <bdi>{row.fullName}</bdi>
                <span className="block text-xs font-normal text-soft">{placeOf(row, view, locale)}</span>
              </RowHeader>
              <Cell numeric>{row.percent === null ? "–" : `${row.percent}%`}</Cell>
              <Cell tight>
                <StatusPill {...resultLooks[row.result]}>{t(`certificateRules.results.${row.result}`)}</StatusPill>
              </Cell>
              {row.cells.map((status, index) => (
                <Cell key={view.sheets[index]?.sheetId} className="px-1.5 text-center font-bold">
                  <span aria-hidden>{letterOf(status)}</span>
                  <span className="sr-only">{t(`attendance.statuses.${status ?? "unmarked"}`)}</span>
                </Cell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <dl aria-label={t("programMatrix.legend")} className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-soft">
        {[...statuses, null].map((status) => (
          <div key={status} className="flex gap-1.5">
            <dt className="font-bold text-ink">{letterOf(status)}</dt>
            <dd>{t(`attendance.statuses.${status ?? "unmarked"}`)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

const placeOf = (row: SchoolProgram["rows"][number], view: SchoolProgram, locale: Locale) =>
  [gradeText(locale, row.grade, view.school), [row.classNo, row.studentNo].filter(Boolean).join("-")]
    .filter(Boolean)
    .join(" · ");

function Sheet({ sheet, locale }: { sheet: SchoolProgram["sheets"][number]; locale: Locale }) {
  const { text, lang } = inLanguage(sheet.title, locale, sheet.languages);
  return (
    <Column className="max-w-24 px-1.5 text-center align-bottom whitespace-normal">
      <span className="figures block text-ink">{dayOf(sheet.startsAt, sheet.timeZone)}</span>
      <span
        lang={lang}
        title={`${say(sheet.eventTitle, locale, sheet.languages)} · ${text}`}
        className="line-clamp-2 font-normal"
      >
        {text}
      </span>
    </Column>
  );
}
