import { z } from "zod";
import { blank, idInput, line, localeInput } from "../../core/inputs";
import { formats } from "./rules";

export { profileNames } from "./rules";

/** What every list that leaves the house is asked: its form, its language, its columns, and what it is for. */
export const exportInput = {
  format: z.enum(formats),
  locale: localeInput.optional(),
  /** Keys in the order wanted; none: those chosen the last time, or the usual ones. */
  columns: z.array(z.string().max(40)).min(1).max(60).optional(),
  /** `;` for a spreadsheet that expects it. CSV only. */
  delimiter: z.enum([",", ";"]).optional(),
  /** What the list is for, and who gets it: kept in the log. */
  purpose: line(200).pipe(z.string().min(2)),
  recipient: blank(line(120)),
};

export const listInput = z.strictObject({ eventId: idInput });
export const choicesInput = z.strictObject({ eventId: idInput });
