// Small numbers tell about a child: what is hidden of a table before it leaves the house (people-attendance.md §7).

/** Cells from 1 to this are too small to be told. */
export const smallest = 4;

/** What a reader sees: the number, "<5" for one to four, "•" for any number at all. */
export type Shown = number | "<5" | "•";

const isSmall = (value: number) => value >= 1 && value <= smallest;
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
const shownSmall = (value: number): Shown => (isSmall(value) ? "<5" : "•");

/**
 * Whether two values at least are possible for each hidden cell of a column whose total is known: of those from one to
 * four (`few` of them) and of those about which nothing is said (`any`), which together make `rest`.
 */
export function isSafe(few: number, any: number, rest: number): boolean {
  if (few + any === 0) return true;
  if (any === 0) return few > 1 && rest > few && rest < few * smallest;
  if (few === 0) return any > 1 && rest > 0;
  return rest > few;
}

/** Whether a column stands the rows that are hidden of it. */
function columnIsSafe(column: readonly number[], hidden: ReadonlySet<number>): boolean {
  const cells = [...hidden].map((row) => column[row] ?? 0);
  const few = cells.filter(isSmall).length;
  return isSafe(few, cells.length - few, sum(cells));
}

/**
 * How many are missing from a measure, row by row: registered but not there. It is never told itself, yet follows
 * wherever the measure `of` (its place among the columns) is told beside the one it is a part of.
 */
export type Gap = { of: number; missing: readonly number[] };

/** Whether nothing small follows for the missing: of all hidden rows together they are none, or more than a few. */
const gapIsSafe = ({ missing }: Gap, hidden: ReadonlySet<number>): boolean =>
  !isSmall(sum([...hidden].map((row) => missing[row] ?? 0)));

/** The rows that have a small cell, and as many more as it takes that no sum gives one away. */
function hiddenRows(columns: readonly (readonly number[])[], gaps: readonly Gap[], rows: number): Set<number> {
  const all = Array.from({ length: rows }, (_, row) => row);
  const measures = [...columns, ...gaps.map(({ missing }) => missing)];
  const hidden = new Set(all.filter((row) => measures.some((column) => isSmall(column[row] ?? 0))));
  const isDone = () =>
    columns.every((column) => columnIsSafe(column, hidden)) && gaps.every((gap) => gapIsSafe(gap, hidden));
  // Rather one with people in it than an empty one, and the smallest of those.
  const weight = (row: number) => columns[0]?.[row] || Number.POSITIVE_INFINITY;
  const spare = all.filter((row) => !hidden.has(row)).sort((a, b) => weight(a) - weight(b));
  while (hidden.size > 0 && !isDone()) {
    const next = spare.shift();
    if (next === undefined) break;
    hidden.add(next);
  }
  return hidden;
}

/**
 * A table as it may be told outside. `columns` are the measures (registered, attended …), each with a number per row;
 * the totals go along with it. A row with a cell from one to four is hidden whole, and so many more rows that no hidden
 * cell follows from the totals and the others. A column whose total itself is small is hidden whole. Rows of which one to
 * four are missing (`gaps`) are hidden likewise; where as few are missing in all, the measure with its total.
 */
export function suppress(
  columns: readonly (readonly number[])[],
  gaps: readonly Gap[] = [],
): { rows: Shown[][]; totals: Shown[] } {
  const rows = Math.max(0, ...columns.map((column) => column.length));
  const totals = columns.map(sum);
  const closed = new Set(gaps.filter(({ missing }) => isSmall(sum(missing))).map(({ of }) => of));
  // Of nobody at all there is nothing to hide, and of what is hidden whole nothing follows.
  const told = columns.filter((_, index) => (totals[index] ?? 0) > smallest && !closed.has(index));
  const open = gaps.filter(({ of }) => !closed.has(of) && !isSmall(totals[of] ?? 0));
  const hidden = hiddenRows(told, open, rows);
  const cellOf = (column: readonly number[], index: number, row: number): Shown => {
    const value = column[row] ?? 0;
    const total = totals[index] ?? 0;
    if (isSmall(total) || closed.has(index)) return "•";
    if (total === 0 || !hidden.has(row)) return value;
    // Where even all rows together give one away, nothing is said of any.
    return columnIsSafe(column, hidden) ? shownSmall(value) : "•";
  };
  return {
    rows: Array.from({ length: rows }, (_, row) => columns.map((column, index) => cellOf(column, index, row))),
    totals: totals.map((total, index) => (isSmall(total) ? "<5" : closed.has(index) ? "•" : total)),
  };
}

/** The same with nothing hidden, for a reader of the house. */
export const plain = (columns: readonly (readonly number[])[]): { rows: Shown[][]; totals: Shown[] } => ({
  rows: (columns[0] ?? []).map((_, row) => columns.map((column) => column[row] ?? 0)),
  totals: columns.map(sum),
});
