import { z } from "zod";
import { idInput } from "../../core/inputs";

export const acceptInput = z.strictObject({ registrationId: idInput });
/** The event whose offers have lapsed. */
export const lapseInput = z.strictObject({ eventId: idInput });
export const lapsedInput = z.strictObject({});
