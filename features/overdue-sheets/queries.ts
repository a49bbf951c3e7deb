import { and, asc, count, eq, gte, inArray, isNotNull, isNull, lte } from "drizzle-orm";
import { query } from "../../core/operation";
import { amongOwn } from "../../core/scopes";
import type { Reader } from "../../db";
import { attendanceRecords, events, registers, registrations } from "../../db/schema";
import { ownEvents } from "../events/queries";
import { isOverdue } from "../registers/rules";
import { sheetsOf } from "../registers/steps";
import { nothingInput } from "./inputs";

const day = 86_400_000;
/** What was forgotten longer ago is history. */
const lookBack = 21 * day;

/** How many with a seat are marked at each register of these events. */
async function markedAt(db: Reader, eventIds: readonly string[]): Promise<Map<string, number>> {
  if (eventIds.length === 0) return new Map();
  const rows = await db
    .select({ registerId: attendanceRecords.registerId, number: count() })
    .from(attendanceRecords)
    .innerJoin(registers, eq(registers.id, attendanceRecords.registerId))
    .innerJoin(registrations, eq(registrations.id, attendanceRecords.registrationId))
    .where(
      and(
        inArray(registers.eventId, [...eventIds]),
        eq(registrations.status, "confirmed"),
        isNotNull(attendanceRecords.status),
      ),
    )
    .groupBy(attendanceRecords.registerId);
  return new Map(rows.map((row) => [row.registerId, row.number]));
}

/**
 * Sheets of one's own events that nobody has finished a quarter of an hour after their end, from the last three weeks,
 * the oldest first: which, and how many are unmarked. At most those of fifty events.
 */
export const overdue = query("attendance.overdue", {
  input: nothingInput,
  scope: amongOwn,
  async run({ db, actor, now }) {
    const grants = actor.grants.filter((grant) => grant.role !== "judge");
    if (grants.length === 0 && actor.kind !== "system") return [];
    const own = await db
      .select({ eventId: events.id })
      .from(events)
      .where(
        and(
          ownEvents({ ...actor, grants }),
          isNull(events.trashedAt),
          inArray(events.status, ["published", "finished"]),
          lte(events.startsAt, now),
          gte(events.endsAt, new Date(now.getTime() - lookBack)),
        ),
      )
      .orderBy(asc(events.startsAt), asc(events.id))
      .limit(50);
    const marked = await markedAt(
      db,
      own.map((one) => one.eventId),
    );
    const rows = [];
    for (const { eventId } of own) {
      const seats = await db.$count(
        registrations,
        and(eq(registrations.eventId, eventId), eq(registrations.status, "confirmed")),
      );
      for (const { register, isCounted, settings: _, ...sheet } of await sheetsOf(db, eventId)) {
        const unmarked = seats - (marked.get(register?.id ?? "") ?? 0);
        const state = register?.state ?? "open";
        if (isCounted && isOverdue({ ...sheet, state }, unmarked, now)) rows.push({ ...sheet, unmarked });
      }
    }
    return rows;
  },
});
export type OverdueSheet = Awaited<ReturnType<typeof overdue>>[number];
