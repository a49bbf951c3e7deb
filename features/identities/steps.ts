// Who somebody is, when two entries turned out to be one person.
import { and, asc, eq, inArray, isNotNull, or, type Placeholder, type SQL, sql } from "drizzle-orm";
import type { Reader } from "../../db";
import { chunks } from "../../db/chunks";
import { persons, registrations } from "../../db/schema";

/** The entry that counts for somebody: the winner's, in one step, because losers always name the last winner. */
export async function personNow(db: Reader, personId: string): Promise<string> {
  const [found] = await db.select({ into: persons.mergedIntoId }).from(persons).where(eq(persons.id, personId));
  return found?.into ?? personId;
}

/** All entries that are one person, the one that counts first; only oneself when nothing was joined. */
export async function entriesOf(db: Reader, personId: string): Promise<string[]> {
  const winner = await personNow(db, personId);
  const joined = await db
    .select({ id: persons.id })
    .from(persons)
    .where(eq(persons.mergedIntoId, winner))
    .orderBy(asc(persons.id));
  return [winner, ...joined.map((row) => row.id)];
}

/** The registration with this code, also when the code was that of one which was joined to it. */
export const hasCode = (code: string): SQL | undefined =>
  or(
    eq(registrations.code, code),
    sql`${registrations.id} in (select j.merged_into_id from registrations j where j.code = ${code})`,
  );

/** The registration whose QR has this hash, or into which that one was joined. */
export const hasCheckIn = (hash: string): SQL | undefined =>
  or(
    eq(registrations.checkInHash, hash),
    sql`${registrations.id} in (select j.merged_into_id from registrations j where j.check_in_hash = ${hash})`,
  );

/** Whoever is called so, also by the name of an entry that was joined to theirs. */
export const isNamed = (key: string | Placeholder): SQL | undefined =>
  or(
    eq(persons.matchKey, key),
    sql`${persons.id} in (select j.merged_into_id from persons j where j.match_key = ${key})`,
  );

/** The names of entries that were joined to these people, by the person that counts. */
export async function namesJoined(db: Reader, personIds: readonly string[]): Promise<Map<string, (string | null)[]>> {
  const found = new Map<string, (string | null)[]>();
  for (const some of chunks([...new Set(personIds)])) {
    const rows = await db.select().from(persons).where(inArray(persons.mergedIntoId, some));
    for (const { mergedIntoId, fullName, latinName, hangulName, cyrillicName } of rows)
      found.set(mergedIntoId ?? "", [
        ...(found.get(mergedIntoId ?? "") ?? []),
        ...[fullName, latinName, hangulName, cyrillicName],
      ]);
  }
  return found;
}

/** The same, said of the registrations that count: of what was joined to another one it is about the other. */
export async function atThoseThatCount<T extends { registrationId: string }>(db: Reader, said: readonly T[]) {
  const into = new Map<string, string>();
  for (const some of chunks([...new Set(said.map((one) => one.registrationId))])) {
    const rows = await db
      .select({ id: registrations.id, into: registrations.mergedIntoId })
      .from(registrations)
      .where(and(inArray(registrations.id, some), isNotNull(registrations.mergedIntoId)));
    for (const row of rows) into.set(row.id, row.into ?? row.id);
  }
  return said.map((one): T => ({ ...one, registrationId: into.get(one.registrationId) ?? one.registrationId }));
}
