import { describe, expect, test } from "vitest";
import { fold } from "../../db/search";
import { meantBy, profileOf, ranked, stateOf } from "./rules";

const at = (text: string) => new Date(`2026-01-${text}:00Z`);

describe("a round", () => {
  test.each([
    ["before it opens", "01T08:59", "soon"],
    ["from the minute it opens", "01T09:00", "open"],
    ["until the minute before the deadline", "05T17:59", "open"],
    ["at the deadline", "05T18:00", "over"],
  ] as const)("%s", (_, now, state) => {
    expect(stateOf({ opensAt: at("01T09:00"), dueAt: at("05T18:00") }, at(now))).toBe(state);
  });

  test("without a beginning is open at once", () => {
    expect(stateOf({ opensAt: null, dueAt: at("05T18:00") }, at("01T00:00"))).toBe("open");
  });
});

describe("a row of topics", () => {
  const known = new Set(["a", "b", "c", "d"]);

  test("closes the empty places between", () => {
    expect(ranked(["", "b", null, "a"], known, 3)).toEqual({ topicIds: ["b", "a"], problems: {} });
  });

  test("may be empty: any topic will do", () => {
    expect(ranked(["", "", ""], known, 3)).toEqual({ topicIds: [], problems: {} });
  });

  test("says at which place a topic is unknown, named twice, or one too many", () => {
    expect(ranked(["x", "a", "a", "b", "c"], known, 2).problems).toEqual({
      "topicIds.0": [{ code: "choice" }],
      "topicIds.2": [{ code: "twice" }],
      "topicIds.4": [{ code: "too-many-wishes", values: { max: 2 } }],
    });
  });
});

describe("a typed name", () => {
  const people = [
    { id: "min", names: ["김민서", "Kim Minseo", null] },
    { id: "asel", names: ["Әсел Оспанова", "Assel Ospanova"] },
    { id: "twin1", names: ["이하나"] },
    { id: "twin2", names: ["이하나"] },
  ];

  test.each([
    ["as on record", "김민서", "min"],
    ["with a space", "김 민서", "min"],
    ["the other way round, in any case", "minseo KIM", "min"],
    ["without Kazakh letters", "Асел Оспанова", "asel"],
    ["with a full stop", "Kim Minseo.", "min"],
    ["of two who are called so, means neither", "이하나", null],
    ["of which only a part is said, means nobody", "민서", null],
    ["without a letter, means nobody", "…", null],
  ])("%s", (_, typed, meant) => {
    expect(meantBy(people, typed, fold)).toBe(meant);
  });
});

test("the profile counts each topic at each place", () => {
  const sheets = [
    { registrationId: "1", topicIds: ["a", "b"] },
    { registrationId: "2", topicIds: ["a"] },
    { registrationId: "3", topicIds: [] },
  ];
  expect(profileOf(["a", "b"], sheets, 2)).toEqual([
    { topicId: "a", ranks: [2, 0] },
    { topicId: "b", ranks: [0, 1] },
  ]);
});
