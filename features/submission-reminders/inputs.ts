import { z } from "zod";
import { blank, idInput } from "../../core/inputs";

/** Without a thing: whoever's group lacks anything that is required. */
export const reminderInput = z.strictObject({ eventId: idInput, deliverableId: blank(idInput).optional() });
