import { and, eq, isNull, notInArray } from "drizzle-orm";
import { limit } from "../../core/limits";
import { command } from "../../core/operation";
import type { Actor } from "../../core/permissions";
import { refuse } from "../../core/refusal";
import { atRegistration } from "../../core/scopes";
import type { Tx } from "../../db";
import { events, questions, questionVotes } from "../../db/schema";
import { searchable } from "../../db/search";
import { heldBy } from "../question-rooms/rules";
import { bump, isMuted, roomOf, touch } from "../question-rooms/steps";
import { nextPlace, record } from "../questions/steps";
import { mayBeNamed } from "../screen-names/rules";
import { askInput, fileInput, voteInput, withdrawInput } from "./inputs";
import { askerOf, ownOf, votingOf } from "./steps";

/** Seconds between two questions of one person (live-presentations.md §7). */
const restSeconds = 20;

/** Whoever may take part now, with the room; refuses why not. */
async function taking(db: Tx, registrationId: string) {
  const asker = await askerOf(db, registrationId);
  if (asker.status !== "confirmed" || asker.eventStatus !== "published") return refuse("questions-no-seat");
  return { asker, room: await roomOf(db, asker.eventId) };
}

/** Refuses whoever is muted, has asked enough, or asks again at once; a seat by the room's code counts for itself. */
async function mayMore(db: Tx, actor: Actor, registrationId: string, { eventId, perPerson }: Bounds) {
  if (await isMuted(db, eventId, registrationId)) return refuse("questions-muted");
  const own = await db.$count(
    questions,
    and(
      ownOf(registrationId, actor.seat),
      actor.seat ? undefined : isNull(questions.seatId),
      notInArray(questions.status, ["withdrawn"]),
    ),
  );
  if (own >= perPerson) return refuse("questions-enough", { max: perPerson });
  await limit(`ask:${actor.seat?.seatId ?? registrationId}`, 1, restSeconds, db);
}
type Bounds = { eventId: string; perPerson: number };

async function mayAsk(db: Tx, actor: Actor, registrationId: string) {
  const { asker, room } = await taking(db, registrationId);
  if (room.state === "closed") return refuse("questions-closed");
  if (room.state === "paused") return refuse("questions-paused");
  await mayMore(db, actor, registrationId, { eventId: asker.eventId, perPerson: room.perPerson });
  return { asker, room };
}

type Made = typeof questions.$inferSelect;
/** What the same phone sent before under this key; refuses `not-found` when somebody else did. */
async function sentBefore(db: Tx, actor: Actor, registrationId: string, clientId: string | undefined) {
  if (!clientId) return undefined;
  const [before] = await db.select().from(questions).where(eq(questions.clientId, clientId));
  const isOwn = (one: Made) =>
    one.askerRegistrationId === registrationId && one.seatId === (actor.seat?.seatId ?? null);
  return before && !isOwn(before) ? refuse("not-found") : before;
}

/**
 * Asks a question from a phone: before the event begins it is filed beforehand. The team reads it first, unless the room
 * is without moderation and no word holds it back. The given name is shown only to a room in which it may be. Refuses
 * `questions-no-seat`, `questions-closed`, `questions-paused`, `questions-muted`, `questions-enough`,
 * `too-many-questions`, and `too-many` within 20 seconds. The same `clientId` twice answers the first one.
 */
export const ask = command("ownQuestions.ask", {
  input: askInput,
  scope: atRegistration,
  async run({ db, actor, input: { registrationId, clientId, body, lang, display }, now }) {
    const before = await sentBefore(db, actor, registrationId, clientId);
    if (before) return { ...shown(before), again: true };
    const { asker, room } = await mayAsk(db, actor, registrationId);
    const { startsAt } = await whenOf(db, asker.eventId);
    const isHeld = room.moderated || heldBy(body, room.holdWords) !== undefined;
    return send(db, asker, {
      source: now < startsAt ? "prefiled" : "phone",
      askerRegistrationId: registrationId,
      // A name that somebody typed is shown to nobody.
      askerDisplay: display === "name" && !actor.seat && mayBeNamed(asker) ? "name" : "anonymous",
      seatId: actor.seat?.seatId ?? null,
      ...{ body, lang, status: isHeld ? "held" : "listed", askedAt: now, clientId: clientId ?? null },
    });
  },
  note: ({ questionId, no, status, again }) => (again ? undefined : { questionId, no, status }),
});

/**
 * Files a question for the group's own event before it begins, whether the room is open or not: the team reads it first.
 * The room may be told the group, the given name, or nothing. Refuses `questions-no-seat`, `questions-no-group`,
 * `questions-begun`, `questions-muted`, `questions-enough`, `too-many-questions`, and `too-many` within 20 seconds.
 */
export const file = command("ownQuestions.file", {
  input: fileInput,
  scope: atRegistration,
  async run({ db, actor, input: { registrationId, clientId, question: body, lang, display }, now }) {
    const before = await sentBefore(db, actor, registrationId, clientId);
    if (before) return { ...shown(before), again: true };
    const { asker, room } = await taking(db, registrationId);
    const { startsAt, groupsPublishedAt } = await whenOf(db, asker.eventId);
    if (!asker.groupId || !groupsPublishedAt) return refuse("questions-no-group");
    if (now >= startsAt) return refuse("questions-begun");
    await mayMore(db, actor, registrationId, { eventId: asker.eventId, perPerson: room.perPerson });
    return send(db, asker, {
      source: "prefiled",
      askerRegistrationId: registrationId,
      askerDisplay: display === "name" && !mayBeNamed(asker) ? "anonymous" : display,
      ...{ body, lang, status: "held", askedAt: now, clientId: clientId ?? null },
    });
  },
  note: ({ questionId, no, again }) => (again ? undefined : { questionId, no }),
});

async function whenOf(db: Tx, eventId: string) {
  const columns = { startsAt: events.startsAt, groupsPublishedAt: events.groupsPublishedAt };
  const [event] = await db.select(columns).from(events).where(eq(events.id, eventId));
  return event ?? refuse("not-found");
}

type Sent = Omit<typeof questions.$inferInsert, "eventId" | "no" | "position" | "askerGroupId" | "search">;
/** Writes the question with its number, its log and what phones and boards follow. */
async function send(db: Tx, { eventId, groupId }: { eventId: string; groupId: string | null }, sent: Sent) {
  const place = await nextPlace(db, eventId);
  const [made] = await db
    .insert(questions)
    .values({ eventId, ...place, ...sent, askerGroupId: groupId, search: searchable(sent.body) })
    .returning();
  if (!made) return refuse("not-found");
  await touch(db, eventId, [made.id]);
  await record(db, { questionId: made.id, action: "ask", before: {}, after: { status: made.status } });
  return { ...shown(made), again: false };
}

const shown = ({ id, no, status, source }: typeof questions.$inferSelect) => ({ questionId: id, no, status, source });

/** Takes one's own question back while the room has not heard it. Refuses `not-found` and `questions-too-late`. */
export const withdraw = command("ownQuestions.withdraw", {
  input: withdrawInput,
  scope: atRegistration,
  async run({ db, actor, input: { registrationId, questionId }, scope }) {
    const own = and(eq(questions.id, questionId), ownOf(registrationId, actor.seat));
    const [found] = await db.select().from(questions).where(own);
    if (!found || found.trashedAt) return refuse("not-found");
    if (found.status === "withdrawn") return { questionId, again: true };
    if (["on_stage", "answered", "deferred"].includes(found.status)) return refuse("questions-too-late");
    await db
      .update(questions)
      .set({ status: "withdrawn", mergedIntoId: null, version: found.version + 1 })
      .where(own);
    await touch(db, scope.eventId ?? "", [questionId]);
    const after = { status: "withdrawn" };
    await record(db, { questionId, action: "withdraw", before: { status: found.status }, after });
    return { questionId, again: false };
  },
  note: ({ questionId, again }) => (again ? undefined : { questionId }),
});

/**
 * Says that one would like to hear the answer too, or no more. Refuses `not-found` for what the room does not see,
 * `questions-own`, `questions-closed` and `votes-off`. Given twice it counts once.
 */
export const vote = command("ownQuestions.vote", {
  input: voteInput,
  scope: atRegistration,
  alone: false,
  async run({ db, actor, input: { registrationId, questionId, wanted } }) {
    const found = await votingOf(db, registrationId, questionId);
    if (found.status !== "confirmed" || found.eventStatus !== "published") return refuse("questions-no-seat");
    if (!found.question) return refuse("not-found");
    // Whoever only said a name is not told what its owner asked.
    if (actor.seat ? found.question.seatId === actor.seat.seatId : found.question.asker === registrationId)
      return refuse("questions-own");
    if ((found.state ?? "closed") === "closed") return refuse("questions-closed");
    if (!found.votes) return refuse("votes-off");
    await limit(`vote:${actor.seat?.seatId ?? registrationId}`, 120, 60, db);
    const one = { questionId, registrationId };
    const changed = wanted
      ? await db.insert(questionVotes).values(one).onConflictDoNothing().returning()
      : await db
          .delete(questionVotes)
          .where(and(eq(questionVotes.questionId, questionId), eq(questionVotes.registrationId, registrationId)))
          .returning();
    if (changed.length > 0) await bump(db, found.eventId, "tally");
    return { questionId, wanted };
  },
  note: false,
});
