import { eq } from "drizzle-orm";
import { collator, type Locale, say, type Words, words } from "../../core/i18n";
import type { Column, List } from "../../core/table";
import { isoDay } from "../../core/time";
import type { Reader } from "../../db";
import { attendanceRecords, registers } from "../../db/schema";
import {
  isHalf,
  meanings,
  percent,
  prospects,
  rate,
  type Status,
  type Stay,
  statusThen,
  tally,
} from "../attendance/rules";
import { sittingOf } from "../attendance/steps";
import { inOrder } from "../attendees/rules";
import { type Attendee, attendeesOf } from "../attendees/steps";
import { listOf, type Made } from "../exports/steps";
import { type Sheet, sheetsOf } from "../registers/steps";

type Cell = { status: Status | null; minutes: number | null; conflict: boolean; override: boolean };

/** All records of an event, by register and registration. */
async function recordsOf(db: Reader, eventId: string) {
  const rows = await db
    .select({
      registerId: attendanceRecords.registerId,
      registrationId: attendanceRecords.registrationId,
      status: attendanceRecords.status,
      minutes: attendanceRecords.minutesPresent,
      conflict: attendanceRecords.conflict,
      override: attendanceRecords.override,
    })
    .from(attendanceRecords)
    .innerJoin(registers, eq(registers.id, attendanceRecords.registerId))
    .where(eq(registers.eventId, eventId));
  return new Map(rows.map((row) => [`${row.registerId} ${row.registrationId}`, row]));
}

/**
 * One person's line: a cell per sheet, the sums, and the rates (present over counted sittings; per cent or null). Sheets
 * that do not count any more keep their cells and leave all sums.
 */
function lineOf(sheets: readonly Sheet[], person: Stay, cells: readonly Cell[]) {
  const all = cells.map((cell, index) => {
    const sheet = sheets[index];
    const status = sheet ? statusThen(cell.status, person, sheet.endsAt) : cell.status;
    const half = sheet ? isHalf({ ...cell, minutesPresent: cell.minutes }, sittingOf(sheet)) : false;
    const closed = sheet?.register?.state === "closed";
    return { ...cell, status, closed, half, isCounted: sheet?.isCounted ?? true };
  });
  const marks = all.filter((mark) => mark.isCounted);
  const held = rate(marks);
  const { planned, best } = prospects(marks);
  const minutes = marks.reduce((sum, mark) => sum + (mark.minutes ?? 0), 0);
  return {
    cells: all.map((mark) => mark.status),
    counts: tally(marks),
    unmarked: marks.filter((mark) => mark.status === null).length,
    minutes: marks.some((mark) => mark.minutes !== null) ? minutes : null,
    conflict: cells.some((cell) => cell.conflict),
    held,
    percent: percent(held),
    percentPlanned: percent(planned),
    percentBest: percent(best),
  };
}

/**
 * The people of an event by school, grade, class, number and name, and how they attended each of its sheets; with a
 * school only its own.
 */
export async function matrixOf(db: Reader, eventId: string, locale: Locale, schoolId?: string) {
  const sheets = await sheetsOf(db, eventId);
  const [first] = sheets;
  const records = await recordsOf(db, eventId);
  // Whoever has a record at any sheet is on the matrix: people are read as the sheets' own lists have them.
  const people = new Map<string, Attendee>();
  const taken = sheets.filter((sheet) => sheet.register);
  for (const sheet of taken.length > 0 ? taken : first ? [first] : [])
    for (const one of await attendeesOf(db, sheet, { locale }))
      if (!schoolId || one.schoolId === schoolId) people.set(one.registrationId, one);
  const rows = inOrder([...people.values()], "school", collator(locale).compare).map((person) => {
    const cells = sheets.map(({ register }): Cell => {
      const found = records.get(`${register?.id} ${person.registrationId}`);
      const { status = null, minutes = null, conflict = false, override = false } = found ?? {};
      return { status, minutes, conflict, override };
    });
    return { ...person, ...lineOf(sheets, { ...person, leftAt: person.cancelledAt }, cells) };
  });
  return { sheets, rows };
}
export type Matrix = Awaited<ReturnType<typeof matrixOf>>;

type MatrixLine = Matrix["rows"][number] & { no: number };

/** What a person's line says in each list over several sheets, whatever else stands there. */
type SumLine = { no: number; schoolName: string; grade: number | null; classNo: string | null } & Pick<
  MatrixLine,
  "studentNo" | "fullName" | "latinName" | "counts" | "unmarked" | "minutes" | "percent"
>;

/** Who it is, how often they were there, and the rate of what was held: the same columns in each such list. */
export function sumColumns<Row extends SumLine>(): Made<Row> {
  const integer = (value: (row: Row) => number | null) => ({ kind: "integer" as const, value });
  return {
    no: integer((row) => row.no),
    school: { value: (row) => row.schoolName },
    grade: integer((row) => row.grade),
    class: { value: (row) => row.classNo },
    student_no: { value: (row) => row.studentNo },
    name: { value: (row) => row.fullName },
    name_latin: { value: (row) => row.latinName },
    present: integer((row) => row.counts.present),
    late: integer((row) => row.counts.late),
    left_early: integer((row) => row.counts.leftEarly),
    excused: integer((row) => row.counts.excused),
    absent: integer((row) => row.counts.absent),
    unmarked: integer((row) => row.unmarked),
    minutes: integer((row) => row.minutes),
    rate_held: { kind: "decimal", value: (row) => row.percent },
  };
}

/** The rates that look ahead: of all planned, and the best still possible. */
export function rateColumns<Row extends Pick<MatrixLine, "percentPlanned" | "percentBest">>(): Made<Row> {
  return {
    rate_planned: { kind: "decimal", value: (row) => row.percentPlanned },
    best_possible: { kind: "decimal", value: (row) => row.percentBest },
  };
}

function made(t: Words): Made<MatrixLine> {
  return {
    ...sumColumns<MatrixLine>(),
    ...rateColumns<MatrixLine>(),
    group: { kind: "integer", value: (row) => row.groupNumber },
    conflict: { value: (row) => t(row.conflict ? "ui.yes" : "ui.no") },
  };
}

/** The list with a column for each sheet, day and title over it, in place of the one word `sheets`. */
function spreadOut(list: List<unknown>, place: number, sheets: readonly Sheet[], locale: Locale): List<unknown> {
  if (place < 0) return list;
  const each = sheets.map((sheet, index): Column<MatrixLine> => {
    const label = `${isoDay(sheet.startsAt, sheet.timeZone)} ${say(sheet.title, locale, sheet.languages)}`;
    const value = (row: MatrixLine) => {
      const status = row.cells[index];
      return status ? meanings[status].short : "-";
    };
    return { key: `sheet_${index + 1}`, label, value };
  });
  return {
    ...list,
    columns: [...list.columns.slice(0, place), ...(each as Column<unknown>[]), ...list.columns.slice(place)],
  };
}

/** A matrix as a list with the columns wanted, in that order; `sheets` among them is a column for each sheet. */
export function matrixList({ sheets, rows }: Matrix, wanted: readonly string[], locale: Locale): List<unknown> {
  const t = words(locale);
  const numbered = rows.map((row, index): MatrixLine => ({ ...row, no: index + 1 }));
  const zone = sheets[0]?.timeZone ?? "UTC";
  const plain = listOf(made(t), wanted, numbered, { title: t("exports.fileWords.matrix"), zone, locale });
  return spreadOut(plain, wanted.indexOf("sheets"), sheets, locale);
}
