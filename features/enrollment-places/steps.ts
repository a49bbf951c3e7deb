// Places in a programme: given, given back, passed on in the order of the line.
import { and, asc, count, eq, inArray, isNull, sql } from "drizzle-orm";
import { enqueue } from "../../core/jobs";
import { refuse } from "../../core/refusal";
import { hashToken } from "../../core/seal";
import type { Reader, Tx } from "../../db";
import { id } from "../../db/id";
import { enrollments, programs } from "../../db/schema";
import { keepSeats, leaveAll, registerForAll } from "../enrolled-seats/steps";
import { hasRoom } from "../enrollees/rules";
import { type Enrollment, enqueueLetter, enrollmentToken, enrolmentsOf, type Program } from "../enrollees/steps";
import type { Study } from "../people/steps";

/** Accepted people by cohort. */
export async function takenByCohort(db: Reader, programId: string): Promise<Map<string | null, number>> {
  const rows = await db
    .select({ cohort: enrollments.cohort, number: count() })
    .from(enrollments)
    .where(and(eq(enrollments.programId, programId), eq(enrollments.state, "accepted")))
    .groupBy(enrollments.cohort);
  return new Map(rows.map((row) => [row.cohort, row.number]));
}

/** The cohorts to choose from, and which of them are full. */
export async function cohortsOf(db: Reader, program: Program) {
  if (!program.cohorts?.length) return [];
  const taken = await takenByCohort(db, program.id);
  return program.cohorts.map(({ key, name }) => ({ key, name, full: !hasRoom(program, key, taken) }));
}

export type ToEnroll = Study & {
  personId: string;
  cohort: string | null;
  source: Enrollment["source"];
  registeredBy: string | null;
  now: Date;
};

/**
 * Gives a person a place in the programme and at its events, or one at the end of the line; where the team decides,
 * whoever comes by themselves waits for it. A place that ended is used again.
 * Refuses `full` (the public, without a waiting list), `already-enrolled`.
 */
export async function enroll(tx: Tx, program: Program, given: ToEnroll): Promise<Enrollment> {
  const { personId, cohort, source, registeredBy, now, schoolId, grade, classNo, studentNo } = given;
  const ticket = program.enrollmentTickets + 1;
  await tx.update(programs).set({ enrollmentTickets: ticket }).where(eq(programs.id, program.id));
  const asks = program.enrollmentNeedsApproval && source !== "staff";
  const state = asks ? "applied" : await placeFor(tx, program, cohort);
  if (state === "waitlisted" && !program.enrollmentWaitlist && source !== "staff") refuse("full");
  const study = { schoolId, grade, classNo, studentNo };
  const first = asks ? ("applied" as const) : ("waitlisted" as const);
  const place = { ...study, cohort, source, registeredBy, ticket, state: first };
  const own = and(eq(enrollments.programId, program.id), eq(enrollments.personId, personId));
  const [before] = await tx.select().from(enrollments).where(own);
  if (before && before.state !== "withdrawn" && before.state !== "declined") refuse("already-enrolled");
  const rowId = before?.id ?? id(now.getTime());
  const fresh = { endedBy: null, endedFrom: null, reason: null, createdAt: now };
  if (before)
    await tx
      .update(enrollments)
      .set({ ...place, ...fresh, version: before.version + 1 })
      .where(own);
  else {
    const linkHash = hashToken(enrollmentToken({ id: rowId, tokenVersion: 1 }));
    await tx
      .insert(enrollments)
      .values({ id: rowId, programId: program.id, personId, ...place, createdAt: now, linkHash });
  }
  if (state === "accepted") await accept(tx, program.id, [rowId], now);
  else await enqueueLetter(tx, state, rowId, now);
  const [made] = await enrolmentsOf(tx, [rowId]);
  return made ?? refuse("not-found");
}

async function placeFor(tx: Tx, program: Program, cohort: string | null): Promise<"accepted" | "waitlisted"> {
  const before = and(eq(enrollments.programId, program.id), eq(enrollments.state, "waitlisted"));
  const cohortLine = cohort === null ? isNull(enrollments.cohort) : eq(enrollments.cohort, cohort);
  if ((await tx.$count(enrollments, and(before, cohortLine))) > 0) return "waitlisted";
  return hasRoom(program, cohort, await takenByCohort(tx, program.id)) ? "accepted" : "waitlisted";
}

const anew = sql`${enrollments.version} + 1`;

/** Accepts people: a place each, and a registration at all that is still to come. Room is the caller's to look at. */
export async function accept(tx: Tx, programId: string, ids: readonly string[], now: Date) {
  if (ids.length === 0) return;
  await tx
    .update(programs)
    .set({ placesTaken: sql`${programs.placesTaken} + ${ids.length}` })
    .where(eq(programs.id, programId));
  const people = await enrolmentsOf(tx, ids);
  await tx
    .update(enrollments)
    .set({
      state: "accepted",
      acceptedAt: now,
      endedAt: null,
      endedBy: null,
      endedFrom: null,
      reason: null,
      version: anew,
    })
    .where(inArray(enrollments.id, [...ids]));
  // With when they ended: what ended then comes back.
  await registerForAll(tx, programId, people, now);
  await keepSeats(tx, programId, now);
  for (const one of ids) await enqueueLetter(tx, "accepted", one, now);
}

/** Moves people who were accepted to another state: their places and coming registrations are given back. */
export async function release(tx: Tx, rows: readonly Enrollment[], by: "self" | "staff", now: Date) {
  const held = rows.filter((row) => row.state === "accepted");
  const [first] = held;
  if (!first) return;
  await tx
    .update(programs)
    .set({ placesTaken: sql`${programs.placesTaken} - ${held.length}` })
    .where(eq(programs.id, first.programId));
  // Kept before they are free, so that nobody outside of the programme takes them.
  await keepSeats(tx, first.programId, now);
  for (const row of held) await leaveAll(tx, row, by, now);
}

/**
 * Gives free places to those who wait, in their order, as far as their cohorts have room; not to `except`. Answers who
 * moved up.
 */
export async function promote(tx: Tx, programId: string, now: Date, except: readonly string[] = []): Promise<string[]> {
  const [program] = await tx.select().from(programs).where(eq(programs.id, programId));
  if (!program?.enrolls || program.trashedAt) return [];
  const waiting = await tx
    .select()
    .from(enrollments)
    .where(and(eq(enrollments.programId, programId), eq(enrollments.state, "waitlisted")))
    .orderBy(asc(enrollments.ticket));
  const taken = await takenByCohort(tx, programId);
  const ids: string[] = [];
  for (const one of waiting) {
    if (except.includes(one.id)) continue;
    if (!hasRoom({ ...program, placesTaken: program.placesTaken + ids.length }, one.cohort, taken)) continue;
    taken.set(one.cohort, (taken.get(one.cohort) ?? 0) + 1);
    ids.push(one.id);
  }
  await accept(tx, programId, ids, now);
  return ids;
}

/** Lets the next ones in later, where the lines of the events are not waited in. */
export const fillLater = (tx: Tx, programId: string, now: Date) =>
  enqueue(tx, "enrollments.fill", { programId }, { at: now, uniqueKey: `fill:${programId}:${now.getTime()}` });

/** Ends enrolments and lets the next ones in. */
export async function end(tx: Tx, rows: readonly Enrollment[], by: "self" | "staff", now: Date): Promise<string[]> {
  const [first] = rows;
  if (!first) return [];
  for (const row of rows) {
    const gone = { state: "withdrawn" as const, endedAt: now, endedBy: by, endedFrom: row.state as "applied" };
    await tx
      .update(enrollments)
      .set({ ...gone, version: anew })
      .where(eq(enrollments.id, row.id));
    await enqueueLetter(tx, "withdrawn", row.id, now);
  }
  await release(tx, rows, by, now);
  return promote(tx, first.programId, now);
}
