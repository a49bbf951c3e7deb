import { Cell, Column, RowHeader, Table, TableBody, TableHead, TableRow } from "../../../components/ui/table";
import { type Locale, words } from "../../../core/i18n";
import type { Staging } from "../queries";
import { FixCell } from "./fix-cell";
import { type Row, RowState } from "./row-state";

type RowTableProps = { locale: Locale; batch: Staging };

/** All rows with the columns that are taken over; a cell with a problem is mended where it stands. */
export function RowTable({ locale, batch }: RowTableProps) {
  const t = words(locale);
  const columns = batch.columns.filter(({ field }) => field !== null);
  const name = columns.find(({ field }) => field === "fullName") ?? columns[0];
  const others = columns.filter((column) => column !== name);
  return (
    <Table label={t("imports.rows")} dense>
      <TableHead>
        <tr>
          <Column numeric>{t("imports.row")}</Column>
          <Column>{t("imports.state")}</Column>
          {[...(name ? [name] : []), ...others].map(({ at, field, header }) => (
            <Column key={at} title={header}>
              {field && t(`imports.fields.${field}`)}
            </Column>
          ))}
        </tr>
      </TableHead>
      <TableBody>
        {batch.rows.map((row) => (
          <TableRow key={row.line} id={`row-${row.line}`}>
            <Cell numeric className="text-soft">
              {row.line}
            </Cell>
            <Cell tight>
              <RowState action={row.action} locale={locale} />
              <Remarks row={row} locale={locale} />
            </Cell>
            {name && (
              <RowHeader>
                <CellOf row={row} batch={batch} column={name} />
              </RowHeader>
            )}
            {others.map((column) => (
              <Cell key={column.at} className="whitespace-nowrap">
                <CellOf row={row} batch={batch} column={column} />
              </Cell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

type ColumnOf = Staging["columns"][number];

function CellOf({ row, batch, column }: { row: Row; batch: Staging; column: ColumnOf }) {
  const problem = row.problems.find((one) => one.column === column.at);
  if (!problem) return <bdi>{row.cells[column.at]}</bdi>;
  const { field, code, value } = problem;
  const cell = { batchId: batch.id, line: row.line, column: column.at, header: column.header, field, code, value };
  return <FixCell key={value} cell={cell} />;
}

/** What is wrong with the row as a whole, or with a column that is not taken over. */
function Remarks({ row, locale }: { row: Row; locale: Locale }) {
  const t = words(locale);
  const remarks = row.problems.filter(({ column, field }) => column === null || field === null);
  return remarks.map(({ code, column, line }) => (
    <span key={`${code} ${column}`} className="mt-1 block max-w-56 text-xs font-normal whitespace-normal text-soft">
      {t(`imports.problems.${code}`, { row: line ?? 0 })}
    </span>
  ));
}
