import { expect, test } from "vitest";
import { readIn, secondOf } from "../checked-translations/rules";
import { inUrgency, isDone, troubleWith } from "./rules";

const written = { lang: "ru", body: "Да?", answerSummary: null, isChecked: true };
const row = (no: number, more: object = {}) => ({
  questionId: String(no),
  no,
  position: no,
  place: "listed" as const,
  lang: "ko",
  answerSummary: null,
  answerLang: null,
  translations: [] as (typeof written)[],
  ...more,
});

test("what the room hears now comes first, then what comes next, and what is done last", () => {
  const rows = [
    row(1, { place: "answered" }),
    row(2, { translations: [written], place: "queued" }),
    row(3),
    row(4, { place: "on_stage" }),
    row(5, { place: "queued" }),
    row(6, { lang: "ru" }),
  ];
  expect(inUrgency(rows, "ru").map((one) => one.no)).toEqual([4, 5, 3, 1, 2]);
  expect(inUrgency(rows, "ko").map((one) => one.no)).toEqual([6]);
});

test("a question with an answer is done when both are said, and an answer in the language needs none", () => {
  const answered = { answerSummary: "네", answerLang: "ko", translations: [written] };
  expect(isDone(row(1, answered), "ru")).toBe(false);
  expect(isDone(row(1, { ...answered, answerLang: "ru" }), "ru")).toBe(true);
  expect(isDone(row(1, { translations: [{ ...written, isChecked: false }] }), "ru")).toBe(false);
});

test("whoever writes is told of another's text and of other words of the question, and of nothing else", () => {
  const draft = { body: "Что?", answer: "", version: 1, original: "뭐?", originalAnswer: "" };
  const now = { body: "뭐?", answerSummary: null };
  const theirs = { version: 2, body: "Как?", answerSummary: null };
  expect(troubleWith(draft, { ...theirs, version: 1 }, now)).toBeUndefined();
  expect(troubleWith(draft, theirs, now)).toBe("other-text");
  expect(troubleWith(draft, { ...theirs, body: "Что?" }, now)).toBeUndefined();
  expect(troubleWith({ ...draft, version: 2 }, theirs, { ...now, body: "왜?" })).toBe("other-question");
  // An answer that came meanwhile is in nobody's way who translates the question alone.
  expect(troubleWith({ ...draft, version: 2 }, theirs, { ...now, answerSummary: "네" })).toBeUndefined();
});

test("a wall shows its second language; for what was asked in it, the event's first other one that there is", () => {
  const asked = { lang: "ko", words: { ru: "Да?", kk: "Иә?" } };
  expect(secondOf(asked, null, ["ko", "ru"])).toBeNull();
  expect(secondOf(asked, "ru", ["ko", "kk"])).toEqual({ lang: "ru", body: "Да?" });
  expect(secondOf(asked, "en", ["ko", "kk"])).toBeNull();
  expect(secondOf(asked, "ko", ["ko", "en", "kk", "ru"])).toEqual({ lang: "kk", body: "Иә?" });
  expect([readIn(asked, "ko"), readIn(asked, "en")]).toEqual([null, null]);
});
