import { createHash, randomBytes } from "node:crypto";
import { and, asc, eq, inArray, or } from "drizzle-orm";
import { open, seal } from "../../core/seal";
import type { Reader, Tx } from "../../db";
import { pairRules, persons, registrations, wishes, wishRounds, wishSheets } from "../../db/schema";

type Sheet = typeof wishSheets.$inferSelect;
type Named = "friend_name" | "rather_not_name";
const place = (registrationId: string, which: Named) => `wish_sheets|${which}|${registrationId}`;

/** A name that a student typed, as it is kept. */
export const sealedName = (registrationId: string, which: Named, name: string | null) =>
  name === null ? null : seal(place(registrationId, which), name);

/** Whom a student named, opened. */
export const namesOf = ({ registrationId, friendName, ratherNotName }: Sheet) => ({
  friend: friendName === null ? null : open(place(registrationId, "friend_name"), friendName),
  ratherNot: ratherNotName === null ? null : open(place(registrationId, "rather_not_name"), ratherNotName),
});

/** Wishes of those who are erased go, and so does what others wished about them: by link, or by name. */
export async function eraseWishes(tx: Tx, ids: string[], eventIds: string[], isNamed: (text: string) => boolean) {
  if (ids.length === 0) return;
  await tx.delete(wishes).where(inArray(wishes.registrationId, ids));
  await tx.delete(wishSheets).where(inArray(wishSheets.registrationId, ids));
  await tx.delete(pairRules).where(or(inArray(pairRules.oneId, ids), inArray(pairRules.otherId, ids)));
  const rows = await tx
    .select({ sheet: wishSheets })
    .from(wishSheets)
    .innerJoin(registrations, eq(registrations.id, wishSheets.registrationId))
    .where(inArray(registrations.eventId, eventIds));
  for (const { sheet } of rows) {
    const { friend, ratherNot } = namesOf(sheet);
    const isOne = (id: string | null, name: string | null) =>
      ids.includes(id ?? "") || (name !== null && isNamed(name));
    const set = {
      ...(isOne(sheet.friendId, friend) ? { friendId: null, friendName: null } : {}),
      ...(isOne(sheet.ratherNotId, ratherNot) ? { ratherNotId: null, ratherNotName: null } : {}),
    };
    if (Object.keys(set).length > 0)
      await tx.update(wishSheets).set(set).where(eq(wishSheets.registrationId, sheet.registrationId));
  }
}

type Round = typeof wishRounds.$inferSelect;
const seedPlace = (eventId: string) => `wish_rounds|seed|${eventId}`;

/** A new seed of 32 random bytes: sealed, and its SHA-256, by which everybody can check it once it is told. */
export function newSeed(eventId: string) {
  const seed = randomBytes(32).toString("hex");
  return { seed: seal(seedPlace(eventId), seed), seedHash: seedHashOf(seed) };
}

export const seedHashOf = (seed: string) => createHash("sha256").update(seed).digest("hex");

/** A round's seed, opened: for the draw, and once it is told. */
export const seedOf = ({ eventId, seed }: Round) => open(seedPlace(eventId), seed);

export async function roundOf(db: Reader, eventId: string): Promise<Round | undefined> {
  const [found] = await db.select().from(wishRounds).where(eq(wishRounds.eventId, eventId));
  return found;
}

/** Topics that registered people wish for, best first, by registration. */
export async function wishesOf(db: Reader, eventId: string): Promise<Map<string, string[]>> {
  const rows = await db
    .select({ registrationId: wishes.registrationId, topicId: wishes.topicId })
    .from(wishes)
    .innerJoin(registrations, eq(registrations.id, wishes.registrationId))
    .where(eq(registrations.eventId, eventId))
    .orderBy(asc(wishes.registrationId), asc(wishes.rank))
    .limit(100_000);
  const all = new Map<string, string[]>();
  for (const { registrationId, topicId } of rows)
    all.set(registrationId, [...(all.get(registrationId) ?? []), topicId]);
  return all;
}

/** Answers of those with a seat, by registration. */
export async function sheetsOf(db: Reader, eventId: string): Promise<Map<string, Sheet>> {
  const rows = await db
    .select({ sheet: wishSheets })
    .from(wishSheets)
    .innerJoin(registrations, eq(registrations.id, wishSheets.registrationId))
    .where(and(eq(registrations.eventId, eventId), eq(registrations.status, "confirmed")))
    .limit(20_000);
  return new Map(rows.map(({ sheet }) => [sheet.registrationId, sheet]));
}

/** Those of an event who can be meant by a name, with all spellings on record. */
export async function namedOf(db: Reader, eventId: string) {
  const rows = await db
    .select({
      id: registrations.id,
      full: persons.fullName,
      latin: persons.latinName,
      hangul: persons.hangulName,
      cyrillic: persons.cyrillicName,
    })
    .from(registrations)
    .innerJoin(persons, eq(persons.id, registrations.personId))
    .where(and(eq(registrations.eventId, eventId), eq(registrations.status, "confirmed")))
    .limit(20_000);
  return rows.map(({ id, full, latin, hangul, cyrillic }) => ({ id, names: [full, latin, hangul, cyrillic] }));
}

/** Writes an answer: its topics in their order, and the columns given. */
export async function writeSheet(tx: Tx, sheet: typeof wishSheets.$inferInsert, topicIds: readonly string[]) {
  const { registrationId, ...set } = sheet;
  await tx.delete(wishes).where(eq(wishes.registrationId, registrationId));
  if (topicIds.length > 0)
    await tx.insert(wishes).values(topicIds.map((topicId, at) => ({ registrationId, topicId, rank: at + 1 })));
  await tx.insert(wishSheets).values(sheet).onConflictDoUpdate({ target: wishSheets.registrationId, set });
}
