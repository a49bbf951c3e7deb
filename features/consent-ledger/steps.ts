// What was said for a whole programme counts at each of its events.
import { and, eq, inArray } from "drizzle-orm";
import type { Reader } from "../../db";
import { chunks } from "../../db/chunks";
import { consentRecords, enrollments, events, registrations } from "../../db/schema";

type ConsentRecord = typeof consentRecords.$inferSelect;

/**
 * The entries which the people of these registrations, or their guardians, gave for the programme of the event; each as
 * if it had been said for the registration. Whether they are still enrolled makes no difference: a word holds until
 * another one is said.
 */
export async function recordsOfPrograms(db: Reader, registrationIds: readonly string[]): Promise<ConsentRecord[]> {
  const all: ConsentRecord[] = [];
  for (const some of chunks([...registrationIds])) {
    const rows = await db
      .select({ record: consentRecords, registrationId: registrations.id })
      .from(registrations)
      .innerJoin(events, eq(events.id, registrations.eventId))
      .innerJoin(
        enrollments,
        and(eq(enrollments.programId, events.programId), eq(enrollments.personId, registrations.personId)),
      )
      .innerJoin(consentRecords, eq(consentRecords.registrationId, enrollments.id))
      .where(inArray(registrations.id, some));
    for (const { record, registrationId } of rows) all.push({ ...record, registrationId });
  }
  return all;
}

/** Both in the order in which they were said: the last word counts, wherever it was said. */
export const withPrograms = (own: readonly ConsentRecord[], programs: readonly ConsentRecord[]) =>
  programs.length === 0
    ? [...own]
    : [...own, ...programs].sort((a, b) => a.givenAt.getTime() - b.givenAt.getTime() || (a.id < b.id ? -1 : 1));
