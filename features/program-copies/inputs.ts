import { z } from "zod";
import { idInput, titled, whole } from "../../core/inputs";
import { programParts, shifts } from "./choices";

/**
 * By how much the dates of a programme move: all of it by so many weeks, or each date by so many years (10 at most).
 * Nothing said: a year on, on the same days of the week.
 */
const shift = { programId: idInput, by: z.enum(shifts).default("weeks"), number: whole(1, 520).default(52) };

export const planInput = z.strictObject(shift);
export const programCopyInput = z.strictObject({
  ...shift,
  title: titled(200),
  parts: z.array(z.enum(programParts)).max(programParts.length),
  /** The programme's events that are not copied. */
  withoutEventIds: z.array(idInput).max(500).default([]),
});
