import { and, asc, eq, isNotNull, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import { collator, type Locale, say } from "../../core/i18n";
import type { Reader } from "../../db";
import { announcedAbsences, formAnswers, organizations, personContacts, persons, registrations } from "../../db/schema";
import { fold, matches } from "../../db/search";
import { lackingAnswers } from "../answers/steps";
import { hasCode } from "../identities/steps";
import type { rosterInput } from "./inputs";

type Filters = z.output<typeof rosterInput>;

/** What was typed as a code, a number in line, part of a name or of a school. */
function found(typed: string): SQL | undefined {
  const text = typed.trim();
  if (fold(text) === "") return undefined;
  const number = /^#?(\d{1,7})$/.exec(text)?.[1];
  const code = text.toUpperCase().replace(/[\s-]/g, "");
  return or(
    matches(persons.search, text),
    matches(organizations.search, text),
    /^[2-9A-Z]{8}$/.test(code) ? hasCode(code) : undefined,
    number ? eq(registrations.ticket, Number(number)) : undefined,
  );
}

/** Approved before, and changed since in what the decision was about. */
const decideAnew = and(isNotNull(registrations.changes), ne(registrations.status, "cancelled"));

const chosen = (input: Filters) =>
  and(
    eq(registrations.eventId, input.eventId),
    isNull(registrations.mergedIntoId),
    input.status === "all"
      ? undefined
      : input.status === "pending"
        ? or(and(eq(registrations.status, "waitlisted"), eq(registrations.approval, "pending")), decideAnew)
        : input.status === "offered"
          ? and(eq(registrations.status, "waitlisted"), isNotNull(registrations.offeredUntil))
          : input.status
            ? eq(registrations.status, input.status)
            : ne(registrations.status, "cancelled"),
    input.school === "none"
      ? isNull(registrations.schoolId)
      : input.school
        ? eq(registrations.schoolId, input.school)
        : undefined,
    input.grade ? eq(registrations.grade, input.grade) : undefined,
    input.language ? eq(persons.locale, input.language) : undefined,
    input.source ? eq(registrations.source, input.source) : undefined,
    input.consent ? eq(registrations.consent, input.consent) : undefined,
    input.search ? found(input.search) : undefined,
  );

/** What the team sees of a registration: without any contacts. */
export const columns = {
  registrationId: registrations.id,
  ticket: registrations.ticket,
  status: registrations.status,
  approval: registrations.approval,
  offeredUntil: registrations.offeredUntil,
  /** Whether the team has yet to decide on what was changed since its yes. */
  decideAnew: sql<boolean | number>`(${registrations.changes} is not null and ${registrations.status} <> 'cancelled')`,
  source: registrations.source,
  code: registrations.code,
  fullName: persons.fullName,
  latinName: persons.latinName,
  hangulName: persons.hangulName,
  cyrillicName: persons.cyrillicName,
  language: persons.locale,
  schoolId: registrations.schoolId,
  school: organizations.name,
  grade: registrations.grade,
  classNo: registrations.classNo,
  studentNo: registrations.studentNo,
  photoWish: registrations.photoWish,
  /** Where the consents it needs stand; null: the event asks for none. */
  consent: registrations.consent,
  registeredAt: registrations.createdAt,
  version: registrations.version,
  /** Whether a medical answer says something; never what. */
  alert: sql<
    boolean | number
  >`exists (select 1 from ${formAnswers} where ${formAnswers.registrationId} = ${registrations.id} and ${formAnswers.alert})`,
  /** Whether they told that they will not come, to the whole or to a part; never why. */
  absence: sql<
    boolean | number
  >`exists (select 1 from ${announcedAbsences} where ${announcedAbsences.registrationId} = ${registrations.id} and ${announcedAbsences.withdrawnAt} is null)`,
  /** Whether a letter can reach somebody; never where. */
  reachable: sql<
    boolean | number
  >`(${personContacts.email} is not null or ${personContacts.guardianEmail} is not null)`,
};
type Row = { ticket: number; fullName: string; school: Partial<Record<Locale, string>> | null; registeredAt: Date };

/** Names and schools in the reader's order; the number in line decides between equals. */
function ordered<R extends Row>(rows: R[], { sort, order, locale = "en" }: Filters): R[] {
  const { compare } = collator(locale);
  const school = new Map(rows.map((row) => [row, say(row.school, locale)]));
  const by: Record<string, (a: R, b: R) => number> = {
    ticket: () => 0,
    name: (a, b) => compare(a.fullName, b.fullName),
    school: (a, b) => compare(school.get(a) ?? "", school.get(b) ?? "") || compare(a.fullName, b.fullName),
    time: (a, b) => a.registeredAt.getTime() - b.registeredAt.getTime(),
  };
  const first = by[sort ?? "ticket"];
  const sign = order === "down" ? -1 : 1;
  return rows.sort((a, b) => sign * ((first?.(a, b) ?? 0) || a.ticket - b.ticket));
}

/** Those who still owe an answer, where that is asked; two statements more. */
async function narrowed<R extends { registrationId: string }>(db: Reader, rows: R[], input: Filters): Promise<R[]> {
  if (input.answers !== "missing") return rows;
  const ids = rows.map((row) => row.registrationId);
  const lacking = await lackingAnswers(db, input.eventId, ids);
  return rows.filter((row) => lacking.has(row.registrationId));
}

/** All registrations of an event that match, in the reader's order; at most 20,000. One statement. */
export async function rosterRows(db: Reader, input: Filters) {
  const all = await db
    .select(columns)
    .from(registrations)
    .innerJoin(persons, eq(persons.id, registrations.personId))
    .leftJoin(organizations, eq(organizations.id, registrations.schoolId))
    .leftJoin(personContacts, eq(personContacts.personId, persons.id))
    .where(chosen(input))
    .orderBy(asc(registrations.ticket), asc(registrations.id))
    .limit(20_000);
  return ordered(await narrowed(db, all, input), input);
}
