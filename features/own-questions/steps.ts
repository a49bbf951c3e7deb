import { and, asc, eq, gt, inArray, isNull, not, sql } from "drizzle-orm";
import type { LocalizedText } from "../../core/i18n";
import type { Actor } from "../../core/permissions";
import { refuse } from "../../core/refusal";
import type { Reader } from "../../db";
import {
  events,
  groupMembers,
  groups,
  persons,
  questionRooms,
  questions,
  questionVotes,
  registrations,
} from "../../db/schema";
import { checkedOf } from "../checked-translations/steps";
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
 * What decides on a vote, in one statement since a hall sends hundreds a second: whose it is, how the room stands, and the
 * question if the room sees it. Refuses `not-found`.
 */
export async function votingOf(db: Reader, registrationId: string, questionId: string) {
  const seen = and(eq(questions.id, questionId), eq(questions.eventId, registrations.eventId), isPublic());
  const [found] = await db
    .select({
      eventId: registrations.eventId,
      status: registrations.status,
      eventStatus: events.status,
      state: questionRooms.state,
      votes: questionRooms.votes,
      question: { id: questions.id, asker: questions.askerRegistrationId, seatId: questions.seatId },
    })
    .from(registrations)
    .innerJoin(events, eq(events.id, registrations.eventId))
    .leftJoin(questionRooms, eq(questionRooms.eventId, registrations.eventId))
    .leftJoin(questions, seen)
    .where(eq(registrations.id, registrationId));
  return found ?? refuse("not-found");
}

/**
 * Everything of an event that the room may read, in the order in which it stands, with its distinct voters: those of
 * the questions merged into it count once with its own; `words`: its checked translations. `since`: only what changed after this number.
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
  const checked = await checkedOf(
    db,
    rows.map((row) => row.questionId),
  );
  return rows.map(({ display, fullName, photoWish, consent, groupNumber, ...row }) => ({
    ...row,
    words: checked(row.questionId).words,
    by: calledInRoom({ display, fullName, photoWish, consent }),
    groupNumber: display === "anonymous" ? null : groupNumber,
    votes: votes.get(row.questionId) ?? 0,
  }));
}
export type PublicRow = Awaited<ReturnType<typeof publicRows>>[number];

/** Counted in the index of each question, without bringing all votes of an event together. */
const ofQuestion = sql<number>`(select count(*) from question_votes v where v.question_id = questions.id)`.mapWith(
  Number,
);

/** How many different people would like to hear each question's answer, those of what was merged into it included. */
export async function votesOf(db: Reader, eventId: string): Promise<Map<string, number>> {
  const merged = await db
    .select({ id: questions.id, into: questions.mergedIntoId })
    .from(questions)
    .where(and(eq(questions.eventId, eventId), eq(questions.status, "merged")));
  if (merged.length === 0) {
    const counted = await db
      .select({ questionId: questions.id, votes: ofQuestion })
      .from(questions)
      .where(eq(questions.eventId, eventId));
    return new Map(counted.filter((one) => one.votes > 0).map(({ questionId, votes }) => [questionId, votes]));
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

type Asked = { questionId: string; status: string; mergedIntoId: string | null };
export type OwnAnswer = { text: string; lang: string | null; by: string | null; translations: LocalizedText };

/**
 * What the askers of these questions may read as their answers: of what is answered and of nothing else, so that drafts
 * stay with the team; to a merged question the answer to that which was asked for both. With the checked translations.
 */
export async function answersFor(db: Reader, own: readonly Asked[]): Promise<Map<string, OwnAnswer>> {
  const headOf = (one: Asked) => (one.status === "merged" ? (one.mergedIntoId ?? "") : one.questionId);
  const heads = [...new Set(own.map(headOf))];
  if (heads.length === 0) return new Map();
  const rows = await db
    .select()
    .from(questions)
    .where(and(inArray(questions.id, heads), eq(questions.status, "answered"), isNull(questions.trashedAt)));
  const checked = await checkedOf(db, heads);
  const answers = new Map<string, OwnAnswer>();
  for (const { id, answerSummary, answerLang, answeredBy } of rows)
    if (answerSummary)
      answers.set(id, { text: answerSummary, lang: answerLang, by: answeredBy, translations: checked(id).answers });
  const pairs = own.flatMap((one): [string, OwnAnswer][] => {
    const answer = answers.get(headOf(one));
    return answer ? [[one.questionId, answer]] : [];
  });
  return new Map(pairs);
}
