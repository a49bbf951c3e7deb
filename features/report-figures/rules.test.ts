import { expect, test } from "vitest";
import { barsOf, counted, meanTells, suppressed } from "./rules";

const cells = (...counts: number[]) => counts.map((count, at) => ({ key: String(at), count }));
const told = (...counts: number[]) => suppressed(cells(...counts)).map((cell) => cell.told);

test("one to four are told as few, nothing and five are told", () => {
  expect(told(30, 4, 1, 0, 5)).toEqual(["count", "few", "few", "count", "count"]);
});

test("a single small figure would follow from the sum: the next smallest is kept back too", () => {
  expect(told(30, 12, 3)).toEqual(["count", "kept", "few"]);
});

test("small figures that can only be the least, or the most, would follow too", () => {
  expect(told(30, 12, 1, 1)).toEqual(["count", "kept", "few", "few"]);
  expect(told(30, 12, 4, 4)).toEqual(["count", "kept", "few", "few"]);
  expect(told(30, 12, 3, 2)).toEqual(["count", "count", "few", "few"]);
});

test("where nothing is small nothing is kept back; a small event tells nothing at all", () => {
  expect(told(30, 12, 7)).toEqual(["count", "count", "count"]);
  expect(told(3)).toEqual(["few"]);
});

test("keys are counted, the most frequent first, what is not known as such", () => {
  expect(counted(["a", null, "b", "b", null, "b"])).toEqual([
    { key: "b", count: 3 },
    { key: null, count: 2 },
    { key: "a", count: 1 },
  ]);
});

test("a mean is kept back where it would give a small figure away", () => {
  const rated = (...counts: number[]) =>
    meanTells(suppressed(counts.map((count, at) => ({ key: String(5 - at), count }))));
  expect(rated(30, 12, 7, 0, 0)).toBe(false);
  // Three and two: of ten each sum of ratings has its own mean, of fifteen two of them share one.
  expect(rated(5, 3, 2, 0, 0)).toBe(true);
  expect(rated(10, 3, 2, 0, 0)).toBe(false);
  // Three small figures fit a mean in several ways.
  expect(rated(10, 3, 2, 3, 0)).toBe(false);
  // One figure kept back for another: of so many, one digit does not tell which of four it is.
  expect(rated(150, 120, 3, 0, 0)).toBe(false);
});

test("bars say what is told, and whether something is not", () => {
  expect(barsOf(suppressed(cells(12, 6, 2)), String)).toEqual({
    bars: [
      { label: "0", value: 12, shown: "12" },
      { label: "1", value: null, shown: "·" },
      { label: "2", value: null, shown: "<5" },
    ],
    most: 12,
    hides: true,
  });
});
