import fc from "fast-check";
import { expect, test } from "vitest";
import { chanceOf, shuffled } from "../draws/rules";
import { drawOrder, moved, type Presenting, plannedTimes, type Timing, unmetIn } from "./rules";

const nine = Date.UTC(2026, 4, 15, 0, 0);
const minutes = (n: number) => nine + n * 60_000;
/** Eight minutes for each group and two to change. */
const timing: Timing = { startAt: nine, seconds: 480, gapSeconds: 120 };
const groups = (themes: readonly number[]): Presenting[] =>
  themes.map((theme, at) => ({ id: `g${String(at).padStart(2, "0")}`, themeId: `theme ${theme}` }));

test("every group is in the order once, and the same seed gives the same order however they come", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(4), { maxLength: 16 }), fc.string(), (themes, seed) => {
      const all = groups(themes);
      const found = drawOrder(all, timing, seed);
      expect([...found.order].sort()).toEqual(all.map(({ id }) => id));
      expect(drawOrder(shuffled(all, chanceOf(`${seed}x`)), timing, seed)).toEqual(found);
      const byId = new Map(all.map((group) => [group.id, group]));
      const row = found.order.flatMap((id) => byId.get(id) ?? []);
      expect(unmetIn(row, timing)).toEqual(found.unmet);
    }),
  );
});

test("no theme follows itself as long as it has no more than half of the groups, one over where they are odd", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3), { minLength: 1, maxLength: 14 }), fc.string(), (themes, seed) => {
      const most = Math.max(...themes.map((theme) => themes.filter((other) => other === theme).length));
      const { unmet } = drawOrder(groups(themes), timing, seed);
      expect(unmet.length).toBe(Math.max(0, 2 * most - themes.length - 1));
    }),
    { numRuns: 60 },
  );
});

test("without anything to heed the order is the shuffle's, and each group is first about as often", () => {
  const all = groups([0, 1, 2, 3]);
  const firsts = new Map<string, number>();
  for (let draw = 0; draw < 800; draw++) {
    const [first = ""] = drawOrder(all, timing, `seed ${draw}`).order;
    firsts.set(first, (firsts.get(first) ?? 0) + 1);
  }
  expect([...firsts.keys()].sort()).toEqual(["g00", "g01", "g02", "g03"]);
  expect(Math.min(...firsts.values())).toBeGreaterThan(150);
});

test("who comes late or leaves early is on the stage in time", () => {
  const all = groups([0, 1, 2, 3, 0, 1, 2, 3]);
  all[0] = { ...all[0]!, notBeforeAt: minutes(60) };
  all[1] = { ...all[1]!, notAfterAt: minutes(8) };
  all[2] = { ...all[2]!, notAfterAt: minutes(20) };
  for (const seed of ["a", "b", "c", "d", "e"]) {
    const { order, unmet } = drawOrder(all, timing, seed);
    expect(unmet).toEqual([]);
    expect(order.indexOf("g00")).toBeGreaterThanOrEqual(6);
    expect(order.slice(0, 2)).toEqual(["g01", "g02"]);
  }
});

test("times differ by group, begin as planned and hold the change between two", () => {
  const order = [{ seconds: null }, { seconds: 600 }, {}];
  expect(plannedTimes(order, timing)).toEqual([
    { startsAt: nine, endsAt: minutes(8) },
    { startsAt: minutes(10), endsAt: minutes(20) },
    { startsAt: minutes(22), endsAt: minutes(30) },
  ]);
  expect(plannedTimes(order, { ...timing, startAt: null })).toEqual([]);
});

test("what an order breaks is told by group and rule, and by how much; nothing where no time is known", () => {
  const order: Presenting[] = [
    { id: "a", themeId: "t", notBeforeAt: minutes(5) },
    { id: "b", themeId: "t", notAfterAt: minutes(17) },
    { id: "c", themeId: null },
    { id: "d" },
  ];
  expect(unmetIn(order, timing)).toEqual([
    { rule: "not-before", groupId: "a", byMs: 300_000 },
    { rule: "same-theme", groupId: "b", otherId: "a" },
    { rule: "not-after", groupId: "b", byMs: 60_000 },
  ]);
  expect(unmetIn(order, { ...timing, startAt: null })).toEqual([{ rule: "same-theme", groupId: "b", otherId: "a" }]);
});

test("two who must both be first cannot be: one of them is told", () => {
  const all = groups([0, 1, 2]).map((group, at) => (at < 2 ? { ...group, notAfterAt: minutes(8) } : group));
  expect(drawOrder(all, timing, "x").unmet).toHaveLength(1);
});

test("one is taken out and put in elsewhere", () => {
  expect(moved(["a", "b", "c", "d"], 0, 2)).toEqual(["b", "c", "a", "d"]);
  expect(moved(["a", "b", "c", "d"], 3, 0)).toEqual(["d", "a", "b", "c"]);
});
