import { and, desc, eq, isNull } from "drizzle-orm";
import { keptForm } from "../../core/kept-form";
import { query } from "../../core/operation";
import { atEvent, atRegistration } from "../../core/scopes";
import { events, questions, questionVotes } from "../../db/schema";
import { checkedOf } from "../checked-translations/steps";
import { isMuted, roomOf } from "../question-rooms/steps";
import { mayBeNamed } from "../screen-names/rules";
import { changesInput, filedInput, mineInput, tallyInput } from "./inputs";
import { answersFor, askerOf, hiddenSince, ownOf, publicRows, votesOf } from "./steps";

/** Questions of one's own that are shown; nobody asks more. */
const ownAtMost = 100;

/**
 * The questions of an event as a student sees them: whether one may ask, one's own with where they stand, and those the
 * room may read with their votes. Nobody is named who did not want to be. A seat by the room's code sees what it asked
 * itself. `kept`: the sealed form that was refused.
 */
export const mine = query("ownQuestions.show", {
  input: mineInput,
  scope: atRegistration,
  async run({ db, actor, input: { registrationId, kept }, now }) {
    const asker = await askerOf(db, registrationId);
    const { eventId } = asker;
    const room = await roomOf(db, eventId);
    const [event] = await db
      .select({ title: events.title, languages: events.languages, timeZone: events.timeZone })
      .from(events)
      .where(eq(events.id, eventId));
    const own = await db
      .select({
        questionId: questions.id,
        no: questions.no,
        body: questions.body,
        originalBody: questions.originalBody,
        lang: questions.lang,
        status: questions.status,
        declineReason: questions.declineReason,
        mergedIntoId: questions.mergedIntoId,
        askedAt: questions.askedAt,
        seatId: questions.seatId,
      })
      .from(questions)
      .where(and(ownOf(registrationId, actor.seat), isNull(questions.trashedAt)))
      .orderBy(desc(questions.no))
      .limit(ownAtMost);
    const answers = await answersFor(db, own);
    const rows = await publicRows(db, eventId);
    const checked = await checkedOf(
      db,
      own.map((one) => one.questionId),
    );
    const voted = await db
      .select({ questionId: questionVotes.questionId })
      .from(questionVotes)
      .innerJoin(questions, eq(questions.id, questionVotes.questionId))
      .where(and(eq(questionVotes.registrationId, registrationId), eq(questions.eventId, eventId)));
    const counts = (one: { status: string; seatId: string | null }) =>
      one.status !== "withdrawn" && one.seatId === (actor.seat?.seatId ?? null);
    const ids = new Set(own.map((one) => one.questionId));
    const chosen = new Set(voted.map((one) => one.questionId));
    const hasSeat = asker.status === "confirmed" && asker.eventStatus === "published";
    return {
      event: event ?? { title: {}, languages: [], timeZone: "UTC" },
      room: { state: room.state, votes: room.votes, moderated: room.moderated, seq: room.seq },
      hasSeat,
      isOver: asker.eventStatus === "finished",
      isMuted: await isMuted(db, eventId, registrationId),
      mayBeNamed: !actor.seat && mayBeNamed(asker),
      left: Math.max(0, room.perPerson - own.filter(counts).length),
      own: own.map(({ originalBody, body, seatId: _, ...one }) => ({
        ...one,
        body: originalBody ?? body,
        // The team's words were translated, not those that the asker reads here.
        words: originalBody ? {} : checked(one.questionId).words,
        answer: answers.get(one.questionId) ?? null,
      })),
      rows: rows.map((row) => ({ ...row, isOwn: ids.has(row.questionId), voted: chosen.has(row.questionId) })),
      kept: keptForm(`ask:${registrationId}`, kept, now) ?? null,
    };
  },
});
export type OwnQuestions = Awaited<ReturnType<typeof mine>>;

/**
 * What somebody filed for the group before the day, with where each stands, and whether more can be filed; null for
 * those without a published group.
 */
export const filed = query("ownQuestions.filed", {
  input: filedInput,
  scope: atRegistration,
  async run({ db, input: { registrationId }, now }) {
    const asker = await askerOf(db, registrationId);
    const { eventId } = asker;
    const columns = { startsAt: events.startsAt, publishedAt: events.groupsPublishedAt };
    const [event] = await db.select(columns).from(events).where(eq(events.id, eventId));
    if (!event?.publishedAt || !asker.groupId || asker.status !== "confirmed") return null;
    const own = await db
      .select({
        questionId: questions.id,
        no: questions.no,
        body: questions.body,
        originalBody: questions.originalBody,
        lang: questions.lang,
        status: questions.status,
        source: questions.source,
        display: questions.askerDisplay,
        seatId: questions.seatId,
      })
      .from(questions)
      .where(and(eq(questions.askerRegistrationId, registrationId), isNull(questions.trashedAt)))
      .orderBy(desc(questions.no))
      .limit(ownAtMost);
    const room = await roomOf(db, eventId);
    const left = room.perPerson - own.filter((one) => one.status !== "withdrawn" && one.seatId === null).length;
    return {
      mayFile:
        now < event.startsAt && asker.eventStatus === "published" && !(await isMuted(db, eventId, registrationId)),
      mayBeNamed: mayBeNamed(asker),
      left: Math.max(0, left),
      rows: own
        .filter((one) => one.source === "prefiled" && one.seatId === null)
        .map(({ originalBody, body, source: _, seatId: __, ...one }) => ({ ...one, body: originalBody ?? body })),
    };
  },
});
export type Filed = NonNullable<Awaited<ReturnType<typeof filed>>>;

/**
 * What changed on the phones of an event after `since`, the same for all of them: how the room takes questions, the rows
 * it may read that are new or other ones, and the ids of those that it does not see or sees no more (one's own among
 * them tell their asker to look again). `whole`: this is all there is.
 */
export const changes = query("ownQuestions.changes", {
  input: changesInput,
  scope: atEvent,
  async run({ db, input: { eventId, since } }) {
    const room = await roomOf(db, eventId);
    return {
      whole: since === undefined,
      seq: room.seq,
      room: { state: room.state, votes: room.votes, moderated: room.moderated },
      rows: (await publicRows(db, eventId, since)).map(({ votes: _, askedAt, ...row }) => ({
        ...row,
        askedAt: askedAt.getTime(),
      })),
      hidden: since === undefined ? [] : await hiddenSince(db, eventId, since),
    };
  },
});
export type Changes = Awaited<ReturnType<typeof changes>>;

/** The votes of every question of an event that has any. */
export const tally = query("ownQuestions.tally", {
  input: tallyInput,
  scope: atEvent,
  run: async ({ db, input }) => ({ votes: Object.fromEntries(await votesOf(db, input.eventId)) }),
});
export type Tally = Awaited<ReturnType<typeof tally>>;
