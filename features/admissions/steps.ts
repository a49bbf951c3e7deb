// People of a list, let in one after the other and taken out again.
import { and, eq, inArray, ne } from "drizzle-orm";
import type { Reader, Tx } from "../../db";
import { chunks } from "../../db/chunks";
import { attendanceOps, groupMembers, importRows, persons, questions, registrations } from "../../db/schema";
import { contactsOf } from "../contacts/steps";
import type { Examined } from "../imports/steps";
import {
  affiliate,
  createPerson,
  type Language,
  type PersonGiven,
  type Study,
  studyOf,
  updatePerson,
} from "../people/steps";
import { beyondQuota } from "../quotas/steps";
import { admit } from "../registrations/steps";
import { countSeats, promoteWhileRoom } from "../seats/steps";

/** Somebody of a list: one who is known, or somebody new. The school is named as in the list. */
export type Listed = Omit<PersonGiven, "schoolId"> & {
  /** The row of the list, from 1. */
  line: number;
  personId?: string;
  school: string | null;
  photoWish: "all" | "group" | "none" | null;
};
export type Let = { line: number; personId: string; registrationId: string; status: "confirmed" | "waitlisted" };
/** `schoolId`: whose own list it is. */
type By = { registeredBy: string | null; now: Date; schoolId?: string };

/** How many rows are written before others in this process may go on. */
const pace = 50;
const breathe = () => new Promise((soon) => setImmediate(soon));

/** The school of each name, asked once for a whole list; of a school's own list always that school. */
function schoolBook(tx: Tx, { now, schoolId: own }: By) {
  const known = new Map<string, string | null>();
  return async (name: string | null, locale: Language): Promise<string | null> => {
    if (own) return own;
    if (!name) return null;
    const before = known.get(name);
    if (before !== undefined) return before;
    const { schoolId } = await studyOf(tx, { school: name }, locale, now);
    known.set(name, schoolId);
    return schoolId;
  };
}

/**
 * Gives everybody a seat while there is room and a place in line afterwards, in the order given; makes those whom
 * nobody knows. Refuses as `admit` does: `already-registered`, `not-found`.
 */
export async function admitListed(tx: Tx, eventId: string, listed: readonly Listed[], by: By): Promise<Let[]> {
  const schoolOf = schoolBook(tx, by);
  const made: Let[] = [];
  for (const one of listed) {
    if (made.length % pace === pace - 1) await breathe();
    const { grade, classNo, studentNo, photoWish, school, locale } = one;
    const study = { schoolId: await schoolOf(school, locale), grade, classNo, studentNo };
    const personId = one.personId ?? (await createPerson(tx, { ...one, ...study }, by.now));
    const { registeredBy, now } = by;
    const place = { personId, ...study, photoWish, source: "import" as const, registeredBy, now };
    const { registrationId, status } = await admit(tx, eventId, place);
    made.push({ line: one.line, personId, registrationId, status });
  }
  return made;
}

const absent = (value: unknown) => value === null || value === undefined || value === "";

/** What is missing in `has` and said in `said`. */
function missing<T extends object>(has: Partial<Record<keyof T, unknown>>, said: T): Partial<T> {
  const entries = Object.entries(said).filter(([key, value]) => absent(has[key as keyof T]) && !absent(value));
  return Object.fromEntries(entries) as Partial<T>;
}

/** Writes what a list knows of people and we do not; what is there stays. Answers the lines that brought something. */
export async function fillIn(tx: Tx, eventId: string, listed: readonly Listed[], by: By): Promise<number[]> {
  const { now } = by;
  const schoolOf = schoolBook(tx, by);
  const lines: number[] = [];
  for (const [index, one] of listed.entries()) {
    if (index % pace === pace - 1) await breathe();
    if (!one.personId) continue;
    const person = await fillPerson(tx, one.personId, one, now);
    const study = { schoolId: await schoolOf(one.school, one.locale), ...studied(one) };
    const place = await fillPlace(tx, eventId, one.personId, { ...study, photoWish: one.photoWish }, now);
    if (person || place) lines.push(one.line);
  }
  return lines;
}

const studied = ({ grade, classNo, studentNo }: Listed) => ({ grade, classNo, studentNo });

async function fillPerson(tx: Tx, personId: string, one: Listed, now: Date): Promise<boolean> {
  const [was] = await tx.select().from(persons).where(eq(persons.id, personId));
  const { latinName, hangulName, cyrillicName, gender } = one;
  const { email, birthDate, guardianName, guardianPhone, notes } = one;
  const names = missing(was ?? {}, { latinName, hangulName, cyrillicName, gender });
  const contacts = missing(await contactsOf(tx, personId), { email, birthDate, guardianName, guardianPhone, notes });
  const change = { ...names, ...contacts };
  if (!was || Object.keys(change).length === 0) return false;
  await updatePerson(tx, personId, change, now);
  return true;
}

type Place = Study & { photoWish: Listed["photoWish"] };

async function fillPlace(tx: Tx, eventId: string, personId: string, said: Place, now: Date): Promise<boolean> {
  const [was] = await tx
    .select()
    .from(registrations)
    .where(and(eq(registrations.eventId, eventId), eq(registrations.personId, personId)));
  // Grade, class and number are those of a school: another school's are not filled in beside it.
  const elsewhere = was?.schoolId && said.schoolId && was.schoolId !== said.schoolId;
  const { photoWish } = said;
  const full = was && (await beyondQuota(tx, was, { ...was, ...missing(was, said) }));
  const change = was ? missing(was, elsewhere || full ? { photoWish } : said) : {};
  if (!was || Object.keys(change).length === 0) return false;
  await tx
    .update(registrations)
    .set({ ...change, version: was.version + 1 })
    .where(eq(registrations.id, was.id));
  const { schoolId, grade, classNo, studentNo } = { ...was, ...change };
  await affiliate(tx, personId, { schoolId, grade, classNo, studentNo }, now);
  return true;
}

export type Taken = { registrationId: string; personId: string; created: boolean };

/** Those nobody has touched since: as first written, in no group, never marked, never asked anything. */
async function untouched(tx: Tx, eventId: string, rows: readonly Taken[]) {
  const found = new Map<string, { taken: Taken; seated: boolean }>();
  for (const part of chunks(rows)) {
    const ids = part.map((row) => row.registrationId);
    const places = await tx
      .select({ id: registrations.id, status: registrations.status, person: persons.version })
      .from(registrations)
      .innerJoin(persons, eq(persons.id, registrations.personId))
      .where(and(eq(registrations.eventId, eventId), inArray(registrations.id, ids), eq(registrations.version, 1)));
    const used = [
      ...(await tx
        .select({ id: groupMembers.registrationId })
        .from(groupMembers)
        .where(inArray(groupMembers.registrationId, ids))),
      ...(await tx
        .select({ id: attendanceOps.registrationId })
        .from(attendanceOps)
        .where(inArray(attendanceOps.registrationId, ids))),
      ...(await tx
        .select({ id: questions.askerRegistrationId })
        .from(questions)
        .where(inArray(questions.askerRegistrationId, ids))),
    ];
    const busy = new Set(used.map(({ id }) => id));
    for (const taken of part) {
      const place = places.find(({ id }) => id === taken.registrationId);
      if (!place || busy.has(place.id) || (taken.created && place.person !== 1)) continue;
      found.set(place.id, { taken, seated: place.status === "confirmed" });
    }
  }
  return found;
}

/**
 * Takes back whom a list let in, where nobody touched them since: their places, and they themselves when the list made
 * them and no other event knows them. Seats are given back and those in line move up. Answers whose places are gone
 * and who moved up.
 */
export async function withdrawListed(tx: Tx, eventId: string, rows: readonly Taken[], now: Date) {
  const found = await untouched(tx, eventId, rows);
  const gone = [...found.keys()];
  for (const part of chunks(gone)) await tx.delete(registrations).where(inArray(registrations.id, part));
  const made = [...found.values()].flatMap(({ taken }) => (taken.created ? [taken.personId] : []));
  for (const part of chunks(made)) {
    const elsewhere = await tx
      .select({ id: registrations.personId })
      .from(registrations)
      .where(and(inArray(registrations.personId, part), ne(registrations.eventId, eventId)));
    const busy = new Set(elsewhere.map(({ id }) => id));
    const free = part.filter((id) => !busy.has(id));
    if (free.length > 0) await tx.delete(persons).where(inArray(persons.id, free));
  }
  await countSeats(tx, eventId, -[...found.values()].filter(({ seated }) => seated).length);
  return { gone, promoted: await promoteWhileRoom(tx, eventId, now) };
}

/** A row as the one to be let in; who names no language speaks the event's. */
export const listedAs =
  (locale: Language) =>
  ({ line, personId, values }: Examined): Listed => ({ ...values, line, personId, locale: values.locale ?? locale });

/** Who got a seat and who waits. */
export const seatsOf = (made: readonly Let[]) => ({
  confirmed: made.filter(({ status }) => status === "confirmed").length,
  waitlisted: made.filter(({ status }) => status === "waitlisted").length,
});

const outcomes = {
  create: "create",
  known: "match",
  existing: "skip",
  ask: "skip",
  repeat: "skip",
  skip: "skip",
  error: "error",
} as const;

/** Notes what became of each row: ids and codes, no cells. */
export async function keepRows(
  tx: Tx,
  batchId: string,
  rows: readonly Examined[],
  made: readonly Let[],
  filled: readonly number[],
) {
  const places = new Map(made.map((one) => [one.line, one]));
  const changed = new Set(filled);
  const kept = rows.map(({ line, action, personId, problems }) => ({
    batchId,
    rowNo: line,
    problems: problems.map(({ column, code }) => ({ column: column === null ? "" : String(column), code })),
    action: action === "existing" && changed.has(line) ? ("update" as const) : outcomes[action],
    personId: places.get(line)?.personId ?? personId ?? null,
    registrationId: places.get(line)?.registrationId ?? null,
  }));
  for (const part of chunks(kept)) await tx.insert(importRows).values(part);
}

/** Whom an import let in. */
export async function letInBy(db: Reader, batchId: string): Promise<Taken[]> {
  const rows = await db.select().from(importRows).where(eq(importRows.batchId, batchId)).orderBy(importRows.rowNo);
  return rows.flatMap(({ registrationId, personId, action }) =>
    registrationId && personId ? [{ registrationId, personId, created: action === "create" }] : [],
  );
}

/** Whom an import let in and no longer did: the row stays without their ids. */
export async function forgetRows(tx: Tx, batchId: string, gone: readonly string[]) {
  for (const part of chunks(gone))
    await tx
      .update(importRows)
      .set({ personId: null, registrationId: null })
      .where(and(eq(importRows.batchId, batchId), inArray(importRows.registrationId, part)));
}
