import { eq } from "drizzle-orm";
import { z } from "zod";
import { words } from "../../core/i18n";
import { idInput } from "../../core/inputs";
import { command } from "../../core/operation";
import { atDesk, atEvent } from "../../core/scopes";
import type { Reader } from "../../db";
import { events } from "../../db/schema";
import { meanings, statuses } from "../attendance/rules";
import { exportInput } from "../exports/inputs";
import { columnsFor, exportNote, type Out, takeOut } from "../exports/steps";
import { matrixList, matrixOf } from "./steps";

export const matrixExportInput = z.strictObject({ eventId: idInput, ...exportInput });

type Asked = Parameters<typeof columnsFor>[0] & { input: z.output<typeof matrixExportInput> };

/** Whether the groups are published: before that they are nobody's but the team's. */
async function groupsShown(db: Reader, eventId: string): Promise<boolean> {
  const [event] = await db.select({ at: events.groupsPublishedAt }).from(events).where(eq(events.id, eventId));
  return Boolean(event?.at);
}

/** The matrix as a list to take out; with a school only of its own students. */
async function matrixOut(asked: Asked, schoolId?: string): Promise<Out> {
  const { db, input } = asked;
  const locale = input.locale ?? "en";
  const t = words(locale);
  const columns = await columnsFor(asked, "matrix");
  const found = await matrixOf(db, input.eventId, locale, schoolId);
  const hidden = schoolId && !(await groupsShown(db, input.eventId)) ? { groupNumber: null } : {};
  const rows = found.rows.map((row) => ({ ...row, ...hidden }));
  const legend = statuses.map((status) => `${meanings[status].short} ${t(`attendance.statuses.${status}`)}`);
  return {
    profile: "matrix",
    eventId: input.eventId,
    columns,
    lists: [matrixList({ ...found, rows }, columns, locale)],
    rowCount: rows.length,
    filters: schoolId ? { school: schoolId } : {},
    facts: [
      { label: t("exports.about.legend"), value: [...legend, `- ${t("attendance.statuses.unmarked")}`].join(", ") },
      { label: t("exports.about.rates"), value: t("exports.about.ratesText") },
    ],
  };
}

/**
 * Takes everybody's attendance at all sheets of an event out of the house, with sums and rates per person. Noted down
 * with its purpose first. Refuses an unknown column on its field, `not-found`.
 */
export const exportMatrix = command("attendance.exportMatrix", {
  input: matrixExportInput,
  scope: atEvent,
  alone: false,
  look: (asked) => matrixOut(asked),
  run: ({ seen, ...asked }) => takeOut(asked, seen),
  note: exportNote,
});

/** The same of a school's own students, for the school. Refuses as `attendance.exportMatrix`. */
export const exportSchoolMatrix = command("schools.exportAttendance", {
  input: matrixExportInput.extend({ schoolId: idInput }),
  scope: atDesk,
  alone: false,
  look: (asked) => matrixOut(asked, asked.input.schoolId),
  run: ({ seen, ...asked }) => takeOut(asked, seen),
  note: (taken, { schoolId }) => ({ ...exportNote(taken), schoolId }),
});
