import { describe, expect, test } from "vitest";
import {
  fullFor,
  fullGroups,
  missingStudy,
  overfull,
  type Quotas,
  type Study,
  seatedOf,
  seatsLabel,
  type Taken,
  take,
} from "./rules";

const none: Quotas = { perSchool: null, schools: [], perGrade: null, grades: [] };
const of = (schoolId: string | null, grade: number | null): Study => ({ schoolId, grade });
const taken = (quotas: Quotas, ...held: [Study, number][]): Taken => {
  const all: Taken = new Map();
  for (const [study, seats] of held) take(quotas, all, study, seats);
  return all;
};

test.each([
  [80, 80, 0, "none"],
  [80, 72, 0, "few"],
  [80, 71, 0, "some"],
  [10, 5, 0, "few"],
  [80, 60, 15, "few"],
  [80, 60, 20, "none"],
  [null, 3, 0, null],
] as const)("of %s seats with %i taken and %i kept, the word is %s", (capacity, seatsTaken, seatsKept, label) =>
  expect(seatsLabel({ capacity, seatsTaken, seatsKept })).toBe(label),
);

describe("quotas", () => {
  const quotas: Quotas = {
    perSchool: 2,
    schools: [{ schoolId: "big", seats: 3 }],
    perGrade: 2,
    grades: [{ from: 10, to: 12, seats: 4 }],
  };

  test("a named school has its own number, all others the common one", () => {
    const all = taken(quotas, [of("big", null), 2], [of("small", null), 2]);
    expect(fullFor(quotas, all, of("big", null))).toBeUndefined();
    expect(fullFor(quotas, all, of("small", null))).toBe("school");
    expect(fullFor(quotas, all, of("other", null))).toBeUndefined();
  });

  test("the grades of a range share its number", () => {
    const all = taken(quotas, [of(null, 10), 3], [of(null, 12), 1], [of(null, 9), 1]);
    expect([9, 10, 11, 12].map((grade) => fullFor(quotas, all, of(null, grade)))).toEqual([
      undefined,
      "grade",
      "grade",
      "grade",
    ]);
  });

  test("whoever has neither school nor grade counts for none", () => {
    const all = taken(quotas, [of("big", 9), 3]);
    expect(fullFor(quotas, all, of(null, null))).toBeUndefined();
    expect(fullFor(none, new Map(), of("big", 9))).toBeUndefined();
    expect(fullFor(null, new Map(), of("big", 9))).toBeUndefined();
  });

  test("seats go in order; whoever's quota is full is passed over", () => {
    const line = ["a", "a", "a", "b", "b", "b", "c"].map((schoolId, at) => ({ at, schoolId, grade: null }));
    const seated = (left?: number) => seatedOf(line, { quotas, taken: new Map(), left }).map(({ at }) => at);
    expect(seated()).toEqual([0, 1, 3, 4, 6]);
    expect(seated(3)).toEqual([0, 1, 3]);
    expect(seated(0)).toEqual([]);
  });

  test("a quota below the seats held is told with how many are", () => {
    expect(overfull(quotas, [{ ...of("big", 9), number: 4 }])).toBe(4);
    expect(overfull(quotas, [{ ...of("big", 9), number: 2 }])).toBeUndefined();
    expect(
      overfull(quotas, [
        { ...of(null, 10), number: 2 },
        { ...of(null, 11), number: 3 },
      ]),
    ).toBe(5);
  });

  test("the public is told of full schools and grades, but not where it would speak of one or two people", () => {
    const all = taken(quotas, [of("big", null), 3], [of("small", null), 2], [of(null, 11), 4], [of(null, 3), 2]);
    expect(fullGroups(quotas, all)).toEqual({ schoolIds: ["big"], grades: [{ from: 10, to: 12 }] });
    expect(fullGroups(null, new Map())).toEqual({ schoolIds: [], grades: [] });
  });

  test("what a quota counts has to be said", () => {
    expect(Object.keys(missingStudy(quotas, of(null, null)))).toEqual(["school", "grade"]);
    expect(Object.keys(missingStudy({ ...none, perGrade: 1 }, of(null, null)))).toEqual(["grade"]);
    expect(missingStudy(quotas, of("big", 9))).toEqual({});
    expect(missingStudy(null, of(null, null))).toEqual({});
  });
});
