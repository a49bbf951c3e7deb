import { eq, sql } from "drizzle-orm";
import { command } from "../../core/operation";
import type { Actor } from "../../core/permissions";
import { refuse, refuseFields } from "../../core/refusal";
import { enrollments } from "../../db/schema";
import { guardianProblems } from "../contacts/steps";
import { hasRoom, isLiving, mayReturn } from "../enrollees/rules";
import {
  atEnrollments,
  atWholeProgram,
  cohortProblems,
  enqueueLetter,
  enrollmentToken,
  enrolmentsOf,
  findEnrolled,
  mustTake,
  positionIn,
  programOf,
} from "../enrollees/steps";
import { accept, end, enroll, promote, takenByCohort } from "../enrollment-places/steps";
import { askNamed } from "../guardians/steps";
import { gateOfAge } from "../own-consents/steps";
import { createPerson, studyOf } from "../people/steps";
import { consentOf, documentsFor, keepOwnForProgram, settingsOfProgram } from "../program-consents/steps";
import { askGuardianInput, enrolInput, enrollmentsInput } from "./inputs";

const isSelf = (actor: Actor) => actor.kind === "link";
const byWhom = (actor: Actor) => (isSelf(actor) ? ("self" as const) : ("staff" as const));

/**
 * A person enrols for a whole programme, without an account: a place, or one in line; once accepted, registered at all
 * its events still to come. The same gate of age, guardian and consents as for an event. Somebody of the same name and
 * address who is enrolled gets the letter with the link again. Refuses `enrollment-closed`, `full`, `guardian-first`,
 * `not-found`, and fields.
 */
export const enrol = command("enrollments.enrol", {
  input: enrolInput,
  scope: atWholeProgram,
  async run({ db, actor, input, now }) {
    const program = await programOf(db, input.programId);
    await mustTake(db, program, now);
    const { timeZone, enrollmentGuardianBelowAge: guardianBelowAge } = program;
    gateOfAge({ id: program.id, programId: program.id, timeZone, consent: consentOf(program) }, input, now);
    const problems = guardianProblems({ timeZone, guardianBelowAge }, input, now);
    refuseFields({ ...cohortProblems(program, input.cohort), ...problems });
    const cohort = input.cohort ?? null;
    const known = await findEnrolled(db, program, input);
    // The team's no is the team's to take back. What was withdrawn is not opened to whoever knows name and address.
    if (known && known.state !== "withdrawn") {
      // At most one letter an hour, whoever asks.
      await enqueueLetter(db, "link", known.id, new Date(Math.floor(now.getTime() / 3_600_000) * 3_600_000));
      return { status: "already-enrolled" as const };
    }
    await documentsFor(db, program, now);
    const study = await studyOf(db, input, input.locale, now);
    const personId = await createPerson(db, { ...input, ...study }, now);
    const source = actor.kind === "key" ? ("api" as const) : ("self" as const);
    const by = { source, registeredBy: actor.id ?? null, now };
    const made = await enroll(db, program, { personId, ...study, cohort, ...by });
    await keepOwnForProgram(db, program, made, input, now);
    const position = made.state === "waitlisted" ? await positionIn(db, made) : null;
    return { enrollmentId: made.id, status: made.state, position, token: enrollmentToken(made) };
  },
  note: (made) =>
    made.status === "already-enrolled" ? { repeated: true } : { enrollmentId: made.enrollmentId, status: made.status },
});

/**
 * Somebody below the age of consent wants to enrol: a guardian is asked, and nothing about the child is kept.
 * Refuses `enrollment-closed`, `full`, `consents-off`, `too-many`, `not-found`, and fields.
 */
export const askGuardian = command("enrollments.askGuardian", {
  input: askGuardianInput,
  scope: atWholeProgram,
  async run({ db, actor, input, now }) {
    const program = await programOf(db, input.programId);
    await mustTake(db, program, now);
    const { settings } = await settingsOfProgram(db, program.id);
    await documentsFor(db, program, now);
    const made = await askNamed(db, { programId: program.id }, input, actor.id ?? null, now);
    return { requestId: made.id, byLetter: made.sentAt !== null, days: settings.unconfirmedDays };
  },
  note: ({ requestId, byLetter }) => ({ requestId, byLetter }),
});

/**
 * Ends enrolments in one step: registrations still to come are given back, what was attended stays. Places go to the
 * next in line. One's own by the personal link. Answers who ended and who moved up. Refuses `not-found`.
 */
export const withdraw = command("enrollments.withdraw", {
  input: enrollmentsInput,
  scope: atEnrollments,
  budget: 30_000,
  async run({ db, actor, input, scope, now }) {
    const rows = (await enrolmentsOf(db, input.enrollmentIds)).filter((row) => isLiving(row.state));
    const promoted = await end(db, rows, byWhom(actor), now);
    return { programId: scope.programId ?? "", withdrawn: rows.map((row) => row.id), promoted };
  },
  note: ({ withdrawn, promoted }) =>
    withdrawn.length > 0 ? { enrollmentIds: withdrawn, count: withdrawn.length, promoted } : undefined,
});

/**
 * Takes a withdrawal back: the place and the registrations that ended with it, while there is room; else a place in
 * line, where it was. For oneself only what one ended oneself, while enrolling is open. Refuses `enrollment-closed`,
 * `full`, `not-withdrawn`, `not-found`.
 */
export const restore = command("enrollments.restore", {
  input: enrollmentsInput,
  scope: atEnrollments,
  budget: 30_000,
  async run({ db, actor, input, scope, now }) {
    const program = await programOf(db, scope.programId ?? "");
    const gone = (await enrolmentsOf(db, input.enrollmentIds)).filter((row) =>
      isSelf(actor) ? mayReturn(row) : row.state === "withdrawn",
    );
    if (gone.length === 0) return refuse("not-withdrawn");
    if (isSelf(actor)) await mustTake(db, program, now);
    const taken = await takenByCohort(db, program.id);
    const back: string[] = [];
    for (const row of gone) {
      if (row.endedFrom !== "accepted") continue;
      if (!hasRoom({ ...program, placesTaken: program.placesTaken + back.length }, row.cohort, taken)) continue;
      taken.set(row.cohort, (taken.get(row.cohort) ?? 0) + 1);
      back.push(row.id);
    }
    const waiting = gone.filter((row) => !back.includes(row.id));
    for (const row of waiting) {
      const state = row.endedFrom === "applied" ? ("applied" as const) : ("waitlisted" as const);
      await db
        .update(enrollments)
        .set({ state, endedBy: null, endedFrom: null, version: sql`${enrollments.version} + 1` })
        .where(eq(enrollments.id, row.id));
    }
    await accept(db, program.id, back, now);
    const promoted = await promote(db, program.id, now);
    for (const row of waiting.filter((one) => !promoted.includes(one.id)))
      await enqueueLetter(db, row.endedFrom === "applied" ? "applied" : "waitlisted", row.id, now);
    return { restored: gone.map((row) => row.id), accepted: [...back, ...promoted] };
  },
  note: ({ restored, accepted }) => ({ enrollmentIds: restored, count: restored.length, accepted }),
});
