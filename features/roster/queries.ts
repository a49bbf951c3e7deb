import { and, count, desc, eq, isNull, sql } from "drizzle-orm";
import { query } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atEvent, atRegistration } from "../../core/scopes";
import { whileUnchanged } from "../../core/unchanged";
import type { Reader } from "../../db";
import { accounts, activities, events, organizations, personContacts, persons, registrations } from "../../db/schema";
import { positionOf } from "../seats/steps";
import { eventInput, oneInput, rosterInput } from "./inputs";
import { columns, rosterPage } from "./steps";

/**
 * An event's registrations for its team: searched, filtered, in the reader's order, by pages of 50 (`limit`, up to
 * 5,000). `ids`: the first 500 that match, to choose them all. Without any contacts. As
 * many statements whatever the number of rows.
 */
export const roster = query("registrations.roster", {
  input: rosterInput,
  scope: atEvent,
  aside: true,
  async run({ db, input }) {
    const { rows, ...place } = await rosterPage(db, input);
    const shown = rows.map((row) => ({
      ...row,
      decideAnew: Boolean(row.decideAnew),
      reachable: Boolean(row.reachable),
      alert: Boolean(row.alert),
      absence: Boolean(row.absence),
    }));
    return { rows: shown, ...place };
  },
});
export type Roster = Awaited<ReturnType<typeof roster>>;
export type RosterRow = Roster["rows"][number];

/** How many there are of each kind. */
const groupsOf = (db: Reader, eventId: string) =>
  db
    .select({
      status: registrations.status,
      schoolId: registrations.schoolId,
      grade: registrations.grade,
      language: persons.locale,
      number: count(),
    })
    .from(registrations)
    .innerJoin(persons, eq(persons.id, registrations.personId))
    .where(and(eq(registrations.eventId, eventId), isNull(registrations.mergedIntoId)))
    .groupBy(registrations.status, registrations.schoolId, registrations.grade, persons.locale);

const schoolsOf = (db: Reader, eventId: string) =>
  db
    .selectDistinct({ schoolId: organizations.id, search: organizations.search, name: organizations.name })
    .from(organizations)
    .innerJoin(registrations, eq(registrations.schoolId, organizations.id))
    .where(eq(registrations.eventId, eventId));

/**
 * How many by status, and of those not cancelled by school, grade and language; and the seats. Three statements, and
 * one while nothing is written: to count is as dear as the event is large.
 */
export const rosterCounts = query("registrations.counts", {
  input: eventInput,
  scope: atEvent,
  async run({ db, input }) {
    const [event] = await db
      .select({ capacity: events.capacity, seatsTaken: events.seatsTaken, waitlist: events.waitlist })
      .from(events)
      .where(eq(events.id, input.eventId));
    if (!event) return refuse("not-found");
    const [groups, schools] = await Promise.all([
      whileUnchanged(`roster groups ${input.eventId}`, () => groupsOf(db, input.eventId)),
      whileUnchanged(`roster schools ${input.eventId}`, () => schoolsOf(db, input.eventId)),
    ]);
    const sum = <K>(key: (one: (typeof groups)[number]) => K, rows = groups) => {
      const sums = new Map<K, number>();
      for (const row of rows) sums.set(key(row), (sums.get(key(row)) ?? 0) + row.number);
      return sums;
    };
    const living = groups.filter((one) => one.status !== "cancelled");
    const bySchool = sum((one) => one.schoolId, living);
    const byStatus = sum((one) => one.status);
    return {
      ...event,
      confirmed: byStatus.get("confirmed") ?? 0,
      waitlisted: byStatus.get("waitlisted") ?? 0,
      cancelled: byStatus.get("cancelled") ?? 0,
      schools: schools.map(({ schoolId, name }) => ({ schoolId, name, number: bySchool.get(schoolId) ?? 0 })),
      withoutSchool: bySchool.get(null) ?? 0,
      grades: [...sum((one) => one.grade, living)].map(([grade, number]) => ({ grade, number })),
      languages: [...sum((one) => one.language, living)].map(([language, number]) => ({ language, number })),
    };
  },
});
export type RosterCounts = Awaited<ReturnType<typeof rosterCounts>>;

/**
 * One registration for the team: names, school, place, which contacts there are (not what they say: `people.contacts`),
 * and what happened to it, newest first. Refuses `not-found`.
 */
export const rosterEntry = query("registrations.one", {
  input: oneInput,
  scope: atRegistration,
  async run({ db, input, scope }) {
    const [row] = await db
      .select({
        ...columns,
        eventId: registrations.eventId,
        gender: persons.gender,
        minimizedAt: persons.minimizedAt,
        confirmedAt: registrations.confirmedAt,
        cancelledAt: registrations.cancelledAt,
        cancelledBy: registrations.cancelledBy,
        promotedAt: registrations.promotedAt,
        joinedInto: registrations.mergedIntoId,
        contacts: personContacts,
      })
      .from(registrations)
      .innerJoin(persons, eq(persons.id, registrations.personId))
      .leftJoin(organizations, eq(organizations.id, registrations.schoolId))
      .leftJoin(personContacts, eq(personContacts.personId, persons.id))
      .where(eq(registrations.id, input.registrationId));
    if (!row) return refuse("not-found");
    const { contacts, ...entry } = row;
    const kinds = ["email", "birthDate", "guardianName", "guardianPhone", "guardianEmail", "notes"] as const;
    const history = await db
      .select({
        activityId: activities.id,
        name: activities.name,
        actorName: accounts.name,
        actorKind: activities.actorKind,
        note: activities.note,
        at: activities.at,
      })
      .from(activities)
      .leftJoin(accounts, eq(accounts.id, activities.actorId))
      .where(
        and(
          eq(activities.eventId, scope.eventId ?? ""),
          sql`cast(${activities.note} as text) like ${`%${input.registrationId}%`}`,
        ),
      )
      .orderBy(desc(activities.at), desc(activities.id))
      .limit(100);
    return {
      ...entry,
      decideAnew: Boolean(entry.decideAnew),
      reachable: Boolean(entry.reachable),
      alert: Boolean(entry.alert),
      absence: Boolean(entry.absence),
      known: kinds.filter((kind) => contacts?.[kind]),
      position:
        entry.status === "waitlisted" && entry.approval !== "pending"
          ? await positionOf(db, entry.eventId, entry.ticket)
          : null,
      history,
    };
  },
});
export type RosterEntry = Awaited<ReturnType<typeof rosterEntry>>;
