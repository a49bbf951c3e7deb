import { setImmediate as breath } from "node:timers/promises";
import { and, asc, count, desc, eq, exists, gt, inArray, isNotNull, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import { collator, type Locale, say } from "../../core/i18n";
import { pageAt } from "../../core/pages";
import type { Reader } from "../../db";
import { announcedAbsences, formAnswers, organizations, personContacts, persons, registrations } from "../../db/schema";
import { fold, matches } from "../../db/search";
import { lackingAnswers } from "../answers/steps";
import { hasCode } from "../identities/steps";
import type { rosterInput } from "./inputs";

type Filters = z.output<typeof rosterInput>;

/** Asked of the person's own rows, so that a page is found and counted in the registrations alone. */
const isSomebody = (db: Reader, who: SQL | undefined) =>
  exists(
    db
      .select({ id: persons.id })
      .from(persons)
      .leftJoin(organizations, eq(organizations.id, registrations.schoolId))
      .where(and(eq(persons.id, registrations.personId), who)),
  );

/** What was typed as a code, a number in line, part of a name or of a school. */
function found(db: Reader, typed: string): SQL | undefined {
  const text = typed.trim();
  if (fold(text) === "") return undefined;
  const number = /^#?(\d{1,7})$/.exec(text)?.[1];
  const code = text.toUpperCase().replace(/[\s-]/g, "");
  return or(
    isSomebody(db, or(matches(persons.search, text), matches(organizations.search, text))),
    /^[2-9A-Z]{8}$/.test(code) ? hasCode(code) : undefined,
    number ? eq(registrations.ticket, Number(number)) : undefined,
  );
}

/** Approved before, and changed since in what the decision was about. */
const decideAnew = and(isNotNull(registrations.changes), ne(registrations.status, "cancelled"));

const chosen = (db: Reader, input: Filters) =>
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
    input.language ? isSomebody(db, eq(persons.locale, input.language)) : undefined,
    input.source ? eq(registrations.source, input.source) : undefined,
    input.consent ? eq(registrations.consent, input.consent) : undefined,
    input.search ? found(db, input.search) : undefined,
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

const most = 20_000;
/** Rows that are read at one go: more of them would hold up everybody else in the process. */
const atOnce = 500;

const inFull = (db: Reader) =>
  db
    .select(columns)
    .from(registrations)
    .innerJoin(persons, eq(persons.id, registrations.personId))
    .leftJoin(organizations, eq(organizations.id, registrations.schoolId))
    .leftJoin(personContacts, eq(personContacts.personId, persons.id));

/** All registrations of an event that match, in the reader's order; at most 20,000. One statement for each 500. */
export async function rosterRows(db: Reader, input: Filters) {
  const which = chosen(db, input);
  const all: Awaited<ReturnType<typeof inFull>> = [];
  for (let last: number | undefined = -1; last !== undefined && all.length < most; ) {
    const some: typeof all = await inFull(db)
      .where(and(which, gt(registrations.ticket, last)))
      .orderBy(asc(registrations.ticket))
      .limit(atOnce);
    all.push(...some);
    last = some.length < atOnce ? undefined : some.at(-1)?.ticket;
    if (last !== undefined) await breath();
  }
  return ordered(await narrowed(db, all, input), input);
}

/** How many ids of all that match go along with a page, to choose them all. */
const choosable = 500;

/** A page as the database can order it. Three statements, whatever the number of registrations. */
async function pageInTheirOrder(db: Reader, input: Filters, limit: number) {
  const which = chosen(db, input);
  const way = input.order === "down" ? desc : asc;
  const by = (input.sort === "time" ? [registrations.createdAt, registrations.ticket] : [registrations.ticket]).map(
    way,
  );
  const some = (number: number, from: number) =>
    db
      .select({ id: registrations.id })
      .from(registrations)
      .where(which)
      .orderBy(...by)
      .limit(number)
      .offset(from);
  const [{ total } = { total: 0 }] = await db.select({ total: count() }).from(registrations).where(which);
  const { offset, ...place } = pageAt(total, input.page, limit);
  const ids = (await some(choosable, 0)).map(({ id }) => id);
  const rows = await inFull(db).where(inArray(registrations.id, some(limit, offset)));
  return { rows: ordered(rows, input), ...place, ids };
}

/** A page in the order of names or schools, or of those who owe an answer: what it takes to know it is read of all. */
async function pageInReadersOrder(db: Reader, input: Filters, limit: number) {
  const { registrationId, ticket, fullName, school, registeredAt } = columns;
  const all = await db
    .select({ registrationId, ticket, fullName, school, registeredAt })
    .from(registrations)
    .innerJoin(persons, eq(persons.id, registrations.personId))
    .leftJoin(organizations, eq(organizations.id, registrations.schoolId))
    .where(chosen(db, input))
    .orderBy(asc(registrations.ticket))
    .limit(most);
  const ids = ordered(await narrowed(db, all, input), input).map((row) => row.registrationId);
  const { offset, ...place } = pageAt(ids.length, input.page, limit);
  const shown = ids.slice(offset, offset + limit);
  const found = shown.length > 0 ? await inFull(db).where(inArray(registrations.id, shown)) : [];
  const rows = new Map(found.map((row) => [row.registrationId, row]));
  return { rows: shown.flatMap((id) => rows.get(id) ?? []), ...place, ids: ids.slice(0, choosable) };
}

/**
 * A page of an event's registrations that match, in the reader's order, and the first 500 ids of all of them. Two or
 * three statements, and two more for answers that are owed, whatever the number of rows.
 */
export function rosterPage(db: Reader, input: Filters) {
  const limit = input.limit ?? 50;
  const isTheirs = input.answers !== "missing" && input.sort !== "name" && input.sort !== "school";
  return isTheirs ? pageInTheirOrder(db, input, limit) : pageInReadersOrder(db, input, limit);
}
