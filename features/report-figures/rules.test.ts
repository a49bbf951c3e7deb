import { expect, test } from "vitest";
import { counted, suppressed } from "./rules";

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
