import { eq, inArray } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse, refuseField } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import { fromWallClock } from "../../core/time";
import type { Reader } from "../../db";
import { id } from "../../db/id";
import { events, registrations, wishes, wishRounds, wishSheets } from "../../db/schema";
import { audienceOf, queueMailing, reachedOf } from "../mailings/steps";
import { topicsOf } from "../topics/steps";
import { eventInput } from "../wishes/inputs";
import { stateOf } from "../wishes/rules";
import { newSeed, roundOf, sheetsOf } from "../wishes/steps";
import { changeInput, openInput } from "./inputs";

type Times = { eventId: string; opensAt?: string | null; dueAt: string };

/** Instants of a round on the event's clock. Refuses `end-before-start` on `dueAt`. */
async function timesOf(db: Reader, { eventId, opensAt, dueAt }: Times) {
  const [event] = await db.select({ zone: events.timeZone }).from(events).where(eq(events.id, eventId));
  const zone = event?.zone ?? refuse("not-found");
  const times = { opensAt: opensAt ? fromWallClock(opensAt, zone) : null, dueAt: fromWallClock(dueAt, zone) };
  if (times.opensAt && times.dueAt <= times.opensAt) return refuseField("dueAt", "end-before-start");
  return times;
}

/**
 * Asks an event's students for their wishes. The draw's seed is made here and sealed; its SHA-256 is told at once, so
 * that nobody can choose another one later (live-presentations.md §6.4). Refuses `wishes-there`, `no-topics`, and on
 * `dueAt` `end-before-start` and `past`.
 */
export const openRound = command("wishes.open", {
  input: openInput,
  scope: atEvent,
  async run({ db, input, now }) {
    const { eventId, most, asksPeople } = input;
    if (await roundOf(db, eventId)) return refuse("wishes-there");
    if ((await topicsOf(db, eventId)).length === 0) return refuse("no-topics");
    const times = await timesOf(db, input);
    if (times.dueAt <= now) return refuseField("dueAt", "past");
    const { seed, seedHash } = newSeed(eventId);
    await db.insert(wishRounds).values({ eventId, ...times, most, asksPeople, seed, seedHash, createdAt: now });
    return { eventId, ...times, most, asksPeople, seedHash };
  },
  note: ({ dueAt, most, seedHash }) => ({ dueAt: dueAt.toISOString(), most, seedHash }),
});

/**
 * Moves a round's beginning and deadline; a deadline in the past ends it, a later one opens it again. Refuses
 * `wishes-not-open` (there is none), `wishes-told` (the seed is known), `changed-meanwhile`, and `end-before-start`.
 */
export const changeRound = command("wishes.change", {
  input: changeInput,
  scope: atEvent,
  async run({ db, input }) {
    const round = (await roundOf(db, input.eventId)) ?? refuse("wishes-not-open");
    if (round.seedToldAt) return refuse("wishes-told");
    if (round.version !== input.version) return refuse("changed-meanwhile");
    const times = await timesOf(db, input);
    const version = round.version + 1;
    await db
      .update(wishRounds)
      .set({ ...times, version })
      .where(eq(wishRounds.eventId, input.eventId));
    return { eventId: input.eventId, ...times, version };
  },
  note: ({ dueAt }) => ({ dueAt: dueAt.toISOString() }),
});

/** Ends a round before its deadline. Refuses `wishes-not-open`, `wishes-over` (it has ended). */
export const closeRound = command("wishes.close", {
  input: eventInput,
  scope: atEvent,
  async run({ db, input, now }) {
    const round = (await roundOf(db, input.eventId)) ?? refuse("wishes-not-open");
    if (stateOf(round, now) === "over") return refuse("wishes-over");
    await db
      .update(wishRounds)
      .set({
        dueAt: now,
        ...(round.opensAt && round.opensAt > now ? { opensAt: null } : {}),
        version: round.version + 1,
      })
      .where(eq(wishRounds.eventId, input.eventId));
    return { eventId: input.eventId, answers: (await sheetsOf(db, input.eventId)).size };
  },
  note: ({ answers }) => ({ count: answers }),
});

/**
 * Removes a round with everything the students answered. Refuses `wishes-not-open`, and `wishes-told` once groups were
 * published by it: what was drawn must stay checkable.
 */
export const removeRound = command("wishes.remove", {
  input: eventInput,
  scope: atEvent,
  async run({ db, input: { eventId } }) {
    const round = (await roundOf(db, eventId)) ?? refuse("wishes-not-open");
    if (round.seedToldAt) return refuse("wishes-told");
    const own = db.select({ id: registrations.id }).from(registrations).where(eq(registrations.eventId, eventId));
    const gone = await db
      .delete(wishSheets)
      .where(inArray(wishSheets.registrationId, own))
      .returning({ id: wishSheets.registrationId });
    await db.delete(wishes).where(inArray(wishes.registrationId, own));
    await db.delete(wishRounds).where(eq(wishRounds.eventId, eventId));
    return { eventId, answers: gone.length };
  },
  note: ({ answers }) => ({ count: answers }),
});

/** Nobody is reminded twice within an hour. */
const hour = 3_600_000;

/**
 * Writes to everybody with a seat who has not answered, in their language, with their own link; the letter leaves after
 * half a minute and can be taken back like any other. Answers whom it reaches. Refuses `wishes-not-open`,
 * `wishes-over`, `wishes-reminded`, `nobody-to-write-to`.
 */
export const remind = command("wishes.remind", {
  input: eventInput,
  scope: atEvent,
  async run({ db, actor, input: { eventId }, scope, now }) {
    const round = (await roundOf(db, eventId)) ?? refuse("wishes-not-open");
    const state = stateOf(round, now);
    if (state !== "open") return refuse(state === "over" ? "wishes-over" : "wishes-not-open");
    if (round.remindedAt && now.getTime() - round.remindedAt.getTime() < hour) return refuse("wishes-reminded");
    const answered = await sheetsOf(db, eventId);
    const ids = (await audienceOf(db, eventId, "confirmed")).filter((one) => !answered.has(one));
    const { reached, missing } = await reachedOf(db, ids);
    if (reached.length === 0) return refuse("nobody-to-write-to");
    const messageId = id(now.getTime());
    await queueMailing(db, { id: messageId, kind: "wishes", actor, scope, now }, reached);
    await db.update(wishRounds).set({ remindedAt: now }).where(eq(wishRounds.eventId, eventId));
    return { messageId, recipients: reached.length, unreachable: missing.length };
  },
  note: ({ messageId, recipients }) => ({ messageId, count: recipients }),
});
