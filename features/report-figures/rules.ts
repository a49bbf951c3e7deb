/** Figures below this are not told to readers outside of the team: one could guess who it is (people-attendance.md §7). */
export const least = 5;

export type Cell = { key: string | null; count: number };
/** `few`: 1 to 4, told as such; `kept`: as large as it may be, kept back so that no other follows from the sum. */
export type Told = Cell & { told: "count" | "few" | "kept" };

const sumOf = (cells: readonly Cell[]) => cells.reduce((sum, { count }) => sum + count, 0);

/** Whether what is hidden follows from its sum: there is one only, or all are the least or the most they can be. */
function follows(hidden: readonly Told[]): boolean {
  const few = hidden.filter(({ told }) => told === "few");
  if (few.length === 0) return false;
  if (hidden.length === 1) return true;
  const sum = sumOf(few);
  return few.length === hidden.length && (sum === few.length || sum === few.length * (least - 1));
}

/**
 * Counts of parts whose sum is known, as readers outside may be told them: 1 to 4 become "few", and where one of those
 * would follow from the sum, the next smallest is kept back too.
 */
export function suppressed(cells: readonly Cell[]): Told[] {
  const told = cells.map((cell): Told => ({ ...cell, told: cell.count > 0 && cell.count < least ? "few" : "count" }));
  const hidden = () => told.filter((cell) => cell.told !== "count");
  if (follows(hidden())) {
    const [next] = told.filter((cell) => cell.told === "count" && cell.count > 0).toSorted((a, b) => a.count - b.count);
    if (next) next.told = "kept";
  }
  return told;
}

/** All as they are, for the team. */
export const exact = (cells: readonly Cell[]): Told[] => cells.map((cell) => ({ ...cell, told: "count" }));

/** How many of each key, in the order of the greatest; nothing known is null. */
export function counted(keys: readonly (string | null)[]): Cell[] {
  const all = new Map<string | null, number>();
  for (const key of keys) all.set(key, (all.get(key) ?? 0) + 1);
  return [...all].map(([key, count]) => ({ key, count })).toSorted((a, b) => b.count - a.count);
}
