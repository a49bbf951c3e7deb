import { eq } from "drizzle-orm";
import { query } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atProgram, atProgramDesk } from "../../core/scopes";
import { organizations, programs } from "../../db/schema";
import { programInput, schoolProgramInput } from "./inputs";
import { programMatrixOf } from "./steps";

/**
 * Everybody's attendance at all sheets of a programme's events that take place, by person: a cell per sheet, sums, the
 * rate of what was held, of all planned, and the best still possible (per cent, null when nothing counted), and whether
 * the programme's rule is met, with reasons. By school, grade, class, number and name. Refuses `not-found`.
 */
export const program = query("attendance.program", {
  input: programInput,
  scope: atProgram,
  aside: true,
  run: ({ db, input, now }) => programMatrixOf(db, input.programId, { now, locale: input.locale ?? "en" }),
});
export type ProgramView = Awaited<ReturnType<typeof program>>;

/** The same of a school's own students, for the school; without what only the team works on. Refuses `not-found`. */
export const schoolProgram = query("schools.program", {
  input: schoolProgramInput,
  scope: atProgramDesk,
  async run({ db, input: { programId, schoolId, locale = "en" }, now }) {
    const { sheets, rows } = await programMatrixOf(db, programId, { now, locale, schoolId });
    const [named] = await db
      .select({ program: programs.title, school: organizations.name })
      .from(programs)
      .innerJoin(organizations, eq(organizations.id, schoolId))
      .where(eq(programs.id, programId));
    if (!named) return refuse("not-found");
    return {
      ...named,
      sheets: sheets.map(({ sheetId, eventId, title, eventTitle, languages, startsAt, endsAt, timeZone, state }) => ({
        ...{ sheetId, eventId, title, eventTitle, languages, startsAt, endsAt, timeZone, state },
      })),
      rows: rows.map(({ personId, fullName, latinName, grade, classNo, studentNo, cells, percent, result }) => ({
        ...{ personId, fullName, latinName, grade, classNo, studentNo, cells, percent, result },
      })),
    };
  },
});
export type SchoolProgram = Awaited<ReturnType<typeof schoolProgram>>;
