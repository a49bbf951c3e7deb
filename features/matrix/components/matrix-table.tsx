import { Badge } from "../../../components/ui/badge";
import { Cell, Column, RowHeader, Table, TableBody, TableHead, TableRow } from "../../../components/ui/table";
import { type Locale, say, type Words, words } from "../../../core/i18n";
import { clock } from "../../../core/time";
import { isOf } from "../../absences/rules";
import { letterOf, looks } from "../../attendance/components/status-mark";
import type { Status } from "../../attendance/rules";
import type { MatrixView } from "../queries";

const inks = { ok: "text-ok", warn: "text-warn", bad: "text-bad", info: "text-info", neutral: "text-faint" };

type Props = {
  locale: Locale;
  matrix: MatrixView;
  /** Announced beforehand: of a sheet, or of the whole event. */
  absences: readonly { registrationId: string; sheetId: string | null }[];
};

/** Everybody at every sheet: a letter a cell, and the rate of what was held. */
export function MatrixTable({ locale, matrix, absences }: Props) {
  const t = words(locale);
  const isAnnounced = (registrationId: string, sheetId: string | undefined) =>
    sheetId !== undefined && absences.some((one) => one.registrationId === registrationId && isOf(one, sheetId));
  return (
    <Table label={t("attendance.people")} dense stickyHead>
      <TableHead>
        <TableRow>
          <Column>{t("attendance.name")}</Column>
          <Column className="max-sm:hidden">{t("attendance.school")}</Column>
          {matrix.sheets.map((sheet) => (
            <Column key={sheet.sheetId} className="max-w-40 whitespace-normal">
              <span className="figures block text-faint">{clock(sheet.startsAt, sheet.timeZone, locale)}</span>
              {say(sheet.title, locale, sheet.languages)}
            </Column>
          ))}
          <Column numeric>{t("attendance.rate")}</Column>
        </TableRow>
      </TableHead>
      <TableBody>
        {matrix.rows.map((row) => (
          <TableRow key={row.registrationId}>
            <RowHeader>
              <bdi>{row.fullName}</bdi>
              <span className="block text-xs font-normal text-soft sm:hidden">{placeOf(row, t)}</span>
              {row.conflict && (
                <Badge tone="bad" icon="warning" className="ms-2">
                  {t("attendance.conflictShort")}
                </Badge>
              )}
            </RowHeader>
            <Cell className="text-soft max-sm:hidden">{placeOf(row, t)}</Cell>
            {row.cells.map((status, index) => (
              <Mark
                key={matrix.sheets[index]?.sheetId}
                status={status}
                isAnnounced={status === null && isAnnounced(row.registrationId, matrix.sheets[index]?.sheetId)}
                t={t}
              />
            ))}
            <Rate present={row.held.present} counted={row.held.counted} percent={row.percent} locale={locale} />
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

const placeOf = (row: MatrixView["rows"][number], t: Words) =>
  [row.schoolName, row.grade !== null && t("attendance.grade", { grade: row.grade })].filter(Boolean).join(" · ");

function Mark({ status, isAnnounced, t }: { status: Status | null; isAnnounced: boolean; t: Words }) {
  if (isAnnounced)
    return (
      <Cell>
        <Badge tone="info" icon="file-text">
          <span className="max-sm:sr-only">{t("absences.badge")}</span>
        </Badge>
      </Cell>
    );
  const { tone } = looks[status ?? "unmarked"];
  const word = t(`attendance.statuses.${status ?? "unmarked"}`);
  return (
    <Cell>
      <abbr title={word} className={`font-bold no-underline ${inks[tone]}`}>
        {letterOf(status)}
      </abbr>
      <span className="ms-2 text-xs text-soft max-sm:sr-only">{word}</span>
    </Cell>
  );
}

type RateProps = { present: number; counted: number; percent: number | null; locale: Locale };

function Rate({ present, counted, percent, locale }: RateProps) {
  const t = words(locale);
  if (percent === null) return <Cell numeric>{t("attendance.noRate")}</Cell>;
  const shown = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(percent);
  return (
    <Cell numeric>
      <span className="font-semibold">{`${shown} %`}</span>
      <span className="block text-xs text-soft">{t("attendance.rateOf", { present, counted })}</span>
    </Cell>
  );
}
