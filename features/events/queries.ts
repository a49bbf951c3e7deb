import { and, asc, count, desc, eq, gte, inArray, isNull, lt, or, type SQL } from "drizzle-orm";
import { query } from "../../core/operation";
import { pageAt } from "../../core/pages";
import { type Actor, rolesAt, type Scope } from "../../core/permissions";
import { refuse } from "../../core/refusal";
import { amongOwn, atEvent } from "../../core/scopes";
import { wallClock } from "../../core/time";
import type { Reader } from "../../db";
import { events, programs, registrations, venues } from "../../db/schema";
import { matches } from "../../db/search";
import { contactOf } from "../event-contacts/rules";
import { organizationsOfEvent } from "../organizations/steps";
import { publicLabel, registrationState } from "../registrations/rules";
import { seatsLabel } from "../seats/rules";
import { type EventFilters, eventInput, eventListInput, eventShowInput } from "./inputs";

const isInsider = (actor: Actor, scope: Scope) =>
  actor.kind === "system" || [...rolesAt(actor, scope)].some((role) => role !== "anyone" && role !== "signed-in");

async function bySlug({ db, actor, input }: { db: Reader; actor: Actor; input: { slug: string } }): Promise<Scope> {
  const which = and(eq(events.slug, input.slug), isNull(events.trashedAt));
  const [found] = await db.select({ eventId: events.id, programId: events.programId }).from(events).where(which);
  if (!found) return refuse("not-found");
  const registrationId = actor.registrationId;
  if (!registrationId) return found;
  const mine = and(eq(registrations.id, registrationId), eq(registrations.eventId, found.eventId));
  const [own] = await db.select({ id: registrations.id }).from(registrations).where(mine);
  return { ...found, registrationIds: own ? [own.id] : [] };
}

/**
 * All a public page says of an event, but its agenda and speakers. To the team also as a draft or when it is closed
 * (`preview`); to everyone else those are `not-found`. The online link is for the team and those registered.
 */
export const show = query("events.show", {
  input: eventShowInput,
  scope: bySlug,
  async run({ db, actor, scope, now }) {
    const [row] = await db
      .select({
        event: events,
        venue: venues,
        program: programs,
      })
      .from(events)
      .leftJoin(venues, eq(venues.id, events.venueId))
      .leftJoin(programs, and(eq(programs.id, events.programId), isNull(programs.trashedAt)))
      .where(eq(events.id, scope.eventId ?? ""));
    if (!row) return refuse("not-found");
    const { event, venue, program } = row;
    const insider = isInsider(actor, scope);
    const preview = event.status === "draft" || event.visibility === "closed";
    if (preview && !insider) return refuse("not-found");
    const {
      search: _search,
      version: _version,
      createdBy: _createdBy,
      tickets: _tickets,
      groupsSeed: _seed,
      quotas: _quotas,
      seatsTaken: _taken,
      seatsKept: _kept,
      ...shown
    } = event;
    return {
      ...shown,
      eventId: event.id,
      preview,
      contact: contactOf(event, program),
      onlineUrl: insider ? event.onlineUrl : null,
      online: event.onlineUrl !== null,
      venue,
      program: program && { programId: program.id, title: program.title, slug: program.slug },
      organizations: await organizationsOfEvent(db, event.id),
      registration: {
        state: registrationState(event, now),
        opensAt: event.registrationOpensAt,
        closesAt: event.registrationClosesAt ?? event.startsAt,
        seats: seatsLabel(event),
        label: publicLabel(event, now),
        waitlist: event.waitlist,
      },
    };
  },
});
export type PublicEvent = Awaited<ReturnType<typeof show>>;

/** What every manage page of an event says at its head. */
export const header = query("events.header", {
  input: eventInput,
  scope: atEvent,
  async run({ db, input }) {
    const [row] = await db
      .select({ event: events, programTitle: programs.title, venueName: venues.name, room: venues.room })
      .from(events)
      .leftJoin(programs, eq(programs.id, events.programId))
      .leftJoin(venues, eq(venues.id, events.venueId))
      .where(eq(events.id, input.eventId));
    if (!row) return refuse("not-found");
    const inLine = and(eq(registrations.eventId, input.eventId), eq(registrations.status, "waitlisted"));
    const [line] = await db.select({ waiting: count() }).from(registrations).where(inLine);
    const { id, slug, title, kind, status, visibility, startsAt, endsAt, timeZone, languages, capacity } = row.event;
    return {
      eventId: id,
      ...{ slug, title, kind, status, visibility, startsAt, endsAt, timeZone, languages, capacity },
      programId: row.event.programId,
      programTitle: row.programTitle,
      venueName: row.venueName,
      room: row.room,
      confirmed: row.event.seatsTaken,
      waiting: line?.waiting ?? 0,
      groupsPublishedAt: row.event.groupsPublishedAt,
      trashedAt: row.event.trashedAt,
      version: row.event.version,
    };
  },
});
export type EventHeader = Awaited<ReturnType<typeof header>>;

/** An event as its form shows it: wall clocks in its zone, and the version to send back. */
export const details = query("events.details", {
  input: eventInput,
  scope: atEvent,
  async run({ db, input }) {
    const [event] = await db.select().from(events).where(eq(events.id, input.eventId));
    if (!event) return refuse("not-found");
    const clockOf = (at: Date | null) => (at ? wallClock(at, event.timeZone) : null);
    const organizations = await organizationsOfEvent(db, event.id);
    const { programId, title, summary, description, kind, languages, venueId, onlineUrl, timeZone, capacity } = event;
    const { waitlist, guardianBelowAge, visibility, coverFileId, slug, status, version, seatsTaken, trashedAt } = event;
    const { needsApproval, approvesAnew, needsCode, quotas, offerHours } = event;
    return {
      eventId: event.id,
      ...{ programId, title, summary, description, kind, languages, venueId, onlineUrl, timeZone, capacity },
      ...{ needsApproval, approvesAnew, needsCode, quotas, offerHours },
      editableUntil: clockOf(event.editableUntil),
      ...{ waitlist, guardianBelowAge, visibility, coverFileId, slug, status, version, seatsTaken, trashedAt },
      startsAt: wallClock(event.startsAt, timeZone),
      endsAt: wallClock(event.endsAt, timeZone),
      registrationOpensAt: clockOf(event.registrationOpensAt),
      registrationClosesAt: clockOf(event.registrationClosesAt),
      organizations,
      ...{ contactEmail: event.contactEmail, contactPhone: event.contactPhone },
      contactText: event.contactText ?? {},
    };
  },
});
export type EventDetails = Awaited<ReturnType<typeof details>>;

/** Events of programmes and events where the actor has a role; undefined where everything is theirs. */
export function ownEvents(actor: Actor): SQL | undefined {
  const places = actor.grants.map((grant) => grant.place);
  if (actor.kind === "system" || places.includes("instance")) return undefined;
  return or(inArray(events.programId, places), inArray(events.id, places));
}

const orders = {
  starts: [asc(events.startsAt), asc(events.id)],
  "-starts": [desc(events.startsAt), desc(events.id)],
  created: [asc(events.createdAt), asc(events.id)],
  "-created": [desc(events.createdAt), desc(events.id)],
};

const filter = (actor: Actor, input: EventFilters, now: Date) =>
  and(
    isNull(events.trashedAt),
    ownEvents(actor),
    input.q ? matches(events.search, input.q) : undefined,
    input.status ? eq(events.status, input.status) : undefined,
    input.programId ? eq(events.programId, input.programId) : undefined,
    input.when === "upcoming" ? gte(events.endsAt, now) : undefined,
    input.when === "past" ? lt(events.endsAt, now) : undefined,
  );

/** Events of one's own places, a page at a time; those in the trash are not among them. */
export const list = query("events.list", {
  input: eventListInput,
  scope: amongOwn,
  async run({ db, actor, input, now }) {
    const { limit = 25 } = input;
    const which = filter(actor, input, now);
    const [{ total } = { total: 0 }] = await db.select({ total: count() }).from(events).where(which);
    const { offset, ...place } = pageAt(total, input.page, limit);
    const found = await db
      .select({ event: events, programTitle: programs.title, venueName: venues.name })
      .from(events)
      .leftJoin(programs, eq(programs.id, events.programId))
      .leftJoin(venues, eq(venues.id, events.venueId))
      .where(which)
      .orderBy(...orders[input.sort ?? "-starts"])
      .limit(limit)
      .offset(offset);
    const waiting = await waitingOf(
      db,
      found.map((row) => row.event.id),
    );
    const rows = found.map(({ event, programTitle, venueName }) => {
      const { slug, title, kind, status, visibility, startsAt, endsAt, timeZone, languages, capacity, programId } =
        event;
      return {
        eventId: event.id,
        ...{ slug, title, kind, status, visibility, startsAt, endsAt, timeZone, languages, capacity, programId },
        ...{ programTitle, venueName, confirmed: event.seatsTaken, waiting: waiting.get(event.id) ?? 0 },
      };
    });
    return { rows, ...place };
  },
});
export type EventRow = Awaited<ReturnType<typeof list>>["rows"][number];

async function waitingOf(db: Reader, ids: string[]): Promise<Map<string, number>> {
  const rows = await db
    .select({ eventId: registrations.eventId, waiting: count() })
    .from(registrations)
    .where(and(inArray(registrations.eventId, ids), eq(registrations.status, "waitlisted")))
    .groupBy(registrations.eventId);
  return new Map(rows.map((row) => [row.eventId, row.waiting]));
}
