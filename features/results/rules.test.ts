import { describe, expect, test } from "vitest";
import { type Card, type Criterion, compare, inOneLine, percentOf, reasonForRaw, resultsOf } from "./rules";

const criteria: Criterion[] = [
  { id: "content", weight: 4, independent: false, most: 4 },
  { id: "delivery", weight: 2, independent: false, most: 5 },
  { id: "language", weight: 9, independent: true, most: 3 },
];
const card = (judgeId: string, groupId: string, content: number, delivery = 5, language = 1): Card => ({
  ...{ judgeId, groupId },
  points: { content, delivery, language },
});

/** Numbers that look like chance and are the same every time. */
function chance(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}
function shuffled<T>(all: readonly T[], next: (below: number) => number): T[] {
  const left = [...all];
  return all.map(() => left.splice(next(left.length), 1)[0] as T);
}
function aDay(seed: number) {
  const next = chance(seed + 1);
  const groups = Array.from({ length: 1 + next(12) }, (_, at) => `g${at}`);
  const judges = Array.from({ length: 1 + next(6) }, (_, at) => `j${at}`);
  const cards = judges.flatMap((judge) =>
    groups.filter(() => next(5) > 0).map((group) => card(judge, group, 1 + next(4), next(6), 1 + next(3))),
  );
  return { groups, cards, next };
}
const days = Array.from({ length: 300 }, (_, seed) => seed);

describe("results", () => {
  test("are the weighted mean of shares of the most points; independent criteria stand apart", () => {
    const { groups, reason } = resultsOf(["a"], [card("j", "a", 3, 5, 3), card("k", "a", 1, 0, 0)], criteria);
    expect(reason).toBe("few-judges");
    // (75 % × 4 + 100 % × 2) / 6 and (25 % × 4 + 0) / 6, in the middle.
    expect(groups[0]).toMatchObject({ percent: 50, place: 1, cards: 2 });
    expect(groups[0]?.criteria).toEqual({ content: 50, delivery: 50, language: 50 });
  });

  test("do not depend on the order of cards, groups and criteria", () => {
    for (const seed of days) {
      const { groups, cards, next } = aDay(seed);
      const first = resultsOf(groups, cards, criteria);
      const [mixed, others] = [shuffled(criteria, next), shuffled(groups, next)];
      const again = resultsOf(others, shuffled(cards, next), mixed);
      const byId = new Map(again.groups.map((one) => [one.groupId, one]));
      for (const one of first.groups) expect(byId.get(one.groupId)).toEqual(one);
      expect(inOneLine(again, mixed, true)).toBe(inOneLine(first, criteria, true));
    }
  });

  test("give the better total the better place, and the same total the same place", () => {
    for (const seed of days) {
      const { groups, cards } = aDay(seed);
      const scored = resultsOf(groups, cards, criteria).groups.filter(({ total }) => total !== null);
      for (const a of scored)
        for (const b of scored) {
          const by = a.total && b.total ? compare(a.total, b.total) : 0;
          expect(Math.sign((b.place ?? 0) - (a.place ?? 0))).toBe(by);
        }
      const places = scored.map(({ place }) => place ?? 0).toSorted((a, b) => a - b);
      for (const place of places) expect(place).toBe(places.indexOf(place) + 1);
    }
  });

  test("stay between none and all, and a group without a card has none", () => {
    for (const seed of days) {
      const { groups, cards } = aDay(seed);
      for (const one of resultsOf([...groups, "unseen"], cards, criteria).groups) {
        if (one.cards === 0) expect(one).toMatchObject({ total: null, percent: null, place: null, criteria: {} });
        else expect(one.percent).toSatisfy((percent: number) => percent >= 0 && percent <= 100);
      }
    }
  });

  test("of a judge who gives the same steps lower down weigh the same once they are normalised", () => {
    const steps = [1, 2, 3] as const;
    const mild = (judge: string) => steps.map((step) => card(judge, `g${step}`, step + 1));
    const strict = steps.map((step) => card("strict", `g${step}`, step));
    const others = [...mild("j"), ...mild("k")];
    // The strict judge has not seen the best group and has seen one more instead: raw means would punish that one.
    const all = [...others, ...strict, ...["j", "k"].map((judge) => card(judge, "g4", 3))];
    const { groups, reason } = resultsOf(["g1", "g2", "g3", "g4"], all, criteria);
    expect(reason).toBeNull();
    const raw = (id: string) => {
      const own = all.filter(({ groupId }) => groupId === id).map(({ points }) => points.content ?? 0);
      return own.reduce((sum, one) => sum + one, 0) / own.length;
    };
    expect(raw("g4")).toBeGreaterThan(raw("g2"));
    const total = (id: string) => groups.find(({ groupId }) => groupId === id)?.percent ?? 0;
    expect(Math.abs(total("g4") - total("g2"))).toBeLessThan(raw("g4") * 25 - raw("g2") * 25);
  });

  test("of a judge who gives everybody the same are the mean of all once they are normalised", () => {
    const flat = ["a", "b", "c"].map((group) => card("flat", group, 4));
    const two = ["j", "k"].flatMap((judge) => ["a", "b", "c"].map((group, at) => card(judge, group, at + 1)));
    const { groups } = resultsOf(["a", "b", "c"], [...flat, ...two], criteria);
    expect(groups.map(({ place }) => place)).toEqual([3, 2, 1]);
  });
});

describe("the rule for normalising", () => {
  const full = (judges: string[], groups: string[]) =>
    judges.flatMap((judge) => groups.map((group) => card(judge, group, 2)));
  test("asks for three judges", () => {
    expect(reasonForRaw(full(["j", "k"], ["a", "b", "c", "d"]))).toBe("few-judges");
    expect(reasonForRaw([])).toBe("few-judges");
  });
  test("asks for three groups of every judge", () => {
    expect(reasonForRaw([...full(["j", "k", "l"], ["a", "b", "c"]), card("m", "a", 1)])).toBe("few-groups");
  });
  test("asks for a group that three judges have scored", () => {
    const apart = [...full(["j"], ["a", "b", "c"]), ...full(["k"], ["c", "d", "e"]), ...full(["l"], ["e", "f", "a"])];
    expect(reasonForRaw(apart)).toBe("no-overlap");
    expect(reasonForRaw(full(["j", "k", "l"], ["a", "b", "c"]))).toBeNull();
  });
});

describe("strictness", () => {
  test("is how far a judge lies from the mean for the same groups; what nobody else scored says nothing", () => {
    const { strictness } = resultsOf(
      ["a", "b"],
      [card("mild", "a", 4), card("strict", "a", 1), card("strict", "b", 4)],
      criteria,
    );
    expect(strictness).toEqual([
      { judgeId: "mild", by: 25, cards: 1 },
      { judgeId: "strict", by: -25, cards: 2 },
    ]);
    expect(resultsOf(["a"], [card("j", "a", 4)], criteria).strictness).toEqual([{ judgeId: "j", by: null, cards: 1 }]);
  });
});

test("per cent are rounded to one digit, half a tenth up, below nought too", () => {
  const of = (n: number, d: number) => percentOf({ n: BigInt(n), d: BigInt(d) });
  expect([of(200, 3), of(1, 20), of(-1, 20), of(-200, 3), of(9_995, 100)]).toEqual([66.7, 0.1, 0, -66.7, 100]);
});
