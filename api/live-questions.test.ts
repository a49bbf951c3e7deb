import { eq } from "drizzle-orm";
import { afterEach, expect, test, vi } from "vitest";
import { wake } from "../core/live";
import { derivedToken, hashToken } from "../core/seal";
import { actorOfLink } from "../core/session";
import { stageDay } from "../core/testing-stage";
import { write } from "../db";
import { id } from "../db/id";
import { apiKeys, rateLimits, registrations, roomSeats } from "../db/schema";
import { watchers } from "../features/live/live";
import { guest, projector } from "../features/live/queries";
import { ask, vote } from "../features/own-questions/commands";
import { advance, decline } from "../features/question-board/commands";
import { board } from "../features/question-board/queries";
import { setState } from "../features/question-rooms/commands";
import { edit, log } from "../features/questions/commands";
import { makeLink } from "../features/screens/commands";
import { api } from "./app";
import { openStreams } from "./event-stream";
import { keyOf } from "./testing";
import { closeStreams, StreamReader } from "./testing-streams";

afterEach(async () => {
  vi.useRealTimers();
  await closeStreams();
  expect(openStreams()).toBe(0);
  expect(watchers.counts()).toEqual({ places: 0, audiences: 0, watchers: 0 });
});

const tokenOf = (registrationId: string) => derivedToken("link", registrationId, 1);
async function day() {
  const made = await stageDay();
  await setState(made.min, { eventId: made.eventId, state: "open" });
  return made;
}
async function asked(registrationId: string, body: string) {
  await write([], (tx) => tx.delete(rateLimits));
  const outcome = await ask(await actorOfLink(tokenOf(registrationId)), { registrationId, body, lang: "ko" });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.questionId;
}
const get = (path: string, headers: Record<string, string> = {}) =>
  api.request(`http://localhost/api/live/questions${path}`, { headers });
async function opened(path: string, headers: Record<string, string> = {}) {
  const stream = new StreamReader(await get(path, headers));
  expect(await stream.next()).toMatchObject({ event: "hello" });
  return stream;
}
/** The next event of a name, with what it told. */
async function told(stream: StreamReader, name: string) {
  for (;;) {
    const event = await stream.next();
    if (event === "over") throw new Error("over");
    if (event.event === name) return { id: event.id, ...JSON.parse(event.data ?? "") };
  }
}

test("phones are told of what the room may read, change by change, and never of what waits or was declined", async () => {
  const { one, min, ids } = await day();
  const stream = await opened(`/r/${tokenOf(one)}`);
  expect(await told(stream, "questions")).toMatchObject({ whole: true, rows: [], hidden: [] });
  const questionId = await asked(ids[1] ?? "", "첫 질문입니다");
  const waiting = await told(stream, "questions");
  expect(waiting).toMatchObject({ rows: [], hidden: [questionId] });
  expect(JSON.stringify(waiting)).not.toContain("첫 질문");
  await advance(min, { questionId, version: 1, to: "listed" });
  expect(await told(stream, "questions")).toMatchObject({ rows: [{ questionId, body: "첫 질문입니다", by: null }] });
  await decline(min, { questionId, version: 2, reason: "repeated" });
  expect(await told(stream, "questions")).toMatchObject({ rows: [], hidden: [questionId] });
});

test("votes are told as numbers, to all alike", async () => {
  const { one, min, ids } = await day();
  const questionId = await asked(one, "몇 명이 궁금한가요?");
  await advance(min, { questionId, version: 1, to: "listed" });
  const stream = await opened(`/r/${tokenOf(one)}`);
  expect(await told(stream, "tally")).toMatchObject({ votes: {} });
  const [, two = "", three = ""] = ids;
  for (const registrationId of [two, three])
    await vote(await actorOfLink(tokenOf(registrationId)), { registrationId, questionId, wanted: true });
  for (let votes = 0; votes < 2; ) votes = (await told(stream, "tally")).votes[questionId] ?? 0;
});

test("who comes back goes on from the last number, by header or address, and misses nothing", async () => {
  const { one, min, ids } = await day();
  const first = await asked(one, "먼저 물은 것");
  await advance(min, { questionId: first, version: 1, to: "listed" });
  const stream = await opened(`/r/${tokenOf(one)}`);
  const { seq } = await told(stream, "questions");
  await stream.close();
  const second = await asked(ids[1] ?? "", "그동안 물은 것");
  await advance(min, { questionId: second, version: 1, to: "listed" });
  const back = await opened(`/r/${tokenOf(one)}`, { "last-event-id": String(seq) });
  const missed = await told(back, "questions");
  expect(missed).toMatchObject({ whole: false, rows: [{ questionId: second }] });
  const now = await get(`/r/${tokenOf(one)}/now?since=${seq}`);
  expect((await now.json()).questions).toMatchObject({ whole: false, rows: [{ questionId: second }] });
  const nothing = await get(`/r/${tokenOf(one)}/now?since=${missed.seq}`);
  expect(Object.keys(await nothing.json())).toEqual(["tally", "hands"]);
  expect((await get(`/r/${tokenOf(one)}/now?since=nonsense`)).status).toBe(200);
});

test("the team follows the whole board; nobody else does", async () => {
  const made = await day();
  const key = { authorization: `Bearer ${await keyOf(made.aru, "staff", made.program.id)}` };
  const stream = await opened(`/events/${made.eventId}`, key);
  await told(stream, "board");
  await asked(made.one, "누가 물었나요?");
  let rows: { name: string }[] = [];
  while (rows.length === 0) rows = (await told(stream, "board")).rows;
  expect(rows[0]?.name).toBe("김민준");
  const judge = { authorization: `Bearer ${await keyOf(made.aru, "judge", made.program.id)}` };
  expect((await get(`/events/${made.eventId}`, judge)).status).toBe(403);
  expect((await get(`/events/${made.eventId}`)).status).toBe(401);
  expect((await get(`/r/${"0".repeat(26)}`)).status).toBe(404);
});

test("a phone whose link was renewed, and a seat that was given up, lose the room at once", async () => {
  const { one, eventId } = await day();
  const seatId = id();
  const token = derivedToken("seat", seatId, 1);
  await write([], (tx) =>
    tx.insert(roomSeats).values({ id: seatId, eventId, registrationId: one, tokenHash: hashToken(token) }),
  );
  const [phone, seat] = [await opened(`/r/${tokenOf(one)}`), await opened(`/q/${token}`)];
  await told(phone, "questions");
  await told(seat, "questions");
  await write([], (tx) => tx.update(roomSeats).set({ releasedAt: new Date() }));
  wake(eventId);
  await expect(told(seat, "never")).rejects.toThrow("over");
  const renewed = { linkHash: "renewed", tokenVersion: 2 };
  await write([], (tx) => tx.update(registrations).set(renewed).where(eq(registrations.id, one)));
  wake(eventId);
  await expect(told(phone, "never")).rejects.toThrow("over");
});

test("a moderator who is one no more loses the board in less than five seconds", async () => {
  vi.useFakeTimers({ toFake: ["setInterval"] });
  const made = await day();
  const key = { authorization: `Bearer ${await keyOf(made.aru, "staff", made.program.id)}` };
  const stream = await opened(`/events/${made.eventId}`, key);
  await told(stream, "board");
  await write([], (tx) => tx.update(apiKeys).set({ revokedAt: new Date() }));
  vi.advanceTimersByTime(4_900);
  await expect(told(stream, "never")).rejects.toThrow("over");
  expect((await get(`/events/${made.eventId}`, key)).status).toBe(401);
});

test("screens show the question on stage and the guest the next three, never one that the team has not put there", async () => {
  const { min, eventId, ids } = await day();
  const link = async (kind: "projector" | "guest") => {
    const outcome = await makeLink(min, { eventId, kind, label: "Hall", locale: "ko" });
    if (!outcome.ok) throw new Error(outcome.code);
    return outcome.value.token;
  };
  const [wall, tablet] = [await link("projector"), await link("guest")];
  const all: string[] = [];
  for (let n = 0; n < 6; n++) all.push(await asked(ids[n % ids.length] ?? "", `질문 ${n}`));
  const seen = async () => ({
    wall: (await projector({ kind: "anonymous", grants: [] }, { token: wall })).view,
    tablet: (await guest({ kind: "anonymous", grants: [] }, { token: tablet })).view,
  });
  expect(await seen()).toMatchObject({ wall: { question: null }, tablet: { question: null, ahead: [] } });
  for (const questionId of all.slice(0, 5)) await advance(min, { questionId, version: 1, to: "queued" });
  await advance(min, { questionId: all[0] ?? "", version: 2, to: "on_stage" });
  const { wall: shown, tablet: read } = await seen();
  expect(shown).toMatchObject({ question: { no: 1, body: "질문 0" } });
  expect(Object.keys(shown)).not.toContain("ahead");
  expect(read.ahead.map((one) => one.body)).toEqual(["질문 1", "질문 2", "질문 3"]);
  expect(JSON.stringify([shown, read])).not.toContain("질문 5");
});

test("what the desk writes down or adds puts nothing on a screen, and takes nothing off it", async () => {
  const { min, eventId, one } = await day();
  const outcome = await makeLink(min, { eventId, kind: "projector", label: "Hall", locale: "ko" });
  if (!outcome.ok) throw new Error(outcome.code);
  const seen = async () => (await projector({ kind: "anonymous", grants: [] }, { token: outcome.value.token })).view;
  const questionId = await asked(one, "아직 아무도 읽지 않은 질문");
  const said = { body: "아직 아무도 읽지 않은 질문", lang: "ko" } as const;
  await edit(min, { questionId, version: 1, ...said, source: "oral" });
  await log(min, { eventId, body: "종이에 적힌 질문", lang: "ko", source: "prefiled" });
  expect((await seen()).question).toBeNull();
  await advance(min, { questionId, version: 2, to: "on_stage" });
  await log(min, { eventId, body: "손을 들고 물은 것", lang: "ko", source: "oral" });
  expect((await seen()).question).toMatchObject({ body: "아직 아무도 읽지 않은 질문" });
  const { rows } = await board(min, { eventId });
  expect(rows.map((row) => [row.body, row.status, row.source])).toEqual([[said.body, "on_stage", "phone"]]);
});
