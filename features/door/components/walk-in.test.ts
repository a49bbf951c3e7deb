import { expect, test } from "vitest";
import { nameAtMost, walkInOf } from "./walk-in";

const typed = { name: " Aliya ", school: " Hanbit ", grade: "" };

test("what was typed of somebody on no list is taken as it is, or its problem is said", () => {
  expect(walkInOf(typed)).toEqual({ name: "Aliya", school: "Hanbit", grade: null });
  expect(walkInOf({ ...typed, grade: " 7 " })).toMatchObject({ grade: 7 });
  expect(walkInOf({ ...typed, name: " " })).toEqual({ name: "missing" });
  expect(walkInOf({ ...typed, name: "a".repeat(nameAtMost) })).toMatchObject({ grade: null });
  expect(walkInOf({ ...typed, name: "a".repeat(nameAtMost + 1) })).toEqual({ name: "long" });
});

test.each(["abc", "2a", "-1", "21", "1.5"])("a grade %s is refused, not dropped", (grade) => {
  expect(walkInOf({ ...typed, grade })).toEqual({ grade: "none" });
});
