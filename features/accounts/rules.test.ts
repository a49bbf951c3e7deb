import { expect, test } from "vitest";
import { isCommon } from "./rules";

test.each([
  "password1234",
  "Password2026!!",
  "P@ssw0rd1234",
  "123456789012",
  "qwertyuiop12",
  "qwertyuiopas",
  "1q2w3e4r5t6y",
  "aaaaaaaaaaaa",
  "abcabcabcabc",
  "lectern-2026-lectern",
  "2026강연2026!!",
  "йцукенгшщзхъ",
  "passwordpassword",
  "111111222222",
  "880515-1234567",
])("%s is among the first that others would try", (password) => {
  expect(isCommon(password)).toBe(true);
});

test.each([
  "seventeen quiet herons",
  "바람이 불면 우산을 접는다",
  "Тихая река течёт к северу",
  "vK9!rTz2#mQw",
  "my password is a long river",
])("%s is fine", (password) => {
  expect(isCommon(password)).toBe(false);
});

test("one's own name or address with a year is no password", () => {
  const own = ["Aru Bekova", "aru.bekova@school.example"];
  expect(isCommon("arubekova2026", own)).toBe(true);
  expect(isCommon("Bekova-20260115", own)).toBe(true);
  expect(isCommon("Bekova likes green pears", own)).toBe(false);
});
