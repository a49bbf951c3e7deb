import { z } from "zod";
import { idInput } from "../../core/inputs";
import { handStates } from "./choices";

export const ownInput = z.strictObject({ registrationId: idInput });
export const eventInput = z.strictObject({ eventId: idInput });
/** `from`: where the hand stood when it was read; when somebody else was faster, nothing is done. */
export const putInput = z.strictObject({ handId: idInput, from: z.enum(handStates), to: z.enum(handStates) });
