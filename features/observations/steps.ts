import { and, asc, eq, inArray } from "drizzle-orm";
import type { Reader } from "../../db";
import { chunks } from "../../db/chunks";
import { attendanceOps, registrations } from "../../db/schema";
import { sequelOf } from "./rules";

export type Kept = typeof attendanceOps.$inferSelect;

/** All operations of some people at a register, in the order in which they arrived. */
export async function opsOf(db: Reader, registerId: string, registrationIds: readonly string[]): Promise<Kept[]> {
  const found: Kept[] = [];
  for (const ids of chunks([...new Set(registrationIds)]))
    found.push(
      ...(await db
        .select()
        .from(attendanceOps)
        .where(and(eq(attendanceOps.registerId, registerId), inArray(attendanceOps.registrationId, ids)))
        .orderBy(asc(attendanceOps.receivedAt), asc(attendanceOps.id))),
    );
  return found;
}

type Person = Pick<typeof registrations.$inferSelect, "status" | "consent"> & {
  /** Hashes of the QR codes that are this person's: the own one, and those of registrations that were joined to it. */
  codes: Set<string>;
};
/** What is known when operations arrive. */
export type Known = {
  people: Map<string, Person>;
  /** Operations of the same id, wherever they are. */
  ids: Map<string, Kept>;
  /** Numbers that devices gave to what they sent before. */
  sequels: Set<string>;
  /** Of the people concerned, at this register; grows while a batch is judged. */
  ops: Kept[];
};
type Told = {
  id: string;
  registrationId: string;
  deviceId?: string | null | undefined;
  deviceSeq?: number | null | undefined;
  targetOpId?: string | null | undefined;
  qr?: string | undefined;
};

async function peopleOf(db: Reader, eventId: string, told: readonly Told[]): Promise<Known["people"]> {
  const people: Known["people"] = new Map();
  for (const some of chunks([...new Set(told.map((op) => op.registrationId))]))
    for (const row of await db
      .select({
        ...{ id: registrations.id, status: registrations.status, consent: registrations.consent },
        code: registrations.checkInHash,
      })
      .from(registrations)
      .where(and(eq(registrations.eventId, eventId), inArray(registrations.id, some))))
      people.set(row.id, { status: row.status, consent: row.consent, codes: new Set([row.code]) });
  // Only a code that is not the own one can be that of a registration joined to it.
  const strange = told.filter((op) => op.qr && !people.get(op.registrationId)?.codes.has(op.qr));
  for (const some of chunks([...new Set(strange.map((op) => op.registrationId))]))
    for (const row of await db
      .select({ into: registrations.mergedIntoId, code: registrations.checkInHash })
      .from(registrations)
      .where(inArray(registrations.mergedIntoId, some)))
      people.get(row.into ?? "")?.codes.add(row.code);
  return people;
}

async function sequelsOf(db: Reader, told: readonly Told[]): Promise<Set<string>> {
  const sequels = new Set<string>();
  for (const some of chunks(told.filter(sequelOf)))
    for (const row of await db
      .select({ deviceId: attendanceOps.deviceId, deviceSeq: attendanceOps.deviceSeq })
      .from(attendanceOps)
      .where(
        and(
          inArray(attendanceOps.deviceId, [...new Set(some.map((op) => op.deviceId ?? ""))]),
          inArray(attendanceOps.deviceSeq, [...new Set(some.map((op) => op.deviceSeq ?? 0))]),
        ),
      ))
      sequels.add(sequelOf(row) ?? "");
  return sequels;
}

/** What is known of those and that which operations are about. Four statements, one more for a strange code. */
export async function knownOf(db: Reader, eventId: string, registerId: string, told: readonly Told[]): Promise<Known> {
  const people = await peopleOf(db, eventId, told);
  const ids: Known["ids"] = new Map();
  const named = [...new Set(told.flatMap((op) => (op.targetOpId ? [op.id, op.targetOpId] : [op.id])))];
  for (const some of chunks(named))
    for (const row of await db.select().from(attendanceOps).where(inArray(attendanceOps.id, some)))
      ids.set(row.id, row);
  return { people, ids, sequels: await sequelsOf(db, told), ops: await opsOf(db, registerId, [...people.keys()]) };
}
