import { and, eq, isNull } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { id } from "../../db/id";
import { duplicatePairs, merges } from "../../db/schema";
import { pairAt, placeOf } from "../duplicates/steps";
import { mergeFields } from "../merge-people/choices";
import { mergeInput, mergeOnly } from "./inputs";
import { countsOf, undoUntil } from "./rules";
import {
  atMerge,
  atPair,
  join,
  openJournal,
  part,
  personsOf,
  refuseElsewhere,
  refuseJoinedSince,
  sealJournal,
} from "./steps";

/**
 * Makes one person of two who were suggested: `winnerId` stays, everything of the other goes over, and what the other
 * knows better is taken as `right` says. Nothing is forgotten; `until` then it can be taken back. Answers who moved up
 * into a seat that was taken twice. Refuses `already-merged`, `not-open` (decided that they are two), `person-elsewhere`
 * (one of them is where the actor does not lead), `person-erased`, `not-found`.
 */
export const merge = command("people.merge", {
  input: mergeInput,
  scope: atPair,
  budget: 30_000,
  async run({ db, actor, input, scope, now }) {
    const { pair } = await pairAt(db, scope, input.pairId);
    const loserId = input.winnerId === pair.aId ? pair.bId : pair.aId;
    if (input.winnerId !== pair.aId && input.winnerId !== pair.bId) return refuse("not-found");
    const { own, other } = await personsOf(db, input.winnerId, loserId);
    if (own.mergedIntoId || other.mergedIntoId || pair.state === "merged") return refuse("already-merged");
    if (pair.state !== "open") return refuse("not-open");
    await refuseElsewhere(db, actor, [own.id, other.id]);
    const fields = mergeFields.filter((field) => input.right?.[field] === "loser");
    const { entries, conflicts, promoted, accepted } = await join(db, own, other, {
      ...{ right: fields, by: actor.id ?? null, now },
    });
    const mergeId = id(now.getTime());
    const moved = countsOf(entries);
    await db.insert(merges).values({
      ...{ id: mergeId, place: placeOf(scope), winnerId: own.id, loserId: other.id, mergedBy: actor.id ?? null },
      ...{ mergedAt: now, fields, moved, conflicts, journal: sealJournal(mergeId, entries) },
    });
    const decided = { state: "merged" as const, decidedBy: actor.id ?? null, decidedAt: now };
    await db.update(duplicatePairs).set(decided).where(eq(duplicatePairs.id, pair.id));
    return { mergeId, winnerId: own.id, loserId: other.id, moved, promoted, accepted, until: undoUntil(now) };
  },
  note: ({ mergeId, winnerId, loserId, moved, promoted }, { right }) => ({
    ...{ mergeId, winnerId, loserId, moved, promoted },
    fields: Object.keys(right ?? {}),
  }),
});

/**
 * Takes a merge back: both are as they were, with everything that was theirs. What somebody changed since stays as it is
 * (`changed`, by table); a place that was given on meanwhile is waited for at its ticket (`inLine`). Refuses
 * `not-merged` when it was taken back already, `undo-over` after 90 days, `merged-since` while a later one stands,
 * `person-erased`, `person-elsewhere`, `not-found`.
 */
export const unmerge = command("people.unmerge", {
  input: mergeOnly,
  scope: atMerge,
  budget: 30_000,
  async run({ db, actor, input, now }) {
    const [found] = await db.select().from(merges).where(eq(merges.id, input.mergeId));
    if (!found) return refuse("not-found");
    if (found.undoneAt) return refuse("not-merged");
    const both = [found.winnerId, found.loserId];
    await personsOf(db, found.winnerId, found.loserId);
    await refuseElsewhere(db, actor, both);
    const entries = openJournal(found);
    if (!entries || undoUntil(found.mergedAt) <= now) return refuse("undo-over");
    await refuseJoinedSince(db, found);
    const { inLine, changed } = await part(db, found, entries, now);
    const undone = { undoneAt: now, undoneBy: actor.id ?? null, journal: null };
    await db
      .update(merges)
      .set(undone)
      .where(and(eq(merges.id, found.id), isNull(merges.undoneAt)));
    const [a = "", b = ""] = [...both].sort();
    const open = { state: "open" as const, decidedBy: null, decidedAt: null };
    await db
      .update(duplicatePairs)
      .set(open)
      .where(and(eq(duplicatePairs.aId, a), eq(duplicatePairs.bId, b), eq(duplicatePairs.place, found.place)));
    return { mergeId: found.id, winnerId: found.winnerId, loserId: found.loserId, inLine, changed };
  },
  note: (made) => made,
});
