import { and, eq, inArray, lt } from "drizzle-orm";
import { isoDay } from "../../core/time";
import type { Reader, Tx } from "../../db";
import { attendanceRecords, events, letters, persons, registrations } from "../../db/schema";
import type { LetterKind } from "../letters/rules";
import { isService, usualLetters } from "../outbox/rules";
import { cancelLetters, queueLetters } from "../outbox/steps";
import { digestMinutes } from "../school-digests/rules";
import { writeDigests } from "../school-digests/steps";
import { changeDelay, isRemindedNow } from "./rules";

type EventRow = typeof events.$inferSelect;
type Told = { registrationId: string; locale: "en" | "ko" | "ru" | "kk"; confirmedAt: Date | null };

/** Those with a seat, and with `waiting` those in line. */
async function registered(db: Reader, eventId: string, waiting: boolean): Promise<Told[]> {
  const statuses = waiting ? (["confirmed", "waitlisted"] as const) : (["confirmed"] as const);
  return db
    .select({ registrationId: registrations.id, locale: persons.locale, confirmedAt: registrations.confirmedAt })
    .from(registrations)
    .innerJoin(persons, eq(persons.id, registrations.personId))
    .where(and(eq(registrations.eventId, eventId), inArray(registrations.status, [...statuses])));
}

type ToAll = {
  event: EventRow;
  kind: LetterKind;
  /** With kind and registration: one letter each. */
  occasion: string;
  dueAt: Date;
  facts?: Record<string, unknown>;
};

const toAll = (tx: Tx, to: readonly Told[], { event, kind, occasion, dueAt, facts }: ToAll, now: Date) =>
  queueLetters(
    tx,
    to.map(({ registrationId, locale }) => ({
      kind,
      dedupeKey: `${kind}:${occasion}:${registrationId}`,
      locale,
      eventId: event.id,
      registrationId,
      service: isService(kind),
      facts: facts ?? null,
      dueAt,
    })),
    now,
  );

type Change = { activityId: string; eventId: string; was: { startsAt?: string; endsAt?: string }; place: boolean };

/**
 * Tells everybody of a change of time or place, a minute later. Changes that follow each other meanwhile are one letter,
 * from what people knew to what holds; one that was taken back is none.
 */
export async function tellChange(tx: Tx, change: Change, now: Date): Promise<number> {
  const [event] = await tx.select().from(events).where(eq(events.id, change.eventId));
  if (event?.status !== "published" || event.trashedAt || event.endsAt <= now) return 0;
  const mine = and(eq(letters.eventId, event.id), eq(letters.kind, "changed"));
  const before = await cancelLetters(tx, and(mine, lt(letters.attempts, 1)), "superseded");
  const known = before.find((row) => row.facts)?.facts ?? {};
  const facts = {
    startsAt: known.startsAt ?? change.was.startsAt ?? event.startsAt.toISOString(),
    endsAt: known.endsAt ?? change.was.endsAt ?? event.endsAt.toISOString(),
    place: Boolean(known.place) || change.place,
  };
  const sameTime = facts.startsAt === event.startsAt.toISOString() && facts.endsAt === event.endsAt.toISOString();
  if (sameTime && !facts.place) return 0;
  const shown = sameTime ? { place: facts.place } : facts;
  const dueAt = new Date(now.getTime() + changeDelay);
  const to = await registered(tx, event.id, true);
  return toAll(tx, to, { event, kind: "changed", occasion: change.activityId, dueAt, facts: shown }, now);
}

/** Tells everybody that the event is called off; what else waited for them is not sent any more. */
export async function tellCancellation(tx: Tx, activityId: string, eventId: string, now: Date): Promise<number> {
  const [event] = await tx.select().from(events).where(eq(events.id, eventId));
  if (event?.status !== "cancelled") return 0;
  const stale = inArray(letters.kind, ["changed", "reminder", "promoted", "offered"]);
  await cancelLetters(tx, and(eq(letters.eventId, eventId), stale), "called-off");
  const dueAt = new Date(now.getTime() + changeDelay);
  return toAll(
    tx,
    await registered(tx, eventId, true),
    { event, kind: "called-off", occasion: activityId, dueAt },
    now,
  );
}

/** Queues the reminders whose time has come. Whoever registered later has heard of it just now. */
export async function remind(tx: Tx, event: EventRow, now: Date): Promise<number> {
  const { reminders } = event.letterSettings ?? usualLetters;
  let made = 0;
  for (const minutes of reminders.filter((one) => isRemindedNow(event.startsAt, one, now))) {
    const since = event.startsAt.getTime() - minutes * 60_000;
    const to = (await registered(tx, event.id, false)).filter(
      ({ confirmedAt }) => !confirmedAt || confirmedAt.getTime() < since,
    );
    // The day is part of the key: moved by an hour it is the same reminder, moved by a week another one.
    const occasion = `${minutes}:${isoDay(event.startsAt, event.timeZone)}`;
    made += await toAll(tx, to, { event, kind: "reminder", occasion, dueAt: now }, now);
  }
  return made;
}

/** Writes to teachers how their schools stand, where the event wants that and the day has come. */
export async function digest(tx: Tx, event: EventRow, now: Date): Promise<number> {
  if (!(event.letterSettings ?? usualLetters).digests) return 0;
  let made = 0;
  for (const minutes of digestMinutes.filter((one) => isRemindedNow(event.startsAt, one, now)))
    made += await writeDigests(tx, event, minutes, now);
  return made;
}

/** Thanks those who came, as far as attendance was taken; else all who had a seat. */
export async function thank(tx: Tx, event: EventRow, now: Date): Promise<number> {
  const seen = await tx
    .select({ id: attendanceRecords.registrationId })
    .from(attendanceRecords)
    .innerJoin(registrations, eq(registrations.id, attendanceRecords.registrationId))
    .where(
      and(
        eq(registrations.eventId, event.id),
        inArray(attendanceRecords.status, ["present", "late", "left_early", "late_left", "online"]),
      ),
    );
  const came = new Set(seen.map((row) => row.id));
  const all = await registered(tx, event.id, false);
  const to = came.size > 0 ? all.filter((one) => came.has(one.registrationId)) : all;
  return toAll(tx, to, { event, kind: "thanks", occasion: event.id, dueAt: now }, now);
}
