import { and, eq, isNotNull } from "drizzle-orm";
import { say, type Words } from "../../core/i18n";
import type { Column, List } from "../../core/table";
import { isoDay } from "../../core/time";
import type { Reader } from "../../db";
import { attendanceRecords, registers } from "../../db/schema";
import { meanings } from "../attendance/rules";
import type { Made } from "../exports/steps";
import { type Matrix, sumColumns } from "../matrix/steps";

export type ReportLine = Matrix["rows"][number] & { no: number; remarks: string };

/** The reasons given at the sheets of an event, by registration. */
export async function remarksOf(db: Reader, eventId: string): Promise<Map<string, string>> {
  const rows = await db
    .select({ registrationId: attendanceRecords.registrationId, reason: attendanceRecords.reason })
    .from(attendanceRecords)
    .innerJoin(registers, eq(registers.id, attendanceRecords.registerId))
    .where(and(eq(registers.eventId, eventId), isNotNull(attendanceRecords.reason)));
  const found = new Map<string, string>();
  for (const { registrationId, reason } of rows)
    found.set(registrationId, [found.get(registrationId), reason].filter(Boolean).join(" / "));
  return found;
}

/** How the cells of a school's report come about; statuses are words here, as a school's office reads them. */
export const made = (): Made<ReportLine> => ({
  ...sumColumns<ReportLine>(),
  remarks: { value: (row) => row.remarks },
});

/** A column for each sheet: the word for attendance alone when there is one sheet, else with its day and title. */
export function sheetColumns(
  { sheets }: Pick<Matrix, "sheets">,
  t: Words,
  locale: Parameters<typeof say>[1],
): Column<ReportLine>[] {
  const word = t("exports.columns.mark");
  return sheets.map((sheet, index) => ({
    key: `sheet_${index + 1}`,
    label:
      sheets.length === 1
        ? word
        : `${word} ${isoDay(sheet.startsAt, sheet.timeZone)} ${say(sheet.title, locale, sheet.languages)}`,
    value: ({ cells }) => t(`attendance.statuses.${cells[index] ?? "unmarked"}`),
  }));
}

/** How many of each status at each sheet, over the people given. */
export function summaryOf(
  { sheets }: Pick<Matrix, "sheets">,
  rows: readonly ReportLine[],
  t: Words,
  look: Pick<List<unknown>, "zone"> & { locale: Parameters<typeof say>[1] },
): List<unknown> {
  type Sum = { title: string; counts: Record<"present" | "absent" | "excused" | "unmarked", number> };
  const sums = sheets.map((sheet, index): Sum => {
    const counts = { present: 0, absent: 0, excused: 0, unmarked: 0 };
    for (const { cells } of rows) {
      const status = cells[index];
      const counted = status ? meanings[status].counts : "unmarked";
      counts[counted === "ignore" ? "excused" : counted] += 1;
    }
    return { title: say(sheet.title, look.locale, sheet.languages), counts };
  });
  const count = (key: keyof Sum["counts"], label: string): Column<Sum> => ({
    ...{ key, label, kind: "integer" },
    value: ({ counts }) => counts[key],
  });
  const columns: Column<Sum>[] = [
    { key: "sheet", label: t("exports.sheet"), value: ({ title }) => title },
    { key: "total", label: t("exports.columns.total"), kind: "integer", value: () => rows.length },
    count("present", t("exports.columns.attended")),
    count("absent", t("exports.columns.absent")),
    count("excused", t("exports.columns.excused")),
    count("unmarked", t("exports.columns.unmarked")),
  ];
  return { title: t("exports.summary"), columns: columns as Column<unknown>[], rows: sums, ...look };
}
