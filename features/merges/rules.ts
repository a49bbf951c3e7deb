import type { Entry } from "../merge-journal/rules";

/** Days in which a merge can be taken back; then its journal goes (people-attendance.md §5.4). */
export const undoDays = 90;
const dayMs = 86_400_000;

export const undoUntil = (mergedAt: Date) => new Date(mergedAt.getTime() + undoDays * dayMs);
/** Merges of that moment and before can no longer be taken back. */
export const journalsBefore = (now: Date) => new Date(now.getTime() - undoDays * dayMs);

/** How many rows of which table are another's than before; rows that went with it count, too. */
export function countsOf(entries: readonly Entry[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { table } of entries) counts[table] = (counts[table] ?? 0) + 1;
  return counts;
}

const derived = /^(consent|photoWish|search|matchKey)$/;

/** Whether somebody would miss the entry: what only follows from others is worked out anew. */
export const isTold = ({ table, after }: Entry) =>
  table !== "attendance_records" && !(after && Object.keys(after).every((name) => derived.test(name)));
