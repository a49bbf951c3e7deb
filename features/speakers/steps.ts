import { and, asc, eq } from "drizzle-orm";
import { type Actor, rolesAt } from "../../core/permissions";
import { refuse } from "../../core/refusal";
import type { Reader, Tx } from "../../db";
import { eventSpeakers, events, type LocalizedText, speakers } from "../../db/schema";
import { searchable } from "../../db/search";

/** What one finds a speaker by: the name in every script, office and organisation. */
export const searchOf = (said: { name: LocalizedText; office: LocalizedText; organization: LocalizedText }) =>
  searchable(...[said.name, said.office, said.organization].flatMap((text) => Object.values(text)));

const shown = {
  speakerId: speakers.id,
  name: speakers.name,
  honorific: speakers.honorific,
  office: speakers.office,
  organization: speakers.organization,
  biography: speakers.biography,
  photoFileId: speakers.photoFileId,
};

/** The speakers of an event in the order they are announced. */
export const speakersOfEvent = (db: Reader, eventId: string) =>
  db
    .select(shown)
    .from(eventSpeakers)
    .innerJoin(speakers, eq(speakers.id, eventSpeakers.speakerId))
    .where(eq(eventSpeakers.eventId, eventId))
    .orderBy(asc(eventSpeakers.position), asc(speakers.id));

/** A speaker. Refuses `not-found`. */
export async function speakerOf(db: Reader, speakerId: string) {
  const [found] = await db.select(shown).from(speakers).where(eq(speakers.id, speakerId));
  return found ?? refuse("not-found");
}

/** The events that announce a speaker. */
export const eventsOfSpeaker = (db: Reader, speakerId: string) =>
  db
    .select({ eventId: events.id, programId: events.programId, title: events.title, startsAt: events.startsAt })
    .from(eventSpeakers)
    .innerJoin(events, eq(events.id, eventSpeakers.eventId))
    .where(eq(eventSpeakers.speakerId, speakerId))
    .orderBy(asc(events.startsAt), asc(events.id));

export const leads = (actor: Actor, place: { eventId: string; programId: string | null }) =>
  actor.kind === "system" || ["owner", "organizer"].some((role) => rolesAt(actor, place).has(role as "owner"));

/** Refuses `speaker-shared` when an event announces them in which the actor has no say. */
export async function refuseShared(db: Reader, actor: Actor, speakerId: string) {
  const places = await eventsOfSpeaker(db, speakerId);
  if (places.some((place) => !leads(actor, place))) refuse("speaker-shared");
}

/** Writes the order of an event's speakers; `ids` are all of them. */
export async function putOrder(tx: Tx, eventId: string, ids: readonly string[]) {
  for (const [position, speakerId] of ids.entries())
    await tx
      .update(eventSpeakers)
      .set({ position })
      .where(and(eq(eventSpeakers.eventId, eventId), eq(eventSpeakers.speakerId, speakerId)));
}

/** Announces a speaker at an event: in a place, or last. Nothing changes for one who is there. */
export async function announce(tx: Tx, eventId: string, speakerId: string, index?: number) {
  const before = await speakersOfEvent(tx, eventId);
  if (before.some((one) => one.speakerId === speakerId)) return;
  if (before.length >= 100) refuse("too-many-speakers", { max: 100 });
  await tx.insert(eventSpeakers).values({ eventId, speakerId, position: before.length });
  if (index === undefined) return;
  const ids = before.map((one) => one.speakerId);
  ids.splice(index, 0, speakerId);
  await putOrder(tx, eventId, ids);
}
