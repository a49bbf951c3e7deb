// Those enrolled in a programme, at its events.
import { and, asc, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import type { Reader, Tx } from "../../db";
import { chunks } from "../../db/chunks";
import { enrollments, events, programs, registrations } from "../../db/schema";
import { refreshConsents } from "../consents/steps";
import { admit, cancelSeats } from "../registrations/steps";
import { promoteWhileRoom } from "../seats/steps";

type Enrollment = typeof enrollments.$inferSelect;
type Event = typeof events.$inferSelect;

/** Events at which the enrolled are registered: published, meant for them, still to come. */
export const comingEvents = (db: Reader, programId: string, now: Date) =>
  db
    .select()
    .from(events)
    .where(and(meantFor(programId), eq(events.status, "published"), gt(events.startsAt, now)))
    .orderBy(asc(events.startsAt), asc(events.id));

const meantFor = (programId: string) =>
  and(eq(events.programId, programId), isNull(events.trashedAt), eq(events.enrolledCome, true));

/** The lines to wait in: the programme's, and those of all its events. */
export async function linesOf(db: Reader, programId: string): Promise<string[]> {
  const rows = await db.select({ id: events.id }).from(events).where(eq(events.programId, programId));
  return [programId, ...rows.map((row) => row.id)];
}

/** Who was ever registered for the event, of these. */
async function placesAt(tx: Tx, eventId: string, people: readonly string[]) {
  const all = new Map<string, typeof registrations.$inferSelect>();
  for (const some of chunks([...people])) {
    const which = and(eq(registrations.eventId, eventId), inArray(registrations.personId, some));
    for (const row of await tx.select().from(registrations).where(which)) all.set(row.personId, row);
  }
  return all;
}

/**
 * Registers accepted people for an event. Whoever has a place there keeps it as it is; one who gave it back stays away,
 * unless it ended with the enrolment (`endedAt`) that holds again now. Answers the registrations made.
 */
async function registerAt(tx: Tx, event: Event, people: readonly Enrollment[], now: Date): Promise<string[]> {
  const held = await placesAt(
    tx,
    event.id,
    people.map((one) => one.personId),
  );
  const made: string[] = [];
  for (const { personId, schoolId, grade, classNo, studentNo, endedAt } of people) {
    const place = held.get(personId);
    const cameBack =
      place?.status === "cancelled" &&
      place.source === "program" &&
      endedAt !== null &&
      place.cancelledAt?.getTime() === endedAt.getTime();
    if (place && !cameBack) continue;
    const study = { schoolId, grade, classNo, studentNo };
    made.push((await admit(tx, event.id, { personId, ...study, source: "program", now })).registrationId);
  }
  if (event.consent && made.length > 0) await refreshConsents(tx, made, now);
  return made;
}

/** Registers accepted people for all that is still to come; events that are over are left as they were. */
export async function registerForAll(tx: Tx, programId: string, people: readonly Enrollment[], now: Date) {
  for (const event of await comingEvents(tx, programId, now)) await registerAt(tx, event, people, now);
}

/** Brings an event's registrations up to its programme: everybody accepted, each once. Answers how many came to it. */
export async function registerAll(tx: Tx, event: Event, now: Date): Promise<number> {
  const { programId } = event;
  if (!programId || event.status !== "published" || !event.enrolledCome || event.trashedAt || event.startsAt <= now)
    return 0;
  const [program] = await tx.select().from(programs).where(eq(programs.id, programId));
  if (!program?.enrolls || program.trashedAt) return 0;
  const accepted = and(eq(enrollments.programId, programId), eq(enrollments.state, "accepted"));
  const people = await tx.select().from(enrollments).where(accepted).orderBy(asc(enrollments.ticket));
  return (await registerAt(tx, event, people, now)).length;
}

/** Gives the places back that came by the enrolment, at events still to come. Past attendance stays. No letters. */
export async function leaveAll(tx: Tx, enrollment: Enrollment, by: "self" | "staff", now: Date) {
  const rows = await tx
    .select({ registration: registrations })
    .from(registrations)
    .innerJoin(events, eq(events.id, registrations.eventId))
    .where(
      and(
        eq(events.programId, enrollment.programId),
        gt(events.startsAt, now),
        eq(registrations.personId, enrollment.personId),
        eq(registrations.source, "program"),
      ),
    );
  for (const { registration } of rows) await cancelSeats(tx, registration.eventId, [registration], by, now, true);
}

/**
 * Keeps seats at the programme's events: as many as the programme has places left, and one for each accepted person who
 * has not been registered there yet. Others find them taken. Without a capacity of the programme only the accepted
 * count. Where fewer are kept than before, those in line move up.
 */
export async function keepSeats(tx: Tx, programId: string, now: Date) {
  const [program] = await tx.select().from(programs).where(eq(programs.id, programId));
  const all = await tx.select().from(events).where(eq(events.programId, programId));
  for (const event of all) {
    const seatsKept = program ? await kept(tx, program, event, now) : 0;
    if (seatsKept === event.seatsKept) continue;
    await tx.update(events).set({ seatsKept }).where(eq(events.id, event.id));
    if (seatsKept < event.seatsKept && event.status === "published") await promoteWhileRoom(tx, event.id, now);
  }
}

async function kept(tx: Tx, program: typeof programs.$inferSelect, event: Event, now: Date): Promise<number> {
  const over = event.status === "cancelled" || event.status === "finished" || event.startsAt <= now;
  if (!program.enrolls || program.trashedAt || !event.enrolledCome || event.capacity === null || over) return 0;
  const free = program.enrollmentCapacity === null ? 0 : program.enrollmentCapacity - program.placesTaken;
  const [absent] = await tx
    .select({ number: sql<number>`count(*)`.mapWith(Number) })
    .from(enrollments)
    .leftJoin(registrations, and(eq(registrations.personId, enrollments.personId), eq(registrations.eventId, event.id)))
    .where(and(eq(enrollments.programId, program.id), eq(enrollments.state, "accepted"), isNull(registrations.id)));
  return Math.max(0, free) + (absent?.number ?? 0);
}
