import { z } from "zod";
import { idInput } from "../../core/inputs";

/** A school's desk at an event. */
export const deskInput = z.strictObject({ eventId: idInput, schoolId: idInput });
