import { z } from "zod";
import { idInput, line } from "../../core/inputs";

/** A sheet of attendance: the id of the agenda item it is for, or of the event when it is for the whole. */
export const sheetInput = z.strictObject({ sheetId: idInput });
export const eventInput = z.strictObject({ eventId: idInput });

/** Why something is changed after the fact: at least three characters. */
export const reasonInput = line(300).pipe(z.string().min(3));
