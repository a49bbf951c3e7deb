import { z } from "zod";
import { idInput, localeInput } from "../../core/inputs";

/** A device's token, as it stands in its header. */
const token = z.string().min(1).max(64);

export const tokenInput = z.strictObject({ token });
export const rosterInput = z.strictObject({ token, locale: localeInput.default("en") });
export const changesInput = rosterInput.extend({ since: z.string().max(80) });
export const pinInput = z.strictObject({ token, pin: z.string().max(20) });
export const eventInput = z.strictObject({ eventId: idInput });
