import { expect, test } from "vitest";
import { asHeard, byTheme, type Counted, heardAt, numbersOf } from "./rules";

const at = (minute: number) => new Date(minute * 60_000);
const blank: Counted = {
  ...{ id: "", status: "listed", mergedIntoId: null, source: "phone", lang: "ko", themeId: null },
  ...{ schoolId: null, groupNumber: null, registrationId: null, later: false },
};

test("an event's questions in numbers, counted by hand", () => {
  const rows: Counted[] = [
    { ...blank, id: "1", status: "answered", registrationId: "a", groupNumber: 1, themeId: "t", schoolId: "s" },
    { ...blank, id: "2", status: "merged", mergedIntoId: "1", registrationId: "b", groupNumber: 2, schoolId: "s" },
    { ...blank, id: "3", status: "answered", registrationId: "a", groupNumber: 1, later: true, lang: "ru" },
    { ...blank, id: "4", status: "deferred", source: "oral" },
    { ...blank, id: "5", status: "declined", registrationId: "c", groupNumber: 1 },
    { ...blank, id: "6", status: "withdrawn", registrationId: "d", groupNumber: 2 },
    { ...blank, id: "7", status: "held", registrationId: "c", groupNumber: 1 },
  ];
  const votes = [
    { questionId: "1", registrationId: "c" },
    { questionId: "2", registrationId: "c" }, // of the same question by now
    { questionId: "2", registrationId: "e" },
    { questionId: "3", registrationId: "e" },
    { questionId: "gone", registrationId: "f" },
  ];
  const room = { seats: ["a", "b", "c", "d", "e", "f", "g"], present: ["a", "c", "f", "g"] };
  expect(numbersOf(rows, votes, room)).toEqual({
    ...{ asked: 7, answered: 2, later: 1, left: 2, declined: 1, withdrawn: 1, merged: 1 },
    ...{ votes: 3, voters: 2, askers: 3, took: 4 }, // a, b, c asked; c, e voted
    ...{ seats: 7, seatsTook: 4, present: 4, presentTook: 2 },
    themes: [
      { key: null, asked: 6, answered: 2 },
      { key: "t", asked: 1, answered: 1 },
    ],
    sources: [
      { key: "phone", asked: 6, answered: 3 },
      { key: "oral", asked: 1, answered: 0 },
    ],
    languages: [
      { key: "ko", asked: 6, answered: 2 },
      { key: "ru", asked: 1, answered: 1 },
    ],
    schools: [
      { key: null, asked: 5, answered: 1 },
      { key: "s", asked: 2, answered: 2 },
    ],
    groups: [
      { key: "1", asked: 4, answered: 2 },
      { key: "2", asked: 2, answered: 1 },
      { key: null, asked: 1, answered: 0 },
    ],
  });
});

test("without questions every number is nought", () => {
  const none = numbersOf([], [], { seats: [], present: [] });
  expect(Object.values(none).flat().filter(Boolean)).toEqual([]);
});

test("minutes follow the stage; what was only answered in writing comes after", () => {
  const row = (no: number, heard: number | null, answered: number | null) => ({
    no,
    heardAt: heard === null ? null : at(heard),
    answeredAt: answered === null ? null : at(answered),
  });
  const rows = [row(1, null, 90), row(2, 30, 31), row(3, 10, 95), row(4, null, 80), row(5, 30, 31)];
  expect(asHeard(rows).map(({ no }) => no)).toEqual([3, 2, 5, 4, 1]);
});

test("when a question was asked aloud", () => {
  const row = { source: "phone", createdBy: null, askedAt: at(1), answeredAt: at(9) };
  expect(heardAt(row, at(5), true)).toEqual(at(5));
  expect(heardAt(row, undefined, false)).toEqual(at(9));
  expect(heardAt(row, undefined, true)).toBeNull();
  expect(heardAt({ ...row, source: "oral" }, undefined, true)).toEqual(at(1));
  expect(heardAt({ ...row, source: "prefiled" }, undefined, true)).toBeNull();
  expect(heardAt({ ...row, source: "prefiled", createdBy: "x" }, undefined, true)).toEqual(at(1));
});

test("themes stand in their order, and what has none or one that is gone comes last", () => {
  const rows = [{ themeId: null }, { themeId: "b" }, { themeId: "gone" }, { themeId: "a" }];
  expect(byTheme(rows, ["a", "b", "empty"]).map((part) => [part.themeId, part.rows.length])).toEqual([
    ["a", 1],
    ["b", 1],
    [null, 2],
  ]);
});
