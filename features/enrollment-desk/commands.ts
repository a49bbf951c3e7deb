import { and, eq, inArray, isNotNull, notInArray, sql } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse, refuseField } from "../../core/refusal";
import { fromWallClock } from "../../core/time";
import type { Tx } from "../../db";
import { id } from "../../db/id";
import { type Cohort, enrollments, events, programs } from "../../db/schema";
import { keepSeats, registerAll } from "../enrolled-seats/steps";
import { hasRoom } from "../enrollees/rules";
import {
  atEnrollments,
  atWholeProgram,
  cohortOf,
  type Enrollment,
  enqueueLetter,
  enrolmentsOf,
  findEnrolled,
  programOf,
  sealedReason,
} from "../enrollees/steps";
import { accept, enroll, promote, release, takenByCohort } from "../enrollment-places/steps";
import { createPerson, findPerson, studyOf } from "../people/steps";
import { documentsFor, refreshEnrollments, refreshProgram } from "../program-consents/steps";
import { addInput, cohortOfInput, configureInput, decideInput } from "./inputs";

/** Keys of those cohorts somebody is or was in. */
async function usedCohorts(db: Tx, programId: string) {
  const rows = await db
    .selectDistinct({ key: enrollments.cohort })
    .from(enrollments)
    .where(and(eq(enrollments.programId, programId), isNotNull(enrollments.cohort)));
  return rows.map((row) => row.key ?? "");
}

/**
 * Changes how one enrols in a programme, and to which of its events the enrolled come by that. More places go to the
 * line at once. Refuses `changed-meanwhile`, the fields `capacity` below those accepted, `closesAt` before `opensAt`,
 * `cohorts` while somebody is in one that is missing or when a key is there twice, `not-found`.
 */
export const configure = command("enrollments.configure", {
  input: configureInput,
  scope: atWholeProgram,
  budget: 60_000,
  async run({ db, input, now }) {
    const program = await programOf(db, input.programId);
    if (program.version !== input.version) return refuse("changed-meanwhile");
    if (input.capacity && input.capacity < program.placesTaken)
      refuseField("capacity", "below-confirmed", { count: program.placesTaken });
    const at = (said: string | Date | null | undefined) =>
      typeof said === "string" ? fromWallClock(said, program.timeZone) : (said ?? null);
    const [opensAt, closesAt] = [at(input.opensAt), at(input.closesAt)];
    if (opensAt && closesAt && closesAt <= opensAt) refuseField("closesAt", "end-before-start");
    const cohorts = input.cohorts.map(
      ({ key, name, capacity }): Cohort => ({
        key: key ?? id().slice(-12).toLowerCase(),
        name,
        capacity: capacity ?? null,
      }),
    );
    const left = new Set(cohorts.map((one) => one.key));
    if (left.size < cohorts.length) refuseField("cohorts", "twice");
    if ((await usedCohorts(db, program.id)).some((key) => !left.has(key))) refuseField("cohorts", "cohort-in-use");
    const change = {
      enrolls: input.enrolls,
      enrollmentOpensAt: opensAt,
      enrollmentClosesAt: closesAt,
      enrollmentCapacity: input.capacity ?? null,
      enrollmentWaitlist: input.waitlist,
      enrollmentNeedsApproval: input.needsApproval,
      enrollmentConsent: input.consents,
      enrollmentGuardianBelowAge: input.guardianBelowAge,
      cohorts,
      version: program.version + 1,
    };
    await db.update(programs).set(change).where(eq(programs.id, program.id));
    await documentsFor(db, { ...program, ...change }, now);
    await meanEvents(db, program.id, input.withoutEventIds, now);
    if (program.enrollmentConsent !== input.consents) await refreshProgram(db, program.id, now);
    const promoted = await promote(db, program.id, now);
    return { programId: program.id, version: change.version, promoted };
  },
  note: ({ promoted }, { enrolls }) => ({ enrolls, promoted }),
});

/** Notes which events are meant for the enrolled, and brings those events up to it. */
async function meanEvents(db: Tx, programId: string, without: readonly string[], now: Date) {
  const own = eq(events.programId, programId);
  const others = [...without];
  await db
    .update(events)
    .set({ enrolledCome: true })
    .where(and(own, notInArray(events.id, others.length > 0 ? others : [""])));
  if (others.length > 0)
    await db
      .update(events)
      .set({ enrolledCome: false })
      .where(and(own, inArray(events.id, others)));
  for (const event of await db.select().from(events).where(own)) await registerAll(db, event, now);
  await keepSeats(db, programId, now);
}

/**
 * Somebody of the team enrols a person, also when the public cannot: a place, or one in line. Someone known in the
 * programme by name and more is the same person. Refuses `already-enrolled`, `not-found`, and fields.
 */
export const add = command("enrollments.add", {
  input: addInput,
  scope: atWholeProgram,
  async run({ db, actor, input, now }) {
    const program = await programOf(db, input.programId);
    const { programId, cohort: said, ...given } = input;
    const study = await studyOf(db, input, input.locale, now);
    const cohort = said ? cohortOf(program, said) : null;
    const enrolled = await findEnrolled(db, program, { ...given, ...study });
    const known = enrolled ?? (await findPerson(db, { ...given, ...study }, { eventId: "", programId }));
    const personId = known?.personId ?? (await createPerson(db, { ...given, ...study }, now));
    const by = { source: "staff" as const, registeredBy: actor.id ?? null, now };
    const made = await enroll(db, program, { personId, ...study, cohort, ...by });
    await refreshEnrollments(db, [made], now);
    return { enrollmentId: made.id, status: made.state };
  },
  note: (made) => ({ enrollmentId: made.enrollmentId, status: made.status }),
});

/** Those to be decided on; refuses `not-pending` when all are as decided already, or gone by themselves. */
async function chosen(db: Tx, ids: readonly string[], decision: Enrollment["state"]) {
  const rows = (await enrolmentsOf(db, ids)).filter(
    (row) => row.state !== decision && ["applied", "accepted", "waitlisted", "declined"].includes(row.state),
  );
  return rows.length > 0 ? rows : refuse("not-pending");
}

/**
 * The team decides on several at once: a place, a place in line, or no, with a reason for the person; `applied` leaves
 * it open again. Whoever had a place gives it back, and it goes to the next in line, but not to one of these. Answers
 * who stood where before, to take it back. Refuses `full` when there are not places for all, `not-pending`, `not-found`.
 */
export const decide = command("enrollments.decide", {
  input: decideInput,
  scope: atEnrollments,
  budget: 30_000,
  async run({ db, input, scope, now }) {
    const { decision, reason } = input;
    const program = await programOf(db, scope.programId ?? "");
    const rows = await chosen(db, input.enrollmentIds, decision);
    const ids = rows.map((row) => row.id);
    if (decision === "accepted") {
      const taken = await takenByCohort(db, program.id);
      for (const [index, { cohort }] of rows.entries()) {
        if (!hasRoom({ ...program, placesTaken: program.placesTaken + index }, cohort, taken)) return refuse("full");
        taken.set(cohort, (taken.get(cohort) ?? 0) + 1);
      }
      await accept(db, program.id, ids, now);
    } else {
      for (const row of rows) await moveTo(db, row, decision, reason ?? null, now);
      await release(db, rows, "staff", now);
    }
    const promoted = decision === "accepted" ? [] : await promote(db, program.id, now, ids);
    const before = rows.map((row) => ({ enrollmentId: row.id, state: row.state }));
    return { programId: program.id, decision, decided: ids, before, promoted };
  },
  note: ({ decided, decision, promoted }) => ({ enrollmentIds: decided, count: decided.length, decision, promoted }),
});

async function moveTo(
  db: Tx,
  row: Enrollment,
  state: "applied" | "waitlisted" | "declined",
  reason: string | null,
  now: Date,
) {
  const ended = row.state === "accepted" || state === "declined" ? { endedAt: now } : {};
  await db
    .update(enrollments)
    .set({
      state,
      ...ended,
      endedBy: state === "declined" ? "staff" : null,
      reason: state === "declined" && reason ? sealedReason(row.id, reason) : null,
      version: sql`${enrollments.version} + 1`,
    })
    .where(eq(enrollments.id, row.id));
  if (state !== "applied") await enqueueLetter(db, state, row.id, now);
}

/** Puts people into a cohort, or into none. Refuses the field `cohort`, `full` when it has no room, `not-found`. */
export const setCohort = command("enrollments.setCohort", {
  input: cohortOfInput,
  scope: atEnrollments,
  async run({ db, input, scope, now }) {
    const program = await programOf(db, scope.programId ?? "");
    const cohort = input.cohort ? cohortOf(program, input.cohort) : null;
    const rows = (await enrolmentsOf(db, input.enrollmentIds)).filter((row) => row.cohort !== cohort);
    const taken = await takenByCohort(db, program.id);
    const coming = rows.filter((row) => row.state === "accepted").length;
    const limit = program.cohorts?.find((one) => one.key === cohort)?.capacity ?? null;
    if (limit !== null && (taken.get(cohort) ?? 0) + coming > limit) return refuse("full");
    const ids = rows.map((row) => row.id);
    if (ids.length > 0)
      await db
        .update(enrollments)
        .set({ cohort, version: sql`${enrollments.version} + 1` })
        .where(inArray(enrollments.id, ids));
    const before = rows.map((row) => ({ enrollmentId: row.id, cohort: row.cohort }));
    return { moved: ids, before, promoted: await promote(db, program.id, now) };
  },
  note: ({ moved, promoted }) =>
    moved.length > 0 ? { enrollmentIds: moved, count: moved.length, promoted } : undefined,
});
