import { and, count, desc, eq, gt, inArray, isNull, lte, type SQL } from "drizzle-orm";
import { query } from "../../core/operation";
import { pageAt } from "../../core/pages";
import { refuse } from "../../core/refusal";
import { atEvent, atInstance, atRegistration } from "../../core/scopes";
import { events, letters, persons, registrations } from "../../db/schema";
import { matches } from "../../db/search";
import { usualLetters } from "../outbox/rules";
import { digestMinutes } from "../school-digests/rules";
import { clockInput, eventLettersInput, historyInput, letterListInput } from "./inputs";
import { isRemindedNow, remindedAt } from "./rules";

const stateGroups = {
  waiting: ["queued", "held", "sending"],
  sent: ["sent"],
  problems: ["failed", "bounced"],
  cancelled: ["cancelled"],
} as const;

const shown = {
  letterId: letters.id,
  kind: letters.kind,
  recipient: letters.recipient,
  locale: letters.locale,
  state: letters.state,
  error: letters.error,
  attempts: letters.attempts,
  dueAt: letters.dueAt,
  sentAt: letters.sentAt,
  createdAt: letters.createdAt,
  registrationId: letters.registrationId,
};

/**
 * Letters of an event for its team: to whom, which, and what became of it; by name, by state, the newest first. Never
 * an address and never a word of them. `counts`: by state, of all. `planned`: reminders that are still to leave.
 */
export const letterList = query("letters.list", {
  input: letterListInput,
  scope: atEvent,
  async run({ db, input, now }) {
    const { limit = 50 } = input;
    const here = eq(letters.eventId, input.eventId);
    const which: (SQL | undefined)[] = [here];
    if (input.state) which.push(inArray(letters.state, [...stateGroups[input.state]]));
    if (input.q) which.push(matches(persons.search, input.q));
    const joined = db
      .select({ ...shown, fullName: persons.fullName })
      .from(letters)
      .leftJoin(registrations, eq(registrations.id, letters.registrationId))
      .leftJoin(persons, eq(persons.id, registrations.personId));
    const [all] = await db
      .select({ total: count() })
      .from(letters)
      .leftJoin(registrations, eq(registrations.id, letters.registrationId))
      .leftJoin(persons, eq(persons.id, registrations.personId))
      .where(and(...which));
    const total = all?.total ?? 0;
    const { offset, ...place } = pageAt(total, input.page, limit);
    const rows = await joined
      .where(and(...which))
      .orderBy(desc(letters.createdAt), desc(letters.id))
      .limit(limit)
      .offset(offset);
    const states = await db
      .select({ state: letters.state, number: count() })
      .from(letters)
      .where(here)
      .groupBy(letters.state);
    const sum = (names: readonly string[]) =>
      states.reduce((all, one) => all + (names.includes(one.state) ? one.number : 0), 0);
    const counts = {
      waiting: sum(stateGroups.waiting),
      sent: sum(stateGroups.sent),
      problems: sum(stateGroups.problems),
      cancelled: sum(stateGroups.cancelled),
    };
    const [event] = await db.select().from(events).where(eq(events.id, input.eventId));
    if (!event) return refuse("not-found");
    const { reminders } = event.letterSettings ?? usualLetters;
    const planned =
      event.status === "published"
        ? reminders
            .map((minutes) => ({ minutes, at: remindedAt(event.startsAt, minutes) }))
            .filter(({ at }) => at > now)
        : [];
    return { rows, ...place, counts, planned };
  },
});
export type LetterList = Awaited<ReturnType<typeof letterList>>;

/** The letters about one registration, the newest first. */
export const letterHistory = query("letters.history", {
  input: historyInput,
  scope: atRegistration,
  run: ({ db, input }) =>
    db
      .select(shown)
      .from(letters)
      .where(eq(letters.registrationId, input.registrationId))
      .orderBy(desc(letters.createdAt), desc(letters.id))
      .limit(100),
});
export type LetterHistory = Awaited<ReturnType<typeof letterHistory>>;

/** Which letters of an event leave by themselves. */
export const letterSettings = query("letters.settings", {
  input: eventLettersInput,
  scope: atEvent,
  async run({ db, input }) {
    const [event] = await db
      .select({ settings: events.letterSettings, timeZone: events.timeZone })
      .from(events)
      .where(eq(events.id, input.eventId));
    if (!event) return refuse("not-found");
    const settings = event.settings ?? usualLetters;
    return { eventId: input.eventId, timeZone: event.timeZone, ...settings, digests: settings.digests ?? false };
  },
});
export type ShownSettings = Awaited<ReturnType<typeof letterSettings>>;

const month = 31 * 86_400_000;
const twoDays = 2 * 86_400_000;

/** Events whose reminders, thanks or letters to teachers are due by the clock. For the job that sends them. */
export const dueByClock = query("letters.due", {
  input: clockInput,
  scope: atInstance,
  async run({ db, input: { at } }) {
    const living = and(eq(events.status, "published"), isNull(events.trashedAt));
    const soon = and(living, gt(events.startsAt, at), lte(events.startsAt, new Date(at.getTime() + month)));
    const coming = await db.select().from(events).where(soon);
    const ahead = coming.filter(({ startsAt, letterSettings }) =>
      (letterSettings ?? usualLetters).reminders.some((one) => isRemindedNow(startsAt, one, at)),
    );
    const schools = coming.filter(
      ({ startsAt, letterSettings }) =>
        (letterSettings ?? usualLetters).digests && digestMinutes.some((one) => isRemindedNow(startsAt, one, at)),
    );
    const held = and(inArray(events.status, ["published", "finished"]), isNull(events.trashedAt));
    const over = and(held, lte(events.endsAt, at), gt(events.endsAt, new Date(at.getTime() - twoDays)));
    const past = (await db.select().from(events).where(over)).filter(
      (event) => event.letterSettings?.thanks && at.getTime() - event.endsAt.getTime() > 3_600_000,
    );
    return [
      ...ahead.map(({ id }) => ({ eventId: id, what: "reminder" as const })),
      ...schools.map(({ id }) => ({ eventId: id, what: "digest" as const })),
      ...past.map(({ id }) => ({ eventId: id, what: "thanks" as const })),
    ];
  },
});
