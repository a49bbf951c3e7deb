import { eq } from "drizzle-orm";
import { collator, type Locale } from "../../core/i18n";
import type { Reader } from "../../db";
import { attendanceRecords, registers } from "../../db/schema";
import { isHalf, percent, prospects, rate, type Status, statusThen, tally } from "../attendance/rules";
import { sittingOf } from "../attendance/steps";
import { inOrder } from "../attendees/rules";
import { type Attendee, attendeesOf } from "../attendees/steps";
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

/** One person's line: a cell per sheet, the sums, and the rates (present over counted sittings; per cent or null). */
function lineOf(sheets: readonly Sheet[], enrolledAt: Date, cells: readonly Cell[]) {
  const marks = cells.map((cell, index) => {
    const sheet = sheets[index];
    const status = sheet ? statusThen(cell.status, enrolledAt, sheet.endsAt) : cell.status;
    const half = sheet ? isHalf({ ...cell, minutesPresent: cell.minutes }, sittingOf(sheet)) : false;
    return { status, closed: sheet?.register?.state === "closed", half };
  });
  const held = rate(marks);
  const { planned, best } = prospects(marks);
  const minutes = cells.reduce((sum, cell) => sum + (cell.minutes ?? 0), 0);
  return {
    cells: marks.map((mark) => mark.status),
    counts: tally(marks),
    unmarked: marks.filter((mark) => mark.status === null).length,
    minutes: cells.some((cell) => cell.minutes !== null) ? minutes : null,
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
    return { ...person, ...lineOf(sheets, person.enrolledAt, cells) };
  });
  return { sheets, rows };
}
export type Matrix = Awaited<ReturnType<typeof matrixOf>>;
