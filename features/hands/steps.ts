import { and, asc, eq, inArray } from "drizzle-orm";
import type { Scope } from "../../core/permissions";
import { refuse } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import type { Reader } from "../../db";
import { hands } from "../../db/schema";

/** Hands that wait or were called. */
export const isUp = () => inArray(hands.state, ["raised", "called"]);

/** A hand: its event. */
export async function atHand({ db, input }: { db: Reader; input: { handId: string } }): Promise<Scope> {
  const [found] = await db.select({ eventId: hands.eventId }).from(hands).where(eq(hands.id, input.handId));
  return found ? atEvent({ db, input: found }) : refuse("not-found");
}

/** Somebody's hand that is up. */
export async function handOf(db: Reader, registrationId: string) {
  const [found] = await db
    .select({ handId: hands.id, state: hands.state })
    .from(hands)
    .where(and(eq(hands.registrationId, registrationId), isUp()));
  return found;
}

/** All hands of an event that are up, in the order in which they were raised: ids and states, nobody's name. */
export const upAt = (db: Reader, eventId: string) =>
  db
    .select({ handId: hands.id, state: hands.state })
    .from(hands)
    .where(and(eq(hands.eventId, eventId), isUp()))
    .orderBy(asc(hands.raisedAt), asc(hands.id));
