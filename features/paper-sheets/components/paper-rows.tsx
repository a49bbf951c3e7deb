"use client";
import { useTranslations } from "use-intl";
import { Input } from "../../../components/ui/controls";
import { Cell, Column, RowHeader, Table, TableBody, TableHead, TableRow } from "../../../components/ui/table";
import { StatusMark } from "../../attendance/components/status-mark";
import type { Paper } from "../queries";

export type Times = { arrivedAt?: string; leftAt?: string };
type Row = Paper["rows"][number];
type Props = {
  rows: readonly Row[];
  signed: readonly number[];
  times: ReadonlyMap<number, Times>;
  onTick: (row: number, isOn: boolean) => void;
  onTimes: (row: number, some: Times) => void;
};

/** The sheet as it was printed: number, name, and a box for the signature; how the person is marked now stands beside. */
export function PaperRows({ rows, signed, times, onTick, onTimes }: Props) {
  const t = useTranslations();
  return (
    <Table label={t("paperSheets.rows")} dense stickyHead>
      <TableHead>
        <TableRow>
          <Column tight>{t("paperSheets.no")}</Column>
          <Column>{t("attendance.name")}</Column>
          <Column tight>{t("paperSheets.came")}</Column>
          <Column tight>{t("paperSheets.left")}</Column>
          <Column className="max-sm:hidden">{t("paperSheets.now")}</Column>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => {
          const isOn = signed.includes(row.row);
          const isGone = row.registration !== "confirmed";
          const name = row.fullName ?? t("paperSheets.gone");
          return (
            <TableRow key={row.row} selected={isOn}>
              <Cell tight className="py-0">
                <label className="figures flex min-h-11 items-center gap-2.5">
                  <input
                    type="checkbox"
                    className="size-5 accent-accent"
                    checked={isOn}
                    disabled={isGone}
                    onChange={(event) => onTick(row.row, event.target.checked)}
                  />
                  {row.row}
                  <span className="sr-only">{name}</span>
                </label>
              </Cell>
              <RowHeader className={isGone ? "text-faint" : undefined}>
                <bdi>{name}</bdi>
                {row.fullName && isGone && <span className="ms-2 font-normal">{t("attendance.seatGone")}</span>}
                <span className="block text-xs font-normal text-soft">
                  {[row.schoolName, row.grade !== null && t("attendance.grade", { grade: row.grade })]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </RowHeader>
              {(["arrivedAt", "leftAt"] as const).map((which) => (
                <Cell key={which} tight className="py-1">
                  <Input
                    type="time"
                    className="min-h-9 w-28 px-2 py-1 text-sm pointer-coarse:min-h-11"
                    aria-label={`${name}: ${t(which === "arrivedAt" ? "paperSheets.came" : "paperSheets.left")}`}
                    disabled={!isOn}
                    value={times.get(row.row)?.[which] ?? ""}
                    onChange={(event) => onTimes(row.row, { [which]: event.target.value })}
                  />
                </Cell>
              ))}
              <Cell className="max-sm:hidden">
                <StatusMark status={row.status} word={t(`attendance.statuses.${row.status ?? "unmarked"}`)} />
              </Cell>
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}
