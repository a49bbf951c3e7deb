import { expect, test } from "vitest";
import { changes, displayOf, keptOf, moved, statusOf } from "./rules";

test.each([
  ["asked aloud and not answered yet", { followUp: false }, "on_stage"],
  ["answered in a few words", { answerSummary: "Yes", followUp: false }, "answered"],
  ["answered, the words to be added later", { answeredBy: "The Ambassador", followUp: false }, "answered"],
  ["promised for later, whatever was said", { answerSummary: "By letter", followUp: true }, "deferred"],
] as const)("%s", (_, answer, status) => expect(statusOf(answer)).toBe(status));

test("who was named is shown by name, a group as a group, nobody as nobody", () => {
  expect(displayOf({ registrationId: "r" })).toBe("name");
  expect(displayOf({ name: "Dana", groupId: "g" })).toBe("name");
  expect(displayOf({ groupId: "g" })).toBe("group");
  expect(displayOf({})).toBe("anonymous");
});

test.each([
  [1, ["c", "a", "b"]],
  [2, ["a", "c", "b"]],
  [99, ["a", "b", "c"]],
])("moving the last one to place %s", (to, expected) => expect(moved(["a", "b", "c"], "c", to)).toEqual(expected));

test("only what differs is kept of an edit, and nothing said equals null", () => {
  expect(changes({ body: "a", themeId: null }, { body: "b", themeId: undefined })).toEqual({
    keys: ["body"],
    before: { body: "a" },
    after: { body: "b" },
  });
});

test("what came from a phone stays where it stands until there is an answer, whatever the desk adds", () => {
  const none = { answerSummary: null, answeredBy: null, followUp: false };
  const from = { source: "prefiled", askerDisplay: "anonymous", createdBy: null };
  const asked = { ...from, ...none, status: "held", answeredAt: null };
  const on = { ...none, status: "on_stage" };
  expect(keptOf(asked, on)).toEqual({
    answeredAt: null,
    source: "prefiled",
    askerDisplay: "anonymous",
    status: "held",
  });
  expect(keptOf({ ...asked, source: "phone" }, { ...on, status: "answered" })).not.toHaveProperty("status");
  expect(keptOf({ ...asked, createdBy: "an account" }, on)).toEqual({});
  expect(keptOf({ ...asked, source: "oral" }, on)).toEqual({});
});

test("mending a word releases no draft; another answer than the draft is an answer", () => {
  const before = {
    ...{ source: "oral", askerDisplay: "group", createdBy: "an account", status: "deferred" },
    ...{ answerSummary: "draft", answeredBy: null, followUp: false, answeredAt: null },
  };
  const same = { answerSummary: "draft", answeredBy: null, followUp: false, status: "answered" };
  expect(keptOf(before, same)).toEqual({ status: "deferred", answeredAt: null });
  expect(keptOf(before, { ...same, answerSummary: "answer" })).toEqual({});
  expect(keptOf({ ...before, status: "answered" }, same)).toEqual({});
});
