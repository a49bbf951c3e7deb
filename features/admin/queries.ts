import { and, asc, desc, eq, exists, gte, inArray, isNotNull, lt, or, type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import { type Locale, say } from "../../core/i18n";
import { query } from "../../core/operation";
import { type Actor, permissions } from "../../core/permissions";
import { amongOwn, atEvent, atProgram } from "../../core/scopes";
import { day, fromWallClock } from "../../core/time";
import type { Reader } from "../../db";
import { accounts, activities, apiKeys, events, programs } from "../../db/schema";
import { type EventRow, ownEvents } from "../events/queries";
import { goneAt } from "../trash/rules";
import { activityListInput, trashListInput } from "./inputs";
import { operationsOf } from "./rules";

/** An event as the switcher and the search show it. */
export const choiceOf = (event: EventRow, locale: Locale) => ({
  eventId: event.eventId,
  programId: event.programId,
  title: say(event.title, locale, event.languages),
  also: Object.values(event.title).join(" "),
  when: day(event.startsAt, event.timeZone, locale),
});

/** What happened at the actor's own places; undefined where everything is theirs. */
function ownActivities(db: Reader, actor: Actor): SQL | undefined {
  const places = actor.grants.filter((grant) => grant.role !== "judge").map((grant) => grant.place);
  if (actor.kind === "system" || places.includes("instance")) return undefined;
  const mine = db.select({ id: events.id }).from(events).where(ownEvents(actor));
  return or(
    inArray(activities.programId, places),
    inArray(activities.eventId, places),
    inArray(activities.eventId, mine),
  );
}

async function namesOf(db: Reader, ids: string[]): Promise<Map<string, string>> {
  const people = await db
    .select({ id: accounts.id, name: accounts.name })
    .from(accounts)
    .where(inArray(accounts.id, ids));
  const keys = await db.select({ id: apiKeys.id, name: apiKeys.name }).from(apiKeys).where(inArray(apiKeys.id, ids));
  return new Map([...people, ...keys].map((one) => [one.id, one.name]));
}

type Asked = z.output<typeof activityListInput>;

/** What was asked for beyond the place. */
function filtersOf({ registrationId, kind, actorId, from, to, zone }: Asked): (SQL | undefined)[] {
  const midnight = (on: string) => fromWallClock(`${on}T00:00`, zone ?? "Asia/Seoul");
  const about = registrationId
    ? or(eq(activities.actorId, registrationId), sql`cast(${activities.note} as text) like ${`%${registrationId}%`}`)
    : undefined;
  return [
    about,
    kind ? inArray(activities.name, operationsOf(kind, Object.keys(permissions))) : undefined,
    actorId ? eq(activities.actorId, actorId) : undefined,
    from ? gte(activities.at, midnight(from)) : undefined,
    to ? lt(activities.at, midnight(shiftDay(to))) : undefined,
  ];
}

const shiftDay = (on: string) => new Date(Date.parse(`${on}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** Accounts and keys that did anything anywhere: there are few of them beside what they did. */
async function busyNames(db: Reader): Promise<Map<string, string>> {
  const did = (id: typeof accounts.id | typeof apiKeys.id) =>
    exists(db.select({ id: activities.id }).from(activities).where(eq(activities.actorId, id)));
  const people = await db.select({ id: accounts.id, name: accounts.name }).from(accounts).where(did(accounts.id));
  const keys = await db.select({ id: apiKeys.id, name: apiKeys.name }).from(apiKeys).where(did(apiKeys.id));
  return new Map([...people, ...keys].map((one) => [one.id, one.name]));
}

/** Those who did something at a place. */
async function namesAt(db: Reader, place: SQL): Promise<Map<string, string>> {
  const rows = await db
    .selectDistinct({ id: activities.actorId })
    .from(activities)
    .where(and(place, inArray(activities.actorKind, ["person", "key"])));
  return namesOf(
    db,
    rows.flatMap((row) => row.id ?? []),
  );
}

/** Accounts and keys that did something there, by name: to choose from. */
async function actorsOf(db: Reader, place: SQL | undefined) {
  const names = await (place ? namesAt(db, place) : busyNames(db));
  return [...names].map(([actorId, name]) => ({ actorId, name })).sort((a, b) => a.name.localeCompare(b.name));
}

/**
 * What happened, the latest first: of an event, of a programme and its events, or of all one's own places. Names are
 * those of accounts and keys; of whoever came by a personal link only that it was one.
 */
export const log = query("activities.list", {
  input: activityListInput,
  scope: ({ db, actor, input }) => {
    if (input.eventId) return atEvent({ db, input: { eventId: input.eventId } });
    return input.programId ? atProgram({ db, input: { programId: input.programId } }) : amongOwn({ db, actor });
  },
  async run({ db, actor, input }) {
    const { limit = 50, page = 1 } = input;
    const place = input.eventId
      ? eq(activities.eventId, input.eventId)
      : input.programId
        ? eq(activities.programId, input.programId)
        : ownActivities(db, actor);
    const where = and(place, ...filtersOf(input));
    const found = await db
      .select({
        activity: activities,
        eventTitle: events.title,
        languages: events.languages,
        programTitle: programs.title,
      })
      .from(activities)
      .leftJoin(events, eq(events.id, activities.eventId))
      .leftJoin(programs, eq(programs.id, activities.programId))
      .where(where)
      .orderBy(desc(activities.at), desc(activities.id))
      .limit(limit + 1)
      .offset((page - 1) * limit);
    const shown = found.slice(0, limit);
    const names = await namesOf(db, [...new Set(shown.map((row) => row.activity.actorId ?? ""))]);
    const rows = shown.map(({ activity, eventTitle, languages, programTitle }) => ({
      activityId: activity.id,
      ...{ name: activity.name, actorKind: activity.actorKind, note: activity.note, at: activity.at },
      ...{ eventId: activity.eventId, programId: activity.programId, eventTitle, languages, programTitle },
      actorName: names.get(activity.actorId ?? "") ?? null,
    }));
    return { rows, page, more: found.length > limit, actors: await actorsOf(db, place) };
  },
});
export type ActivityRow = Awaited<ReturnType<typeof log>>["rows"][number];

/** What lies in the trash of one's own places, the latest first, and until when it is kept. */
export const trash = query("trash.list", {
  input: trashListInput,
  scope: amongOwn,
  aside: true,
  async run({ db, actor }) {
    const places = actor.grants
      .filter((grant) => grant.role === "owner" || grant.role === "organizer")
      .map((g) => g.place);
    const all = actor.kind === "system" || places.includes("instance");
    const gonePrograms = await db
      .select({ id: programs.id, title: programs.title, trashedAt: programs.trashedAt })
      .from(programs)
      .where(and(isNotNull(programs.trashedAt), all ? undefined : inArray(programs.id, places)))
      .orderBy(desc(programs.trashedAt), asc(programs.id))
      .limit(100);
    const goneEvents = await db
      .select({ id: events.id, title: events.title, trashedAt: events.trashedAt, programTrashedAt: programs.trashedAt })
      .from(events)
      .leftJoin(programs, eq(programs.id, events.programId))
      .where(
        and(
          isNotNull(events.trashedAt),
          all ? undefined : or(inArray(events.programId, places), inArray(events.id, places)),
        ),
      )
      .orderBy(desc(events.trashedAt), asc(events.id))
      .limit(200);
    const until = (at: Date | null) => goneAt(at ?? new Date(0));
    return {
      rows: [
        ...gonePrograms.map((one) => ({
          kind: "program" as const,
          ...one,
          until: until(one.trashedAt),
          within: false,
        })),
        // What went with its programme comes back with it.
        ...goneEvents.map(({ programTrashedAt, ...one }) => ({
          kind: "event" as const,
          ...one,
          until: until(one.trashedAt),
          within: programTrashedAt !== null,
        })),
      ],
    };
  },
});
