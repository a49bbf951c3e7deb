import { z } from "zod";
import { blank, dayInput, emailInput, idInput, line, localeInput, whole } from "../../core/inputs";
import { relations } from "../consent-rules/choices";
import { answerInput, answersInput, keyInput } from "../consent-rules/inputs";
import { phoneInput } from "../contacts/inputs";
import { invitationInput } from "../invitation-codes/inputs";
import { nameInput, studyInput } from "../people/inputs";

const tokenInput = z.string().min(8).max(80);
/** Whom to ask: all that may be known before a guardian said yes. */
export const askInput = z.strictObject({
  eventId: idInput,
  guardianName: line(120),
  guardianEmail: blank(emailInput),
  guardianPhone: blank(phoneInput),
  locale: localeInput,
  /** The code of an event by invitation. */
  invitation: invitationInput,
});
/** A link's page. */
export const tokenOnly = z.strictObject({ token: tokenInput, kept: z.string().max(8_000).optional() });

/** What a guardian answers; the child's fields where the child is not registered yet. */
export const decideInput = z.strictObject({
  token: tokenInput,
  locale: localeInput,
  relation: z.enum(relations),
  answers: answersInput,
  ...nameInput,
  fullName: blank(line(120)),
  birthDate: blank(dayInput),
  ...studyInput,
  /** The key of one of the programme's cohorts. */
  cohort: blank(line(40)),
});

/** A change of mind about one purpose of one child, at an event or for a whole programme. */
export const reviseInput = z.strictObject({
  token: tokenInput,
  registrationId: blank(idInput),
  enrollmentId: blank(idInput),
  key: keyInput,
  answer: answerInput,
  locale: localeInput,
});

/** The team asks a registered person's guardian (again). */
export const askAgainInput = z.strictObject({ registrationIds: z.array(idInput).min(1).max(500) });
export const requestInput = z.strictObject({ requestId: idInput });
export const waitingInput = z.strictObject({ eventId: idInput, limit: whole(1, 200).optional() });
export const sweepInput = z.strictObject({});
export const letterInput = z.strictObject({ requestId: idInput.optional(), guardianId: idInput.optional() });
export const familyInput = z.strictObject({ guardianId: idInput });
