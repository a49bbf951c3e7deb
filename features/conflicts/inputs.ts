import { z } from "zod";
import { idInput, localeInput } from "../../core/inputs";
import { statuses } from "../attendance/rules";
import { reasonInput } from "../registers/inputs";

export const conflictsInput = z.strictObject({ eventId: idInput, locale: localeInput.optional() });

/** Which of two marks is right, and how one knows. `opId`: made by whoever sends it, so that sending it again changes nothing. */
export const chooseInput = z.strictObject({
  sheetId: idInput,
  registrationId: idInput,
  opId: idInput,
  status: z.enum(statuses),
  reason: reasonInput,
});
export const unchooseInput = chooseInput.omit({ status: true });
