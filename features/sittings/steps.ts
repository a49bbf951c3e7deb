// What is known of the people of a programme or an event: read once, in a few statements.
import { and, asc, eq, inArray, isNull, ne } from "drizzle-orm";
import type { Scope } from "../../core/permissions";
import { refuse } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import type { Reader } from "../../db";
import { chunks } from "../../db/chunks";
import {
  attendanceRecords,
  deliverables,
  events,
  groupMembers,
  organizations,
  persons,
  programs,
  registers,
  registrations,
  submissions,
  submissionVersions,
} from "../../db/schema";
import { type Sheet, sheetsOf } from "../registers/steps";

export type Place = { programId: string } | { eventId: string };

/** A place by its id: a programme, or an event. Refuses `not-found`. */
export async function atPlace({ db, input }: { db: Reader; input: { placeId: string } }): Promise<Scope> {
  const [program] = await db.select({ id: programs.id }).from(programs).where(eq(programs.id, input.placeId));
  return program ? { programId: program.id } : atEvent({ db, input: { eventId: input.placeId } });
}

/** The programme or event that was named. */
export const placeIn = ({ eventId, programId }: Scope): Place => {
  if (eventId) return { eventId };
  return programId ? { programId } : refuse("not-found");
};

/** The events of a place that take place, in their order, with their sheets that count. */
export async function sittingsOf(db: Reader, place: Place): Promise<Sheet[]> {
  const here =
    "programId" in place
      ? and(eq(events.programId, place.programId), ne(events.status, "cancelled"), isNull(events.trashedAt))
      : eq(events.id, place.eventId);
  const found = await db
    .select({ id: events.id })
    .from(events)
    .where(here)
    .orderBy(asc(events.startsAt), asc(events.id));
  const sheets: Sheet[] = [];
  for (const { id } of found) sheets.push(...(await sheetsOf(db, id)).filter((sheet) => sheet.isCounted));
  return sheets.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

const columns = {
  registrationId: registrations.id,
  eventId: registrations.eventId,
  personId: registrations.personId,
  ticket: registrations.ticket,
  status: registrations.status,
  enrolledAt: registrations.createdAt,
  leftAt: registrations.cancelledAt,
  schoolId: registrations.schoolId,
  school: organizations.name,
  grade: registrations.grade,
  classNo: registrations.classNo,
  studentNo: registrations.studentNo,
};

const idsOf = (sheets: readonly Sheet[]) => [...new Set(sheets.map((sheet) => sheet.eventId))];

/** All registrations at these events that stand for themselves, with the school as it was then. */
async function placesAt(db: Reader, eventIds: readonly string[]) {
  const found = [];
  for (const some of chunks(eventIds))
    found.push(
      ...(await db
        .select(columns)
        .from(registrations)
        .leftJoin(organizations, eq(organizations.id, registrations.schoolId))
        .where(and(inArray(registrations.eventId, some), isNull(registrations.mergedIntoId)))
        .orderBy(asc(registrations.createdAt), asc(registrations.id))),
    );
  return found;
}
export type PlaceAt = Awaited<ReturnType<typeof placesAt>>[number];

/** Who they are, by the entries their registrations name: an entry that was joined to another one is the other. */
async function peopleOf(db: Reader, personIds: readonly string[]) {
  const names = {
    personId: persons.id,
    fullName: persons.fullName,
    latinName: persons.latinName,
    minimizedAt: persons.minimizedAt,
    into: persons.mergedIntoId,
  };
  const all = new Map<
    string,
    { personId: string; fullName: string; latinName: string | null; minimizedAt: Date | null; into: string | null }
  >();
  const read = async (ids: readonly string[]) => {
    for (const some of chunks(ids))
      for (const row of await db.select(names).from(persons).where(inArray(persons.id, some)))
        all.set(row.personId, row);
  };
  await read([...new Set(personIds)]);
  await read([...new Set([...all.values()].flatMap(({ into }) => (into && !all.has(into) ? [into] : [])))]);
  return (personId: string) => {
    const entry = all.get(personId);
    return (entry?.into && all.get(entry.into)) || entry;
  };
}

/** Records at these sheets, by register and registration. */
async function recordsAt(db: Reader, eventIds: readonly string[]) {
  const found = new Map<
    string,
    Pick<typeof attendanceRecords.$inferSelect, "status" | "minutesPresent" | "conflict" | "override">
  >();
  for (const some of chunks(eventIds)) {
    const rows = await db
      .select({
        registerId: attendanceRecords.registerId,
        registrationId: attendanceRecords.registrationId,
        status: attendanceRecords.status,
        minutesPresent: attendanceRecords.minutesPresent,
        conflict: attendanceRecords.conflict,
        override: attendanceRecords.override,
      })
      .from(attendanceRecords)
      .innerJoin(registers, eq(registers.id, attendanceRecords.registerId))
      .where(inArray(registers.eventId, some));
    for (const { registerId, registrationId, ...record } of rows) found.set(`${registerId} ${registrationId}`, record);
  }
  return found;
}

/** Registrations whose group handed in what is shown on the stage; anything, where nothing was named for that. */
async function presentedAt(db: Reader, eventIds: readonly string[]) {
  const found = new Set<string>();
  for (const some of chunks(eventIds)) {
    const named = await db
      .selectDistinct({ id: deliverables.eventId })
      .from(deliverables)
      .where(and(inArray(deliverables.eventId, some), eq(deliverables.forStage, true)));
    const staged = new Set(named.map((row) => row.id));
    const rows = await db
      .selectDistinct({
        registrationId: groupMembers.registrationId,
        eventId: submissions.eventId,
        forStage: deliverables.forStage,
      })
      .from(submissions)
      .innerJoin(submissionVersions, eq(submissionVersions.submissionId, submissions.id))
      .innerJoin(deliverables, eq(deliverables.id, submissions.deliverableId))
      .innerJoin(groupMembers, eq(groupMembers.groupId, submissions.groupId))
      .where(inArray(submissions.eventId, some));
    for (const row of rows) if (row.forStage || !staged.has(row.eventId)) found.add(row.registrationId);
  }
  return found;
}

/** Everything the standings of a place are worked out of. */
export async function gather(db: Reader, place: Place) {
  const sheets = await sittingsOf(db, place);
  const eventIds = "programId" in place ? idsOf(sheets) : [place.eventId];
  const places = await placesAt(db, eventIds);
  const who = await peopleOf(
    db,
    places.map((one) => one.personId),
  );
  return { sheets, places, who, records: await recordsAt(db, eventIds), presented: await presentedAt(db, eventIds) };
}
export type Gathered = Awaited<ReturnType<typeof gather>>;
