import { eq } from "drizzle-orm";
import { z } from "zod";
import { say, type Words, words } from "../../core/i18n";
import { idInput } from "../../core/inputs";
import { command } from "../../core/operation";
import { atDesk, atEvent } from "../../core/scopes";
import type { Column, List } from "../../core/table";
import { isoDay } from "../../core/time";
import type { Reader } from "../../db";
import { events } from "../../db/schema";
import { meanings, statuses } from "../attendance/rules";
import { exportInput } from "../exports/inputs";
import { columnsFor, exportNote, listOf, type Made, takeOut } from "../exports/steps";
import { type Matrix, matrixOf } from "./steps";

export const matrixExportInput = z.strictObject({ eventId: idInput, ...exportInput });

type Line = Matrix["rows"][number] & { no: number };

function made(t: Words): Made<Line> {
  const integer = (value: (row: Line) => number | null) => ({ kind: "integer" as const, value });
  const decimal = (value: (row: Line) => number | null) => ({ kind: "decimal" as const, value });
  return {
    no: integer((row) => row.no),
    school: { value: (row) => row.schoolName },
    grade: integer((row) => row.grade),
    class: { value: (row) => row.classNo },
    student_no: { value: (row) => row.studentNo },
    name: { value: (row) => row.fullName },
    name_latin: { value: (row) => row.latinName },
    group: integer((row) => row.groupNumber),
    present: integer((row) => row.counts.present),
    late: integer((row) => row.counts.late),
    left_early: integer((row) => row.counts.leftEarly),
    excused: integer((row) => row.counts.excused),
    absent: integer((row) => row.counts.absent),
    unmarked: integer((row) => row.unmarked),
    minutes: integer((row) => row.minutes),
    rate_held: decimal((row) => row.percent),
    rate_planned: decimal((row) => row.percentPlanned),
    best_possible: decimal((row) => row.percentBest),
    conflict: { value: (row) => t(row.conflict ? "ui.yes" : "ui.no") },
  };
}

/** The list with a column for each sheet, day and title over it, in place of the one word `sheets`. */
function spreadOut(list: List<unknown>, place: number, { sheets }: Matrix): List<unknown> {
  if (place < 0) return list;
  const locale = list.locale === "ko" || list.locale === "ru" || list.locale === "kk" ? list.locale : "en";
  const each = sheets.map((sheet, index): Column<Line> => {
    const label = `${isoDay(sheet.startsAt, sheet.timeZone)} ${say(sheet.title, locale, sheet.languages)}`;
    const value = (row: Line) => {
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

type Asked = Parameters<typeof columnsFor>[0] & { input: z.output<typeof matrixExportInput> };

/** Whether the groups are published: before that they are nobody's but the team's. */
async function groupsShown(db: Reader, eventId: string): Promise<boolean> {
  const [event] = await db.select({ at: events.groupsPublishedAt }).from(events).where(eq(events.id, eventId));
  return Boolean(event?.at);
}

/** The matrix as a list to take out; with a school only of its own students. */
async function takeMatrix(asked: Asked, schoolId?: string) {
  const { db, input } = asked;
  const locale = input.locale ?? "en";
  const t = words(locale);
  const columns = await columnsFor(asked, "matrix");
  const found = await matrixOf(db, input.eventId, locale, schoolId);
  const hidden = schoolId && !(await groupsShown(db, input.eventId)) ? { groupNumber: null } : {};
  const rows = found.rows.map((row, index): Line => ({ ...row, ...hidden, no: index + 1 }));
  const zone = found.sheets[0]?.timeZone ?? "UTC";
  const plain = listOf(made(t), columns, rows, { title: t("exports.fileWords.matrix"), zone, locale });
  const legend = statuses.map((status) => `${meanings[status].short} ${t(`attendance.statuses.${status}`)}`);
  return takeOut(asked, {
    profile: "matrix",
    eventId: input.eventId,
    columns,
    lists: [spreadOut(plain, columns.indexOf("sheets"), found)],
    rowCount: rows.length,
    filters: schoolId ? { school: schoolId } : {},
    facts: [
      { label: t("exports.about.legend"), value: [...legend, `- ${t("attendance.statuses.unmarked")}`].join(", ") },
      { label: t("exports.about.rates"), value: t("exports.about.ratesText") },
    ],
  });
}

/**
 * Takes everybody's attendance at all sheets of an event out of the house, with sums and rates per person. Noted down
 * with its purpose first. Refuses an unknown column on its field, `not-found`.
 */
export const exportMatrix = command("attendance.exportMatrix", {
  input: matrixExportInput,
  scope: atEvent,
  alone: false,
  run: (asked) => takeMatrix(asked),
  note: exportNote,
});

/** The same of a school's own students, for the school. Refuses as `attendance.exportMatrix`. */
export const exportSchoolMatrix = command("schools.exportAttendance", {
  input: matrixExportInput.extend({ schoolId: idInput }),
  scope: atDesk,
  alone: false,
  run: (asked) => takeMatrix(asked, asked.input.schoolId),
  note: (taken, { schoolId }) => ({ ...exportNote(taken), schoolId }),
});
