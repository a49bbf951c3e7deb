import { expect, test } from "vitest";
import { keptCookie } from "../core/kept-form";
import { anonymous } from "../core/permissions";
import { actorOfLink } from "../core/session";
import { cast } from "../core/testing";
import { write } from "../db";
import { topics } from "../db/schema";
import { register } from "../features/registrations/commands";
import { openRound } from "../features/wish-rounds/commands";
import { mine } from "../features/wishes/queries";
import { registrationForm } from "./registration-form";

const post = (token: string, fields: [string, string][]) =>
  registrationForm.request(`/r/${token}/wishes`, {
    method: "POST",
    body: new URLSearchParams(fields).toString(),
    headers: { "content-type": "application/x-www-form-urlencoded" },
  });

async function prepared() {
  const { aru, lecture } = await cast(null);
  const eventId = lecture.id;
  const made = await write([], async (tx) =>
    tx
      .insert(topics)
      .values([1, 2, 3].map((position) => ({ eventId, title: { en: `Topic ${position}` }, brief: {}, position })))
      .returning(),
  );
  await openRound(aru, { eventId, dueAt: "2099-01-15T18:00" });
  const outcome = await register(anonymous, {
    eventId,
    fullName: "김민서",
    locale: "ko",
    guardianName: "보호자",
    guardianPhone: "010-7788-1234",
  });
  if (!outcome.ok || !("token" in outcome.value)) throw new Error("not registered");
  const { token } = outcome.value;
  const actor = await actorOfLink(token);
  const shown = (kept?: string) => mine(actor, { registrationId: actor.registrationId ?? "", kept });
  return { token, shown, ids: made.sort((a, b) => a.position - b.position).map((topic) => topic.id) };
}

test("wishes go with a plain form, and on to one's own page", async () => {
  const { token, shown, ids } = await prepared();
  const answer = await post(token, [
    ["page", "ko"],
    ["topicIds[]", ids[1] ?? ""],
    ["topicIds[]", ""],
    ["topicIds[]", ids[0] ?? ""],
    ["friend", "김하늘"],
    ["ratherNot", ""],
  ]);
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toBe(`/ko/r/${token}?done=wished`);
  expect((await shown()).sheet).toMatchObject({ topicIds: [ids[1], ids[0]], friend: "김하늘", ratherNot: null });
});

test("a form that was refused comes back with what was chosen and typed, and nothing of it in the address", async () => {
  const { token, shown, ids } = await prepared();
  const twice = ids[2] ?? "";
  const answer = await post(token, [
    ["page", "ko"],
    ["topicIds[]", twice],
    ["topicIds[]", ""],
    ["topicIds[]", twice],
    ["friend", "김하늘"],
  ]);
  expect(answer.headers.get("location")).toBe(`/ko/r/${token}/wishes?problem=invalid`);
  const cookie = answer.headers.get("set-cookie") ?? "";
  expect(cookie).toContain(`Path=/ko/r/${token}/wishes;`);
  const { kept, sheet } = await shown(new RegExp(`${keptCookie}=([^;]*)`).exec(cookie)?.[1]);
  expect(kept).toMatchObject({
    values: { topicIds: `${twice},${twice}`, friend: "김하늘" },
    fields: { "topicIds.1": [{ code: "twice" }] },
  });
  expect(sheet).toBeNull();
});

test("a link that is nobody's leads to the page that says so", async () => {
  const answer = await post("A".repeat(26), [["page", "kk"]]);
  expect(answer.headers.get("location")).toBe(`/kk/r/${"A".repeat(26)}`);
});
