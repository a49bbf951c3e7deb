import { and, eq, inArray, ne } from "drizzle-orm";
import { command } from "../../core/operation";
import type { Scope } from "../../core/permissions";
import { refuse, refuseField } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import type { Reader } from "../../db";
import { pairRules, registrations } from "../../db/schema";
import { addInput, pairInput } from "./inputs";

/** A pair's event. */
async function atPair({ db, input }: { db: Reader; input: { pairId: string } }): Promise<Scope> {
  const [found] = await db.select({ eventId: pairRules.eventId }).from(pairRules).where(eq(pairRules.id, input.pairId));
  return found ? atEvent({ db, input: found }) : refuse("not-found");
}

/** How many pairs an event may have. */
const most = 500;

/**
 * Wants two of an event's students in one group, or apart; a pair that is there gets the new kind. Refuses `choice` on
 * `otherId` (not registered here, or the same one twice) and `too-many-pairs`.
 */
export const add = command("pairs.add", {
  input: addInput,
  scope: atEvent,
  async run({ db, actor, input: { eventId, kind, ...two }, now }) {
    const [oneId = "", otherId = ""] = [two.oneId, two.otherId].sort();
    const here = and(eq(registrations.eventId, eventId), ne(registrations.status, "cancelled"));
    const found = await db.$count(registrations, and(inArray(registrations.id, [oneId, otherId]), here));
    if (found < 2) return refuseField("otherId", "choice");
    if ((await db.$count(pairRules, eq(pairRules.eventId, eventId))) >= most)
      return refuse("too-many-pairs", { max: most });
    const [made] = await db
      .insert(pairRules)
      .values({ eventId, oneId, otherId, kind, createdBy: actor.id ?? null, createdAt: now })
      .onConflictDoUpdate({ target: [pairRules.eventId, pairRules.oneId, pairRules.otherId], set: { kind } })
      .returning();
    return { pairId: made?.id ?? refuse("not-found"), kind };
  },
  note: (value) => value,
});

/** Wants it no more. */
export const remove = command("pairs.remove", {
  input: pairInput,
  scope: atPair,
  async run({ db, input }) {
    await db.delete(pairRules).where(eq(pairRules.id, input.pairId));
    return input;
  },
  note: (value) => value,
});
