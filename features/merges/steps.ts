import { and, eq, gte, inArray, isNull, ne, or } from "drizzle-orm";
import { type Actor, may, type Scope } from "../../core/permissions";
import { refuse } from "../../core/refusal";
import { open, seal } from "../../core/seal";
import type { Reader, Tx } from "../../db";
import { enrollments, events, merges, persons, registrations } from "../../db/schema";
import { atPlaceOf, pairAt, placeOf } from "../duplicates/steps";
import { keepSeats, linesOf } from "../enrolled-seats/steps";
import { placesOfPeople, sayStricter, standAnew } from "../merge-consents/steps";
import {
  joinEnrollments,
  isPlaceColumn as ofEnrollment,
  partEnrollments,
  twiceEnrolled,
} from "../merge-enrollments/steps";
import { type Entry, type Row, read, written } from "../merge-journal/rules";
import { type Ids, journalSince, look, takeBack } from "../merge-journal/steps";
import type { MergeField } from "../merge-people/choices";
import { joinPersons, moveOwn } from "../merge-people/steps";
import { type Conflict, deriveAgain, moveEnrollmentRows, moveRows } from "../merge-rows/steps";
import { joinPlaces, moveRegistrations, isPlaceColumn as ofPlace, partPlaces, twiceAt } from "../merge-seats/steps";
import { isTold } from "./rules";

export type Merge = typeof merges.$inferSelect;
type Person = typeof persons.$inferSelect;

const place = (mergeId: string) => `merges|journal|${mergeId}`;
export const sealJournal = (mergeId: string, entries: readonly Entry[]) => seal(place(mergeId), written(entries));
export const openJournal = (merge: Merge) => (merge.journal ? read(open(place(merge.id), merge.journal)) : undefined);

/** Everywhere these people are: the events and programmes at which whoever joins them must lead. */
export async function heldPlaces(db: Reader, personIds: readonly string[]): Promise<Scope[]> {
  const ids = [...personIds];
  const at = await db
    .selectDistinct({ eventId: events.id, programId: events.programId })
    .from(registrations)
    .innerJoin(events, eq(events.id, registrations.eventId))
    .where(inArray(registrations.personId, ids));
  const enrolled = await db
    .selectDistinct({ programId: enrollments.programId })
    .from(enrollments)
    .where(inArray(enrollments.personId, ids));
  return [...at, ...enrolled];
}

/** All lines that are waited in when these people change: those of their programmes with all their events. */
export async function linesOfPeople(db: Reader, personIds: readonly string[]): Promise<string[]> {
  const held = await heldPlaces(db, personIds);
  const lines = new Set(held.flatMap((one) => one.eventId ?? []));
  for (const programId of new Set(held.flatMap((one) => one.programId ?? [])))
    for (const line of await linesOf(db, programId)) lines.add(line);
  return [...lines].sort();
}

/** Nobody joins what is not theirs. Refuses `person-elsewhere`. */
export async function refuseElsewhere(db: Reader, actor: Actor, personIds: readonly string[]) {
  for (const held of await heldPlaces(db, personIds)) if (!may(actor, "people.merge", held)) refuse("person-elsewhere");
}

/** A suggestion, with the lines of everything both have. Refuses `not-found`. */
export async function atPair({
  db,
  input,
}: {
  db: Reader;
  input: { placeId: string; pairId: string };
}): Promise<Scope> {
  const scope = await atPlaceOf({ db, input });
  const { one, two } = await pairAt(db, scope, input.pairId);
  const own = scope.programId && !scope.eventId ? await linesOf(db, scope.programId) : [scope.eventId ?? ""];
  return { ...scope, lines: [...new Set([...own, ...(await linesOfPeople(db, [one.id, two.id]))])].sort() };
}

/** A merge of a place, with the lines of everything the person has. Refuses `not-found`. */
export async function atMerge({
  db,
  input,
}: {
  db: Reader;
  input: { placeId: string; mergeId: string };
}): Promise<Scope> {
  const scope = await atPlaceOf({ db, input });
  const [merge] = await db
    .select()
    .from(merges)
    .where(and(eq(merges.id, input.mergeId), eq(merges.place, placeOf(scope))));
  if (!merge) return refuse("not-found");
  const lines = await linesOfPeople(db, [merge.winnerId, merge.loserId]);
  return { ...scope, lines: [...new Set([input.placeId, ...lines])].sort() };
}

/** Both of a merge as they are now. Refuses `person-erased`, `not-found`. */
export async function personsOf(db: Reader, winnerId: string, loserId: string) {
  const rows = await db
    .select()
    .from(persons)
    .where(inArray(persons.id, [winnerId, loserId]));
  const [own, other] = [rows.find((row) => row.id === winnerId), rows.find((row) => row.id === loserId)];
  if (!own || !other) return refuse("not-found");
  if (own.minimizedAt || other.minimizedAt) return refuse("person-erased");
  return { own, other };
}

/** All ids of two people, as the journal looks at them. */
async function idsOf(tx: Tx, personIds: string[]): Promise<Ids> {
  const { enrolled, registered } = await placesOfPeople(tx, personIds);
  return {
    person: personIds,
    registration: registered.map((row) => row.id),
    enrollment: enrolled.map((row) => row.id),
  };
}

type Joined = { entries: Entry[]; conflicts: Conflict[]; promoted: string[]; accepted: string[] };

/**
 * Makes two people one. Everything of the loser goes over to the winner, of two places at one event or in one programme
 * the better one counts, and nothing is forgotten: what changed is answered for the journal.
 */
export async function join(
  tx: Tx,
  own: Person,
  other: Person,
  { right, by, now }: { right: readonly MergeField[]; by: string | null; now: Date },
): Promise<Joined> {
  const ids = await idsOf(tx, [own.id, other.id]);
  const before = await look(tx, ids);
  const study = right.includes("school");
  const done: Joined = {
    entries: [],
    conflicts: await joinPersons(tx, own, other, right, now),
    promoted: [],
    accepted: [],
  };
  const seats = await twiceAt(tx, own.id, other.id);
  await moveRegistrations(tx, seats.alone, seats.twice, own.id);
  for (const twice of seats.twice) {
    done.conflicts.push(...(await moveRows(tx, twice.own.eventId, twice.own.id, twice.other.id)));
    done.promoted.push(...(await joinPlaces(tx, twice, study, now)));
  }
  const enrolled = await twiceEnrolled(tx, own.id, other.id);
  for (const { id } of enrolled.alone)
    await tx.update(enrollments).set({ personId: own.id }).where(eq(enrollments.id, id));
  done.conflicts.push(...(await moveOwn(tx, own.id, other.id, right)));
  for (const twice of enrolled.twice) {
    await moveEnrollmentRows(tx, twice.own.id, twice.other.id);
    done.accepted.push(...(await joinEnrollments(tx, twice, now)));
  }
  const { places } = await placesOfPeople(tx, [own.id]);
  const saidBefore: ReadonlyMap<string, Row> = before.get("consent_records") ?? new Map();
  await sayStricter(tx, places, { winnerId: own.id, saidBefore, by, now });
  await standAnew(tx, [own.id], now);
  done.entries = await journalSince(tx, before, ids);
  return done;
}

/** Whether one of the two was joined with somebody else after this. Refuses `merged-since`. */
export async function refuseJoinedSince(db: Reader, merge: Merge) {
  const both = [merge.winnerId, merge.loserId];
  const later = await db.$count(
    merges,
    and(
      gte(merges.mergedAt, merge.mergedAt),
      ne(merges.id, merge.id),
      isNull(merges.undoneAt),
      or(inArray(merges.winnerId, both), inArray(merges.loserId, both)),
    ),
  );
  if (later > 0) refuse("merged-since");
}

const columnsApart = (entry: Entry) =>
  entry.table === "registrations" ? ofPlace : entry.table === "enrollments" ? ofEnrollment : () => false;

/** Which of the loser's rows were joined to which of the winner's. */
const joinedIn = (entries: readonly Entry[], table: string) =>
  entries.flatMap(({ table: of, key, before, after }) =>
    of === table && before && before.mergedIntoId === null && typeof after?.mergedIntoId === "string"
      ? [{ own: after.mergedIntoId, other: String(key.id) }]
      : [],
  );

export type Parted = {
  /** Registrations and enrolments whose place was given on meanwhile: they wait in line at their ticket. */
  inLine: string[];
  /** Tables in which somebody changed something since; it stays as it is now. */
  changed: string[];
};

/** Makes two people of one again: each row that still says what it said after the merge is as it was before. */
export async function part(tx: Tx, merge: Merge, entries: readonly Entry[], now: Date): Promise<Parted> {
  const changed = new Set<string>();
  const order = (entry: Entry) => (entry.after === null ? 2 : entry.before === null ? 0 : 1);
  for (const entry of [...entries].sort((a, b) => order(a) - order(b))) {
    const isApart = columnsApart(entry);
    const fate = await takeBack(tx, entry, (name) => !isApart(name));
    if (fate === "changed" && isTold(entry)) changed.add(entry.table);
  }
  const inLine: string[] = [];
  const took = (table: string, parted: { inLine: string[]; changed: boolean }) => {
    inLine.push(...parted.inLine);
    if (parted.changed) changed.add(table);
  };
  for (const { own, other } of joinedIn(entries, "enrollments"))
    took("enrollments", await partEnrollments(tx, own, other, entries));
  await keepAll(tx, merge, now);
  for (const { own, other } of joinedIn(entries, "registrations")) {
    took("registrations", await partPlaces(tx, own, other, entries, merge.mergedAt, now));
    const [row] = await tx.select().from(registrations).where(eq(registrations.id, own));
    if (row) await deriveAgain(tx, row.eventId, [own, other]);
  }
  await standAnew(tx, [merge.winnerId, merge.loserId], now);
  return { inLine, changed: [...changed].sort() };
}

async function keepAll(tx: Tx, { winnerId, loserId }: Merge, now: Date) {
  const held = await heldPlaces(tx, [winnerId, loserId]);
  for (const programId of new Set(held.flatMap((one) => one.programId ?? []))) await keepSeats(tx, programId, now);
}
