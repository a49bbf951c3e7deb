import { and, asc, count, desc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { query } from "../../core/operation";
import { pageAt } from "../../core/pages";
import { atProgram } from "../../core/scopes";
import type { Reader } from "../../db";
import {
  attendanceRecords,
  enrollments,
  events,
  organizations,
  persons,
  registers,
  registrations,
} from "../../db/schema";
import { matches } from "../../db/search";
import type { State } from "../enrollees/choices";
import { enrollmentState } from "../enrollees/rules";
import { atEnrollment, lastStartOf, programOf } from "../enrollees/steps";
import { enrollmentInput, listInput, programInput } from "./inputs";

/** As many as one command takes. */
const mostChosen = 200;

const living = ["applied", "accepted", "waitlisted", "completed", "not_completed"] as const;

const by = {
  ticket: [enrollments.ticket],
  name: [persons.fullName, enrollments.ticket],
  cohort: [sql`coalesce(${enrollments.cohort}, '')`, enrollments.ticket],
};

function orderOf(sort: string | null | undefined): SQL[] {
  const key = (sort ?? "ticket").replace("-", "") as keyof typeof by;
  return by[key].map((column) => (sort?.startsWith("-") ? desc(column) : asc(column)));
}

type Asked = Omit<ReturnType<typeof listInput.parse>, "page" | "limit">;

/** Which enrolments a list is about. */
export function whichOf(input: Asked): SQL | undefined {
  const { state, cohort } = input;
  return and(
    eq(enrollments.programId, input.programId),
    isNull(enrollments.mergedIntoId),
    state === "all" ? undefined : state ? eq(enrollments.state, state) : inArray(enrollments.state, [...living]),
    cohort === "none" ? isNull(enrollments.cohort) : cohort ? eq(enrollments.cohort, cohort) : undefined,
    input.consent ? eq(enrollments.consent, input.consent) : undefined,
    input.q ? matches(persons.search, input.q) : undefined,
  );
}

/** Enrolments with the person's names and school, in the order asked for. */
export const rowsOf = (db: Reader, input: Asked, limit: number, offset: number) =>
  db
    .select({
      enrollmentId: enrollments.id,
      personId: enrollments.personId,
      fullName: persons.fullName,
      latinName: persons.latinName,
      language: persons.locale,
      ticket: enrollments.ticket,
      cohort: enrollments.cohort,
      state: enrollments.state,
      consent: enrollments.consent,
      source: enrollments.source,
      school: organizations.name,
      grade: enrollments.grade,
      enrolledAt: enrollments.createdAt,
    })
    .from(enrollments)
    .innerJoin(persons, eq(persons.id, enrollments.personId))
    .leftJoin(organizations, eq(organizations.id, enrollments.schoolId))
    .where(whichOf(input))
    .orderBy(...orderOf(input.sort))
    .limit(limit)
    .offset(offset);

/** Present, for the whole or a part of it. */
const wasPresent = inArray(attendanceRecords.status, ["present", "late", "left_early", "late_left", "online"]);

/** At how many of the programme's events each of these people is registered, and at how many they were present. */
export async function attendedOf(db: Reader, programId: string, people: readonly string[]) {
  if (people.length === 0) return new Map<string, { events: number; attended: number }>();
  const rows = await db
    .select({
      personId: registrations.personId,
      events: sql<number>`count(distinct ${registrations.eventId})`.mapWith(Number),
      attended: sql<number>`count(distinct case when ${wasPresent} then ${registrations.eventId} end)`.mapWith(Number),
    })
    .from(registrations)
    .innerJoin(events, and(eq(events.id, registrations.eventId), eq(events.programId, programId)))
    .leftJoin(registers, eq(registers.eventId, events.id))
    .leftJoin(
      attendanceRecords,
      and(eq(attendanceRecords.registerId, registers.id), eq(attendanceRecords.registrationId, registrations.id)),
    )
    .where(and(inArray(registrations.personId, [...people]), eq(registrations.status, "confirmed")))
    .groupBy(registrations.personId);
  return new Map(rows.map(({ personId, ...numbers }) => [personId, numbers]));
}

/**
 * A programme's enrolments for its team, a page of 50 at a time, with how many events each attended; without contacts.
 * `ids`: the first 200 that match, to choose them all. `numbers` and `cohorts`: how many by state, and how many by
 * cohort of those who have not ended, whatever is filtered.
 */
export const list = query("enrollments.list", {
  input: listInput,
  scope: atProgram,
  aside: true,
  async run({ db, input }) {
    const { page, limit = 50, ...asked } = input;
    const [{ total } = { total: 0 }] = await db
      .select({ total: count() })
      .from(enrollments)
      .innerJoin(persons, eq(persons.id, enrollments.personId))
      .where(whichOf(asked));
    const { offset, ...place } = pageAt(total, page, limit);
    const found = await rowsOf(db, asked, limit, offset);
    const attended = await attendedOf(
      db,
      input.programId,
      found.map((row) => row.personId),
    );
    const matching = await db
      .select({ id: enrollments.id })
      .from(enrollments)
      .innerJoin(persons, eq(persons.id, enrollments.personId))
      .where(whichOf(asked))
      .orderBy(...orderOf(asked.sort))
      .limit(mostChosen);
    const all = eq(enrollments.programId, input.programId);
    const states = await db
      .select({ state: enrollments.state, number: count() })
      .from(enrollments)
      .where(all)
      .groupBy(enrollments.state);
    const cohorts = await db
      .select({ cohort: enrollments.cohort, number: count() })
      .from(enrollments)
      .where(and(all, inArray(enrollments.state, [...living])))
      .groupBy(enrollments.cohort);
    const rows = found.map(({ personId, ...row }) => ({
      ...row,
      ...(attended.get(personId) ?? { events: 0, attended: 0 }),
    }));
    const numbers: Partial<Record<State, number>> = Object.fromEntries(states.map((one) => [one.state, one.number]));
    return { rows, ...place, ids: matching.map((row) => row.id), numbers, cohorts };
  },
});
export type EnrollmentRow = Awaited<ReturnType<typeof list>>["rows"][number];

/** The events of its programme at which an enrolled person is or was registered, in their order, with the attendance. */
export const registrationsOf = query("enrollments.registrations", {
  input: enrollmentInput,
  scope: atEnrollment,
  async run({ db, input }) {
    const rows = await db
      .select({
        registrationId: registrations.id,
        eventId: events.id,
        title: events.title,
        languages: events.languages,
        startsAt: events.startsAt,
        timeZone: events.timeZone,
        status: registrations.status,
        source: registrations.source,
        present: count(sql`case when ${wasPresent} then 1 end`),
      })
      .from(enrollments)
      .innerJoin(registrations, eq(registrations.personId, enrollments.personId))
      .innerJoin(events, and(eq(events.id, registrations.eventId), eq(events.programId, enrollments.programId)))
      .leftJoin(attendanceRecords, eq(attendanceRecords.registrationId, registrations.id))
      .where(and(eq(enrollments.id, input.enrollmentId), isNull(events.trashedAt)))
      .groupBy(registrations.id, events.id)
      .orderBy(asc(events.startsAt), asc(events.id));
    return rows.map(({ present, ...row }) => ({ ...row, attended: present > 0 }));
  },
});

/** How one enrols in a programme, with the version to send back; its events and whether the enrolled come to them. */
export const settings = query("enrollments.settings", {
  input: programInput,
  scope: atProgram,
  async run({ db, input, now }) {
    const program = await programOf(db, input.programId);
    const all = await db
      .select({ eventId: events.id, title: events.title, startsAt: events.startsAt, enrolledCome: events.enrolledCome })
      .from(events)
      .where(and(eq(events.programId, program.id), isNull(events.trashedAt)))
      .orderBy(asc(events.startsAt));
    return {
      programId: program.id,
      ...{ slug: program.slug, title: program.title, timeZone: program.timeZone, version: program.version },
      ...{ enrolls: program.enrolls, opensAt: program.enrollmentOpensAt, closesAt: program.enrollmentClosesAt },
      ...{ capacity: program.enrollmentCapacity, placesTaken: program.placesTaken },
      ...{ waitlist: program.enrollmentWaitlist, needsApproval: program.enrollmentNeedsApproval },
      ...{ consents: program.enrollmentConsent, guardianBelowAge: program.enrollmentGuardianBelowAge },
      cohorts: program.cohorts ?? [],
      state: enrollmentState(program, await lastStartOf(db, program.id), now),
      events: all,
    };
  },
});
export type EnrollmentSettings = Awaited<ReturnType<typeof settings>>;
