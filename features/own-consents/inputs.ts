import { z } from "zod";
import { blank, dayInput, idInput, localeInput } from "../../core/inputs";
import { answerInput, keyInput } from "../consent-rules/inputs";

/** A birth date, to know which form follows. */
export const stageInput = z.strictObject({ eventId: idInput, birthDate: blank(dayInput) });
/** One's own place: at an event, or in a programme. */
const place = { registrationId: blank(idInput), enrollmentId: blank(idInput) };
export const ownInput = z.strictObject(place);
export const reviseOwnInput = z.strictObject({
  ...place,
  key: keyInput,
  answer: answerInput,
  locale: localeInput,
});
