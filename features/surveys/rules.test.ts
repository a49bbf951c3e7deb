import { describe, expect, test } from "vitest";
import { answersIn, isOpen, resultsOf, tooFew } from "./rules";

const now = new Date("2026-01-16T03:00:00Z");
const questions = [
  { id: "r", kind: "rating" as const, required: true },
  { id: "c", kind: "choice" as const, required: false, options: [{ id: "yes" }, { id: "no" }] },
  { id: "m", kind: "choices" as const, required: false, options: [{ id: "x" }, { id: "y" }] },
  { id: "t", kind: "text" as const, required: false },
];

test("a form is open until somebody or the clock closes it", () => {
  expect(isOpen({ state: "open", closesAt: null }, now)).toBe(true);
  expect(isOpen({ state: "open", closesAt: now }, now)).toBe(false);
  expect(isOpen({ state: "draft", closesAt: null }, now)).toBe(false);
  expect(isOpen({ state: "closed", closesAt: new Date("2030-01-01") }, now)).toBe(false);
});

describe("what was sent", () => {
  test("is read as forms and programs send it", () => {
    expect(answersIn(questions, { r: "4", c: "no", m: ["x", "x", ""], t: "  좋았어요\r\n정말 ", other: "z" })).toEqual({
      given: { r: 4, c: "no", m: ["x"], t: "좋았어요\n정말" },
      wrong: {},
    });
    expect(answersIn(questions, { r: 5, m: "y" }).given).toEqual({ r: 5, m: ["y"] });
  });
  test("is told what is wrong with it, question by question", () => {
    expect(answersIn(questions, { r: "", c: "maybe", m: ["x", "z"], t: "x".repeat(1_001) })).toEqual({
      given: {},
      wrong: { r: "required", c: "choice", m: "choice", t: "too-long" },
    });
    expect(answersIn(questions, { r: "6" }).wrong).toEqual({ r: "choice" });
  });
});

describe("results", () => {
  const answer = (answerId: string, given: Record<string, number | string | string[]>) => ({
    answerId,
    given,
    hidden: answerId === "b",
    by: null,
  });
  test("count each value, with the mean of ratings and texts in the order of their ids", () => {
    const found = resultsOf(questions, [
      answer("b", { r: 4, c: "yes", m: ["x", "y"], t: "second" }),
      answer("a", { r: 5, m: ["y"], t: "first" }),
      answer("c", { r: 4 }),
    ]);
    expect(found[0]).toMatchObject({ count: 3, mean: 4.3 });
    expect(found[0]?.counts.map(({ count }) => count)).toEqual([1, 2, 0, 0, 0]);
    expect(found[1]?.counts).toEqual([
      { key: "yes", count: 1 },
      { key: "no", count: 0 },
    ]);
    expect(found[2]?.counts.map(({ count }) => count)).toEqual([1, 2]);
    expect(found[3]?.texts.map(({ text, hidden }) => [text, hidden])).toEqual([
      ["first", false],
      ["second", true],
    ]);
  });
  test("of a form without names wait for five answers", () => {
    expect(tooFew("anonymous", 4)).toBe(true);
    expect(tooFew("either", 4)).toBe(true);
    expect(tooFew("anonymous", 5)).toBe(false);
    expect(tooFew("named", 1)).toBe(false);
  });
});
