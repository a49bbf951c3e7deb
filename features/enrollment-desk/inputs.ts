import { z } from "zod";
import { blank, flag, idInput, instantInput, line, lines, titled, wallClockInput, whole } from "../../core/inputs";
import { states as consentStates } from "../consent-rules/choices";
import { decisions, states } from "../enrollees/choices";
import { cohortInput } from "../enrollments/inputs";
import { personInput } from "../people/inputs";
import { sorts } from "./choices";

/** Which of a programme's enrolments, in which order. */
export const listInput = z.strictObject({
  programId: idInput,
  /** Part of a name in any script, or initials (ㄱㅁㅈ). */
  q: blank(line(80)),
  /** Without one: all who have not ended. */
  state: blank(z.enum([...states, "all"])),
  /** A cohort's key, or `none`. */
  cohort: blank(cohortInput),
  consent: blank(z.enum(consentStates)),
  sort: blank(z.enum(sorts)),
  page: whole(1, 10_000).optional(),
  limit: whole(1, 1_000).optional(),
});

export const programInput = z.strictObject({ programId: idInput });
export const enrollmentInput = z.strictObject({ enrollmentId: idInput });

/** An instant, or a wall clock in the programme's zone, as a form sends it. */
const momentInput = z.union([wallClockInput, instantInput]);

/** How one enrols. An absent cohort is taken out; refused while somebody is in it. */
export const configureInput = z.strictObject({
  programId: idInput,
  /** As it was when the form was opened. */
  version: whole(1, 1_000_000_000),
  enrolls: flag,
  opensAt: blank(momentInput),
  closesAt: blank(momentInput),
  /** Null: no limit. */
  capacity: blank(whole(1, 100_000)),
  waitlist: flag,
  needsApproval: flag,
  consents: flag,
  guardianBelowAge: whole(0, 30),
  cohorts: z
    .array(
      z.strictObject({
        key: blank(cohortInput),
        name: titled(80),
        capacity: blank(whole(1, 100_000)),
      }),
    )
    .max(20),
  /** The programme's events to which those enrolled do not come by that alone. */
  withoutEventIds: z.array(idInput).max(500),
});

export const addInput = z.strictObject({ programId: idInput, ...personInput, cohort: blank(cohortInput) });

/** `applied` takes a decision back. `reason`: in words for the person, with a no. */
export const decideInput = z.strictObject({
  enrollmentIds: z.array(idInput).min(1).max(200),
  decision: z.enum(decisions),
  reason: blank(lines(500)),
});

export const cohortOfInput = z.strictObject({
  enrollmentIds: z.array(idInput).min(1).max(200),
  cohort: blank(cohortInput),
});
