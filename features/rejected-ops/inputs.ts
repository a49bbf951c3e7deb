import { z } from "zod";
import { flag, idInput } from "../../core/inputs";

export const eventInput = z.strictObject({ eventId: idInput });
/** `settled` false: it is to be looked at again. */
export const settleInput = z.strictObject({ deviceId: idInput, opId: idInput, settled: flag.default(true) });
