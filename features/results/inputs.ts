import { z } from "zod";
import { idInput } from "../../core/inputs";

export const eventInput = z.strictObject({ eventId: idInput });
/** `hash`: of the results as they were seen. */
export const hashInput = z.strictObject({ eventId: idInput, hash: z.string().regex(/^[0-9a-f]{64}$/) });
export const mineInput = z.strictObject({ registrationId: idInput });
