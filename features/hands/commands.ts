import { and, eq } from "drizzle-orm";
import { limit } from "../../core/limits";
import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atRegistration } from "../../core/scopes";
import type { Tx } from "../../db";
import { hands } from "../../db/schema";
import { askerOf } from "../own-questions/steps";
import { bump, isMuted, roomOf } from "../question-rooms/steps";
import type { HandState } from "./choices";
import { ownInput, putInput } from "./inputs";
import { atHand, handOf, isUp } from "./steps";

/** Seconds between two hands of one person (live-presentations.md §7). */
const restSeconds = 10;

async function mayRaise(db: Tx, registrationId: string) {
  const asker = await askerOf(db, registrationId);
  if (asker.status !== "confirmed" || asker.eventStatus !== "published") return refuse("questions-no-seat");
  const room = await roomOf(db, asker.eventId);
  if (room.state === "closed" || !room.hands) return refuse("hands-off");
  if (await isMuted(db, asker.eventId, registrationId)) return refuse("questions-muted");
  await limit(`hand:${registrationId}`, 1, restSeconds, db);
  return asker.eventId;
}

/**
 * Raises one's hand: the team sees who would like to ask aloud, in their order. A hand that is up stays where it is.
 * Refuses `questions-no-seat`, `hands-off`, `questions-muted`, and `too-many` within ten seconds.
 */
export const raise = command("hands.raise", {
  input: ownInput,
  scope: atRegistration,
  async run({ db, input: { registrationId }, now }) {
    const before = await handOf(db, registrationId);
    if (before) return { handId: before.handId, again: true };
    const eventId = await mayRaise(db, registrationId);
    const [made] = await db.insert(hands).values({ eventId, registrationId, raisedAt: now }).returning();
    if (!made) return refuse("not-found");
    await bump(db, eventId, "handSeq");
    return { handId: made.id, again: false };
  },
  note: ({ handId, again }) => (again ? undefined : { handId }),
});

/** Takes one's hand down, called or not. */
export const lower = command("hands.lower", {
  input: ownInput,
  scope: atRegistration,
  async run({ db, input: { registrationId }, scope, now }) {
    const gone = await db
      .update(hands)
      .set({ state: "lowered", endedAt: now })
      .where(and(eq(hands.registrationId, registrationId), isUp()))
      .returning();
    if (gone.length > 0) await bump(db, scope.eventId ?? "", "handSeq");
    return { handId: gone[0]?.id ?? null };
  },
  note: ({ handId }) => (handId ? { handId } : undefined),
});

/** What is written with each state; a hand that is put back keeps its place in the line. */
const marks = (to: HandState, now: Date) =>
  to === "raised"
    ? { calledAt: null, endedAt: null }
    : to === "called"
      ? { calledAt: now, endedAt: null }
      : { endedAt: now };

/**
 * Calls somebody to ask, says that they were heard, takes the hand down, or puts it back where it was. The phone is told
 * at once; nothing of it is on a screen. Refuses `not-found`, and `changed-meanwhile` when the hand no longer stands
 * where it was read, or its owner has raised another.
 */
export const put = command("hands.put", {
  input: putInput,
  scope: atHand,
  async run({ db, input: { handId, from, to }, scope, now }) {
    const [hand] = await db.select().from(hands).where(eq(hands.id, handId));
    if (!hand) return refuse("not-found");
    const goesUp = (from === "heard" || from === "lowered") && (to === "raised" || to === "called");
    if (hand.state !== from || (goesUp && (await handOf(db, hand.registrationId)))) return refuse("changed-meanwhile");
    await db
      .update(hands)
      .set({ state: to, ...marks(to, now) })
      .where(eq(hands.id, handId));
    await bump(db, scope.eventId ?? "", "handSeq");
    return { handId, to };
  },
  note: ({ handId, to }) => ({ handId, to }),
});
