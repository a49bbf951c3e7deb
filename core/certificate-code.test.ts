import { expect, test } from "vitest";
import { codeFrom, maskedName, nameKey, nameWordsKey, readCode, shownCode } from "./certificate-code";
import { longDay } from "./time";

test("a masked name shows next to nothing, in any script", () => {
  const names = {
    박서연: "박○연",
    김민: "김○",
    "남궁 민수": "남○○수",
    "Әсел Қасымова": "Ә*** Қ***",
    "Айша Қасым": "А*** Қ***",
    "O'Brien-Smith": "O*** S***",
    Madonna: "M***",
    "Константинопольский-Преображенский Ғабиден": "К*** П*** Ғ***",
  };
  for (const [name, masked] of Object.entries(names)) expect(maskedName(name)).toBe(masked);
});

test("a code has 80 bits in four groups, and is read in whatever way it was typed", () => {
  const code = codeFrom(Uint8Array.from({ length: 10 }, (_, index) => index * 25 + 3));
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
  expect(shownCode(code)).toMatch(/^(\w{4}-){3}\w{4}$/);
  expect(codeFrom(new Uint8Array(10))).toBe("0".repeat(16));
  expect(codeFrom(new Uint8Array(10).fill(255))).toBe("Z".repeat(16));
  expect(readCode("o0il-abcd efgh–jkmn")).toBe("0011ABCDEFGHJKMN");
  for (const typed of ["", "ABCD", "ABCDEFGHJKMNPQRU", "박서연", "A".repeat(17)])
    expect(readCode(typed)).toBeUndefined();
});

test("names are compared by their letters alone", () => {
  expect(nameKey(" Park  Seo-yeon")).toBe(nameKey("PARK SEOYEON"));
  expect(nameKey("\u1107\u1161\u11a8서연")).toBe(nameKey("박서연"));
  expect(nameKey("Ｐａｒｋ")).toBe(nameKey("park"));
  expect(nameWordsKey("Seo-yeon, Park")).toBe(nameWordsKey("PARK Seoyeon"));
  expect(nameWordsKey("박서연")).toBe(nameKey("박 서연"));
  expect(nameKey("Асель")).not.toBe(nameKey("Acель"));
});

test("the day stands on a certificate as each language writes it", () => {
  const at = new Date("2026-01-14T16:00:00Z");
  const days = (["ko", "en", "ru", "kk"] as const).map((locale) => longDay(at, "Asia/Seoul", locale));
  expect(days).toEqual(["2026년 1월 15일", "15 January 2026", "15 января 2026 г.", "2026 ж. 15 қаңтар"]);
});
