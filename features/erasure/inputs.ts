import { z } from "zod";
import { idInput, line } from "../../core/inputs";

/** Whom to erase, and the registration's code typed again by whoever means it. */
export const eraseInput = z.strictObject({ registrationId: idInput, code: line(20) });
export const eraseAgainInput = z.strictObject({ personIds: z.array(idInput).max(10_000) });
