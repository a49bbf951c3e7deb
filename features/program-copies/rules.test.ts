import { expect, test } from "vitest";
import { dayOn, daysOn, titleOn } from "./rules";

test("weeks keep the day of the week, years keep the date, also around a leap day", () => {
  expect(dayOn("2026-01-15", { by: "weeks", number: 52 })).toBe("2027-01-14");
  expect(dayOn("2026-01-15", { by: "years", number: 1 })).toBe("2027-01-15");
  expect(dayOn("2028-02-29", { by: "years", number: 1 })).toBe("2029-02-28");
  expect(dayOn("2028-02-29", { by: "years", number: 4 })).toBe("2032-02-29");
  expect([
    daysOn("2027-03-01", { by: "years", number: 1 }),
    daysOn("2027-02-28", { by: "years", number: 1 }),
    daysOn("2027-02-28", { by: "weeks", number: 3 }),
  ]).toEqual([366, 365, 21]);
});

test("the years of its own period move in a title, other years belong to the subject", () => {
  const year = { by: "weeks" as const, number: 52 };
  const period = { from: 2026, to: 2027 };
  expect(titleOn({ ko: "2026 미래 외교관", en: "Diplomats 2026–2027" }, year, period)).toEqual({
    ko: "2027 미래 외교관",
    en: "Diplomats 2027–2028",
  });
  expect(titleOn({ en: "Kazakhstan 2050, in 2026" }, year, period)).toEqual({ en: "Kazakhstan 2050, in 2027" });
});

test("a title without a year gets the new one, unless the copy is of the same year or the title is as long as can be", () => {
  const period = { from: 2026, to: 2026 };
  expect(titleOn({ en: "Diplomats" }, { by: "years", number: 2 }, period)).toEqual({ en: "Diplomats 2028" });
  expect(titleOn({ en: "Diplomats" }, { by: "weeks", number: 10 }, period)).toEqual({ en: "Diplomats" });
  expect(titleOn({ en: "Diplomats" }, { by: "years", number: 1 }, null)).toEqual({ en: "Diplomats" });
  const long = "a".repeat(198);
  expect(titleOn({ en: long }, { by: "years", number: 1 }, period)).toEqual({ en: long });
});
