import { z } from "zod";
import { blank, idInput, line, localeInput } from "../../core/inputs";

/** Everything about one person: for whom it is meant to be read, what for, and who gets it. */
export const takeOutInput = z.strictObject({
  registrationId: idInput,
  locale: localeInput.optional(),
  purpose: line(200).pipe(z.string().min(2)),
  recipient: blank(line(120)),
});
