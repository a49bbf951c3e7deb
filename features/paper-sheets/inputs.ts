import { z } from "zod";
import { blank, flag, idInput, line, localeInput, whole } from "../../core/inputs";
import { reasonInput } from "../registers/inputs";

const code = line(40);
/** The clock that somebody wrote beside their name, in the event's zone: 14:20. */
const time = blank(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** The code that stands at the foot of a printed sheet, however it was typed. */
export const codeInput = z.strictObject({ eventId: idInput, code, locale: localeInput.optional() });

/** Who signed, by row numbers; `complete`: empty rows are absences. A closed sheet wants a reason. */
export const typeInInput = z.strictObject({
  eventId: idInput,
  code,
  signed: z.array(z.strictObject({ row: whole(1, 20_000), arrivedAt: time, leftAt: time })).max(2_000),
  complete: flag.default(false),
  reason: blank(reasonInput),
});
