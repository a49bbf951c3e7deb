import type { Bar } from "../../core/event-report";

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

/** Every way to fill what is told as few, and what is kept back, so that it comes to its sum. */
function waysToFill(hidden: readonly Told[]): number[][] {
  const sum = sumOf(hidden);
  let ways: number[][] = [[]];
  for (const { told } of hidden)
    if (told === "few") ways = ways.flatMap((way) => [1, 2, 3, 4].map((one) => [...way, one]));
    else ways = ways.map((way) => [...way, 0]);
  const kept = hidden.findIndex(({ told }) => told === "kept");
  return ways.flatMap((way) => {
    const rest = sum - way.reduce((all, one) => all + one, 0);
    if (kept < 0) return rest === 0 ? [way] : [];
    return rest < least ? [] : [way.with(kept, rest)];
  });
}

/**
 * Whether the mean of ratings (their keys), told with one digit and with how many gave one, gives a figure away that is
 * not told: in every way to fill the gaps one of them is the same.
 */
export function meanTells(told: readonly Told[]): boolean {
  const hidden = told.filter((cell) => cell.told !== "count");
  const rated = (cells: readonly Cell[]) => cells.reduce((sum, { key, count }) => sum + Number(key) * count, 0);
  const mean = (sum: number) => Math.round((sum * 10) / Math.max(sumOf(told), 1));
  const open = rated(told.filter((cell) => cell.told === "count"));
  const fitting = waysToFill(hidden).filter((way) => {
    const filled = hidden.map((cell, at) => ({ ...cell, count: way[at] ?? 0 }));
    return mean(open + rated(filled)) === mean(rated(told));
  });
  return hidden.some((_, at) => new Set(fitting.map((way) => way[at])).size < 2);
}

/** Told counts as bars of a chart; `hides`: not all of them are told. */
export function barsOf(told: readonly Told[], labelOf: (key: string | null) => string) {
  const shown = ({ told, count }: Told) => (told === "count" ? String(count) : told === "few" ? `<${least}` : "·");
  const bars = told.map(
    (cell): Bar => ({
      label: labelOf(cell.key),
      value: cell.told === "count" ? cell.count : null,
      shown: shown(cell),
    }),
  );
  const most = Math.max(...bars.map(({ value }) => value ?? 0), 1);
  return { bars, most, hides: told.some((cell) => cell.told !== "count") };
}

/** A figure that stands alone, a total or one sitting, as it is told: readers outside are told 1 to 4 as few. */
export const figureTold = (count: number, outside: boolean): string =>
  outside && count > 0 && count < least ? `<${least}` : String(count);

/** All as they are, for the team. */
export const exact = (cells: readonly Cell[]): Told[] => cells.map((cell) => ({ ...cell, told: "count" }));

/** How many of each key, in the order of the greatest; nothing known is null. */
export function counted(keys: readonly (string | null)[]): Cell[] {
  const all = new Map<string | null, number>();
  for (const key of keys) all.set(key, (all.get(key) ?? 0) + 1);
  return [...all].map(([key, count]) => ({ key, count })).toSorted((a, b) => b.count - a.count);
}
