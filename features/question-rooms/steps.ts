import { randomInt } from "node:crypto";
import { and, asc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import type { Reader, Tx } from "../../db";
import { groups, persons, questionMutes, questionRooms, questions, registrations } from "../../db/schema";
import { checkedOf } from "../checked-translations/steps";
import { calledInRoom } from "../screen-names/rules";
import { codeLength, codeLetters } from "./rules";

const fresh = {
  state: "closed" as const,
  moderated: true,
  votes: true,
  hands: true,
  perPerson: 10,
  holdWords: [] as string[],
  code: null as string | null,
  screenLang: null as string | null,
  seq: 0,
  tally: 0,
  handSeq: 0,
  version: 0,
};
export type Room = Omit<typeof fresh, "state"> & { state: "open" | "paused" | "closed" };

/** How an event takes questions; one that nobody has opened yet is closed. */
export async function roomOf(db: Reader, eventId: string): Promise<Room> {
  const [row] = await db.select().from(questionRooms).where(eq(questionRooms.eventId, eventId));
  if (!row) return fresh;
  const { eventId: _, createdAt: __, ...room } = row;
  return room;
}

/** A new code: of 887 million, so that guessing leads nowhere; the database refuses one that another room has. */
export const newCode = () =>
  Array.from({ length: codeLength }, () => codeLetters[randomInt(codeLetters.length)]).join("");

type Change = Partial<Omit<typeof questionRooms.$inferInsert, "eventId" | "createdAt">>;
const counters = { seq: questionRooms.seq, tally: questionRooms.tally, handSeq: questionRooms.handSeq } as const;

/**
 * Writes the room (one that is new with a code), and counts one of its counters on so that all who follow look again. Answers the new count. Inside
 * the event's line, so that counts come in the order in which they are committed.
 */
export async function bump(tx: Tx, eventId: string, what: keyof typeof counters = "seq", change: Change = {}) {
  const column = counters[what];
  const [row] = await tx
    .insert(questionRooms)
    .values({ eventId, code: newCode(), ...change, [what]: 1 })
    .onConflictDoUpdate({ target: questionRooms.eventId, set: { ...change, [what]: sql`${column} + 1` } })
    .returning({ count: column });
  return row?.count ?? 0;
}

/** Says of questions that they changed, so that whoever follows from an earlier count is told of them. */
export async function touch(tx: Tx, eventId: string, questionIds: readonly string[]) {
  const seq = await bump(tx, eventId);
  for (const id of questionIds) await tx.update(questions).set({ seq }).where(eq(questions.id, id));
  return seq;
}

/** Whether somebody may ask nothing more for now. */
export const isMuted = async (db: Reader, eventId: string, registrationId: string) =>
  (await db.$count(
    questionMutes,
    and(eq(questionMutes.eventId, eventId), eq(questionMutes.registrationId, registrationId)),
  )) > 0;

/** Those that came from phones: what the desk writes down itself was heard by the room already, or is on no screen. */
export const fromPhones = () =>
  or(eq(questions.source, "phone"), and(eq(questions.source, "prefiled"), isNull(questions.createdBy)));

/** How many of those that come next the guest reads beforehand. */
const aheadAtMost = 3;

/**
 * What screens show of the questions: the one that is asked now, and those that come next in their order. Only what the
 * team has put there, in other `words` only what is checked; by name only who wished it and may be named.
 */
export async function onScreens(db: Reader, eventId: string) {
  const rows = await db
    .select({
      questionId: questions.id,
      no: questions.no,
      status: questions.status,
      body: questions.body,
      lang: questions.lang,
      display: questions.askerDisplay,
      fullName: persons.fullName,
      photoWish: registrations.photoWish,
      consent: registrations.consent,
      groupNumber: groups.number,
    })
    .from(questions)
    .leftJoin(registrations, eq(registrations.id, questions.askerRegistrationId))
    .leftJoin(persons, eq(persons.id, registrations.personId))
    .leftJoin(groups, eq(groups.id, questions.askerGroupId))
    .where(
      and(
        eq(questions.eventId, eventId),
        isNull(questions.trashedAt),
        inArray(questions.status, ["on_stage", "queued"]),
        fromPhones(),
      ),
    )
    .orderBy(asc(questions.position), asc(questions.id))
    .limit(100);
  const shown = rows.map(({ questionId, no, status, body, lang, display, groupNumber, ...asker }) => ({
    ...{ questionId, no, status, body, lang },
    by: calledInRoom({ display, ...asker }),
    groupNumber: display === "anonymous" ? null : groupNumber,
  }));
  const now = shown.filter((one) => one.status === "on_stage").slice(0, 1);
  const ahead = shown.filter((one) => one.status === "queued").slice(0, aheadAtMost);
  const checked = await checkedOf(
    db,
    [...now, ...ahead].map((one) => one.questionId),
  );
  const bare = ({ status: _, questionId, ...one }: (typeof shown)[number]) => ({
    ...one,
    words: checked(questionId).words,
  });
  return { now: now.map(bare)[0] ?? null, ahead: ahead.map(bare) };
}
