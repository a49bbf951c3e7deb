import fc from "fast-check";
import { expect, test } from "vitest";
import { byId, chanceOf, shuffled } from "./rules";

const seed = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
const row = (from: string, n: number) => {
  const chance = chanceOf(from);
  return Array.from({ length: n }, () => chance.below(1000));
};

test("a seed gives one row of numbers for ever: draws of the past can be checked by programs of the future", () => {
  expect(row(seed, 8)).toMatchInlineSnapshot(`
    [
      250,
      244,
      965,
      988,
      224,
      192,
      828,
      87,
    ]
  `);
});

test("one character more, less or changed gives another row, wherever it stands in the seed", () => {
  const first = row(seed, 12);
  for (let at = 0; at < seed.length; at++) {
    const changed = `${seed.slice(0, at)}${seed[at] === "0" ? "1" : "0"}${seed.slice(at + 1)}`;
    expect(row(changed, 12)).not.toEqual(first);
  }
  expect(row(`${seed}0`, 12)).not.toEqual(first);
  expect(row("", 12)).not.toEqual(row("0", 12));
});

test("every number is as likely as any other", () => {
  const chance = chanceOf(seed);
  const counts = new Array<number>(7).fill(0);
  for (let i = 0; i < 70_000; i++) counts[chance.below(7)]!++;
  // Chi-square with 6 degrees of freedom: above 22.5 once in a thousand; the seed is fixed.
  expect(counts.reduce((sum, n) => sum + (n - 10_000) ** 2 / 10_000, 0)).toBeLessThan(22.5);
});

test("each of three is first as often as the others", () => {
  const chance = chanceOf("orders");
  const orders = new Map<string, number>();
  for (let i = 0; i < 12_000; i++) {
    const order = shuffled(["a", "b", "c"], chance).join("");
    orders.set(order, (orders.get(order) ?? 0) + 1);
  }
  expect(orders.size).toBe(6);
  expect(Math.min(...orders.values())).toBeGreaterThan(1800);
});

test("a shuffle loses nobody and adds nobody; sorting by id knows one order", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string()), fc.string(), (ids, from) => {
      const people = ids.map((id) => ({ id }));
      const mixed = shuffled(people, chanceOf(from));
      expect(byId(mixed)).toEqual(byId(people));
      expect(new Set(mixed)).toEqual(new Set(people));
    }),
  );
});
