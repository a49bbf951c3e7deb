import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { formTicket } from "../core/kept-form";
import { seated } from "../core/testing-room";
import { stageDay } from "../core/testing-stage";
import { db, write } from "../db";
import { questionRooms, rateLimits, roomSeats } from "../db/schema";
import { queue } from "../features/hands/queries";
import { board } from "../features/question-board/queries";
import { setState } from "../features/question-rooms/commands";
import { release } from "../features/room-seats/commands";
import { api } from "./app";
import { closeStreams, StreamReader } from "./testing-streams";

const school = { "x-forwarded-for": "203.0.113.9" };
/** All run this many at once; a whole school in the full run. */
const many = process.env.LECTERN_FULL ? 500 : 60;

async function opened(extra = 0) {
  const day = await stageDay();
  const guests = Array.from({ length: extra }, (_, n) => ({ fullName: `학생 ${n}호` }));
  if (extra > 0) await seated(day.eventId, guests, 100);
  await setState(day.min, { eventId: day.eventId, state: "open" });
  const [room] = await db.select().from(questionRooms).where(eq(questionRooms.eventId, day.eventId));
  return { ...day, code: room?.code ?? "", guests };
}
/** One phone: it keeps its cookies, and its form has a ticket of its own. */
function phone(headers: Record<string, string> = school) {
  const cookies = new Map<string, string>();
  const post = async (path: string, fields: Record<string, string>, more: Record<string, string> = {}) => {
    const answer = await api.request(`http://localhost/api/v1${path}`, {
      method: "POST",
      headers: { ...headers, ...more, cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
      body: new URLSearchParams({ page: "ko", ...fields }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name !== "lectern.form") cookies.set(name, value);
    }
    return answer;
  };
  const ticket = formTicket("join", new Date());
  const join = async (code: string, fullName: string, more: Record<string, string> = {}) => {
    const answer = await post("/join", { code, fullName, ticket, ...more });
    expect(answer.status).toBe(303);
    return answer.headers.get("location") ?? "";
  };
  return { join, post, drop: () => cookies.clear() };
}
const tokenIn = (location: string) => /^\/ko\/q\/([0-9A-Z]{26})$/.exec(location)?.[1] ?? "";

test("a school comes in at once from one address, while somebody who guesses codes gets nowhere", async () => {
  const { code, guests, eventId } = await opened(many);
  const guesser = phone();
  const guessing = async () => {
    const all: string[] = [];
    for (let n = 0; n < 30; n++) all.push(await guesser.join("222222", "김민준"));
    return all;
  };
  const [guessed, ...locations] = await Promise.all([
    guessing(),
    ...guests.map(({ fullName }) => phone().join(code, fullName)),
  ]);
  expect(locations.filter((location) => tokenIn(location as string))).toHaveLength(many);
  expect(await db.$count(roomSeats, eq(roomSeats.eventId, eventId))).toBe(many);
  expect(guessed.slice(0, 20)).toEqual(Array(20).fill("/ko/join?problem=seats-code"));
  expect(guessed.slice(20)).toEqual(Array(10).fill("/ko/join?problem=too-many"));
  // Not even the right code is said to be right any more.
  expect(await guesser.join(code, "김민준")).toBe("/ko/join?problem=too-many");
  expect(tokenIn(await phone().join(code, "김민준"))).not.toBe("");
}, 120_000);

test("names are tried ten times, whether they were right or not", async () => {
  const { code } = await opened(12);
  const one = phone();
  for (let n = 0; n < 10; n++)
    expect(await one.join(code, n % 2 ? `학생 ${n}호` : "아무도 아님")).toMatch(n % 2 ? /^\/ko\/q\// : /seats-nobody$/);
  expect(await one.join(code, "학생 11호")).toBe("/ko/join?problem=too-many");
  // A program without a form's ticket is known by its network alone, and stops for itself.
  const bare = (fullName: string) =>
    api.request("http://localhost/api/v1/join", {
      method: "POST",
      headers: { "x-forwarded-for": "198.51.100.3" },
      body: new URLSearchParams({ page: "ko", code: "222222", fullName }),
    });
  for (let n = 0; n < 20; n++) await bare("x");
  expect((await bare("x")).headers.get("location")).toBe("/ko/join?problem=too-many");
  expect(tokenIn(await phone({ "x-forwarded-for": "198.51.100.3" }).join(code, "김민준"))).not.toBe("");
});

test("a phone that scans the code again comes back to its seat, another one is told to ask the team", async () => {
  const { code } = await opened();
  const own = phone();
  const first = await own.join(code, "김민준");
  expect(await own.join(code, "민준 김")).toBe(first);
  expect(await phone().join(code, "김민준")).toBe("/ko/join?problem=seats-taken");
  expect(await phone().join("", "")).toBe("/ko/join?problem=invalid");
});

test("from a seat one asks, raises a hand and follows the room, until the team frees it", async () => {
  const { code, min, eventId, one } = await opened();
  const own = phone();
  const token = tokenIn(await own.join(code, "김민준"));
  const page = `/ko/q/${token}`;
  const sent = await own.post(`/q/${token}/questions`, { body: "국기의 뜻은?", lang: "ko" });
  expect(sent.headers.get("location")).toBe(`${page}?done=sent`);
  const raised = await own.post(`/q/${token}/hand/raise`, {}, { accept: "application/json" });
  expect(await raised.json()).toMatchObject({ ok: true, handId: expect.any(String) });
  expect((await board(min, { eventId })).rows).toMatchObject([{ byCode: true, name: "김민준" }]);
  expect((await queue(min, { eventId })).rows).toMatchObject([{ registrationId: one, state: "raised" }]);
  const path = `http://localhost/api/live/questions/q/${token}`;
  const stream = new StreamReader(await api.request(path));
  expect(await stream.next()).toMatchObject({ event: "hello" });
  const now = await (await api.request(`${path}/now`)).json();
  expect(now.hands).toMatchObject({ isOn: true, waiting: [expect.any(String)], called: [] });
  expect(JSON.stringify(now)).not.toContain("김민준");
  // No personal page, and no door that only a link opens.
  expect((await api.request(`http://localhost/api/live/questions/r/${token}`)).status).toBe(404);
  const [seat] = await db.select().from(roomSeats).where(eq(roomSeats.eventId, eventId));
  await release(min, { seatId: seat?.id ?? "" });
  for (let event = await stream.next(); event !== "over"; event = await stream.next());
  expect((await api.request(`${path}/now`)).status).toBe(404);
  const late = await own.post(`/q/${token}/questions`, { body: "아직?", lang: "ko" });
  expect(late.headers.get("location")).toBe("/ko/join?problem=seats-freed");
  await write([], (tx) => tx.delete(rateLimits));
  await closeStreams();
});
