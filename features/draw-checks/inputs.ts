import { z } from "zod";
import { idInput } from "../../core/inputs";

export const eventInput = z.strictObject({ eventId: idInput });
export const mineInput = z.strictObject({ registrationId: idInput });
