import { and, asc, count, eq, gt, inArray, isNull, not, sql } from "drizzle-orm";
import type { Actor } from "../../core/permissions";
import { refuse } from "../../core/refusal";
import type { Reader } from "../../db";
import { events, groupMembers, groups, persons, questions, questionVotes, registrations } from "../../db/schema";
import { fromPhones } from "../question-rooms/steps";
import { calledInRoom } from "../screen-names/rules";

/** What the room may read. */
export const publicStates = ["listed", "queued", "on_stage", "answered"] as const;
const isPublic = () => and(isNull(questions.trashedAt), fromPhones(), inArray(questions.status, [...publicStates]));

/** Questions that changed since, and that the room does not see, or sees no more. */
export async function hiddenSince(db: Reader, eventId: string, since: number) {
  const rows = await db
    .select({ questionId: questions.id })
    .from(questions)
    .where(and(eq(questions.eventId, eventId), gt(questions.seq, since), not(isPublic() ?? sql`false`)));
  return rows.map((row) => row.questionId);
}

/**
 * The questions that are one's own: all that came in one's name, of which one can take back what somebody else asked by
 * saying it; of a seat by the room's code those that were asked by this seat alone.
 */
export const ownOf = (registrationId: string, seat: Actor["seat"]) =>
  and(eq(questions.askerRegistrationId, registrationId), seat ? eq(questions.seatId, seat.seatId) : undefined);

/** Questions of one event that a phone shows; older ones are in the log. */
const rowsAtMost = 500;

/** Whoever asks: the event, the group, and whether screens may show the given name. Refuses `not-found`. */
export async function askerOf(db: Reader, registrationId: string) {
  const [found] = await db
    .select({
      eventId: registrations.eventId,
      eventStatus: events.status,
      status: registrations.status,
      photoWish: registrations.photoWish,
      consent: registrations.consent,
      fullName: persons.fullName,
      groupId: groupMembers.groupId,
    })
    .from(registrations)
    .innerJoin(events, eq(events.id, registrations.eventId))
    .innerJoin(persons, eq(persons.id, registrations.personId))
    .leftJoin(groupMembers, eq(groupMembers.registrationId, registrations.id))
    .where(eq(registrations.id, registrationId));
  return found ?? refuse("not-found");
}

/**
 * Everything of an event that the room may read, in the order in which it stands, with its distinct voters: those of
 * the questions merged into it count once with its own. `since`: only what changed after this number.
 */
export async function publicRows(db: Reader, eventId: string, since = -1) {
  const rows = await db
    .select({
      questionId: questions.id,
      no: questions.no,
      seq: questions.seq,
      body: questions.body,
      lang: questions.lang,
      status: questions.status,
      display: questions.askerDisplay,
      fullName: persons.fullName,
      photoWish: registrations.photoWish,
      consent: registrations.consent,
      groupNumber: groups.number,
      position: questions.position,
      themeId: questions.themeId,
      askedAt: questions.askedAt,
    })
    .from(questions)
    .leftJoin(registrations, eq(registrations.id, questions.askerRegistrationId))
    .leftJoin(persons, eq(persons.id, registrations.personId))
    .leftJoin(groups, eq(groups.id, questions.askerGroupId))
    .where(and(eq(questions.eventId, eventId), gt(questions.seq, since), isPublic()))
    .orderBy(asc(questions.position), asc(questions.id))
    .limit(rowsAtMost);
  const votes = await votesOf(db, eventId);
  return rows.map(({ display, fullName, photoWish, consent, groupNumber, ...row }) => ({
    ...row,
    by: calledInRoom({ display, fullName, photoWish, consent }),
    groupNumber: display === "anonymous" ? null : groupNumber,
    votes: votes.get(row.questionId) ?? 0,
  }));
}
export type PublicRow = Awaited<ReturnType<typeof publicRows>>[number];

/** How many different people would like to hear each question's answer, those of what was merged into it included. */
export async function votesOf(db: Reader, eventId: string): Promise<Map<string, number>> {
  const merged = await db
    .select({ id: questions.id, into: questions.mergedIntoId })
    .from(questions)
    .where(and(eq(questions.eventId, eventId), eq(questions.status, "merged")));
  if (merged.length === 0) {
    const counted = await db
      .select({ questionId: questionVotes.questionId, votes: count() })
      .from(questionVotes)
      .innerJoin(questions, eq(questions.id, questionVotes.questionId))
      .where(eq(questions.eventId, eventId))
      .groupBy(questionVotes.questionId);
    return new Map(counted.map(({ questionId, votes }) => [questionId, votes]));
  }
  const given = await db
    .select({ questionId: questionVotes.questionId, registrationId: questionVotes.registrationId })
    .from(questionVotes)
    .innerJoin(questions, eq(questions.id, questionVotes.questionId))
    .where(eq(questions.eventId, eventId));
  const into = new Map(merged.map((one) => [one.id, one.into ?? one.id]));
  const voters = new Map<string, Set<string>>();
  for (const { questionId, registrationId } of given) {
    const head = into.get(questionId) ?? questionId;
    voters.set(head, (voters.get(head) ?? new Set()).add(registrationId));
  }
  return new Map([...voters].map(([questionId, all]) => [questionId, all.size]));
}
