import { and, asc, eq, inArray } from "drizzle-orm";
import type { Reader } from "../../db";
import {
  agendaItems,
  attendanceRecords,
  type LocalizedText,
  organizations,
  persons,
  registers,
  registrations,
} from "../../db/schema";
import { meanings, statuses } from "../attendance/rules";
import { counted } from "./rules";

const present = statuses.filter((status) => meanings[status].counts === "present");

/** Every list of attendance with how many were there, in the order of the day. */
async function sittingsOf(db: Reader, eventId: string) {
  const rows = await db
    .select({
      registerId: registers.id,
      title: agendaItems.title,
      registrationId: attendanceRecords.registrationId,
      status: attendanceRecords.status,
    })
    .from(registers)
    .leftJoin(agendaItems, eq(agendaItems.id, registers.agendaItemId))
    .innerJoin(attendanceRecords, eq(attendanceRecords.registerId, registers.id))
    .innerJoin(registrations, eq(registrations.id, attendanceRecords.registrationId))
    .where(and(eq(registers.eventId, eventId), eq(registrations.status, "confirmed")))
    .orderBy(asc(agendaItems.position), asc(registers.id));
  const sittings = new Map<string, { title: LocalizedText | null; there: number; late: number }>();
  const came = new Set<string>();
  for (const { registerId, title, registrationId, status } of rows) {
    const one = sittings.get(registerId) ?? { title, there: 0, late: 0 };
    sittings.set(registerId, one);
    if (status === null || !present.includes(status)) continue;
    one.there += 1;
    if (status === "late" || status === "late_left") one.late += 1;
    came.add(registrationId);
  }
  return { sittings: [...sittings.values()], came };
}

/**
 * An event in figures: how many registered, came and waited, and of those who came (of those registered, where nobody took
 * attendance) how many by school, grade, language and gender. Counts as they are; nobody is named.
 */
export async function figuresOf(db: Reader, eventId: string) {
  const { sittings, came } = await sittingsOf(db, eventId);
  const all = await db
    .select({
      id: registrations.id,
      status: registrations.status,
      schoolId: registrations.schoolId,
      grade: registrations.grade,
      locale: persons.locale,
      gender: persons.gender,
    })
    .from(registrations)
    .innerJoin(persons, eq(persons.id, registrations.personId))
    .where(and(eq(registrations.eventId, eventId), inArray(registrations.status, ["confirmed", "waitlisted"])));
  const confirmed = all.filter(({ status }) => status === "confirmed");
  const taken = came.size > 0;
  const people = taken ? confirmed.filter(({ id }) => came.has(id)) : confirmed;
  const names = await db
    .selectDistinct({ id: organizations.id, name: organizations.name })
    .from(organizations)
    .innerJoin(registrations, eq(registrations.schoolId, organizations.id))
    .where(eq(registrations.eventId, eventId));
  return {
    registered: confirmed.length,
    waiting: all.length - confirmed.length,
    /** Null: nobody took attendance. */
    attended: taken ? people.length : null,
    schools: new Map(names.map(({ id, name }) => [id, name])),
    bySchool: counted(people.map(({ schoolId }) => schoolId)),
    byGrade: counted(people.map(({ grade }) => (grade === null ? null : String(grade)))).toSorted(
      (a, b) => Number(a.key ?? 99) - Number(b.key ?? 99),
    ),
    byLanguage: counted(people.map(({ locale }) => locale)),
    byGender: counted(people.map(({ gender }) => gender ?? "undisclosed")),
    sittings,
  };
}
export type Figures = Awaited<ReturnType<typeof figuresOf>>;
