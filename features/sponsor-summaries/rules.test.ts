import fc from "fast-check";
import { expect, test } from "vitest";
import { plain, type Shown, smallest, suppress } from "./rules";

/** The values a hidden cell may have, for somebody who knows the total, the other cells and what the signs mean. */
function possible(shown: readonly Shown[], total: number): Map<number, Set<number>> {
  const hidden = shown.flatMap((cell, row) => (typeof cell === "number" ? [] : [row]));
  const rest = total - shown.reduce<number>((all, cell) => all + (typeof cell === "number" ? cell : 0), 0);
  const range = (row: number) => (shown[row] === "<5" ? [1, 2, 3, 4] : Array.from({ length: rest + 1 }, (_, n) => n));
  /** All sums that some of the hidden cells can make together. */
  const sums = (rows: readonly number[]) => {
    let all = new Set([0]);
    for (const row of rows) {
      const next = new Set<number>();
      for (const have of all) for (const n of range(row)) if (have + n <= rest) next.add(have + n);
      all = next;
    }
    return all;
  };
  return new Map(
    hidden.map((row) => {
      const others = sums(hidden.filter((one) => one !== row));
      return [row, new Set(range(row).filter((value) => others.has(rest - value)))];
    }),
  );
}

const column = fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 40 })), {
  minLength: 1,
  maxLength: 7,
});
/** How many registered in each row, and how many of them came. */
const table = column.chain((registered) =>
  fc.tuple(fc.constant(registered), fc.tuple(...registered.map((most) => fc.integer({ min: 0, max: most })))),
);

test("nobody can work out a hidden cell from the totals and the cells told", () => {
  fc.assert(
    fc.property(table, (columns) => {
      const { rows, totals } = suppress(columns);
      for (const [index, total] of totals.entries()) {
        const shown = rows.map((row) => row[index] ?? 0);
        if (typeof total !== "number") {
          // Nothing is told of a column that is small as a whole: each cell is any number from none to four.
          expect(shown.every((cell) => cell === "•")).toBe(true);
          continue;
        }
        for (const values of possible(shown, total).values()) expect(values.size).toBeGreaterThanOrEqual(2);
      }
    }),
    { numRuns: 1500 },
  );
});

const missingOf = ([registered = [], attended = []]: readonly (readonly number[])[]) =>
  registered.map((all, row) => all - (attended[row] ?? 0));

test("nobody can work out that one to four of a row, of all, or of the hidden rows together were missing", () => {
  fc.assert(
    fc.property(table, (columns) => {
      const missing = missingOf(columns);
      const { rows, totals } = suppress(columns, [{ of: 1, missing }]);
      const small = (value: number) => value >= 1 && value <= smallest;
      const [all, came] = totals;
      if (typeof all === "number" && typeof came === "number") {
        expect(small(all - came)).toBe(false);
        const shown = rows.map(
          ([one, other]): Shown => (typeof one === "number" && typeof other === "number" ? one - other : "•"),
        );
        const rest = all - came - shown.reduce<number>((sum, cell) => sum + (typeof cell === "number" ? cell : 0), 0);
        expect(small(rest)).toBe(false);
        for (const values of possible(shown, all - came).values()) expect(values.size >= 2 || rest === 0).toBe(true);
      }
      for (const [one, other] of rows)
        if (typeof one === "number" && typeof other === "number") expect(small(one - other)).toBe(false);
      // The measures themselves stay as safe as without.
      for (const [index, total] of totals.entries())
        if (typeof total === "number")
          for (const values of possible(
            rows.map((row) => row[index] ?? 0),
            total,
          ).values())
            expect(values.size).toBeGreaterThanOrEqual(2);
    }),
    { numRuns: 2500 },
  );
});

test("seven registered and six attended tell not that one was missing; all of them may be told", () => {
  const told = (...columns: number[][]) => suppress(columns, [{ of: 1, missing: missingOf(columns) }]);
  expect(told([7], [6])).toEqual({ rows: [[7, "•"]], totals: [7, "•"] });
  expect(told([7], [7])).toEqual({ rows: [[7, 7]], totals: [7, 7] });
  expect(told([7, 20, 30], [6, 12, 20]).rows).toEqual([
    ["•", "•"],
    ["•", "•"],
    [30, 20],
  ]);
});

test("no cell from one to four is told, and what is told is true", () => {
  fc.assert(
    fc.property(table, (columns) => {
      const { rows, totals } = suppress(columns);
      for (const [row, cells] of rows.entries())
        for (const [index, cell] of cells.entries()) {
          const value = columns[index]?.[row] ?? 0;
          if (typeof cell === "number") expect([cell, cell === 0 || cell > smallest]).toEqual([value, true]);
          if (cell === "<5") expect(value).toBeGreaterThan(0);
        }
      for (const [index, total] of totals.entries())
        if (typeof total === "number") expect(total).toBe(columns[index]?.reduce((a, b) => a + b, 0));
    }),
    { numRuns: 1000 },
  );
});

test("a row with a small cell is hidden whole, so that no measure gives the other away", () => {
  const { rows, totals } = suppress([
    [30, 3, 12, 20],
    [28, 3, 10, 19],
  ]);
  expect(rows).toEqual([
    [30, 28],
    ["<5", "<5"],
    ["•", "•"],
    [20, 19],
  ]);
  expect(totals).toEqual([65, 60]);
});

test("two small cells alone are not enough when their sum leaves one answer", () => {
  const { rows } = suppress([[1, 1, 30, 9]]);
  expect(rows).toEqual([["<5"], ["<5"], [30], ["•"]]);
  expect(suppress([[4, 4]]).rows).toEqual([["•"], ["•"]]);
});

test("nothing small hides nothing, and a house's own reader sees everything", () => {
  expect(suppress([[5, 0, 10]])).toEqual({ rows: [[5], [0], [10]], totals: [15] });
  expect(plain([[1, 2]])).toEqual({ rows: [[1], [2]], totals: [3] });
});

test("an event of three people tells nothing but that they were few", () => {
  expect(suppress([[2, 1]])).toEqual({ rows: [["•"], ["•"]], totals: ["<5"] });
});
