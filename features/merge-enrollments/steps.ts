// Two enrolments of one person in one programme: which counts, whose place goes on, and back again.
import { eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "../../db";
import { enrollments, programs } from "../../db/schema";
import { keepSeats } from "../enrolled-seats/steps";
import { hasRoom, isLiving } from "../enrollees/rules";
import type { Enrollment } from "../enrollees/steps";
import { promote, takenByCohort } from "../enrollment-places/steps";
import { type Entry, type Row, sameValue } from "../merge-journal/rules";
import { isBetter } from "./rules";

/** The winner's and the loser's enrolment in the same programme. */
export type TwiceEnrolled = { own: Enrollment; other: Enrollment };

const placeColumns = ["state", "ticket", "acceptedAt", "endedAt", "endedBy", "endedFrom"] as const;
export const isPlaceColumn = (name: string) => placeColumns.some((column) => column === name);

/** Enrolments of both in the same programmes, and those of the loser alone. */
export async function twiceEnrolled(tx: Tx, winnerId: string, loserId: string) {
  const all = await tx
    .select()
    .from(enrollments)
    .where(inArray(enrollments.personId, [winnerId, loserId]));
  const living = all.filter((row) => row.mergedIntoId === null);
  const own = new Map(living.filter((row) => row.personId === winnerId).map((row) => [row.programId, row]));
  const theirs = living.filter((row) => row.personId === loserId);
  const twice = theirs.flatMap((other): TwiceEnrolled[] => {
    const one = own.get(other.programId);
    return one ? [{ own: one, other }] : [];
  });
  return { all, twice, alone: theirs.filter((row) => !own.has(row.programId)) };
}

const change = (tx: Tx, id: string, set: Partial<typeof enrollments.$inferInsert>) =>
  tx
    .update(enrollments)
    .set({ ...set, version: sql`${enrollments.version} + 1` })
    .where(eq(enrollments.id, id));

async function swapTickets(tx: Tx, one: { id: string; ticket: number }, two: { id: string; ticket: number }) {
  const set = (id: string, ticket: number) => tx.update(enrollments).set({ ticket }).where(eq(enrollments.id, id));
  await set(two.id, -two.ticket);
  await set(one.id, two.ticket);
  await set(two.id, one.ticket);
}

const place = ({ state, acceptedAt, endedAt, endedBy, endedFrom }: Enrollment) => ({
  ...{ state, acceptedAt, endedAt, endedBy, endedFrom },
  reason: null,
});

const countPlaces = (tx: Tx, programId: string, by: number) =>
  tx
    .update(programs)
    .set({ placesTaken: sql`${programs.placesTaken} + ${by}` })
    .where(eq(programs.id, programId));

const holds = (row: { state: Enrollment["state"] }) => Number(row.state === "accepted");

/**
 * Makes one enrolment of two: the winner's has the better place of both, the loser's ends. A place that was taken twice
 * goes to the next in line. Answers who moved up.
 */
export async function joinEnrollments(tx: Tx, { own, other }: TwiceEnrolled, now: Date): Promise<string[]> {
  const takes = isBetter(other, own);
  const after = takes ? other : own;
  const earlier = other.createdAt < own.createdAt ? { createdAt: other.createdAt } : {};
  const cohort = takes ? (other.cohort ?? own.cohort) : (own.cohort ?? other.cohort);
  await change(tx, own.id, { ...(takes ? place(other) : {}), ...earlier, cohort });
  const from = isLiving(other.state) ? (other.state as "accepted" | "applied" | "waitlisted") : undefined;
  const ended = { state: "withdrawn" as const, endedAt: now, endedBy: "staff" as const, endedFrom: from ?? null };
  await change(tx, other.id, { ...(from ? ended : {}), mergedIntoId: own.id });
  if (takes) await swapTickets(tx, own, other);
  await tx.update(enrollments).set({ mergedIntoId: own.id }).where(eq(enrollments.mergedIntoId, other.id));
  const freed = holds(own) + holds(other) - holds(after);
  if (freed > 0) await countPlaces(tx, own.programId, -freed);
  await keepSeats(tx, own.programId, now);
  return freed > 0 ? promote(tx, own.programId, now) : [];
}

const only = (row: Row | null | undefined) =>
  Object.fromEntries(Object.entries(row ?? {}).filter(([name]) => isPlaceColumn(name))) as Partial<Enrollment>;

/**
 * Takes one enrolment of two apart again. A place that somebody changed since stays as it is; when it was given on
 * meanwhile the loser's waits in line at its ticket. Answers those, and whether the winner's had changed.
 */
export async function partEnrollments(tx: Tx, ownId: string, otherId: string, entries: readonly Entry[]) {
  const rows = await tx
    .select()
    .from(enrollments)
    .where(inArray(enrollments.id, [ownId, otherId]));
  const [own, other] = [rows.find((row) => row.id === ownId), rows.find((row) => row.id === otherId)];
  if (!own || !other) return { inLine: [] as string[], changed: false };
  const entryOf = (id: string) => entries.find((entry) => entry.table === "enrollments" && entry.key.id === id);
  const [was, became] = [only(entryOf(ownId)?.before), only(entryOf(ownId)?.after)];
  const changed = Object.entries(became).some(([name, value]) => !sameValue(own[name as keyof Enrollment], value));
  const swapped = was.ticket !== undefined && own.ticket === became.ticket;
  const { ticket: _own, ...back } = changed ? {} : was;
  const { ticket: _other, ...theirs } = only(entryOf(otherId)?.before);
  const needed = holds({ ...own, ...back }) + holds({ ...other, ...theirs }) - holds(own);
  const [program] = await tx.select().from(programs).where(eq(programs.id, own.programId));
  const taken = await takenByCohort(tx, own.programId);
  const seated = needed <= 0 || (program !== undefined && hasRoom(program, other.cohort, taken));
  await change(tx, ownId, back);
  await change(tx, otherId, { ...theirs, ...(seated ? {} : { state: "waitlisted" as const, acceptedAt: null }) });
  if (swapped) await swapTickets(tx, own, other);
  if (seated && needed !== 0) await countPlaces(tx, own.programId, needed);
  return { inLine: seated ? [] : [otherId], changed };
}
