import { query } from "../../core/operation";
import { atProgram } from "../../core/scopes";
import { programInput } from "./inputs";
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
