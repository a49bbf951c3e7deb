import { and, asc, eq, isNull, ne } from "drizzle-orm";
import { type Locale, say } from "../../core/i18n";
import { query } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import type { Reader } from "../../db";
import { events, groupMembers, groups, organizations, persons, registrations } from "../../db/schema";
import { choicesAt } from "../questions/steps";
import { deskInput, eventInput } from "./inputs";
import { latestRows } from "./steps";

/** Names that a device keeps; of a larger event the first by name. */
const askersAtMost = 3_000;
/** So much of a hash names a token among an event's, and is of no use for anything else. */
const keyLength = 12;

/** Everybody whom a scribe may hear, as the type-ahead needs them. `keys`: what badge and personal link are known by. */
async function askersOf(db: Reader, eventId: string, locale: Locale) {
  const rows = await db
    .select({
      id: registrations.id,
      name: persons.fullName,
      latin: persons.latinName,
      hangul: persons.hangulName,
      cyrillic: persons.cyrillicName,
      school: organizations.name,
      groupNumber: groups.number,
      checkInHash: registrations.checkInHash,
      linkHash: registrations.linkHash,
    })
    .from(registrations)
    .innerJoin(persons, eq(persons.id, registrations.personId))
    .leftJoin(organizations, eq(organizations.id, registrations.schoolId))
    .leftJoin(groupMembers, eq(groupMembers.registrationId, registrations.id))
    .leftJoin(groups, eq(groups.id, groupMembers.groupId))
    .where(
      and(
        eq(registrations.eventId, eventId),
        ne(registrations.status, "cancelled"),
        isNull(registrations.mergedIntoId),
      ),
    )
    .orderBy(asc(persons.fullName), asc(registrations.id))
    .limit(askersAtMost);
  return rows.map(({ id, name, groupNumber, latin, hangul, cyrillic, school, checkInHash, linkHash }) => ({
    ...{ id, name, groupNumber },
    also: [latin, hangul, cyrillic].filter((other) => other && other !== name).join(" "),
    school: say(school, locale),
    keys: [checkInHash, linkHash].map((hash) => hash.slice(0, keyLength)),
  }));
}

/**
 * All that a scribe's page needs to work for hours without a network, in the reader's words: themes, groups, items of
 * the run of show, who answers, and of whoever may ask no more than name, school and group. Refuses `not-found`.
 */
export const desk = query("scribe.desk", {
  input: deskInput,
  scope: atEvent,
  async run({ db, input: { eventId, locale } }) {
    const [event] = await db.select({ endsAt: events.endsAt }).from(events).where(eq(events.id, eventId));
    const choices = await choicesAt(db, eventId);
    return {
      endsAt: event?.endsAt ?? refuse("not-found"),
      themes: choices.themes.map(({ id, title }) => ({ id, title: say(title, locale) })),
      groups: choices.groups,
      items: choices.items.map(({ id, title }) => ({ id, title: say(title, locale) })),
      answerers: choices.answerers.map(({ name }) => say(name, locale)).filter(Boolean),
      askers: await askersOf(db, eventId, locale),
    };
  },
});

/** The latest questions that are asked, come next or were asked, latest first; at most 200. */
export const latest = query("scribe.questions", {
  input: eventInput,
  scope: atEvent,
  run: ({ db, input }) => latestRows(db, input.eventId),
});
