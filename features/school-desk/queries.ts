import { and, asc, desc, eq, inArray, isNull, ne, or } from "drizzle-orm";
import { query } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atDesk, atInstance, atPupil } from "../../core/scopes";
import { events, organizations, personContacts, persons, programs, registrations, venues } from "../../db/schema";
import { matrixOf } from "../matrix/steps";
import { organizationsOfEvent } from "../organizations/steps";
import { isOwnToChange } from "../registrations/rules";
import { columns, rosterPage } from "../roster/steps";
import { seatsLeft } from "../seats/rules";
import { positionOf } from "../seats/steps";
import { deskAttendanceInput, deskInput, deskRosterInput, nothingInput, pupilInput } from "./inputs";
import { takesClasses } from "./rules";
import { countsAt, eventAt, groupsAt } from "./steps";

/** The desks of whoever asks: each event with each school they act for there, what lies ahead first. */
export const desks = query("schools.desks", {
  input: nothingInput,
  scope: atInstance,
  async run({ db, actor, now }) {
    const held = actor.schools ?? [];
    const places = [...new Set(held.map(({ place }) => place))];
    if (places.length === 0) return { rows: [] };
    const all = await db
      .select({ event: events, programTitle: programs.title })
      .from(events)
      .leftJoin(programs, eq(programs.id, events.programId))
      .where(
        and(
          isNull(events.trashedAt),
          ne(events.status, "draft"),
          or(inArray(events.programId, places), inArray(events.id, places)),
        ),
      )
      .orderBy(desc(events.startsAt), asc(events.id))
      .limit(200);
    const schools = await db
      .select({ id: organizations.id, name: organizations.name })
      .from(organizations)
      .where(inArray(organizations.id, [...new Set(held.map(({ schoolId }) => schoolId))]));
    const rows = all.flatMap(({ event, programTitle }) =>
      schools
        .filter(({ id }) =>
          held.some(({ schoolId, place }) => schoolId === id && (place === event.id || place === event.programId)),
        )
        .map(({ id, name }) => {
          const { title, languages, startsAt, endsAt, timeZone, status } = event;
          const about = { eventId: event.id, title, languages, startsAt, endsAt, timeZone, status, programTitle };
          // Whoever acts for the school at this event alone has no eye on the rest of its programme.
          const wholeProgram = held.some(({ schoolId, place }) => schoolId === id && place === event.programId);
          return { ...about, schoolId: id, school: name, programId: event.programId, wholeProgram };
        }),
    );
    const counted = [];
    for (const row of rows) counted.push({ ...row, ...(await countsAt(db, row)) });
    const ahead = counted.filter(({ endsAt }) => endsAt >= now).reverse();
    return { rows: [...ahead, ...counted.filter(({ endsAt }) => endsAt < now)] };
  },
});
export type DeskRow = Awaited<ReturnType<typeof desks>>["rows"][number];

/** A school's desk at an event: when and where, until when students can be brought, how many there are. */
export const desk = query("schools.desk", {
  input: deskInput,
  scope: atDesk,
  async run({ db, scope, now }) {
    const event = await eventAt(db, scope);
    const [school] = await db
      .select({ name: organizations.name })
      .from(organizations)
      .where(eq(organizations.id, scope.schoolId ?? ""));
    const [venue] = await db
      .select({ name: venues.name, room: venues.room })
      .from(venues)
      .where(eq(venues.id, event.venueId ?? ""));
    const { title, languages, startsAt, endsAt, timeZone, status, capacity } = event;
    return {
      ...{ eventId: event.id, title, languages, startsAt, endsAt, timeZone, status, capacity },
      schoolId: scope.schoolId ?? "",
      school: school?.name ?? {},
      venue: venue ?? null,
      hosts: (await organizationsOfEvent(db, event.id)).flatMap(({ role, name }) => (role === "host" ? [name] : [])),
      seatsLeft: seatsLeft(event) ?? null,
      /** Until when students can be brought. */
      closesAt: event.registrationClosesAt ?? startsAt,
      takesClasses: takesClasses(event, now),
      canChange: isOwnToChange(event, now),
      groupsPublished: event.groupsPublishedAt !== null,
      ...(await countsAt(db, scope)),
    };
  },
});
export type Desk = Awaited<ReturnType<typeof desk>>;

/**
 * The school's own students at an event: searched, filtered, in the reader's order, by pages of 50, each with group,
 * topic and file once the groups are published. Without any contacts, and without anybody of another school.
 */
export const deskRoster = query("schools.roster", {
  input: deskRosterInput,
  scope: atDesk,
  aside: true,
  async run({ db, input, scope, now }) {
    const { schoolId, ...filters } = input;
    const found = await rosterPage(db, { ...filters, school: schoolId, language: null, source: null });
    const { rows: all, ids: _ids, ...place } = found;
    const groups = await groupsAt(db, scope, now);
    const rows = all.map(({ reachable, decideAnew: _anew, ...row }) => ({
      ...row,
      reachable: Boolean(reachable),
      group: groups.get(row.registrationId) ?? null,
    }));
    return { rows, ...place };
  },
});
export type DeskRosterRow = Awaited<ReturnType<typeof deskRoster>>["rows"][number];

/**
 * One student of one's own school: names, class, place, which contacts there are but never what they say, and whether
 * they are one's own to write (only of those one registered). Refuses `not-found`.
 */
export const pupil = query("schools.pupil", {
  input: pupilInput,
  scope: atPupil,
  async run({ db, actor, input, scope, now }) {
    const [row] = await db
      .select({ ...columns, gender: persons.gender, by: registrations.registeredBy, contacts: personContacts })
      .from(registrations)
      .innerJoin(persons, eq(persons.id, registrations.personId))
      .leftJoin(organizations, eq(organizations.id, registrations.schoolId))
      .leftJoin(personContacts, eq(personContacts.personId, persons.id))
      .where(eq(registrations.id, input.registrationId));
    if (!row) return refuse("not-found");
    const { contacts, by, reachable, decideAnew: _anew, ...entry } = row;
    const kinds = ["email", "birthDate", "guardianName", "guardianPhone", "guardianEmail", "notes"] as const;
    const event = await eventAt(db, scope);
    return {
      ...entry,
      eventId: event.id,
      reachable: Boolean(reachable),
      group: (await groupsAt(db, scope, now)).get(entry.registrationId) ?? null,
      known: kinds.filter((kind) => contacts?.[kind]),
      ownToWrite: by !== null && by === actor.id,
      canChange: isOwnToChange(event, now),
      position: entry.status === "waitlisted" ? await positionOf(db, event.id, entry.ticket) : null,
    };
  },
});
export type Pupil = Awaited<ReturnType<typeof pupil>>;

/** How one's own students attended each sitting of an event; without remarks and reasons. */
export const deskAttendance = query("schools.attendance", {
  input: deskAttendanceInput,
  scope: atDesk,
  async run({ db, input }) {
    const { sheets, rows } = await matrixOf(db, input.eventId, input.locale ?? "en", input.schoolId);
    return {
      sheets: sheets.map(({ sheetId, title, startsAt, endsAt, timeZone, register }) => ({
        ...{ sheetId, title, startsAt, endsAt, timeZone },
        state: register?.state ?? ("open" as const),
      })),
      rows: rows.map(({ registrationId, fullName, latinName, grade, classNo, studentNo, cells, percent }) => ({
        ...{ registrationId, fullName, latinName, grade, classNo, studentNo, cells, percent },
      })),
    };
  },
});
export type DeskAttendance = Awaited<ReturnType<typeof deskAttendance>>;
