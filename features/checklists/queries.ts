import { and, asc, count, countDistinct, eq, gte, inArray, isNull, min, ne, type SQL } from "drizzle-orm";
import { query } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { amongOwn, atEvent } from "../../core/scopes";
import type { Reader } from "../../db";
import {
  agendaItems,
  attendanceRecords,
  deliverables,
  eventReports,
  eventSpeakers,
  events,
  groupMembers,
  groups,
  questions,
  registers,
  registrations,
  submissions,
  topics,
  venues,
} from "../../db/schema";
import { eventInput, nextInput } from "../events/inputs";
import { ownEvents } from "../events/queries";
import { type Facts, nextSteps } from "./rules";

type Counted = { eventId: string; n: number; m?: number; at?: Date | null };
const byEvent = (rows: Counted[]) => new Map(rows.map((row) => [row.eventId, row]));

/** What is planned, and who waits: one statement for each kind, however many events. */
async function planned(db: Reader, ids: string[]) {
  const n = count();
  const [waiting, items, speakers, topicRows] = await Promise.all([
    db
      .select({ eventId: registrations.eventId, n })
      .from(registrations)
      .where(and(inArray(registrations.eventId, ids), eq(registrations.status, "waitlisted")))
      .groupBy(registrations.eventId),
    db
      .select({ eventId: agendaItems.eventId, n })
      .from(agendaItems)
      .where(inArray(agendaItems.eventId, ids))
      .groupBy(agendaItems.eventId),
    db
      .select({ eventId: eventSpeakers.eventId, n })
      .from(eventSpeakers)
      .where(inArray(eventSpeakers.eventId, ids))
      .groupBy(eventSpeakers.eventId),
    db.select({ eventId: topics.eventId, n }).from(topics).where(inArray(topics.eventId, ids)).groupBy(topics.eventId),
  ]);
  return {
    waiting: byEvent(waiting),
    items: byEvent(items),
    speakers: byEvent(speakers),
    topicRows: byEvent(topicRows),
  };
}

/** Groups and the people in them. */
async function grouped(db: Reader, ids: string[]) {
  const n = count();
  const [groupRows, members] = await Promise.all([
    db
      .select({ eventId: groups.eventId, n, m: count(groups.topicId) })
      .from(groups)
      .where(inArray(groups.eventId, ids))
      .groupBy(groups.eventId),
    db
      .select({ eventId: groups.eventId, n })
      .from(groupMembers)
      .innerJoin(groups, eq(groups.id, groupMembers.groupId))
      .innerJoin(registrations, eq(registrations.id, groupMembers.registrationId))
      .where(and(inArray(groups.eventId, ids), eq(registrations.status, "confirmed")))
      .groupBy(groups.eventId),
  ]);
  return { groupRows: byEvent(groupRows), members: byEvent(members) };
}

/** Files that each group must hand in, and those handed in. */
async function filesOf(db: Reader, ids: string[]) {
  const n = count();
  const [wanted, handed] = await Promise.all([
    db
      .select({ eventId: deliverables.eventId, n, at: min(deliverables.dueAt) })
      .from(deliverables)
      .where(and(inArray(deliverables.eventId, ids), eq(deliverables.required, true)))
      .groupBy(deliverables.eventId),
    db
      .select({ eventId: submissions.eventId, n })
      .from(submissions)
      .innerJoin(deliverables, eq(deliverables.id, submissions.deliverableId))
      .where(and(inArray(submissions.eventId, ids), eq(deliverables.required, true)))
      .groupBy(submissions.eventId),
  ]);
  return { wanted: byEvent(wanted), handed: byEvent(handed) };
}

/** What was written down on the day. */
async function held(db: Reader, ids: string[]) {
  const n = count();
  const [asked, marks, open, reports] = await Promise.all([
    db
      .select({ eventId: questions.eventId, n, m: count(questions.answeredAt) })
      .from(questions)
      .where(and(inArray(questions.eventId, ids), isNull(questions.trashedAt)))
      .groupBy(questions.eventId),
    db
      .select({ eventId: registers.eventId, n: countDistinct(attendanceRecords.registrationId) })
      .from(attendanceRecords)
      .innerJoin(registers, eq(registers.id, attendanceRecords.registerId))
      .where(
        and(
          inArray(registers.eventId, ids),
          inArray(attendanceRecords.status, ["present", "late", "left_early", "late_left", "online"]),
        ),
      )
      .groupBy(registers.eventId),
    db
      .select({ eventId: registers.eventId, n })
      .from(registers)
      .where(and(inArray(registers.eventId, ids), ne(registers.state, "closed")))
      .groupBy(registers.eventId),
    db
      .select({ eventId: eventReports.eventId, n })
      .from(eventReports)
      .where(inArray(eventReports.eventId, ids))
      .groupBy(eventReports.eventId),
  ]);
  return { asked: byEvent(asked), marks: byEvent(marks), open: byEvent(open), reports: byEvent(reports) };
}

/** The facts of the events that `which` finds, in the order of their beginning. */
async function factsOf(db: Reader, which: SQL | undefined, limit: number) {
  const rows = await db
    .select({ event: events, roomCapacity: venues.capacity })
    .from(events)
    .leftJoin(venues, eq(venues.id, events.venueId))
    .where(which)
    .orderBy(asc(events.startsAt), asc(events.id))
    .limit(limit);
  const ids = rows.map((row) => row.event.id);
  const [plan, groupsOf, filesIn, day] = await Promise.all([
    planned(db, ids),
    grouped(db, ids),
    filesOf(db, ids),
    held(db, ids),
  ]);
  const counts = { ...plan, ...groupsOf, ...filesIn, ...day };
  return rows.map(({ event, roomCapacity }) => {
    const of = (key: keyof typeof counts) => counts[key].get(event.id);
    const has = (key: keyof typeof counts) => of(key)?.n ?? 0;
    const facts: Facts = {
      ...event,
      hasPlace: event.venueId !== null || event.onlineUrl !== null,
      roomCapacity,
      hasSummary: Object.keys(event.summary).length > 0,
      untranslated: event.languages.filter((language) => !event.title[language]).length,
      confirmed: event.seatsTaken,
      waiting: has("waiting"),
      agendaItems: has("items"),
      speakers: has("speakers"),
      topics: has("topicRows"),
      groups: has("groupRows"),
      groupsWithTopic: of("groupRows")?.m ?? 0,
      grouped: has("members"),
      filesWanted: has("groupRows") * has("wanted"),
      filesIn: has("handed"),
      filesDueAt: of("wanted")?.at ?? null,
      questions: has("asked"),
      marks: has("marks"),
      sheetsOpen: has("open"),
      hasReport: has("reports") > 0,
    };
    return { event, facts, answered: of("asked")?.m ?? 0 };
  });
}

/** An event at a glance: its figures, and what it needs next. */
export const overview = query("events.overview", {
  input: eventInput,
  scope: atEvent,
  async run({ db, input, now }) {
    const [found] = await factsOf(db, eq(events.id, input.eventId), 1);
    if (!found) return refuse("not-found");
    const { event, facts, answered } = found;
    return {
      eventId: event.id,
      steps: nextSteps(facts, now),
      capacity: facts.capacity,
      roomCapacity: facts.roomCapacity,
      confirmed: facts.confirmed,
      waiting: facts.waiting,
      groups: facts.groups,
      grouped: facts.grouped,
      topics: facts.topics,
      filesWanted: facts.filesWanted,
      filesIn: facts.filesIn,
      questions: facts.questions,
      answered,
      /** People seen at least once. */
      attended: facts.marks,
      begun: facts.startsAt <= now,
      over: facts.endsAt <= now,
    };
  },
});

const lookBack = 21 * 86_400_000;

/** Across one's own events: what each of those to come, and of those just held, needs next. */
export const next = query("events.next", {
  input: nextInput,
  scope: amongOwn,
  async run({ db, actor, now }) {
    const since = new Date(now.getTime() - lookBack);
    const alive = ne(events.status, "cancelled");
    const found = await factsOf(
      db,
      and(isNull(events.trashedAt), ownEvents(actor), gte(events.endsAt, since), alive),
      12,
    );
    return {
      rows: found.map(({ event, facts }) => ({
        eventId: event.id,
        programId: event.programId,
        title: event.title,
        languages: event.languages,
        status: event.status,
        startsAt: event.startsAt,
        endsAt: event.endsAt,
        timeZone: event.timeZone,
        capacity: event.capacity,
        confirmed: facts.confirmed,
        waiting: facts.waiting,
        steps: nextSteps(facts, now),
      })),
    };
  },
});
