import { and, asc, count, desc, eq, inArray, or } from "drizzle-orm";
import { query } from "../../core/operation";
import { pageAt } from "../../core/pages";
import type { Scope } from "../../core/permissions";
import type { Reader } from "../../db";
import { accounts, duplicatePairs, registrations } from "../../db/schema";
import type { Reason } from "./choices";
import { countInput, pairsInput } from "./inputs";
import { atPlaceOf, one, seenFrom, stillTwo, two } from "./steps";

const countPairs = async (db: Reader, scope: Scope, state: "open" | "ignored" | "merged") => {
  const [found] = await db
    .select({ number: count() })
    .from(duplicatePairs)
    .innerJoin(one, eq(one.id, duplicatePairs.aId))
    .innerJoin(two, eq(two.id, duplicatePairs.bId))
    .where(and(seenFrom(db, scope), eq(duplicatePairs.state, state), state === "merged" ? undefined : stillTwo));
  return found?.number ?? 0;
};

/**
 * How many suggestions wait for a decision at a programme or an event, of everybody or of one registered person; for
 * all of the team, without saying who. `pairId`: the likeliest.
 */
export const openPairs = query("duplicates.count", {
  input: countInput,
  scope: atPlaceOf,
  async run({ db, input, scope }) {
    const who = input.registrationId
      ? db.select({ id: registrations.personId }).from(registrations).where(eq(registrations.id, input.registrationId))
      : undefined;
    const about = who && or(inArray(duplicatePairs.aId, who), inArray(duplicatePairs.bId, who));
    const rows = await db
      .select({ pairId: duplicatePairs.id })
      .from(duplicatePairs)
      .innerJoin(one, eq(one.id, duplicatePairs.aId))
      .innerJoin(two, eq(two.id, duplicatePairs.bId))
      .where(and(seenFrom(db, scope), eq(duplicatePairs.state, "open"), stillTwo, about))
      .orderBy(desc(duplicatePairs.score), asc(duplicatePairs.id))
      .limit(1_000);
    return { open: rows.length, pairId: rows[0]?.pairId ?? null };
  },
});

const named = (who: typeof one) => ({
  personId: who.id,
  fullName: who.fullName,
  latinName: who.latinName,
  hangulName: who.hangulName,
  cyrillicName: who.cyrillicName,
});

/**
 * Who may be one person at a programme or an event, likeliest first, by pages of 50: names and why it is suggested, in
 * codes (features/duplicates/rules.ts); nothing that was compared. Those of other places never show.
 */
export const pairs = query("duplicates.list", {
  input: pairsInput,
  scope: atPlaceOf,
  async run({ db, input, scope }) {
    const { state = "open", page, limit = 50 } = input;
    const total = await countPairs(db, scope, state);
    const { offset, ...place } = pageAt(total, page, limit);
    const rows = await db
      .select({
        pairId: duplicatePairs.id,
        score: duplicatePairs.score,
        reasons: duplicatePairs.reasons,
        state: duplicatePairs.state,
        foundAt: duplicatePairs.createdAt,
        decidedAt: duplicatePairs.decidedAt,
        decidedBy: accounts.name,
        a: named(one),
        b: named(two),
      })
      .from(duplicatePairs)
      .innerJoin(one, eq(one.id, duplicatePairs.aId))
      .innerJoin(two, eq(two.id, duplicatePairs.bId))
      .leftJoin(accounts, eq(accounts.id, duplicatePairs.decidedBy))
      .where(and(seenFrom(db, scope), eq(duplicatePairs.state, state), state === "merged" ? undefined : stillTwo))
      .orderBy(desc(duplicatePairs.score), asc(duplicatePairs.createdAt), asc(duplicatePairs.id))
      .limit(limit)
      .offset(offset);
    return { rows: rows.map((row) => ({ ...row, reasons: row.reasons as Reason[] })), ...place };
  },
});
export type PairRow = Awaited<ReturnType<typeof pairs>>["rows"][number];
