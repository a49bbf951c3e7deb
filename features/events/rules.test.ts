import { expect, test } from "vitest";
import { emptyValues, merged } from "./components/event-values";
import { slugOf, slugs, statusAfter } from "./rules";

test("a title in any script becomes an address in Latin letters", () => {
  const cases: [string, string][] = [
    ["Kazakhstan's Multi-Vector Foreign Policy", "kazakhstans-multi-vector-foreign-policy"],
    ["Внешняя политика", "vneshnyaya-politika"],
    ["Сыртқы саясат және ғылым", "syrtqy-sayasat-zhane-ghylym"],
    ["미래 외교관", "mirae-oegyogwan"],
    ["  Café & Crème  ", "cafe-creme"],
    ["🎓", ""],
  ];
  for (const [title, slug] of cases) expect(slugOf(title), title).toBe(slug);
});

test("an address is at most sixty characters and ends with a whole word", () => {
  const long = slugOf("word ".repeat(40));
  expect(long.length).toBeLessThanOrEqual(60);
  expect(long.endsWith("word")).toBe(true);
  expect(slugOf("x".repeat(200))).toHaveLength(60);
});

test("the English title is asked first, and an untranslatable one has a fallback", () => {
  expect(slugs({ ko: "강연", en: "Lecture" }, "ab12", "event")).toEqual({ plain: "lecture", long: "lecture-ab12" });
  expect(slugs({ ko: "★" }, "ab12", "event").plain).toBe("event");
});

test("a cancelled event stays cancelled, and a draft is not cancelled", () => {
  expect(statusAfter("cancelled", "publish")).toBeUndefined();
  expect(statusAfter("draft", "cancel")).toBeUndefined();
  expect(statusAfter("published", "finish")).toBe("finished");
});

test("of two people's changes, those that do not touch are joined and the rest is shown", () => {
  const opened = { ...emptyValues("2027-01-01", "UTC", "en", ""), capacity: "80" };
  const mine = { ...opened, title: { ...opened.title, en: "Mine" }, capacity: "90" };
  const theirs = { ...opened, kind: "workshop" as const, capacity: "100" };
  const { values, conflicts } = merged(opened, mine, theirs);
  expect(values).toMatchObject({ title: { en: "Mine" }, kind: "workshop", capacity: "90" });
  expect(conflicts).toEqual([{ path: "capacity", mine: "90", theirs: "100" }]);
});
