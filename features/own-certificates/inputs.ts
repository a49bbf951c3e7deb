import { z } from "zod";
import { blank, idInput } from "../../core/inputs";

/** One's own place: a registration, or an enrolment in a programme. */
export const ownInput = z.strictObject({ registrationId: blank(idInput), enrollmentId: blank(idInput) });
export const ownFileInput = z.strictObject({
  registrationId: blank(idInput),
  enrollmentId: blank(idInput),
  certificateId: idInput,
});
