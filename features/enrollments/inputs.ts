import { z } from "zod";
import { blank, dayInput, emailInput, flag, idInput, line, localeInput } from "../../core/inputs";
import { answersInput } from "../consent-rules/inputs";
import { phoneInput } from "../contacts/inputs";
import { personInput } from "../people/inputs";

/** The key of one of the programme's cohorts. */
export const cohortInput = z.string().regex(/^[a-z0-9-]{1,40}$/);

/** Enrolling oneself. `ofAge`: "I am as old as the programme asks", in place of a birth date. */
export const enrolInput = z.strictObject({
  programId: idInput,
  ...personInput,
  cohort: blank(cohortInput),
  ofAge: flag.optional(),
  /** Where the programme asks for consents: yes or no by the key of each document one may answer oneself. */
  consents: answersInput.optional(),
});

/** Whom a child names: nothing about the child itself. */
export const askGuardianInput = z.strictObject({
  programId: idInput,
  guardianName: line(120),
  guardianEmail: blank(emailInput),
  guardianPhone: blank(phoneInput),
  locale: localeInput,
});

const kept = z.string().max(8_000).optional();
/** The page to enrol at: by the programme's address, with what was typed before. */
export const formInput = z.strictObject({ slug: z.string().max(200), kept });
export const stageInput = z.strictObject({ programId: idInput, birthDate: blank(dayInput) });
export const enrollmentInput = z.strictObject({ enrollmentId: idInput });
export const enrollmentsInput = z.strictObject({ enrollmentIds: z.array(idInput).min(1).max(200) });
export const letterInput = enrollmentInput;
