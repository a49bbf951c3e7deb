import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CertificateRule } from "../../db/schema";
import { percent, type Status, statuses } from "../attendance/rules";
import { usualRule } from "./choices";
import { type Facts, judge, numbersOf, sumsOf } from "./rules";

const letters: Record<string, Status | null> = {
  P: "present",
  L: "late",
  X: "excused",
  A: "absent",
  N: "exempt",
  "-": null,
};
/** "P L X A P -": closed where something was taken down, open at "-". */
const facts = (cells: string, more: Partial<Facts> = {}): Facts => ({
  marks: cells.split(" ").map((letter, index) => {
    return { sheetId: `s${index + 1}`, status: letters[letter] ?? null, closed: letter !== "-" };
  }),
  conflict: false,
  presentation: "missing",
  withdrawn: false,
  ...more,
});
const rule = (change: Partial<CertificateRule>): CertificateRule => ({ ...usualRule, leastPercent: null, ...change });
const resultOf = (change: Partial<CertificateRule>, cells: string, more: Partial<Facts> = {}) =>
  judge(rule(change), facts(cells, more)).result;

describe("a rate", () => {
  test("5 sessions P L X A P -> held rate 3/4", () => {
    const { held, attended, unexcused } = sumsOf(facts("P L X A P").marks);
    expect([held, percent(held), attended, unexcused]).toEqual([{ present: 3, counted: 4 }, 75, 3, 1]);
    expect(judge(rule({ leastPercent: 80 }), facts("P L X A P"))).toEqual({
      result: "cannot",
      reasons: [{ code: "least-percent", percent: 75, least: 80 }],
    });
    expect(resultOf({ leastPercent: 75 }, "P L X A P")).toBe("met");
  });

  test("0 counted sessions: the rate is n/a, and no rule is met", () => {
    const nothing = facts("X N X");
    expect(percent(sumsOf(nothing.marks).held)).toBeNull();
    expect(judge(rule({}), nothing)).toEqual({ result: "cannot", reasons: [{ code: "nothing-counted" }] });
    expect(judge(rule({}), facts("- - N"))).toEqual({ result: "can-still", reasons: [{ code: "nothing-counted" }] });
  });

  test("is compared unrounded: two of three is not 66.7 per cent, nor 67", () => {
    expect(resultOf({ leastPercent: 66 }, "P P A")).toBe("met");
    expect(resultOf({ leastPercent: 67 }, "P P A")).toBe("cannot");
  });

  test("over what is planned it is met only when nothing can take it away", () => {
    expect(resultOf({ leastPercent: 50 }, "P - - -")).toBe("met");
    expect(resultOf({ leastPercent: 50, basis: "planned" }, "P - - -")).toBe("can-still");
    expect(resultOf({ leastPercent: 50, basis: "planned" }, "P P - -")).toBe("met");
    expect(resultOf({ leastPercent: 80 }, "A A - -")).toBe("cannot");
    expect(resultOf({ leastPercent: 50 }, "A A - -")).toBe("can-still");
  });
});

test("each part of a rule is told of with its numbers", () => {
  expect(judge(rule({ leastSittings: 3 }), facts("P A A"))).toEqual({
    result: "cannot",
    reasons: [{ code: "least-sittings", attended: 1, least: 3 }],
  });
  expect(resultOf({ leastSittings: 3 }, "P L -")).toBe("can-still");
  expect(judge(rule({ requiredSheetIds: ["s1", "s3", "gone"] }), facts("X P -")).reasons).toEqual([
    { code: "missed-sitting", sheetId: "s1" },
    { code: "awaited-sitting", sheetId: "s3" },
  ]);
  expect(judge(rule({ mostUnexcused: 1 }), facts("P A A X")).reasons).toEqual([
    { code: "unexcused", count: 2, most: 1 },
  ]);
  expect(resultOf({ needsPresentation: true }, "P", { presentation: "awaited" })).toBe("can-still");
  expect(resultOf({ needsPresentation: true }, "P")).toBe("cannot");
  expect(resultOf({ needsPresentation: true }, "P", { presentation: "in" })).toBe("met");
  expect(judge(rule({}), facts("P", { conflict: true })).reasons).toEqual([{ code: "conflict" }]);
  expect(resultOf({ waitsForConflicts: false }, "P", { conflict: true })).toBe("met");
  expect(resultOf({}, "P P", { withdrawn: true })).toBe("cannot");
});

test("who cannot can never again, and whoever misses nothing more can still or has met it", () => {
  const cell = fc.constantFrom(...statuses, null);
  const some = fc.record<CertificateRule>({
    leastPercent: fc.option(fc.integer({ min: 1, max: 100 })),
    basis: fc.constantFrom("held", "planned"),
    leastSittings: fc.option(fc.integer({ min: 1, max: 6 })),
    requiredSheetIds: fc.subarray(["s1", "s2", "s3"]),
    mostUnexcused: fc.option(fc.integer({ min: 0, max: 4 })),
    needsPresentation: fc.constant(false),
    waitsForConflicts: fc.constant(true),
  });
  fc.assert(
    fc.property(some, fc.array(cell, { minLength: 1, maxLength: 6 }), (asked, cells) => {
      const marks = cells.map((status, n) => ({ sheetId: `s${n + 1}`, status, closed: status !== null }));
      const before = judge(asked, { ...facts("P"), marks });
      const best = marks.map((one) => ({ ...one, status: one.status ?? ("present" as const), closed: true }));
      const after = judge(asked, { ...facts("P"), marks: best });
      expect(after.result === "met").toBe(before.result !== "cannot");
      expect(before.reasons.length === 0).toBe(before.result === "met");
    }),
  );
});

test("numbers add up", () => {
  const many = ["P P", "P -", "A A"].map((cells, index) => ({ facts: facts(cells), count: index + 1 }));
  expect(numbersOf(rule({ leastPercent: 100, basis: "planned" }), many)).toEqual({
    people: 6,
    met: 1,
    "can-still": 2,
    cannot: 3,
  });
});
