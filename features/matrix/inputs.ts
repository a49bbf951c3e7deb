import { z } from "zod";
import { idInput, localeInput } from "../../core/inputs";

/** Everybody's attendance at all sheets of an event. `locale`: the reader's, for the order of names. */
export const matrixInput = z.strictObject({ eventId: idInput, locale: localeInput.optional() });
