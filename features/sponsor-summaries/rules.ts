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

/** The rows that have a small cell, and as many more as it takes that no sum gives one away. */
function hiddenRows(columns: readonly (readonly number[])[], rows: number): Set<number> {
  const all = Array.from({ length: rows }, (_, row) => row);
  const hidden = new Set(all.filter((row) => columns.some((column) => isSmall(column[row] ?? 0))));
  // Rather one with people in it than an empty one, and the smallest of those.
  const weight = (row: number) => columns[0]?.[row] || Number.POSITIVE_INFINITY;
  const spare = all.filter((row) => !hidden.has(row)).sort((a, b) => weight(a) - weight(b));
  while (hidden.size > 0 && !columns.every((column) => columnIsSafe(column, hidden))) {
    const next = spare.shift();
    if (next === undefined) break;
    hidden.add(next);
  }
  return hidden;
}

/**
 * A table as it may be told outside. `columns` are the measures (registered, attended …), each with a number per row;
 * the totals go along with it. A row with a cell from one to four is hidden whole, and so many more rows that no hidden
 * cell follows from the totals and the others. A column whose total itself is small is hidden whole.
 */
export function suppress(columns: readonly (readonly number[])[]): { rows: Shown[][]; totals: Shown[] } {
  const rows = Math.max(0, ...columns.map((column) => column.length));
  const totals = columns.map(sum);
  // Of nobody at all there is nothing to hide.
  const told = columns.filter((_, index) => (totals[index] ?? 0) > smallest);
  const hidden = hiddenRows(told, rows);
  const cellOf = (column: readonly number[], total: number, row: number): Shown => {
    const value = column[row] ?? 0;
    if (isSmall(total)) return "•";
    if (total === 0 || !hidden.has(row)) return value;
    // Where even all rows together give one away, nothing is said of any.
    return columnIsSafe(column, hidden) ? shownSmall(value) : "•";
  };
  return {
    rows: Array.from({ length: rows }, (_, row) =>
      columns.map((column, index) => cellOf(column, totals[index] ?? 0, row)),
    ),
    totals: totals.map((total) => (isSmall(total) ? "<5" : total)),
  };
}

/** The same with nothing hidden, for a reader of the house. */
export const plain = (columns: readonly (readonly number[])[]): { rows: Shown[][]; totals: Shown[] } => ({
  rows: (columns[0] ?? []).map((_, row) => columns.map((column) => column[row] ?? 0)),
  totals: columns.map(sum),
});
