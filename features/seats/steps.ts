import { and, asc, count, desc, eq, inArray, isNotNull, isNull, lte, or, type Placeholder, sql } from "drizzle-orm";
import { open, seal } from "../../core/seal";
import type { Reader, Tx } from "../../db";
import { prepared } from "../../db/prepared";
import { events, registrations } from "../../db/schema";
import { letterDelay } from "../letters/rules";
import { enqueueLetter } from "../letters/steps";
import {
  type Bookable,
  fullFor,
  nextIn,
  type Seat,
  type Study,
  seatedOf,
  seatFor,
  seatsLeft,
  type Taken,
  take,
} from "./rules";

type Event = typeof events.$inferSelect;

/** Those in line: not those whom the team has yet to approve. Whoever holds an offer is in line until accepting it. */
export const inLine = (eventId: string | Placeholder) =>
  and(
    eq(registrations.eventId, eventId),
    eq(registrations.status, "waitlisted"),
    or(isNull(registrations.approval), eq(registrations.approval, "approved")),
  );

/** Those in line for whom no seat is kept yet. */
export const unoffered = (eventId: string | Placeholder) => and(inLine(eventId), isNull(registrations.offeredUntil));

/** Counts seats taken or given back; beyond the capacity the database itself says no. */
export const countSeats = (tx: Tx, eventId: string, change: number) => changeSeats(tx, { eventId, change });

const changeSeats = prepared<{ eventId: string; change: number }>()((tx, at) =>
  tx
    .update(events)
    .set({ seatsTaken: sql`${events.seatsTaken} + ${at.change}` })
    .where(eq(events.id, at.eventId)),
);

/** How many come before one in line, and oneself: 1 is next. */
export const positionOf = async (db: Reader, eventId: string, ticket: number) =>
  (await countUpTo(db, { eventId, ticket }))[0]?.number ?? 0;

const countUpTo = prepared<{ eventId: string; ticket: number }>()((db, at) =>
  db
    .select({ number: count() })
    .from(registrations)
    .where(and(inLine(at.eventId), lte(registrations.ticket, at.ticket))),
);

const countUnoffered = prepared<{ eventId: string }>()((db, at) =>
  db.select({ number: count() }).from(registrations).where(unoffered(at.eventId)),
);
const inFront = async (db: Reader, eventId: string) => (await countUnoffered(db, { eventId }))[0]?.number ?? 0;

/** Seats that are held: confirmed, or offered to somebody in line. */
export const holding = (eventId: string) =>
  and(
    eq(registrations.eventId, eventId),
    or(
      eq(registrations.status, "confirmed"),
      and(eq(registrations.status, "waitlisted"), isNotNull(registrations.offeredUntil)),
    ),
  );

/** How many seats are held, by school and grade. */
export const heldSeats = (db: Reader, eventId: string) =>
  db
    .select({ schoolId: registrations.schoolId, grade: registrations.grade, number: count() })
    .from(registrations)
    .where(holding(eventId))
    .groupBy(registrations.schoolId, registrations.grade);

/** Seats taken by quota; where there are no quotas nothing is counted. */
export async function takenOf(db: Reader, { id, quotas }: Pick<Event, "id" | "quotas">): Promise<Taken> {
  const taken: Taken = new Map();
  if (!quotas) return taken;
  for (const { number, ...study } of await heldSeats(db, id)) take(quotas, taken, study, number);
  return taken;
}

const study = {
  id: registrations.id,
  schoolId: registrations.schoolId,
  grade: registrations.grade,
  source: registrations.source,
};

/** Those in line, in their order. */
const lineOf = (db: Reader, eventId: string) =>
  db
    .select(study)
    .from(registrations)
    .where(unoffered(eventId))
    .orderBy(asc(registrations.ticket), asc(registrations.id));

type Asks = Study & { waitlist: boolean; enrolled: boolean };

/**
 * The place for one who comes now: behind those in line who could have the seat. `enrolled` in the programme: any seat
 * that is not taken, the kept ones too. Refusals as values: `full`, `school-full`, `grade-full` where nobody waits.
 */
export async function placeFor(
  tx: Reader,
  event: Event,
  { waitlist, enrolled, ...who }: Asks,
): Promise<Seat | "school-full" | "grade-full"> {
  const left = seatsLeft(event);
  const taken = await takenOf(tx, event);
  const blocked = fullFor(event.quotas, taken, who);
  if (blocked) return waitlist ? "waitlisted" : `${blocked}-full`;
  if (enrolled && seatsLeft({ ...event, seatsKept: 0 }) !== 0) return "confirmed";
  if (left === 0) return seatFor({ ...event, waitlist }, 0);
  if (!event.quotas) return seatFor({ ...event, waitlist }, await inFront(tx, event.id));
  const before = seatedOf(await lineOf(tx, event.id), { quotas: event.quotas, taken, left });
  return seatFor({ ...event, waitlist }, before.length);
}

/** Who of these gets a seat now, in the order given. */
export const fitting = async <R extends Study>(db: Reader, event: Event, rows: readonly R[]): Promise<R[]> =>
  seatedOf(rows, { quotas: event.quotas, taken: await takenOf(db, event), left: seatsLeft(event) });

/** Whether those in line still move up: not when it is cancelled, finished or under way. */
const stillFills = (event: Pick<Bookable, "status" | "startsAt">, now: Date) =>
  event.status !== "cancelled" && event.status !== "finished" && now < event.startsAt;

const reasonPlace = (registrationId: string) => `registrations|approval_reason|${registrationId}`;

/** A reason as it is kept: sealed, for it speaks of a person. */
export const sealedReason = (registrationId: string, reason: string) => seal(reasonPlace(registrationId), reason);

/** Why the team said no, in its own words. */
export const reasonOf = (row: { id: string; approvalReason: string | null }) =>
  row.approvalReason === null ? null : open(reasonPlace(row.id), row.approvalReason);

const hour = 3_600_000;

/**
 * Gives free seats to those who wait, in their order, passing over those whose quota is full, or offers them where the
 * event keeps an offer open for some hours; to be called when a seat became free, or the capacity or a quota was raised.
 * Answers the registrations that were confirmed, for the note of the activity.
 */
export async function promoteWhileRoom(tx: Tx, eventId: string, now: Date): Promise<string[]> {
  const [event] = await tx.select().from(events).where(eq(events.id, eventId));
  if (!event || !stillFills(event, now)) return [];
  const left = seatsLeft({ ...event, seatsKept: 0 });
  if (left === 0) return [];
  const line = lineOf(tx, eventId);
  // Where seats are kept or counted by quota, the next may stand anywhere in the line.
  const rows = await (left === undefined || event.seatsKept > 0 || event.quotas ? line : line.limit(left));
  const ids = nextIn(event, rows, await takenOf(tx, event)).map((row) => row.id);
  if (event.offerHours === null) return seat(tx, eventId, ids, now);
  const until = new Date(Math.min(now.getTime() + event.offerHours * hour, event.startsAt.getTime()));
  await offer(tx, eventId, ids, until, now);
  return [];
}

/** Keeps a seat for each of those in line until then. A seat that is offered is taken. */
async function offer(tx: Tx, eventId: string, ids: readonly string[], until: Date, now: Date) {
  for (let at = 0; at < ids.length; at += 500)
    await tx
      .update(registrations)
      .set({ offeredUntil: until, promotedAt: now, version: sql`${registrations.version} + 1` })
      .where(inArray(registrations.id, ids.slice(at, at + 500)));
  if (ids.length > 0) await countSeats(tx, eventId, ids.length);
  for (const one of ids) await enqueueLetter(tx, "offered", one, now, letterDelay);
}

/** Confirms people who wait, in the order given, and counts their seats; an offered seat is counted already. */
export async function seat(tx: Tx, eventId: string, ids: string[], now: Date): Promise<string[]> {
  if (ids.length === 0) return [];
  const moved = new Set<string>();
  let held = 0;
  for (let at = 0; at < ids.length; at += 500) {
    const these = and(inArray(registrations.id, ids.slice(at, at + 500)), inLine(eventId));
    held += await tx.$count(registrations, and(these, isNotNull(registrations.offeredUntil)));
    const version = sql`${registrations.version} + 1`;
    const rows = await tx
      .update(registrations)
      .set({ status: "confirmed", confirmedAt: now, promotedAt: now, offeredUntil: null, version })
      .where(these)
      .returning({ id: registrations.id });
    for (const row of rows) moved.add(row.id);
  }
  await countSeats(tx, eventId, moved.size - held);
  for (const one of moved) await enqueueLetter(tx, "promoted", one, now, letterDelay);
  return ids.filter((one) => moved.has(one));
}

/**
 * Lets those wait again who moved up at these moments, the last ones first, at most `most`; for an undo. Counts their
 * seats back and answers who they are.
 */
export async function makeRoom(tx: Tx, eventId: string, moments: readonly Date[], most: number): Promise<string[]> {
  if (moments.length === 0 || most <= 0) return [];
  const back = await tx
    .select({ id: registrations.id })
    .from(registrations)
    .where(
      and(
        eq(registrations.eventId, eventId),
        or(eq(registrations.status, "confirmed"), isNotNull(registrations.offeredUntil)),
        inArray(registrations.promotedAt, [...moments]),
      ),
    )
    .orderBy(desc(registrations.ticket))
    .limit(most);
  const waiting = back.map((one) => one.id);
  await waitAgain(tx, eventId, waiting);
  return waiting;
}

/** Puts people who have or are offered a seat back into the line, where they were, and gives their seats back. */
export async function waitAgain(tx: Tx, eventId: string, ids: string[]) {
  if (ids.length === 0) return;
  const again = { status: "waitlisted" as const, confirmedAt: null, promotedAt: null, offeredUntil: null };
  await tx
    .update(registrations)
    .set({ ...again, version: sql`${registrations.version} + 1` })
    .where(inArray(registrations.id, ids));
  await countSeats(tx, eventId, -ids.length);
}
