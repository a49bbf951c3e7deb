import { and, asc, eq, inArray } from "drizzle-orm";
import type { Reader } from "../../db";
import {
  attendanceRecords,
  eventSpeakers,
  groups,
  organizations,
  persons,
  questionLog,
  questions,
  questionVotes,
  registers,
  registrations,
  speakers,
  themes,
  venues,
} from "../../db/schema";
import { meanings, statuses } from "../attendance/rules";
import { releasedIds } from "../question-answers/steps";
import { loggedAt } from "../questions/steps";
import { calledInRoom } from "../screen-names/rules";
import { asHeard, heardAt } from "./rules";

/** When each question of an event came onto the screens the last time. */
async function onStageAt(db: Reader, eventId: string): Promise<Map<string, Date>> {
  const rows = await db
    .select({ id: questionLog.questionId, after: questionLog.after, at: questionLog.createdAt })
    .from(questionLog)
    .innerJoin(questions, eq(questions.id, questionLog.questionId))
    .where(and(eq(questions.eventId, eventId), eq(questionLog.action, "advance")))
    .orderBy(asc(questionLog.createdAt), asc(questionLog.id));
  return new Map(rows.flatMap(({ id, after, at }) => (after.status === "on_stage" ? [[id, at] as const] : [])));
}

/**
 * What was answered, in the order in which it was asked aloud. `by`: the given name where its asker wished for it and
 * the family allows it; `groupNumber` where the room may know the group; `fullName` and `school` are for the team.
 */
export async function answeredOf(db: Reader, eventId: string) {
  const rows = await db
    .select({
      questionId: questions.id,
      no: questions.no,
      source: questions.source,
      createdBy: questions.createdBy,
      display: questions.askerDisplay,
      body: questions.body,
      lang: questions.lang,
      themeId: questions.themeId,
      theme: themes.title,
      answeredBy: questions.answeredBy,
      answerSummary: questions.answerSummary,
      answerLang: questions.answerLang,
      askedAt: questions.askedAt,
      answeredAt: questions.answeredAt,
      fullName: persons.fullName,
      typedName: questions.askerName,
      school: organizations.name,
      photoWish: registrations.photoWish,
      consent: registrations.consent,
      groupNumber: groups.number,
    })
    .from(questions)
    .leftJoin(registrations, eq(registrations.id, questions.askerRegistrationId))
    .leftJoin(persons, eq(persons.id, registrations.personId))
    .leftJoin(organizations, eq(organizations.id, registrations.schoolId))
    .leftJoin(groups, eq(groups.id, questions.askerGroupId))
    .leftJoin(themes, eq(themes.id, questions.themeId))
    .where(and(loggedAt(eventId), eq(questions.status, "answered")));
  const [staged, written] = [await onStageAt(db, eventId), await releasedIds(db, eventId)];
  const lines = rows.map(({ display, fullName, typedName, photoWish, consent, groupNumber, ...row }) => {
    // What the desk wrote down says who spoke, not that they wish to be named.
    const wished = row.createdBy === null && row.source !== "oral" ? display : "group";
    const inWriting = written.has(row.questionId);
    return {
      ...row,
      inWriting,
      heardAt: heardAt(row, staged.get(row.questionId), inWriting),
      by: calledInRoom({ display: wished, fullName, photoWish, consent }),
      groupNumber: display === "anonymous" ? null : groupNumber,
      fullName: fullName ?? typedName,
    };
  });
  return asHeard(lines);
}
export type Answered = Awaited<ReturnType<typeof answeredOf>>[number];

/** What stands at the head of the minutes: where it was, and who answered. */
export async function headOf(db: Reader, { id, venueId }: { id: string; venueId: string | null }) {
  const [venue] = await db
    .select({ name: venues.name, room: venues.room })
    .from(venues)
    .where(eq(venues.id, venueId ?? ""));
  const guests = await db
    .select({ name: speakers.name })
    .from(eventSpeakers)
    .innerJoin(speakers, eq(speakers.id, eventSpeakers.speakerId))
    .where(eq(eventSpeakers.eventId, id))
    .orderBy(asc(eventSpeakers.position));
  return { venue, guests: guests.map(({ name }) => name) };
}

/** The themes of an event in their order. */
export const themesOf = (db: Reader, eventId: string) =>
  db
    .select({ id: themes.id, title: themes.title })
    .from(themes)
    .where(eq(themes.eventId, eventId))
    .orderBy(asc(themes.position), asc(themes.id));

/** All questions of an event as they are counted, the votes, and who had a seat and was there. */
export async function countedOf(db: Reader, eventId: string) {
  const rows = await db
    .select({
      id: questions.id,
      status: questions.status,
      mergedIntoId: questions.mergedIntoId,
      source: questions.source,
      lang: questions.lang,
      themeId: themes.id,
      schoolId: registrations.schoolId,
      groupNumber: groups.number,
      registrationId: questions.askerRegistrationId,
    })
    .from(questions)
    .leftJoin(registrations, eq(registrations.id, questions.askerRegistrationId))
    .leftJoin(groups, eq(groups.id, questions.askerGroupId))
    .leftJoin(themes, eq(themes.id, questions.themeId))
    .where(loggedAt(eventId));
  const released = await releasedIds(db, eventId);
  const votes = await db
    .select({ questionId: questionVotes.questionId, registrationId: questionVotes.registrationId })
    .from(questionVotes)
    .innerJoin(questions, eq(questions.id, questionVotes.questionId))
    .where(loggedAt(eventId));
  return {
    rows: rows.map((row) => ({ ...row, later: released.has(row.id) })),
    votes,
    room: { seats: await seatsOf(db, eventId), present: await presentOf(db, eventId) },
  };
}

async function seatsOf(db: Reader, eventId: string) {
  const rows = await db
    .select({ id: registrations.id })
    .from(registrations)
    .where(and(eq(registrations.eventId, eventId), eq(registrations.status, "confirmed")));
  return rows.map(({ id }) => id);
}

/** Whoever was there at any item of the day. */
async function presentOf(db: Reader, eventId: string) {
  const there = statuses.filter((status) => meanings[status].counts === "present");
  const rows = await db
    .selectDistinct({ id: attendanceRecords.registrationId })
    .from(attendanceRecords)
    .innerJoin(registers, eq(registers.id, attendanceRecords.registerId))
    .where(and(eq(registers.eventId, eventId), inArray(attendanceRecords.status, there)));
  return rows.map(({ id }) => id);
}

/** The names of the schools from which people have registered. */
export const schoolsOf = (db: Reader, eventId: string) =>
  db
    .select({ id: organizations.id, name: organizations.name })
    .from(organizations)
    .where(
      inArray(
        organizations.id,
        db.select({ id: registrations.schoolId }).from(registrations).where(eq(registrations.eventId, eventId)),
      ),
    );
