import fc from "fast-check";
import { expect, test } from "vitest";
import { chanceOf, shuffled } from "../draws/rules";
import { type Balanced, balance, evaluate, type Task } from "../group-balance/rules";
import { repairGroups } from "./rules";

const attributes = [
  { name: "grade", weight: 2 },
  { name: "gender", weight: 2, guarded: true },
];
const students = (count: number, from: string): Balanced[] => {
  const chance = chanceOf(from);
  return Array.from({ length: count }, (_, at) => ({
    id: `p${String(at).padStart(2, "0")}`,
    levels: { grade: String(chance.below(3)), gender: String(chance.below(2)) },
  }));
};
const task = (people: readonly Balanced[]): Task => ({ people, attributes, rules: [] });
const gap = (sizes: readonly number[]) => Math.max(...sizes) - Math.min(...sizes);

/** The morning: groups as balanced the evening before, and every third or so of some people not there. */
function morning(count: number, groups: number, missing: number, from: string) {
  const all = students(count, from);
  const planned = balance(task(all), groups, from).groups;
  const absent = new Set(shuffled(all, chanceOf(`${from}absent`)).slice(0, missing));
  return { planned, present: all.filter((person) => !absent.has(person)) };
}

/** Fewest moves after which sizes differ by one at most: the largest groups keep the places that are over. */
function fewest(sizes: readonly number[]): number {
  const people = sizes.reduce((sum, n) => sum + n, 0);
  const [each, over] = [Math.floor(people / sizes.length), people % sizes.length];
  return [...sizes]
    .sort((a, b) => b - a)
    .reduce((moves, size, at) => moves + Math.max(0, size - each - (at < over ? 1 : 0)), 0);
}

test("as few people move as at all possible, and sizes are even again", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 4, max: 36 }),
      fc.integer({ min: 2, max: 6 }),
      fc.nat(12),
      fc.string(),
      (count, groups, missing, from) => {
        const { planned, present } = morning(count, groups, Math.min(missing, count - 1), from);
        const there = new Set(present.map(({ id }) => id));
        const left = planned.map((ids) => ids.filter((id) => there.has(id)));
        const found = repairGroups(task(present), planned, from);
        expect(found.moves).toHaveLength(fewest(left.map((ids) => ids.length)));
        expect(gap(found.report.sizes)).toBeLessThanOrEqual(1);
        for (const { id, from: home, to } of found.moves) {
          expect(left[home]).toContain(id);
          expect(found.groups[to]).toContain(id);
        }
        expect(found.groups.flat().sort()).toEqual([...there].sort());
      },
    ),
    { numRuns: 60 },
  );
});

test("nobody moves when the groups are even as they are", () => {
  const { planned, present } = morning(20, 4, 0, "all there");
  expect(repairGroups(task(present), planned, "x").moves).toEqual([]);
});

test("of all single moves the one is chosen that leaves groups most even", () => {
  fc.assert(
    fc.property(fc.string(), (from) => {
      const all = students(9, from);
      const planned = [all.slice(0, 4), all.slice(4, 6), all.slice(6, 9)].map((group) => group.map(({ id }) => id));
      const found = repairGroups(task(all), planned, from);
      expect(found.moves).toHaveLength(1);
      const costs = (planned[0] ?? []).map((id) => {
        const groups = planned.map((ids, group) => (group === 1 ? [...ids, id] : ids.filter((other) => other !== id)));
        return evaluate(task(all), groups).cost;
      });
      expect(evaluate(task(all), found.groups).cost).toBeCloseTo(Math.min(...costs), 6);
    }),
    { numRuns: 60 },
  );
});

test("two moves are no worse than any other two", () => {
  fc.assert(
    fc.property(fc.string(), (from) => {
      const all = students(12, from);
      const planned = [all.slice(0, 6), all.slice(6, 8), all.slice(8, 12)].map((group) => group.map(({ id }) => id));
      const found = repairGroups(task(all), planned, from);
      expect(found.moves).toHaveLength(2);
      const large = planned[0] ?? [];
      const pairs = large.flatMap((a, at) => large.slice(at + 1).map((b) => [a, b]));
      const costs = pairs.map((pair) => {
        const groups = planned.map((ids, group) =>
          group === 1 ? [...ids, ...pair] : ids.filter((id) => !pair.includes(id)),
        );
        return evaluate(task(all), groups).cost;
      });
      expect(evaluate(task(all), found.groups).cost).toBeCloseTo(Math.min(...costs), 6);
    }),
    { numRuns: 60, seed: 11 },
  );
});

test("locked people do not move, even if a group stays too large", () => {
  const all = students(8, "locks").map((person, at) => (at < 5 ? { ...person, lockedTo: 0 } : person));
  const planned = [all.slice(0, 6), all.slice(6, 8), []].map((group) => group.map(({ id }) => id));
  const found = repairGroups(task(all), planned, "x");
  expect(found.report.sizes[0]).toBe(5);
  expect(found.moves).toEqual([{ id: "p05", from: 0, to: 2 }]);
});

test("the order in which people come in changes nothing", () => {
  const { planned, present } = morning(30, 5, 8, "same");
  const mixed = shuffled(present, chanceOf("mixed"));
  expect(repairGroups(task(mixed), planned, "s")).toEqual(repairGroups(task(present), planned, "s"));
});
