import { z } from "zod";
import { blank, idInput } from "../../core/inputs";
import { exportInput } from "../exports/inputs";

const { locale, purpose, recipient } = exportInput;

/** A letter for a whole class, or for the one student of it that is named. */
export const letterInput = z.strictObject({
  eventId: idInput,
  schoolId: idInput,
  registrationId: blank(idInput),
  format: z.literal("pdf").default("pdf"),
  locale,
  purpose,
  recipient,
});
