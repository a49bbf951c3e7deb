import fc from "fast-check";
import { expect, test } from "vitest";
import { alike, heldBy, likeness } from "./rules";

test.each([
  ["You are s t u p i d", ["stupid"], "stupid"],
  ["바 보 같은 질문", ["바보"], "바보"],
  ["ДУРАК ли он?", ["дурак"], "дурак"],
  ["Ақымақ!", ["ақымақ"], "ақымақ"],
  ["stúpid?", ["stupid"], "stupid"],
  ["What does the eagle mean?", ["stupid", "바보"], undefined],
  ["anything", ["", " . "], undefined],
])("%s is held by %j: %s", (text, words, found) => {
  expect(heldBy(text, words)).toBe(found);
});

test.each([
  ["What does the eagle on the flag mean?", "what does the eagle on your flag mean", true],
  ["카자흐스탄 국기의 독수리는 무슨 뜻인가요?", "국기에 있는 독수리는 무슨 뜻인가요", true],
  ["Что означает орёл на флаге?", "Что означает орел на вашем флаге?", true],
  ["Why are there so many peoples?", "What does the eagle on the flag mean?", false],
  ["안녕하세요", "감사합니다", false],
])("%s / %s seem to ask the same: %s", (one, other, same) => {
  expect(alike(one, [{ questionId: "a", body: other }])).toHaveLength(same ? 1 : 0);
});

test("likeness is the same both ways, between nothing and all", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      const share = likeness(one, other);
      expect(share).toBe(likeness(other, one));
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    }),
  );
  expect(likeness("orla", "orla")).toBe(1);
});
