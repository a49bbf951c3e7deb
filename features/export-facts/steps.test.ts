import { expect, test } from "vitest";
import { type About, aboutFacts } from "./steps";

const id = "01a22f9f-0000-7000-8000-000000000000";
const about = (filters: Record<string, unknown>): About => ({
  ...{ locale: "ko", facts: [], now: new Date("2026-01-15T05:00:00Z"), by: "Min", purpose: "학교 제출", recipient: "" },
  event: {
    title: { ko: "강연" },
    startsAt: new Date("2026-01-15T05:00:00Z"),
    timeZone: "Asia/Seoul",
    languages: ["ko"],
  },
  ...{ filters, schools: new Map([[id, { ko: "한빛중학교" }]]) },
});
const said = (filters: Record<string, unknown>) => aboutFacts(about(filters)).at(-1)?.value;

test("the about sheet says filters in words, a school by its name and no id", () => {
  expect(said({ school: id })).toBe("학교: 한빛중학교");
  expect(said({ school: "none", only: "unmarked", searched: true })).toBe("학교: 학교 없음, 상태: 미확인, 검색");
  expect(said({ group: id, status: "waitlisted" })).toMatch(/^조, 상태: \S+$/);
  expect(said({ sheetId: id, school: undefined })).toBe("–");
});
