import { z } from "zod";
import { flag, idInput, lines, localeInput, whole } from "../../core/inputs";
import { bodyAtMost, displays, filedAs } from "./choices";

export const mineInput = z.strictObject({ registrationId: idInput, kept: z.string().max(8_000).optional() });
/** `since`: the number of the last change one has seen; without it, everything. */
export const changesInput = z.strictObject({ eventId: idInput, since: whole(0, 2_000_000_000).optional() });
export const tallyInput = z.strictObject({ eventId: idInput });
/** `clientId` is made by the phone or by the page: sending the same question twice asks it once. */
export const askInput = z.strictObject({
  registrationId: idInput,
  clientId: idInput.optional(),
  body: lines(bodyAtMost),
  lang: localeInput,
  display: z.enum(displays).default("anonymous"),
});
/** What a group asks before the day; `question` as its page's form has it, beside other texts. */
export const fileInput = z.strictObject({
  registrationId: idInput,
  clientId: idInput.optional(),
  question: lines(bodyAtMost),
  lang: localeInput,
  display: z.enum(filedAs).default("group"),
});
export const filedInput = z.strictObject({ registrationId: idInput });
export const withdrawInput = z.strictObject({ registrationId: idInput, questionId: idInput });
export const voteInput = z.strictObject({ registrationId: idInput, questionId: idInput, wanted: flag });
