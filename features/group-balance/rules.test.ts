import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chanceOf, shuffled } from "../draws/rules";
import { type Attribute, type Balanced, balance, evaluate, type PairRule, type Task } from "./rules";

const attributes: Attribute[] = [
  { name: "grade", weight: 2 },
  { name: "gender", weight: 2, guarded: true },
  { name: "school", weight: 3 },
  { name: "language", weight: 2, guarded: true },
];

/** Students as they come: six grades, two genders, twelve schools of unlike size, four languages, one of them common. */
function students(count: number, from: string): Balanced[] {
  const chance = chanceOf(from);
  const pick = (shares: readonly number[]) => {
    const drawn = chance.below(shares.reduce((sum, n) => sum + n, 0));
    return String(shares.findIndex((_, at) => drawn < shares.slice(0, at + 1).reduce((sum, n) => sum + n, 0)));
  };
  return Array.from({ length: count }, (_, at) => ({
    id: `p${String(at).padStart(3, "0")}`,
    levels: {
      grade: pick([1, 1, 1, 1, 1, 1]),
      gender: pick([11, 9]),
      school: pick([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 3, 2]),
      language: pick([60, 15, 15, 10]),
    },
  }));
}
const task = (people: readonly Balanced[], rules: PairRule[] = []): Task => ({ people, attributes, rules });

describe("80 students, as the specification has them", () => {
  const all = students(80, "founding");
  const found = (count: number) => {
    const { report } = balance(task(all), count, "spring");
    return { alone: report.alone, spreads: report.spreads.map(({ spread }) => spread) };
  };
  test("in 8 groups nobody is alone, and grade, gender, school and language are within 1, 1, 1 and 3", () => {
    const { alone, spreads } = found(8);
    expect(alone).toEqual([]);
    [1, 1, 1, 3].forEach((most, at) => {
      expect(spreads[at]).toBeLessThanOrEqual(most);
    });
  });
  test("in 16 groups nobody is alone, and they are within 2, 3, 2 and 3", () => {
    const { alone, spreads } = found(16);
    expect(alone).toEqual([]);
    [2, 3, 2, 3].forEach((most, at) => {
      expect(spreads[at]).toBeLessThanOrEqual(most);
    });
  });
  test("groups in the order of the alphabet are far from that, and the measures say so", () => {
    const row = [...all].sort((a, b) => ((a.levels.school ?? "") < (b.levels.school ?? "") ? -1 : 1));
    const groups = Array.from({ length: 8 }, (_, at) => row.slice(at * 10, at * 10 + 10).map(({ id }) => id));
    const report = evaluate(task(all), groups);
    expect(report.spreads.find(({ name }) => name === "school")?.spread).toBeGreaterThan(4);
    expect(report.alone.length).toBeGreaterThan(0);
    expect(report.cost).toBeGreaterThan(3 * balance(task(all), 8, "spring").report.cost);
  });
});

test("everybody is in one group, sizes differ by one at most, in whatever order people come", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 9 }), fc.string(), (n, count, seed) => {
      const all = students(n, `${seed}people`);
      const found = balance(task(all), count, seed);
      expect(found.groups).toHaveLength(count);
      expect(found.groups.flat().sort()).toEqual(all.map(({ id }) => id));
      expect(Math.max(...found.report.sizes) - Math.min(...found.report.sizes)).toBeLessThanOrEqual(1);
      expect(found.report.sizes).toEqual(found.groups.map((group) => group.length));
      expect(balance(task(shuffled(all, chanceOf(seed))), count, seed)).toEqual(found);
      const again = evaluate(task(all), found.groups);
      expect(again).toEqual({ ...found.report, cost: again.cost });
      expect(again.cost).toBeCloseTo(found.report.cost, 6);
      for (const { spread, best } of found.report.spreads) expect(spread).toBeGreaterThanOrEqual(best);
    }),
    { numRuns: 40 },
  );
});

/** The least cost of all ways to part eight people into two groups of four. */
function leastByTrying(small: Task): number {
  const ids = small.people.map(({ id }) => id);
  let least = Number.POSITIVE_INFINITY;
  for (let mask = 0; mask < 2 ** ids.length; mask++) {
    const first = ids.filter((_, at) => mask & (1 << at));
    if (first.length * 2 !== ids.length) continue;
    const second = ids.filter((id) => !first.includes(id));
    least = Math.min(least, evaluate(small, [first, second]).cost);
  }
  return least;
}

test("eight people in two groups are as well off as in any other way to part them", () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(7), fc.nat(7), fc.constantFrom("together", "apart"), (seed, one, other, kind) => {
      const rules: PairRule[] = one === other ? [] : [{ kind, oneId: `p00${one}`, otherId: `p00${other}` }];
      const small = task(students(8, seed), rules);
      expect(balance(small, 2, seed).report.cost).toBeCloseTo(leastByTrying(small), 6);
    }),
    { numRuns: 40 },
  );
});

describe("rules of pairs", () => {
  const all = students(30, "pairs");
  const rules: PairRule[] = [
    { kind: "together", oneId: "p000", otherId: "p001" },
    { kind: "together", oneId: "p001", otherId: "p002" },
    { kind: "apart", oneId: "p003", otherId: "p004" },
    { kind: "apart", oneId: "p000", otherId: "p005" },
  ];
  test("are met where they can be", () => {
    const { groups, report } = balance(task(all, rules), 5, "rules");
    expect(report.broken).toEqual([]);
    expect(groups.some((group) => ["p000", "p001", "p002"].every((id) => group.includes(id)))).toBe(true);
  });
  test("that contradict each other are told by name", () => {
    const both: PairRule[] = [...rules, { kind: "apart", oneId: "p002", otherId: "p000" }];
    const { report } = balance(task(all, both), 5, "rules");
    expect(report.broken).toHaveLength(1);
    expect(both).toContainEqual(report.broken[0]);
  });
  test("about somebody who is not there ask for nothing", () => {
    const gone: PairRule[] = [{ kind: "together", oneId: "p000", otherId: "gone" }];
    expect(balance(task(all, gone), 5, "rules").report.broken).toEqual([]);
  });
});

test("locked people stay, even when a group then has more than its share", () => {
  const all = students(12, "locks").map((person, at) => (at < 6 ? { ...person, lockedTo: 1 } : person));
  const { groups, report } = balance(task(all), 3, "locks");
  expect(groups[1]).toEqual(all.slice(0, 6).map(({ id }) => id));
  expect(report.sizes).toEqual([3, 6, 3]);
});

test("the only one of a language in the whole event is told as unavoidable; a language not known is nobody's", () => {
  const all: Balanced[] = Array.from({ length: 6 }, (_, at) => ({
    id: `p${at}`,
    levels: { gender: at % 2 ? "f" : "m", language: at === 0 ? "kk" : at === 5 ? "" : "ko" },
  }));
  const { report } = balance(task(all), 1, "one");
  expect(report.alone).toEqual([{ id: "p0", group: 0, attribute: "language", unavoidable: true }]);
});

test("people who come late to a group by hand are counted, strangers are passed over", () => {
  const all = students(4, "hand");
  const report = evaluate(task(all), [["p000", "p001", "p002"], ["p003", "stranger"], []]);
  expect(report.sizes).toEqual([3, 1, 0]);
});
