import { z } from "zod";
import { blank, idInput, line, localeInput } from "../../core/inputs";
import { formats, profileNames } from "./rules";

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

/** What was taken out of an event, perhaps only one kind of list. */
export const listInput = z.strictObject({ eventId: idInput, profile: blank(z.string().max(40)) });
export const choicesInput = z.strictObject({ eventId: idInput });

export const setsInput = z.strictObject({ eventId: idInput });
const columnsInput = z.array(z.string().max(40)).min(1).max(60);
export const addSetInput = z.strictObject({
  eventId: idInput,
  profile: z.enum(profileNames),
  name: line(60),
  columns: columnsInput,
});
export const renameSetInput = z.strictObject({ setId: idInput, name: line(60) });
export const removeSetInput = z.strictObject({ setId: idInput });
