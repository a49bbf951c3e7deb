import { and, asc, eq, gt, isNull, ne } from "drizzle-orm";
import { query } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atInstance, atRegistration } from "../../core/scopes";
import { hashToken } from "../../core/seal";
import { actorOfAccount } from "../../core/session";
import type { Reader } from "../../db";
import { accounts, calendarFeeds, events, persons, programs, registrations, venues } from "../../db/schema";
import { ownEvents } from "../events/queries";
import { personNow } from "../identities/steps";
import { accountFeedInput, ownFeedInput, personalCalendarInput, programCalendarInput } from "./inputs";
import { feedToken, personOf } from "./steps";

const halfYear = 183 * 86_400_000;
const columns = { event: events, venue: venues };
type Row = { event: typeof events.$inferSelect; venue: typeof venues.$inferSelect | null };

/** What a calendar shows of an event. */
const entryOf = ({ event, venue }: Row, cancelled = event.status === "cancelled") => ({
  eventId: event.id,
  slug: event.slug,
  title: event.title,
  summary: event.summary,
  languages: event.languages,
  startsAt: event.startsAt,
  endsAt: event.endsAt,
  sequence: event.calendarSequence,
  venue: venue && { name: venue.name, address: venue.address, room: venue.room },
  cancelled,
  changedAt: event.cancelledAt ?? event.calendarChangedAt ?? event.publishedAt ?? event.createdAt,
});
export type FeedEntry = ReturnType<typeof entryOf>;

/** The announced events of a programme, cancelled ones too, from half a year ago on. Refuses `not-found`. */
export const programCalendar = query("calendars.program", {
  input: programCalendarInput,
  scope: atInstance,
  async run({ db, input, now }) {
    const which = and(eq(programs.slug, input.slug), isNull(programs.trashedAt));
    const [program] = await db.select().from(programs).where(which);
    if (!program) return refuse("not-found");
    const shown = and(
      eq(events.programId, program.id),
      eq(events.visibility, "public"),
      ne(events.status, "draft"),
      isNull(events.trashedAt),
      gt(events.endsAt, new Date(now.getTime() - halfYear)),
    );
    const rows = await db
      .select(columns)
      .from(events)
      .leftJoin(venues, eq(venues.id, events.venueId))
      .where(shown)
      .orderBy(asc(events.startsAt), asc(events.id));
    if (rows.length === 0) return refuse("not-found");
    return { title: program.title, entries: rows.map((row) => entryOf(row)) };
  },
});

/** Where a person has a seat; what they gave back, and what was called off, is in it as cancelled. */
async function ofPerson(db: Reader, personId: string, since: Date) {
  const rows = await db
    .select({ ...columns, status: registrations.status })
    .from(registrations)
    .innerJoin(events, eq(events.id, registrations.eventId))
    .leftJoin(venues, eq(venues.id, events.venueId))
    .where(
      and(
        eq(registrations.personId, personId),
        ne(events.status, "draft"),
        ne(registrations.status, "waitlisted"),
        isNull(events.trashedAt),
        gt(events.endsAt, since),
      ),
    )
    .orderBy(asc(events.startsAt), asc(events.id));
  return rows.map((row) => entryOf(row, row.status === "cancelled" || row.event.status === "cancelled"));
}

/** The events somebody of the team works at. */
async function ofAccount(db: Reader, accountId: string, since: Date) {
  const actor = await actorOfAccount(accountId);
  if (actor.grants.length === 0) return [];
  const shown = and(ownEvents(actor), ne(events.status, "draft"), isNull(events.trashedAt), gt(events.endsAt, since));
  const rows = await db
    .select(columns)
    .from(events)
    .leftJoin(venues, eq(venues.id, events.venueId))
    .where(shown)
    .orderBy(asc(events.startsAt), asc(events.id))
    .limit(500);
  return rows.map((row) => entryOf(row));
}

/** A personal calendar, by its token alone. Refuses `not-found` for one that was taken back or renewed. */
export const personalCalendar = query("calendars.personal", {
  input: personalCalendarInput,
  scope: atInstance,
  async run({ db, input, now }) {
    const [feed] = await db
      .select({ feed: calendarFeeds, personLocale: persons.locale, account: accounts })
      .from(calendarFeeds)
      .leftJoin(persons, eq(persons.id, calendarFeeds.personId))
      .leftJoin(accounts, eq(accounts.id, calendarFeeds.accountId))
      .where(eq(calendarFeeds.tokenHash, hashToken(input.token)));
    if (!feed || feed.account?.disabledAt) return refuse("not-found");
    const { personId, accountId } = feed.feed;
    const since = new Date(now.getTime() - halfYear);
    const entries = personId
      ? await ofPerson(db, await personNow(db, personId), since)
      : await ofAccount(db, accountId ?? "", since);
    return { locale: feed.personLocale ?? feed.account?.locale ?? "en", entries };
  },
});

/** The token of the personal calendar of whoever holds a registration's link; null when there is none. */
export const ownFeed = query("calendars.own", {
  input: ownFeedInput,
  scope: atRegistration,
  run: async ({ db, input }) => ({
    token: await feedToken(db, { personId: await personOf(db, input.registrationId) }),
  }),
});

/** The token of one's own account's calendar; null when there is none. */
export const accountFeed = query("calendars.account", {
  input: accountFeedInput,
  scope: atInstance,
  run: async ({ db, actor }) => ({ token: actor.id ? await feedToken(db, { accountId: actor.id }) : null }),
});
