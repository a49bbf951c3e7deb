import { eq } from "drizzle-orm";
import { enqueue } from "../../core/jobs";
import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { duplicatePairs } from "../../db/schema";
import { pairInput, placeInput } from "./inputs";
import { atPlaceOf, findPairs, pairAt, placeOf } from "./steps";

/** Compares everybody of a place anew and keeps who may be one person. Never joins anybody. Answers how many are new. */
export const find = command("duplicates.find", {
  input: placeInput,
  scope: atPlaceOf,
  budget: 30_000,
  run: async ({ db, scope, now }) => ({ found: await findPairs(db, placeOf(scope), now) }),
  note: ({ found }) => (found > 0 ? { count: found } : undefined),
});

const soon = 60_000;

/**
 * People came to a place or changed: it is looked at within the minute, once, however many they are. For jobs.
 */
export const look = command("duplicates.look", {
  input: placeInput,
  scope: atPlaceOf,
  alone: false,
  async run({ db, scope, now }) {
    const placeId = placeOf(scope);
    const at = new Date((Math.floor(now.getTime() / soon) + 1) * soon);
    await enqueue(db, "duplicates.find", { placeId }, { at, uniqueKey: `duplicates:${placeId}:${at.getTime()}` });
    return { placeId };
  },
  note: false,
});

/** Says that two are two: they are not suggested any more. Refuses `not-open` when it was decided, `not-found`. */
export const ignore = command("duplicates.ignore", {
  input: pairInput,
  scope: atPlaceOf,
  async run({ db, actor, input, scope, now }) {
    const { pair } = await pairAt(db, scope, input.pairId);
    if (pair.state !== "open") return refuse("not-open");
    const decided = { state: "ignored" as const, decidedBy: actor.id ?? null, decidedAt: now };
    await db.update(duplicatePairs).set(decided).where(eq(duplicatePairs.id, pair.id));
    return { pairId: pair.id };
  },
  note: (made) => made,
});

/** Takes that back: it is a question again. Refuses `not-ignored`, `not-found`. */
export const reopen = command("duplicates.reopen", {
  input: pairInput,
  scope: atPlaceOf,
  async run({ db, input, scope }) {
    const { pair } = await pairAt(db, scope, input.pairId);
    if (pair.state !== "ignored") return refuse("not-ignored");
    const open = { state: "open" as const, decidedBy: null, decidedAt: null };
    await db.update(duplicatePairs).set(open).where(eq(duplicatePairs.id, pair.id));
    return { pairId: pair.id };
  },
  note: (made) => made,
});
