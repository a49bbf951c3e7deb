import { and, asc, eq, isNull } from "drizzle-orm";
import { refuse } from "../../core/refusal";
import type { Reader } from "../../db";
import {
  eventReports,
  events,
  groups,
  persons,
  programs,
  registrations,
  stageSlots,
  topics,
  venues,
} from "../../db/schema";
import { itemsOf, speakersOfItems } from "../agenda/steps";
import { materialsOf } from "../materials/steps";
import { organizationsOfEvent } from "../organizations/steps";
import { reportedPhotos } from "../photos/steps";
import { translationsInto } from "../question-answers/steps";
import { answeredOf, themesOf } from "../question-minutes/steps";
import { figuresOf } from "../report-figures/steps";
import type { Announced } from "../results/steps";
import { rubricOf } from "../rubrics/steps";
import { speakersOfEvent } from "../speakers/steps";
import { resultsOfEvent } from "../surveys/steps";

/** What the team wrote into the report, or an empty sheet. */
export async function writtenOf(db: Reader, eventId: string) {
  const [found] = await db.select().from(eventReports).where(eq(eventReports.eventId, eventId));
  return found ?? { eventId, summary: {}, outlook: {}, leftOut: [] as string[], version: 0 };
}

/** The event with its venue and its programme. Refuses `not-found`, also for one in the trash. */
async function eventOf(db: Reader, eventId: string) {
  const [found] = await db
    .select({ event: events, venue: venues, program: programs.title })
    .from(events)
    .leftJoin(venues, eq(venues.id, events.venueId))
    .leftJoin(programs, eq(programs.id, events.programId))
    .where(and(eq(events.id, eventId), isNull(events.trashedAt)));
  return found ?? refuse("not-found");
}

/** Groups by number: topic, abstract, when they were on, what the guest responded, and the place where it was announced. */
async function groupsOf(db: Reader, eventId: string) {
  const rows = await db
    .select({
      groupId: groups.id,
      number: groups.number,
      name: groups.name,
      topic: topics.title,
      abstract: groups.abstract,
      startedAt: stageSlots.startedAt,
      endedAt: stageSlots.endedAt,
      response: stageSlots.response,
      responseLang: stageSlots.responseLang,
    })
    .from(groups)
    .leftJoin(topics, eq(topics.id, groups.topicId))
    .leftJoin(stageSlots, eq(stageSlots.groupId, groups.id))
    .where(eq(groups.eventId, eventId))
    .orderBy(asc(groups.number));
  const rubric = await rubricOf(db, eventId);
  const told = rubric?.announcedAt ? (rubric.announced as Announced | null) : null;
  // Only places that groups were told, and only the first three: what a child's group did not reach is nobody's business.
  const placeOf = (groupId: string) => (told?.ranked ? (told.groups[groupId]?.place ?? 99) : 99);
  return rows.map(({ groupId, ...one }) => ({ ...one, place: placeOf(groupId) <= 3 ? placeOf(groupId) : null }));
}

/** The full names of all who ever registered, in each script: none of them stands in a report. */
async function namesOf(db: Reader, eventId: string) {
  const rows = await db
    .select({
      full: persons.fullName,
      latin: persons.latinName,
      hangul: persons.hangulName,
      cyrillic: persons.cyrillicName,
    })
    .from(registrations)
    .innerJoin(persons, eq(persons.id, registrations.personId))
    .where(eq(registrations.eventId, eventId));
  return rows
    .flatMap(({ full, latin, hangul, cyrillic }) => [full, latin, hangul, cyrillic])
    .filter((one) => one !== null);
}

/**
 * Everything a report tells, as it stands at this moment: consents withdrawn a second ago count. `names` are those that
 * must not stand in it. Refuses `not-found`.
 */
export async function reportFacts(db: Reader, eventId: string, locale: "en" | "ko" | "ru" | "kk") {
  const { event, venue, program } = await eventOf(db, eventId);
  return {
    ...{ event, venue, program },
    written: await writtenOf(db, eventId),
    figures: await figuresOf(db, eventId),
    organizations: await organizationsOfEvent(db, eventId),
    items: await itemsOf(db, eventId),
    speaking: await speakersOfItems(db, eventId),
    speakers: await speakersOfEvent(db, eventId),
    groups: event.groupsPublishedAt ? await groupsOf(db, eventId) : [],
    questions: await answeredOf(db, eventId),
    translations: await translationsInto(db, eventId, locale),
    themes: await themesOf(db, eventId),
    materials: await materialsOf(db, eventId),
    photos: await reportedPhotos(db, eventId),
    survey: await resultsOfEvent(db, eventId),
    names: await namesOf(db, eventId),
  };
}
export type Facts = Awaited<ReturnType<typeof reportFacts>>;
