// Who may be one person at a place: found, kept, and looked at from a programme or one of its events.
import { and, eq, exists, inArray, isNull, or, type SQL } from "drizzle-orm";
import type { Scope } from "../../core/permissions";
import { refuse } from "../../core/refusal";
import { atEvent, atProgram } from "../../core/scopes";
import type { Reader, Tx } from "../../db";
import { chunks } from "../../db/chunks";
import { alias } from "../../db/dialect";
import { duplicatePairs, enrollments, events, personContacts, persons, programs, registrations } from "../../db/schema";
import { likelyPairs, type Somebody, type Traits } from "./rules";

type On<I> = { db: Reader; input: I };

/** A programme or an event, by its id. Refuses `not-found`. */
export async function atPlaceOf({ db, input }: On<{ placeId: string }>): Promise<Scope> {
  const [program] = await db.select({ id: programs.id }).from(programs).where(eq(programs.id, input.placeId));
  return program
    ? atProgram({ db, input: { programId: program.id } })
    : atEvent({ db, input: { eventId: input.placeId } });
}

/** Within what people are compared: the programme, or the event that is of none. */
export const placeOf = (scope: Scope) => scope.programId ?? scope.eventId ?? "";

export const one = alias(persons, "one");
/** Named like the other for the compiler: both are people. */
export const two = alias(persons, "two") as unknown as typeof one;

/** For a query that joins `who`: registered for an event. */
export const isRegisteredAt = (db: Reader, eventId: string, who: typeof one) =>
  exists(
    db
      .select({ id: registrations.id })
      .from(registrations)
      .where(
        and(eq(registrations.eventId, eventId), eq(registrations.personId, who.id), isNull(registrations.mergedIntoId)),
      ),
  );

/** Which suggestions are seen from a place; for a query that joins `one` and `two`. */
export const seenFrom = (db: Reader, scope: Scope): SQL | undefined =>
  and(
    eq(duplicatePairs.place, placeOf(scope)),
    ...(scope.eventId ? [one, two].map((who) => isRegisteredAt(db, scope.eventId ?? "", who)) : []),
  );

/** Those that can still be one: neither was joined with somebody, or erased. */
export const stillTwo = and(...[one, two].flatMap((who) => [isNull(who.mergedIntoId), isNull(who.minimizedAt)]));

/** One suggestion as it is seen from a place. Refuses `not-found`. */
export async function pairAt(db: Reader, scope: Scope, pairId: string) {
  const [found] = await db
    .select({ pair: duplicatePairs, one, two })
    .from(duplicatePairs)
    .innerJoin(one, eq(one.id, duplicatePairs.aId))
    .innerJoin(two, eq(two.id, duplicatePairs.bId))
    .where(and(eq(duplicatePairs.id, pairId), eq(duplicatePairs.place, placeOf(scope))));
  if (!found) return refuse("not-found");
  const { eventId } = scope;
  if (!eventId) return found;
  const here = await db
    .selectDistinct({ id: registrations.personId })
    .from(registrations)
    .where(and(eq(registrations.eventId, eventId), inArray(registrations.personId, [found.one.id, found.two.id])));
  return here.length === 2 ? found : refuse("not-found");
}

const compared = {
  id: persons.id,
  fullName: persons.fullName,
  latinName: persons.latinName,
  hangulName: persons.hangulName,
  cyrillicName: persons.cyrillicName,
  birth: personContacts.birthIndex,
  email: personContacts.emailIndex,
  guardianPhone: personContacts.guardianPhoneIndex,
};
const studied = (table: typeof registrations | typeof enrollments) => ({
  school: table.schoolId,
  grade: table.grade,
  classNo: table.classNo,
  studentNo: table.studentNo,
});

/** Everybody of a place, by names, schools and keyed hashes: nothing sealed is opened for it. */
async function peopleOf(db: Reader, place: string): Promise<Somebody[]> {
  const living = and(isNull(persons.minimizedAt), isNull(persons.mergedIntoId));
  const registered = await db
    .select({ ...compared, ...studied(registrations) })
    .from(registrations)
    .innerJoin(events, eq(events.id, registrations.eventId))
    .innerJoin(persons, eq(persons.id, registrations.personId))
    .leftJoin(personContacts, eq(personContacts.personId, persons.id))
    .where(and(living, or(eq(events.programId, place), and(eq(events.id, place), isNull(events.programId)))));
  const enrolled = await db
    .select({ ...compared, ...studied(enrollments) })
    .from(enrollments)
    .innerJoin(persons, eq(persons.id, enrollments.personId))
    .leftJoin(personContacts, eq(personContacts.personId, persons.id))
    .where(and(living, eq(enrollments.programId, place)));
  const people = new Map<string, Map<string, Traits>>();
  for (const { id, fullName, latinName, hangulName, cyrillicName, ...rest } of [...registered, ...enrolled]) {
    const traits = { names: [fullName, latinName, hangulName, cyrillicName], ...rest };
    const all = people.get(id) ?? new Map<string, Traits>();
    people.set(id, all.set(JSON.stringify(Object.values(rest)), traits));
  }
  return [...people].map(([id, all]) => ({ id, traits: [...all.values()] }));
}

/**
 * Compares everybody of a place and keeps who may be one person as suggestions. What was decided stays decided; an open
 * one that is no likeness any more goes. Answers how many are new. Never joins anybody.
 */
export async function findPairs(tx: Tx, place: string, now: Date): Promise<number> {
  const found = likelyPairs(await peopleOf(tx, place));
  const kept = await tx.select().from(duplicatePairs).where(eq(duplicatePairs.place, place));
  const before = new Map(kept.map((pair) => [`${pair.aId} ${pair.bId}`, pair]));
  const named = new Set(found.map(({ a, b }) => `${a} ${b}`));
  const fresh = found.filter(({ a, b }) => !before.has(`${a} ${b}`));
  for (const some of chunks(fresh))
    await tx
      .insert(duplicatePairs)
      .values(some.map(({ a, b, score, reasons }) => ({ place, aId: a, bId: b, score, reasons, createdAt: now })))
      .onConflictDoNothing();
  for (const { a, b, score, reasons } of found) {
    const pair = before.get(`${a} ${b}`);
    if (pair && (pair.score !== score || pair.reasons.join() !== reasons.join()))
      await tx.update(duplicatePairs).set({ score, reasons }).where(eq(duplicatePairs.id, pair.id));
  }
  const gone = kept.filter((pair) => pair.state === "open" && !named.has(`${pair.aId} ${pair.bId}`));
  for (const some of chunks(gone.map((pair) => pair.id)))
    await tx.delete(duplicatePairs).where(inArray(duplicatePairs.id, some));
  return fresh.length;
}
