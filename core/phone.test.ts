import { expect, test } from "vitest";
import { normalPhone, shownPhone } from "./phone";

test.each([
  ["010-7971-2276", "+821079712276"],
  ["01079712276", "+821079712276"],
  ["1079712276", "+821079712276"],
  ["+82 10-7971-2276", "+821079712276"],
  ["02-123-4567", "+8221234567"],
  ["+7 701 123 45 67", "+77011234567"],
  ["8 (701) 123-45-67", "+77011234567"],
  ["+7 912 345-67-89", "+79123456789"],
])("%s is %s", (written, e164) => {
  expect(normalPhone(written)).toBe(e164);
});

test.each(["010-1", "전화 없음", "12345", "010-7971-2276 엄마", "", "=1+1", "+".repeat(100)])(
  "%j is no telephone number",
  (text) => {
    expect(normalPhone(text)).toBeNull();
  },
);

test("a number is shown the way its country writes it", () => {
  expect(shownPhone("+821079712276")).toBe("010-7971-2276");
  expect(shownPhone("+77011234567")).toBe("+7 701 123 4567");
  expect(shownPhone("unknown")).toBe("unknown");
});
