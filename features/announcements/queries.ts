import { and, asc, desc, eq, gt, inArray, isNull, lte, ne, or, type SQL } from "drizzle-orm";
import { query } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atInstance } from "../../core/scopes";
import type { Reader } from "../../db";
import { eventSpeakers, events, programs, speakers, venues } from "../../db/schema";
import { enrollmentState, placesLeft } from "../enrollees/rules";
import { lastStartOf } from "../enrollees/steps";
import { organizationsOfProgram } from "../organizations/steps";
import { publicLabel, registrationState } from "../registrations/rules";
import { announcedProgramInput, announcementListInput } from "./inputs";

/** For everybody: published, in the open, not in the trash. Cancelled events stay readable at their address. */
const announced = and(
  eq(events.visibility, "public"),
  inArray(events.status, ["published", "finished"]),
  isNull(events.trashedAt),
);

async function announcements(db: Reader, which: SQL | undefined, order: SQL, limit: number, now: Date) {
  const rows = await db
    .select({ event: events, venue: { name: venues.name, room: venues.room } })
    .from(events)
    .leftJoin(venues, eq(venues.id, events.venueId))
    .where(and(announced, which))
    .orderBy(order, asc(events.id))
    .limit(limit);
  const ids = rows.map((row) => row.event.id);
  const speaking = ids.length > 0 ? await speakersOf(db, ids) : [];
  return rows.map(({ event, venue }) => {
    const { id, slug, kind, title, summary, languages, startsAt, endsAt, timeZone, coverFileId } = event;
    return {
      eventId: id,
      ...{ slug, kind, title, summary, languages, startsAt, endsAt, timeZone, coverFileId, venue },
      online: event.onlineUrl !== null,
      state: registrationState(event, now),
      label: publicLabel(event, now),
      speakers: speaking.filter((one) => one.eventId === id),
    };
  });
}
export type Announcement = Awaited<ReturnType<typeof announcements>>[number];

const speakersOf = (db: Reader, eventIds: string[]) =>
  db
    .select({
      eventId: eventSpeakers.eventId,
      name: speakers.name,
      honorific: speakers.honorific,
      office: speakers.office,
    })
    .from(eventSpeakers)
    .innerJoin(speakers, eq(speakers.id, eventSpeakers.speakerId))
    .where(inArray(eventSpeakers.eventId, eventIds))
    .orderBy(asc(eventSpeakers.position), asc(speakers.id));

/** What is coming up for everybody, soonest first, and the last few that took place. */
export const list = query("announcements.list", {
  input: announcementListInput,
  scope: atInstance,
  async run({ db, now }) {
    const [upcoming, past] = await Promise.all([
      announcements(db, and(gt(events.endsAt, now), ne(events.status, "finished")), asc(events.startsAt), 60, now),
      announcements(db, or(lte(events.endsAt, now), eq(events.status, "finished")), desc(events.startsAt), 6, now),
    ]);
    return { upcoming, past };
  },
});

/**
 * A programme that has something to announce: its events in order, or that one may enrol, and how that stands. Refuses
 * `not-found` for all others.
 */
export const program = query("announcements.program", {
  input: announcedProgramInput,
  scope: atInstance,
  async run({ db, input, now }) {
    const which = and(eq(programs.slug, input.slug), isNull(programs.trashedAt));
    const [found] = await db.select().from(programs).where(which);
    if (!found) return refuse("not-found");
    const shown = await announcements(db, eq(events.programId, found.id), asc(events.startsAt), 100, now);
    if (shown.length === 0 && !found.enrolls) return refuse("not-found");
    const { id, slug, title, summary, description, startsOn, endsOn, timeZone } = found;
    const organizations = await organizationsOfProgram(db, id);
    const lastStart = await lastStartOf(db, id);
    const enrollment = {
      state: enrollmentState(found, lastStart, now),
      opensAt: found.enrollmentOpensAt,
      closesAt: found.enrollmentClosesAt ?? lastStart,
      placesLeft: placesLeft(found) ?? null,
      needsApproval: found.enrollmentNeedsApproval,
    };
    const texts = { slug, title, summary, description, startsOn, endsOn, timeZone };
    return { ...texts, organizations, enrollment, events: shown };
  },
});
export type AnnouncedProgram = Awaited<ReturnType<typeof program>>;
