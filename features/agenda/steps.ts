import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { refuse, refuseField } from "../../core/refusal";
import { fromWallClock } from "../../core/time";
import type { Reader, Tx } from "../../db";
import { agendaItemSpeakers, agendaItems, eventSpeakers, events, speakers } from "../../db/schema";
import type { Slot } from "./rules";

export type Item = typeof agendaItems.$inferSelect;

/** The times an agenda is planned against. Refuses `not-found`. */
export async function frameOf(db: Reader, eventId: string) {
  const [found] = await db
    .select({ startsAt: events.startsAt, endsAt: events.endsAt, timeZone: events.timeZone })
    .from(events)
    .where(eq(events.id, eventId));
  return found ?? refuse("not-found");
}

/** The items of an event in their order. */
export const itemsOf = (db: Reader, eventId: string): Promise<Item[]> =>
  db
    .select()
    .from(agendaItems)
    .where(eq(agendaItems.eventId, eventId))
    .orderBy(asc(agendaItems.position), asc(agendaItems.startsAt), asc(agendaItems.id));

/** Who speaks in which item of an event, in the event's order of speakers. */
export const speakersOfItems = (db: Reader, eventId: string) =>
  db
    .select({
      agendaItemId: agendaItemSpeakers.agendaItemId,
      speakerId: speakers.id,
      name: speakers.name,
      honorific: speakers.honorific,
    })
    .from(agendaItemSpeakers)
    .innerJoin(agendaItems, eq(agendaItems.id, agendaItemSpeakers.agendaItemId))
    .innerJoin(speakers, eq(speakers.id, agendaItemSpeakers.speakerId))
    .leftJoin(
      eventSpeakers,
      and(eq(eventSpeakers.speakerId, speakers.id), eq(eventSpeakers.eventId, agendaItems.eventId)),
    )
    .where(eq(agendaItems.eventId, eventId))
    .orderBy(asc(eventSpeakers.position), asc(speakers.id));

/** A wall clock is one of the event's zone. */
export const instantOf = (start: Date | string, timeZone: string) =>
  start instanceof Date ? start : fromWallClock(start, timeZone);

/** Writes where items stand and when they begin; only those that changed, whose version then rises. */
export async function arrange(tx: Tx, before: readonly Item[], after: readonly Slot[]) {
  const old = new Map(before.map((item) => [item.id, item]));
  for (const [position, { id, startsAt }] of after.entries()) {
    const was = old.get(id);
    if (!was || (was.position === position && was.startsAt.getTime() === startsAt.getTime())) continue;
    await tx
      .update(agendaItems)
      .set({ position, startsAt, version: sql`${agendaItems.version} + 1` })
      .where(eq(agendaItems.id, id));
  }
}

/** Says who speaks in an item. Refuses the field `speakerIds` for somebody who is no speaker of the event. */
export async function putSpeakers(tx: Tx, item: { id: string; eventId: string }, speakerIds: readonly string[]) {
  const wanted = [...new Set(speakerIds)];
  if (wanted.length > 0) {
    const known = await tx
      .select({ id: eventSpeakers.speakerId })
      .from(eventSpeakers)
      .where(and(eq(eventSpeakers.eventId, item.eventId), inArray(eventSpeakers.speakerId, wanted)));
    if (known.length < wanted.length) refuseField("speakerIds", "choice");
  }
  await tx.delete(agendaItemSpeakers).where(eq(agendaItemSpeakers.agendaItemId, item.id));
  if (wanted.length > 0)
    await tx.insert(agendaItemSpeakers).values(wanted.map((speakerId) => ({ agendaItemId: item.id, speakerId })));
}
