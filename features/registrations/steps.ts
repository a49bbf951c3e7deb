import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { refuse } from "../../core/refusal";
import { readableCode } from "../../core/seal";
import type { Tx } from "../../db";
import { id } from "../../db/id";
import { inserting, prepared } from "../../db/prepared";
import { events, registrations } from "../../db/schema";
import { giveBack } from "../invitation-codes/steps";
import { letterDelay } from "../letters/rules";
import { enqueueLetter, enqueueLetterTo } from "../letters/steps";
import type { Language } from "../people/steps";
import { seatedOf, seatsLeft, take } from "../seats/rules";
import { countSeats, holding, placeFor, promoteWhileRoom, takenOf, waitAgain } from "../seats/steps";
import { tokenHashes } from "../tickets/steps";

export type Source = "self" | "guardian" | "import" | "staff" | "api" | "walk-in" | "program";
export type Admitted = {
  registrationId: string;
  status: "confirmed" | "waitlisted";
  /** The place in line, counted by the event. */
  ticket: number;
  code: string;
  tokenVersion: number;
};

/** Takes the event's next ticket, which also puts those who come at once in line. Refuses `not-found`. */
export async function takeTicket(tx: Tx, eventId: string) {
  const [event] = await nextTicket(tx, { eventId });
  return event ?? refuse("not-found");
}

const nextTicket = prepared<{ eventId: string }>()((tx, at) =>
  tx
    .update(events)
    .set({ tickets: sql`${events.tickets} + 1` })
    .where(eq(events.id, at.eventId))
    .returning(),
);

export type ToAdmit = {
  personId: string;
  source: Source;
  schoolId?: string | null;
  grade?: number | null;
  classNo?: string | null;
  studentNo?: string | null;
  photoWish?: "all" | "group" | "none" | null;
  /** The account or key that did it. */
  registeredBy?: string | null;
  /** The invitation code whose use was counted for it. */
  invitationCodeId?: string | null;
  /** The person was made by this command, so that nothing of theirs can be here, and the letter's language is known. */
  fresh?: { locale: Language };
  now: Date;
};

/**
 * Gives a person a seat, or a place at the end of the line when all are taken. Those whom the team or a list brings
 * wait even where the public may not; those enrolled in the programme take any seat that is not taken, others leave the
 * kept ones. Where the quota of one's school or grade is full one waits as well. A cancelled registration of the same
 * person is used again.
 * Refuses `full`, `school-full`, `grade-full` (the public, without a waiting list), `already-registered`, `not-found`.
 */
export async function admit(tx: Tx, eventId: string, given: ToAdmit): Promise<Admitted> {
  const event = await takeTicket(tx, eventId);
  const { fresh } = given;
  if (event.needsApproval && asks.has(given.source)) return applyFor(tx, event, given);
  const waitlist = event.waitlist || (given.source !== "self" && given.source !== "guardian");
  const enrolled = given.source === "program";
  const who = { schoolId: given.schoolId ?? null, grade: given.grade ?? null };
  const seat = await placeFor(tx, event, { ...who, waitlist, enrolled });
  if (seat !== "confirmed" && seat !== "waitlisted") return refuse(seat);
  const { now, personId, fresh: _fresh, ...study } = given;
  const times = { createdAt: now, confirmedAt: seat === "confirmed" ? now : null };
  const place = { ...study, status: seat, ticket: event.tickets, ...times };
  const before = fresh ? undefined : await again(tx, eventId, personId, place);
  const made = before ?? (await insert(tx, eventId, personId, place, fresh !== undefined));
  if (seat === "confirmed") await countSeats(tx, eventId, 1);
  if (!silent.has(given.source)) await tell(tx, eventId, made.id, given);
  const { id: registrationId, code, tokenVersion } = made;
  return { registrationId, status: seat, ticket: event.tickets, code, tokenVersion };
}

/** The letter with the personal link. */
const tell = (tx: Tx, eventId: string, registrationId: string, { fresh, now }: Pick<ToAdmit, "fresh" | "now">) =>
  fresh
    ? enqueueLetterTo(tx, "registered", { registrationId, eventId, locale: fresh.locale }, now)
    : enqueueLetter(tx, "registered", registrationId, now);

/** Of lists and programmes one letter tells all, or none. */
const silent: ReadonlySet<string> = new Set(["import", "program"]);

/** Those who come by themselves; whom the team or a school brings is approved by that. */
const asks: ReadonlySet<string> = new Set(["self", "guardian", "api"]);

/** A place outside of the line until the team decides. Refuses `already-registered`. */
async function applyFor(tx: Tx, event: { id: string; tickets: number }, given: ToAdmit): Promise<Admitted> {
  const { now, personId, fresh, ...study } = given;
  const place = { ...study, status: "waitlisted" as const, ticket: event.tickets, createdAt: now, confirmedAt: null };
  const asked = { ...place, approval: "pending" as const };
  const before = fresh ? undefined : await again(tx, event.id, personId, asked);
  const made = before ?? (await insert(tx, event.id, personId, asked, fresh !== undefined));
  await tell(tx, event.id, made.id, given);
  const { id: registrationId, code, tokenVersion } = made;
  return { registrationId, status: "waitlisted", ticket: event.tickets, code, tokenVersion };
}

type Place = Omit<ToAdmit, "personId" | "now" | "fresh"> & {
  status: "confirmed" | "waitlisted";
  ticket: number;
  createdAt: Date;
  confirmedAt: Date | null;
  approval?: "pending";
};

const answered = { id: registrations.id, code: registrations.code, tokenVersion: registrations.tokenVersion };

const insertFresh = inserting(registrations);

async function insert(tx: Tx, eventId: string, personId: string, place: Place, isFresh = false) {
  const own = id(place.createdAt.getTime());
  const row = { id: own, eventId, personId, ...place, code: readableCode(8), ...tokenHashes(own, 1) };
  if (isFresh) {
    await insertFresh(tx, row);
    return { id: own, code: row.code, tokenVersion: row.tokenVersion };
  }
  const [made] = await tx
    .insert(registrations)
    .values(row)
    .onConflictDoNothing({ target: [registrations.eventId, registrations.personId] })
    .returning(answered);
  return made ?? refuse("already-registered");
}

/** The same person's cancelled registration, used again; its links still lead to it. */
async function again(tx: Tx, eventId: string, personId: string, place: Place) {
  const open = { cancelledAt: null, cancelledBy: null, promotedAt: null, approval: null, approvalReason: null };
  const fresh = {
    ...open,
    changes: null,
    invitationCodeId: null,
    offeredUntil: null,
    version: sql`${registrations.version} + 1`,
  };
  const [made] = await tx
    .update(registrations)
    .set({ ...fresh, ...place })
    .where(
      and(
        eq(registrations.eventId, eventId),
        eq(registrations.personId, personId),
        eq(registrations.status, "cancelled"),
      ),
    )
    .returning(answered);
  return made;
}

type Held = typeof registrations.$inferSelect;

/** Gives seats and places in line back; the seats go to the first in line. Answers who moved up. `quiet`: no letters. */
export async function cancelSeats(
  tx: Tx,
  eventId: string,
  held: readonly Held[],
  by: "self" | "staff" | "offer",
  now: Date,
  quiet = false,
) {
  const living = held.filter((one) => one.status !== "cancelled");
  if (living.length === 0) return [];
  await tx
    .update(registrations)
    .set({
      status: "cancelled",
      cancelledAt: now,
      cancelledBy: by,
      offeredUntil: null,
      version: sql`${registrations.version} + 1`,
    })
    .where(
      inArray(
        registrations.id,
        living.map((one) => one.id),
      ),
    );
  await giveBack(tx, living);
  const kind = by === "offer" ? "offer-over" : "cancelled";
  for (const one of quiet ? [] : living) await enqueueLetter(tx, kind, one.id, now, letterDelay);
  const freed = living.filter((one) => one.status === "confirmed" || one.offeredUntil !== null).length;
  if (freed === 0) return [];
  await countSeats(tx, eventId, -freed);
  return promoteWhileRoom(tx, eventId, now);
}

/** Those who moved up by these cancellations, in their order. */
async function movedUpBy(tx: Tx, eventId: string, seats: readonly Held[]) {
  const moments = [...new Set(seats.map((one) => one.cancelledAt?.getTime() ?? 0))].map((at) => new Date(at));
  return tx
    .select({ id: registrations.id, schoolId: registrations.schoolId, grade: registrations.grade })
    .from(registrations)
    .where(and(holding(eventId), inArray(registrations.promotedAt, moments.length > 0 ? moments : [new Date(0)])))
    .orderBy(asc(registrations.ticket));
}

/**
 * Undoes a cancellation exactly: seat and place in line are given back, and those who moved up by it wait again, the
 * last ones first, as many as there is no room for. Answers who waits again.
 */
export async function takeSeatsBack(tx: Tx, eventId: string, gone: readonly Held[]): Promise<string[]> {
  const [event] = await tx.select().from(events).where(eq(events.id, eventId));
  if (gone.length === 0 || !event) return [];
  const seats = gone.filter((one) => one.confirmedAt !== null);
  const movedUp = await movedUpBy(tx, eventId, seats);
  // As if nobody had moved up: first those who come back, then whoever of the others there is still room for.
  const { quotas } = event;
  const taken = await takenOf(tx, event);
  for (const one of movedUp) take(quotas, taken, one, -1);
  const left = (seatsLeft(event) ?? seats.length) + movedUp.length;
  const seated = seatedOf(seats, { quotas, taken, left });
  const staying = seatedOf(movedUp, { quotas, taken, left: left - seated.length });
  const waiting = movedUp.filter((one) => !staying.includes(one)).map((one) => one.id);
  await waitAgain(tx, eventId, waiting);
  await uncancel(tx, seated, "confirmed");
  await uncancel(
    tx,
    gone.filter((one) => !seated.includes(one)),
    "waitlisted",
  );
  await countSeats(tx, eventId, seated.length);
  return waiting;
}

async function uncancel(tx: Tx, gone: readonly Held[], status: "confirmed" | "waitlisted") {
  if (gone.length === 0) return;
  const version = sql`${registrations.version} + 1`;
  const times = { cancelledAt: null, cancelledBy: null, ...(status === "waitlisted" ? { confirmedAt: null } : {}) };
  await tx
    .update(registrations)
    .set({ status, ...times, version })
    .where(
      inArray(
        registrations.id,
        gone.map((one) => one.id),
      ),
    );
}
