// Two registrations of one person at one event: which place counts, whose seat goes on, and back again.
import { eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "../../db";
import { events, registrations } from "../../db/schema";
import { changesAs } from "../changes/steps";
import { countAgain, giveBack } from "../invitation-codes/steps";
import { type Entry, type Row, sameValue } from "../merge-journal/rules";
import { undoTime } from "../registrations/rules";
import { fullFor, seatsLeft, take } from "../seats/rules";
import { countSeats, makeRoom, promoteWhileRoom, takenOf, waitAgain } from "../seats/steps";
import { holdsSeat, isBetter, stricter } from "./rules";

type Held = typeof registrations.$inferSelect;
/** The winner's and the loser's registration at the same event. */
export type Twice = { own: Held; other: Held };

/** What makes the place at an event; everything else of a registration is taken back column by column. */
const placeColumns = [
  "status",
  "ticket",
  "confirmedAt",
  "cancelledAt",
  "cancelledBy",
  "promotedAt",
  "approval",
  "offeredUntil",
  "invitationCodeId",
] as const;
export const isPlaceColumn = (name: string) => placeColumns.some((column) => column === name);

/** Registrations of both at the same events, and those of the loser alone. */
export async function twiceAt(tx: Tx, winnerId: string, loserId: string) {
  const all = await tx
    .select()
    .from(registrations)
    .where(inArray(registrations.personId, [winnerId, loserId]));
  // What was joined before follows its winner and is nobody's second place.
  const living = all.filter((row) => row.mergedIntoId === null);
  const own = new Map(living.filter((row) => row.personId === winnerId).map((row) => [row.eventId, row]));
  const theirs = living.filter((row) => row.personId === loserId);
  const twice = theirs.flatMap((other): Twice[] => {
    const one = own.get(other.eventId);
    return one ? [{ own: one, other }] : [];
  });
  return { all, twice, alone: theirs.filter((row) => !own.has(row.eventId)) };
}

const change = (tx: Tx, id: string, set: Partial<typeof registrations.$inferInsert>) =>
  tx
    .update(registrations)
    .set({ ...set, version: sql`${registrations.version} + 1` })
    .where(eq(registrations.id, id));

/** Gives tickets back and forth: none may be there twice, not even for a moment. */
async function swapTickets(tx: Tx, one: { id: string; ticket: number }, two: { id: string; ticket: number }) {
  const set = (id: string, ticket: number) => tx.update(registrations).set({ ticket }).where(eq(registrations.id, id));
  await set(two.id, -two.ticket);
  await set(one.id, two.ticket);
  await set(two.id, one.ticket);
}

type Study = Pick<Held, "schoolId" | "grade" | "classNo" | "studentNo">;
const studyOf = ({ schoolId, grade, classNo, studentNo }: Study): Study => ({ schoolId, grade, classNo, studentNo });

function place(of: Held) {
  const { status, confirmedAt, promotedAt, approval, offeredUntil, invitationCodeId } = of;
  const open = { cancelledAt: null, cancelledBy: null, approvalReason: null };
  return { status, confirmedAt, promotedAt, approval, offeredUntil, invitationCodeId, ...open };
}

/** Those whose use of an invitation code is counted. */
const using = (...rows: Held[]) => rows.filter((row) => row.status !== "cancelled");

/**
 * Makes one place of two: the winner's registration has the better of both, the loser's is cancelled by the merge. A
 * seat that was taken twice goes to the first in line. Answers who moved up. `study`: the loser's school is the right one.
 */
export async function joinPlaces(tx: Tx, { own, other }: Twice, study: boolean, now: Date): Promise<string[]> {
  const takes = isBetter(other, own);
  const after = takes ? { ...own, ...place(other) } : own;
  const says = study || Object.values(studyOf(own)).every((value) => value === null) ? other : own;
  const school = studyOf(await seatedAs(tx, { own, other }, { seat: takes ? other : own, says }));
  const earlier = other.createdAt < own.createdAt ? { createdAt: other.createdAt } : {};
  const photoWish = stricter(own.photoWish, other.photoWish);
  const taken = takes ? { ...place(other), changes: changesAs(own.id, other) } : {};
  await change(tx, own.id, { ...taken, ...school, ...earlier, photoWish });
  const ends = other.status === "cancelled" ? {} : { cancelledAt: now, cancelledBy: "merge" as const };
  const gone = { status: "cancelled" as const, offeredUntil: null, mergedIntoId: own.id };
  await change(tx, other.id, { ...gone, ...ends });
  if (takes) await swapTickets(tx, own, other);
  // One person comes by one code: where both counted a use, that of the place which does not count goes back.
  if (using(own, other).length === 2) await giveBack(tx, [takes ? own : other]);
  const freed = Number(holdsSeat(own)) + Number(holdsSeat(other)) - Number(holdsSeat(after));
  await countSeats(tx, own.eventId, -freed);
  return promoteWhileRoom(tx, own.eventId, now);
}

/** A seat that the school or grade said now may not have goes on under those it was given for. */
async function seatedAs(tx: Tx, { own, other }: Twice, { seat, says }: { seat: Held; says: Held }): Promise<Held> {
  if (seat === says || !holdsSeat(seat)) return says;
  const [event] = await tx.select().from(events).where(eq(events.id, own.eventId));
  if (!event?.quotas) return says;
  const taken = await takenOf(tx, event);
  for (const row of [own, other]) if (holdsSeat(row)) take(event.quotas, taken, row, -1);
  return fullFor(event.quotas, taken, says) ? seat : says;
}

/** The loser's registrations where the winner has none, and what was joined to any of the loser's before. */
export async function moveRegistrations(tx: Tx, alone: readonly Held[], twice: readonly Twice[], winnerId: string) {
  for (const { id } of alone) await change(tx, id, { personId: winnerId });
  for (const { own, other } of twice)
    await tx.update(registrations).set({ mergedIntoId: own.id }).where(eq(registrations.mergedIntoId, other.id));
}

const only = (row: Row | null | undefined) =>
  Object.fromEntries(Object.entries(row ?? {}).filter(([name]) => isPlaceColumn(name))) as Partial<Held>;

/**
 * Takes one place of two apart again. A place that somebody changed since stays as it is; when the seat was given on
 * meanwhile the loser's registration waits in line at its ticket. Answers those, and whether the winner's had changed.
 */
export async function partPlaces(
  tx: Tx,
  ownId: string,
  otherId: string,
  entries: readonly Entry[],
  at: Date,
  now: Date,
) {
  const rows = await tx
    .select()
    .from(registrations)
    .where(inArray(registrations.id, [ownId, otherId]));
  const [own, other] = [rows.find((row) => row.id === ownId), rows.find((row) => row.id === otherId)];
  if (!own || !other) return { inLine: [] as string[], changed: false };
  const entryOf = (id: string) => entries.find((entry) => entry.table === "registrations" && entry.key.id === id);
  const [was, became] = [only(entryOf(ownId)?.before), only(entryOf(ownId)?.after)];
  const changed = Object.entries(became).some(([name, value]) => !sameValue(own[name as keyof Held], value));
  const swapped = was.ticket !== undefined && own.ticket === became.ticket;
  const { ticket: _own, ...back } = changed ? {} : was;
  const { ticket: _other, ...theirs } = only(entryOf(otherId)?.before);
  const [one, two] = [
    { ...own, ...back },
    { ...other, ...theirs },
  ];
  const needed = Number(holdsSeat(one)) + Number(holdsSeat(two)) - Number(holdsSeat(own));
  const seated = needed <= 0 || (await hasRoom(tx, own.eventId, needed, at, now));
  const waits = seated ? {} : { status: "waitlisted" as const, confirmedAt: null, offeredUntil: null };
  await giveBack(tx, using(own));
  await change(tx, ownId, back);
  await change(tx, otherId, { ...theirs, ...waits });
  await countAgain(tx, using(one, two), true, now);
  if (swapped) await swapTickets(tx, own, other);
  await countSeats(tx, own.eventId, seated ? needed : 0);
  const over = await waitOverQuota(tx, own.eventId, [otherId, ownId]);
  const promoted = await promoteWhileRoom(tx, own.eventId, now);
  const inLine = [...(seated ? [] : [otherId]), ...over].filter((id) => !promoted.includes(id));
  return { inLine, changed };
}

/** Those of these whose school or grade has no seat for them any more wait again. Answers who. */
async function waitOverQuota(tx: Tx, eventId: string, ids: readonly string[]): Promise<string[]> {
  const [event] = await tx.select().from(events).where(eq(events.id, eventId));
  if (!event?.quotas) return [];
  const rows = await tx
    .select()
    .from(registrations)
    .where(inArray(registrations.id, [...ids]));
  const taken = await takenOf(tx, event);
  const over: string[] = [];
  for (const row of ids.flatMap((one) => rows.find(({ id }) => id === one) ?? []).filter(holdsSeat)) {
    take(event.quotas, taken, row, -1);
    if (fullFor(event.quotas, taken, row)) over.push(row.id);
    else take(event.quotas, taken, row);
  }
  await waitAgain(tx, eventId, over);
  return over;
}

/** Whether a seat is free. Within the time of an undo those who moved up by the merge wait again. */
async function hasRoom(tx: Tx, eventId: string, needed: number, at: Date, now: Date): Promise<boolean> {
  const [event] = await tx.select().from(events).where(eq(events.id, eventId));
  if (!event) return false;
  const left = seatsLeft(event) ?? needed;
  if (left >= needed) return true;
  if (now.getTime() - at.getTime() > undoTime) return false;
  return left + (await makeRoom(tx, eventId, [at], needed - left)).length >= needed;
}
