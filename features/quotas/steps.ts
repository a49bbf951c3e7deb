// Who may have a seat where schools and grades have a number of their own.
import { eq } from "drizzle-orm";
import { refuseField } from "../../core/refusal";
import type { Reader } from "../../db";
import { events, type registrations } from "../../db/schema";
import { fullFor, type Study, seatsLeft, take } from "../seats/rules";
import { takenOf } from "../seats/steps";

type Event = typeof events.$inferSelect;
type Registration = typeof registrations.$inferSelect;

/** Whose seats are all taken for one who waits there: the school's, or the grade's. */
export const blockedBy = async (db: Reader, event: Event, who: Study) =>
  fullFor(event.quotas, await takenOf(db, event), who);

/**
 * Whether somebody who holds a seat may go to another school or grade: the quota that is full there, or undefined. Who
 * only waits may always.
 */
export async function moveBlockedBy(db: Reader, event: Event, row: Registration, to: Study) {
  const holds = row.status === "confirmed" || (row.status === "waitlisted" && row.offeredUntil !== null);
  if (!event.quotas || !holds || (row.schoolId === to.schoolId && row.grade === to.grade)) return undefined;
  const taken = await takenOf(db, event);
  take(event.quotas, taken, row, -1);
  return fullFor(event.quotas, taken, to);
}

/** The same for what a list says of somebody: a list alone makes nobody count for a quota that is full. */
export async function beyondQuota(db: Reader, row: Registration, to: Study): Promise<boolean> {
  const [event] = await db.select().from(events).where(eq(events.id, row.eventId));
  return event?.quotas ? (await moveBlockedBy(db, event, row, to)) !== undefined : false;
}

/** The same as a refusal: the field `school` or `grade` with `quota-full`. */
export async function mustFit(db: Reader, event: Event, row: Registration, to: Study) {
  const blocked = await moveBlockedBy(db, event, row, to);
  if (blocked) refuseField(blocked, "quota-full");
}

/** Why not all of these can have a seat now; undefined when they can. */
export async function whyNotAll(db: Reader, event: Event, rows: readonly Study[]) {
  if (rows.length > (seatsLeft(event) ?? rows.length)) return "full" as const;
  const taken = await takenOf(db, event);
  for (const row of rows) {
    const blocked = fullFor(event.quotas, taken, row);
    if (blocked) return `${blocked}-full` as const;
    take(event.quotas, taken, row);
  }
  return undefined;
}
