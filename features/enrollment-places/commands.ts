import { command } from "../../core/operation";
import { atWholeProgram } from "../enrollees/steps";
import { fillInput } from "./inputs";
import { promote } from "./steps";

/** Gives a programme's free places to those in line; for the job that runs after somebody was erased. Refuses `not-found`. */
export const fill = command("enrollments.fill", {
  input: fillInput,
  scope: atWholeProgram,
  budget: 30_000,
  run: async ({ db, input, now }) => ({ promoted: await promote(db, input.programId, now) }),
  note: ({ promoted }) => (promoted.length > 0 ? { promoted, count: promoted.length } : undefined),
});
