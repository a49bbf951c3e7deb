import { expect, test } from "vitest";
import { mapTexts, withoutNames } from "./rules";

test("full names are taken out of any text, in every script and spelling of case; shorter words stay", () => {
  const masked = withoutNames(["김민준", "Әлия Қасымова", "Aliya Kasymova", "한결", "a+b (c)"]);
  expect(masked("김민준 학생과 aliya KASYMOVA, Әлия Қасымова")).toBe("○○○ 학생과 ○○○, ○○○");
  expect(masked("한결같은 마음")).toBe("한결같은 마음");
  expect(masked("x a+b (c) y")).toBe("x ○○○ y");
  expect(masked("김민준".normalize("NFD"))).toBe("○○○");
  expect(withoutNames([])("김민준")).toBe("김민준");
});

test("every text of a thing is mapped, however deep, but for what tells its parts apart", () => {
  const upper = (text: string) => text.toUpperCase();
  const at = new Date(0);
  expect(mapTexts({ kind: "list", a: ["b", { c: "d", n: 1 }], at, lang: "ko", no: null }, upper)).toEqual({
    kind: "list",
    a: ["B", { c: "D", n: 1 }],
    at,
    lang: "ko",
    no: null,
  });
});
