import { z } from "zod";
import { idInput } from "../../core/inputs";

export const sheetInput = z.strictObject({ sheetId: idInput });
export const ownInput = z.strictObject({ registrationId: idInput });
/** The six figures on the screen, however they are spaced. */
export const enterInput = z.strictObject({
  registrationId: idInput,
  code: z
    .string()
    .max(40)
    .transform((text) => text.normalize("NFKC").replace(/[\s-]/g, ""))
    .pipe(z.string().regex(/^\d{6}$/)),
});
