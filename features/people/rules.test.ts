import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db, write } from "../../db";
import { organizationNames } from "../../db/schema";
import { needsGuardian } from "../contacts/rules";
import { gradeOf, schoolLevel, schoolYearOf } from "./rules";
import { schoolFor } from "./steps";

test.each([
  ["2", 2],
  ["중2", 2],
  ["고 1학년", 1],
  ["Grade 7", 7],
  ["7 класс", 7],
  ["7-сынып", 7],
  ["１１", 11],
  ["0", undefined],
  ["13", undefined],
  ["중", undefined],
  ["2-3", undefined],
])("the grade in “%s” is %s", (text, grade) => expect(gradeOf(text)).toBe(grade));

test.each([
  [{ ko: "한빛중학교" }, "middle"],
  [{ en: "Hanbit Middle School" }, "middle"],
  [{ ko: "은하여자고등학교" }, "high"],
  [{ ko: "서울과학고" }, "high"],
  [{ ko: "새봄초등학교" }, "elementary"],
  [{ ru: "Школа № 5" }, "other"],
  [null, "other"],
])("%o is a school of the kind %s", (names, level) => expect(schoolLevel(names)).toBe(level));

test("a school year begins in March", () => {
  expect(schoolYearOf("2026-01-15")).toBe(2025);
  expect(schoolYearOf("2026-03-01")).toBe(2026);
});

describe("a guardian is asked for", () => {
  test.each([
    ["below the age by birth date, whatever is said", 19, 14, true, true],
    ["not from the age on by birth date", 19, 19, false, false],
    ["without a birth date, unless one says to be old enough", 19, undefined, false, true],
    ["not of those who say so", 19, undefined, true, false],
    ["of nobody when the event asks none", 0, undefined, false, false],
  ])("%s", (_, limit, age, says, expected) => expect(needsGuardian(limit, age, says)).toBe(expected));
});

test("one name is one school, however it is spaced or cased", async () => {
  const ids = await write([], async (tx) => {
    const made = [];
    for (const name of ["한빛 중학교", "한빛중학교", "HANBIT Middle School", "hanbit middle school"])
      made.push(await schoolFor(tx, name, "ko", new Date()));
    return made;
  });
  expect(ids[0]).toBe(ids[1]);
  expect(ids[2]).toBe(ids[3]);
  expect(ids[0]).not.toBe(ids[2]);
  expect(await db.$count(organizationNames, eq(organizationNames.organizationId, ids[0] ?? ""))).toBe(2);
});
