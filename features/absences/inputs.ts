import { z } from "zod";
import { blank, idInput, line } from "../../core/inputs";

/** Of a sheet, or of the whole event when none is named. The reason is sealed and read by the team alone. */
export const announceInput = z.strictObject({
  registrationId: idInput,
  sheetId: blank(idInput),
  reason: blank(line(300)),
});
export const absenceInput = z.strictObject({ absenceId: idInput });
export const ownInput = z.strictObject({ registrationId: idInput });
/** `sheetId`: only what is of this sheet, or of the whole event. */
export const listInput = z.strictObject({ eventId: idInput, sheetId: blank(idInput) });
export const schoolInput = z.strictObject({ eventId: idInput, schoolId: idInput });
