import { and, asc, desc, eq, inArray, isNull, lte } from "drizzle-orm";
import { enqueue } from "../../core/jobs";
import type { Scope } from "../../core/permissions";
import { type Fields, refuse, refuseFields } from "../../core/refusal";
import { atProgram } from "../../core/scopes";
import { derivedToken, open, seal } from "../../core/seal";
import type { Reader, Tx } from "../../db";
import { enrollments, events, personContacts, persons, programs } from "../../db/schema";
import { hashes } from "../contacts/steps";
import { matchKey } from "../duplicates/rules";
import { linesOf } from "../enrolled-seats/steps";
import { isNamed } from "../identities/steps";
import type { PersonGiven } from "../people/steps";
import { enrollmentState, takesEnrollments } from "./rules";

export type Enrollment = typeof enrollments.$inferSelect;
export type Program = typeof programs.$inferSelect;
export type EnrollmentLetter = "applied" | "accepted" | "waitlisted" | "declined" | "withdrawn" | "link";

/** The token of one's own page of a programme, `/enrolled/{token}`. */
export const enrollmentToken = (row: Pick<Enrollment, "id" | "tokenVersion">) =>
  derivedToken("enrollment", row.id, row.tokenVersion);

const reasonPlace = (enrollmentId: string) => `enrollments|reason|${enrollmentId}`;
export const sealedReason = (enrollmentId: string, reason: string) => seal(reasonPlace(enrollmentId), reason);
/** Why the team said no, in its own words. */
export const reasonOf = (row: Pick<Enrollment, "id" | "reason">) =>
  row.reason === null ? null : open(reasonPlace(row.id), row.reason);

type On<I> = { db: Reader; input: I };

/** A programme with all its events, whose lines are waited in: what is decided here changes seats there. */
export async function atWholeProgram({ db, input }: On<{ programId: string }>): Promise<Scope> {
  const scope = await atProgram({ db, input });
  return { ...scope, lines: await linesOf(db, input.programId) };
}

/** Several enrolments of one programme. That they are one's own counts only for a single one. */
export async function atEnrollments({ db, input }: On<{ enrollmentIds: readonly string[] }>): Promise<Scope> {
  const ids = [...new Set(input.enrollmentIds)];
  const found = await db
    .select({ programId: enrollments.programId })
    .from(enrollments)
    .where(inArray(enrollments.id, ids));
  const [first] = found;
  if (!first || found.length < ids.length || found.some((one) => one.programId !== first.programId))
    return refuse("not-found");
  return { ...(await atWholeProgram({ db, input: first })), enrollmentIds: ids.length === 1 ? ids : [] };
}

export const atEnrollment = ({ db, input }: On<{ enrollmentId: string }>): Promise<Scope> =>
  atEnrollments({ db, input: { enrollmentIds: [input.enrollmentId] } });

/** The programme, under its line. Refuses `not-found`, also for what is in the trash. */
export async function programOf(db: Reader, programId: string): Promise<Program> {
  const [found] = await db.select().from(programs).where(eq(programs.id, programId));
  return found && !found.trashedAt ? found : refuse("not-found");
}

/** Those chosen, in their order in line; without those that count as part of another. */
export const enrolmentsOf = (db: Reader, ids: readonly string[]) =>
  db
    .select()
    .from(enrollments)
    .where(and(inArray(enrollments.id, [...new Set(ids)]), isNull(enrollments.mergedIntoId)))
    .orderBy(asc(enrollments.ticket));

/** When the last of its announced events starts: until then one may enrol. */
export async function lastStartOf(db: Reader, programId: string): Promise<Date | null> {
  const which = and(eq(events.programId, programId), eq(events.status, "published"), isNull(events.trashedAt));
  const [last] = await db
    .select({ startsAt: events.startsAt })
    .from(events)
    .where(which)
    .orderBy(desc(events.startsAt))
    .limit(1);
  return last?.startsAt ?? null;
}

/** The place in line: 1 is next. */
export const positionIn = (db: Reader, row: Pick<Enrollment, "programId" | "ticket">) =>
  db.$count(
    enrollments,
    and(
      eq(enrollments.programId, row.programId),
      eq(enrollments.state, "waitlisted"),
      lte(enrollments.ticket, row.ticket),
    ),
  );

/** A letter that follows, with the change that causes it; one for each kind, enrolment and moment. */
export const enqueueLetter = (tx: Tx, kind: EnrollmentLetter, enrollmentId: string, now: Date) =>
  enqueue(
    tx,
    "mail.enrollment",
    { kind, enrollmentId, askedAt: now.toISOString() },
    { at: now, uniqueKey: `enrollment:${kind}:${enrollmentId}:${now.getTime()}` },
  );

/** Refuses `enrollment-closed`, `full`, and `not-found` where one cannot enrol at all. */
export async function mustTake(db: Tx, program: Program, now: Date) {
  const state = enrollmentState(program, await lastStartOf(db, program.id), now);
  if (takesEnrollments(state)) return;
  refuse(state === "off" ? "not-found" : state === "full" ? "full" : "enrollment-closed");
}

/** What is wrong with the cohort that was chosen, or not chosen where there are some. */
export function cohortProblems({ cohorts }: Pick<Program, "cohorts">, said: string | null | undefined): Fields {
  const all = cohorts ?? [];
  const fits = said ? all.some((one) => one.key === said) : all.length === 0;
  return fits ? {} : { cohort: [{ code: "choice" }] };
}

/** One of the programme's cohorts. Refuses the field `cohort`. */
export function cohortOf(program: Program, said: string | null | undefined): string | null {
  refuseFields(cohortProblems(program, said));
  return said || null;
}

/** Whoever is enrolled under the same name with the same address or guardian's telephone, and no other birth date. */
export async function findEnrolled(db: Tx, program: Program, given: PersonGiven): Promise<Enrollment | undefined> {
  const { birth, email, guardianPhone } = hashes(given);
  const rows = await db
    .select({ enrollment: enrollments, contacts: personContacts })
    .from(enrollments)
    .innerJoin(persons, eq(persons.id, enrollments.personId))
    .leftJoin(personContacts, eq(personContacts.personId, persons.id))
    .where(
      and(
        eq(enrollments.programId, program.id),
        isNamed(matchKey(given.fullName)),
        isNull(enrollments.mergedIntoId),
        isNull(persons.minimizedAt),
      ),
    );
  const found = rows.filter(
    ({ contacts }) =>
      contacts &&
      !(birth && contacts.birthIndex && birth !== contacts.birthIndex) &&
      ((email && email === contacts.emailIndex) || (guardianPhone && guardianPhone === contacts.guardianPhoneIndex)),
  );
  // Of several the one that counts: whoever gave a place back and enrolled anew is there twice.
  return (found.find(({ enrollment }) => enrollment.state !== "withdrawn") ?? found[0])?.enrollment;
}
