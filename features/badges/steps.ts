import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import { collator, type Locale, say } from "../../core/i18n";
import { blindIndex } from "../../core/seal";
import type { Reader } from "../../db";
import { chunks } from "../../db/chunks";
import {
  accounts,
  eventSpeakers,
  events,
  exportLog,
  groupMembers,
  groups,
  memberships,
  organizations,
  persons,
  registrations,
  speakers,
} from "../../db/schema";
import { recordsOf } from "../consents/steps";
import { type Sort, type Whose, whose } from "./choices";
import { type Print, reasonFor, type Signs, secondName } from "./rules";

/** Everybody with a seat, as far as a badge tells of them; in the order wanted. */
export async function holdersOf(db: Reader, eventId: string, locale: Locale, sort: Sort = "school") {
  const rows = await db
    .select({
      registrationId: registrations.id,
      tokenVersion: registrations.tokenVersion,
      ticket: registrations.ticket,
      createdAt: registrations.createdAt,
      confirmedAt: registrations.confirmedAt,
      photoWish: registrations.photoWish,
      fullName: persons.fullName,
      latinName: persons.latinName,
      hangulName: persons.hangulName,
      cyrillicName: persons.cyrillicName,
      language: persons.locale,
      schoolId: registrations.schoolId,
      school: organizations.name,
      groupId: groups.id,
      groupNumber: groups.number,
    })
    .from(registrations)
    .innerJoin(persons, eq(persons.id, registrations.personId))
    .leftJoin(organizations, eq(organizations.id, registrations.schoolId))
    .leftJoin(groupMembers, eq(groupMembers.registrationId, registrations.id))
    .leftJoin(groups, eq(groups.id, groupMembers.groupId))
    .where(
      and(
        eq(registrations.eventId, eventId),
        eq(registrations.status, "confirmed"),
        isNull(registrations.mergedIntoId),
      ),
    )
    .limit(20_000);
  const { compare } = collator(locale);
  const people = rows.map((row) => ({ ...row, schoolName: say(row.school, locale) }));
  type Row = (typeof people)[number];
  const by: Record<Sort, (a: Row, b: Row) => number> = {
    school: (a, b) => compare(a.schoolName, b.schoolName) || compare(a.fullName, b.fullName),
    name: (a, b) => compare(a.fullName, b.fullName),
    group: (a, b) => (a.groupNumber ?? 1e9) - (b.groupNumber ?? 1e9) || compare(a.fullName, b.fullName),
    ticket: () => 0,
  };
  return people.sort((a, b) => by[sort](a, b) || a.ticket - b.ticket);
}
export type BadgeHolder = Awaited<ReturnType<typeof holdersOf>>[number];

const signLength = 5;
/** Thirty bits of a keyed hash: enough to notice a change, and nothing to find a name by. */
const sign = (part: string, { registrationId }: BadgeHolder, value = "") =>
  blindIndex(`badges.${part}`, `${registrationId} ${value}`).slice(0, signLength);

const signsOf = (one: BadgeHolder): Signs<string> => ({
  who: sign("who", one),
  name: sign("name", one, `${one.fullName}\n${secondName(one)}`),
  group: sign("group", one, String(one.groupNumber ?? "")),
  code: sign("code", one, String(one.tokenVersion)),
});

/** What the log keeps of a print, so that a changed name, group or code is noticed. */
export function signsFor(people: readonly BadgeHolder[]): Signs<string> {
  const all = people.map(signsOf);
  const joined = (part: keyof Signs<string>) => all.map((one) => one[part]).join("");
  return { who: joined("who"), name: joined("name"), group: joined("group"), code: joined("code") };
}

/** The same as it was kept; nothing for a print of an earlier version. */
function signsIn(kept: unknown): Print["signs"] {
  if (typeof kept !== "object" || kept === null) return undefined;
  const of = (part: keyof Signs<string>) => {
    const text = (kept as Partial<Record<string, unknown>>)[part];
    return new Set(typeof text === "string" ? text.match(/.{5}/g) : []);
  };
  return { who: of("who"), name: of("name"), group: of("group"), code: of("code") };
}

const isWhose = (who: unknown): who is Whose => whose.some((one) => one === who);

/** The badges printed of an event, test pages left out. */
export async function printsOf(db: Reader, eventId: string): Promise<Print[]> {
  const rows = await db
    .select({ at: exportLog.createdAt, filters: exportLog.filters })
    .from(exportLog)
    .where(and(eq(exportLog.eventId, eventId), eq(exportLog.profile, "name_badges")))
    .orderBy(desc(exportLog.createdAt));
  return rows.flatMap(({ at, filters: { who, of, signs } }) => {
    const kept = signsIn(signs);
    return isWhose(who) ? [{ at, who, of: typeof of === "string" ? of : null, ...(kept ? { signs: kept } : {}) }] : [];
  });
}

/** When what somebody allows of photos was last said anew, by registration. */
async function photoTimes(db: Reader, ids: readonly string[]): Promise<Map<string, Date>> {
  const times = new Map<string, Date>();
  for (const { registrationId, purpose, givenAt } of await recordsOf(db, ids))
    if (purpose.startsWith("photo_")) times.set(registrationId, givenAt);
  return times;
}

/** Whose badge is not printed yet, or does not hold any more, and why. */
export async function toPrintAgain(db: Reader, eventId: string, holders: readonly BadgeHolder[]) {
  const prints = await printsOf(db, eventId);
  const photoAt = await photoTimes(
    db,
    holders.map(({ registrationId }) => registrationId),
  );
  return holders.flatMap((holder) => {
    const known = { ...holder, signs: signsOf(holder), photoAt: photoAt.get(holder.registrationId) ?? null };
    const reason = reasonFor(known, holder.confirmedAt ?? holder.createdAt, prints);
    return reason ? [{ holder, reason }] : [];
  });
}

/** The speakers announced at an event, in order. */
export const speakersOf = (db: Reader, eventId: string) =>
  db
    .select({ id: speakers.id, name: speakers.name, office: speakers.office, organization: speakers.organization })
    .from(eventSpeakers)
    .innerJoin(speakers, eq(speakers.id, eventSpeakers.speakerId))
    .where(eq(eventSpeakers.eventId, eventId))
    .orderBy(eventSpeakers.position);

/** The names of those who have a part in running an event, at it or at its programme; teachers are no staff. */
export async function staffOf(db: Reader, eventId: string): Promise<string[]> {
  const [event] = await db.select({ programId: events.programId }).from(events).where(eq(events.id, eventId));
  const places = [eventId, ...(event?.programId ? [event.programId] : [])];
  const names = new Map<string, string>();
  for (const some of chunks(places))
    for (const { id, name } of await db
      .select({ id: accounts.id, name: accounts.name })
      .from(memberships)
      .innerJoin(accounts, eq(accounts.id, memberships.accountId))
      .where(and(inArray(memberships.place, some), inArray(memberships.role, ["organizer", "staff", "judge"]))))
      names.set(id, name);
  return [...names.values()];
}
