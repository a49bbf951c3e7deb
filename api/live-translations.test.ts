import { afterEach, expect, test } from "vitest";
import { anonymous } from "../core/permissions";
import { derivedToken } from "../core/seal";
import { actorOfLink } from "../core/session";
import { stageDay } from "../core/testing-stage";
import { watchers } from "../features/live/live";
import { ask } from "../features/own-questions/commands";
import { advance } from "../features/question-board/commands";
import { setState } from "../features/question-rooms/commands";
import { linkWrite } from "../features/question-translations/commands";
import { makeLink, revokeLink } from "../features/screens/commands";
import { api } from "./app";
import { openStreams } from "./event-stream";
import { keyOf } from "./testing";
import { closeStreams, StreamReader } from "./testing-streams";

afterEach(async () => {
  await closeStreams();
  expect(openStreams()).toBe(0);
  expect(watchers.counts()).toEqual({ places: 0, audiences: 0, watchers: 0 });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  api.request(`http://localhost/api/live${path}`, { headers });

async function day() {
  const made = await stageDay();
  const { eventId, min } = made;
  await setState(min, { eventId, state: "open" });
  const link = async (kind: "interpreter" | "guest") => {
    const outcome = await makeLink(min, { eventId, kind, label: "Booth", locale: "ru" });
    if (!outcome.ok) throw new Error(outcome.code);
    return outcome.value;
  };
  const body = "국기의 독수리는 무엇을 뜻하나요?";
  const token = derivedToken("link", made.one, 1);
  const asked = await ask(await actorOfLink(token), { registrationId: made.one, body, lang: "ko" });
  if (!asked.ok) throw new Error(asked.code);
  return { ...made, link, body, phone: token, questionId: asked.value.questionId };
}

test("the lane follows the board by a link until it is revoked; phones are told of what is checked alone", async () => {
  const { min, link, questionId, body, phone } = await day();
  const { token, stageLinkId } = await link("interpreter");
  const stream = new StreamReader(await get(`/translations/interpret/${token}`));
  const told = async () => {
    for (;;) {
      const event = await stream.next();
      if (event === "over") throw new Error("over");
      if (event.event === "lane") return JSON.parse(event.data ?? "");
    }
  };
  expect((await told()).rows).toEqual([]);
  await advance(min, { questionId, version: 1, to: "listed" });
  let rows = [];
  while (rows.length === 0) rows = (await told()).rows;
  expect(rows[0]).toMatchObject({ questionId, body, place: "listed", translations: [] });
  expect(JSON.stringify(rows)).not.toContain("민준");
  const onPhones = async () => (await get(`/questions/r/${phone}/now`)).text();
  const said = { questionId, token, lang: "ru" as const, body: "Что значит орёл?", original: body };
  await linkWrite(anonymous, { ...said, version: 0 });
  expect(await onPhones()).not.toContain("орёл");
  await linkWrite(anonymous, { ...said, version: 1, checked: true });
  expect(await onPhones()).toContain("орёл");
  await revokeLink(min, { stageLinkId });
  expect((await get(`/translations/interpret/${token}/now`)).status).toBe(404);
});

test("only an interpreter's link and the team follow a lane", async () => {
  const { aru, program, eventId, link } = await day();
  const tablet = await link("guest");
  expect((await get(`/translations/interpret/${tablet.token}/now`)).status).toBe(404);
  expect((await get(`/translations/events/${eventId}/now`)).status).toBe(401);
  const judge = { authorization: `Bearer ${await keyOf(aru, "judge", program.id)}` };
  expect((await get(`/translations/events/${eventId}/now`, judge)).status).toBe(403);
  const staff = { authorization: `Bearer ${await keyOf(aru, "staff", program.id)}` };
  expect((await get(`/translations/events/${eventId}/now`, staff)).status).toBe(200);
});
