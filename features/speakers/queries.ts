import { asc, count } from "drizzle-orm";
import { query } from "../../core/operation";
import { amongOwn, atEvent, atEventInSight } from "../../core/scopes";
import { speakers } from "../../db/schema";
import { matches } from "../../db/search";
import { speakerInput, speakerListInput, speakersOfInput } from "./inputs";
import { eventsOfSpeaker, leads, speakerOf, speakersOfEvent } from "./steps";

/** The address book of speakers, by name; `q` finds part of a name in any script, an office or an organisation. */
export const list = query("speakers.list", {
  input: speakerListInput,
  scope: amongOwn,
  async run({ db, input }) {
    const { q, page = 1, limit = 50 } = input;
    const which = q ? matches(speakers.search, q) : undefined;
    const rows = await db
      .select({
        speakerId: speakers.id,
        name: speakers.name,
        honorific: speakers.honorific,
        office: speakers.office,
        organization: speakers.organization,
        biography: speakers.biography,
        photoFileId: speakers.photoFileId,
      })
      .from(speakers)
      .where(which)
      .orderBy(asc(speakers.search), asc(speakers.id))
      .limit(limit)
      .offset((page - 1) * limit);
    const [{ total } = { total: 0 }] = await db.select({ total: count() }).from(speakers).where(which);
    return { rows, page, pages: Math.max(1, Math.ceil(total / limit)), total };
  },
});
export type SpeakerRow = Awaited<ReturnType<typeof list>>["rows"][number];

/** A speaker with all that is known, and those of the asker's events that announce them. Refuses `not-found`. */
export const show = query("speakers.show", {
  input: speakerInput,
  scope: amongOwn,
  async run({ db, actor, input }) {
    const [speaker, places] = await Promise.all([speakerOf(db, input.speakerId), eventsOfSpeaker(db, input.speakerId)]);
    const own = places.filter((place) => leads(actor, place));
    return { ...speaker, events: own, shared: own.length < places.length };
  },
});
export type Speaker = Awaited<ReturnType<typeof show>>;

/** The speakers of an event, for its team. */
export const lineup = query("speakers.lineup", {
  input: speakersOfInput,
  scope: atEvent,
  run: async ({ db, input }) => ({ speakers: await speakersOfEvent(db, input.eventId) }),
});
export type Lineup = Awaited<ReturnType<typeof lineup>>;

/** The speakers of an event as visitors see them, for an event they may see. */
export const publicSpeakers = query("speakers.public", {
  input: speakersOfInput,
  scope: atEventInSight,
  run: async ({ db, input }) => ({ speakers: await speakersOfEvent(db, input.eventId) }),
});
