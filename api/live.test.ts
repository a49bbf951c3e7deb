import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { eq } from "drizzle-orm";
import pg from "pg";
import { afterEach, expect, test, vi } from "vitest";
import { derivedToken } from "../core/seal";
import { stageDay } from "../core/testing-stage";
import { engine, write } from "../db";
import { url } from "../db/dialect";
import { apiKeys, groupMembers, registrations, stages } from "../db/schema";
import { addTime, next } from "../features/live/commands";
import { watchers } from "../features/live/live";
import { stage } from "../features/live/queries";
import { makeLink, revokeLink } from "../features/screens/commands";
import { api } from "./app";
import { openStreams } from "./event-stream";
import { keyOf } from "./testing";
import { closeStreams, StreamReader } from "./testing-streams";

type Day = Awaited<ReturnType<typeof stageDay>>;
afterEach(async () => {
  vi.useRealTimers();
  await closeStreams();
  expect(openStreams()).toBe(0);
  expect(watchers.counts()).toEqual({ places: 0, audiences: 0, watchers: 0 });
});

async function linked(day: Day, kind: "projector" | "guest" = "projector") {
  const outcome = await makeLink(day.min, { eventId: day.eventId, kind, label: "Hall", locale: "en" });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}
const get = (path: string, headers: Record<string, string> = {}) =>
  api.request(`http://localhost/api/live/stage${path}`, { headers });
async function opened(path: string, headers: Record<string, string> = {}) {
  const stream = new StreamReader(await get(path, headers));
  expect(await stream.next()).toMatchObject({ event: "hello" });
  return stream;
}
const advance = async (day: Day) =>
  next(day.min, { eventId: day.eventId, rev: (await stage(day.min, { eventId: day.eventId })).rev });

test("a stream says hello with the server's clock, sends how things are, then every change with its number", async () => {
  const day = await stageDay();
  const { token } = await linked(day);
  const answer = await get(`/screen/${token}`);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-cache, no-transform",
    "x-accel-buffering": "no",
  });
  const stream = new StreamReader(answer);
  const hello = await stream.next();
  if (hello === "over") throw new Error("over");
  expect(Math.abs(JSON.parse(hello.data ?? "").serverTime - Date.now())).toBeLessThan(5_000);
  expect(await stream.view()).toMatchObject({ id: "0", phase: "before", event: { title: { lang: "en" } } });
  await advance(day);
  expect(await stream.view()).toMatchObject({ id: "1", phase: "on", now: { title: { text: "lecture" } } });
});

test("each audience follows by its own key", async () => {
  const day = await stageDay();
  const [screen, tablet] = [await linked(day), await linked(day, "guest")];
  const key = { authorization: `Bearer ${await keyOf(day.aru, "judge", day.program.id)}` };
  const all = [
    await opened(`/screen/${screen.token}?lang=ko`),
    await opened(`/guest/${tablet.token}`),
    await opened(`/r/${derivedToken("link", day.one, 1)}`),
    await opened(`/events/${day.eventId}`, key),
  ];
  for (const stream of all) expect(await stream.view()).toMatchObject({ rev: 0, phase: "before" });
  await advance(day);
  for (const stream of all) expect(await stream.view()).toMatchObject({ rev: 1, phase: "on" });
  expect(openStreams()).toBe(4);
  expect(watchers.counts()).toEqual({ places: 1, audiences: 4, watchers: 4 });
});

test("a revoked address ends its stream, and answers as one that nobody has", async () => {
  const day = await stageDay();
  const { token, stageLinkId } = await linked(day);
  const stream = await opened(`/screen/${token}`);
  await stream.view();
  await revokeLink(day.min, { stageLinkId });
  expect(await stream.next()).toBe("over");
  const answers = await Promise.all(
    [`/screen/${token}`, `/screen/${"0".repeat(26)}`, "/screen/nonsense", `/guest/${token}`].flatMap((path) =>
      [path, `${path}/now`].map(async (one) => {
        const answer = await get(one);
        return [answer.status, await answer.text(), answer.headers.get("content-type")];
      }),
    ),
  );
  expect(answers[0]?.[0]).toBe(404);
  for (const answer of answers) expect(answer).toEqual(answers[0]);
});

test("a link of a registration that leads nowhere any more ends its stream in less than five seconds", async () => {
  vi.useFakeTimers({ toFake: ["setInterval"] });
  const day = await stageDay();
  const stream = await opened(`/r/${derivedToken("link", day.one, 1)}`);
  await stream.view();
  await write([], (tx) => tx.update(registrations).set({ linkHash: "renewed" }).where(eq(registrations.id, day.one)));
  vi.advanceTimersByTime(4_900);
  expect(await stream.next()).toBe("over");
});

test("who was taken off the team gets no more of its stage", async () => {
  vi.useFakeTimers({ toFake: ["setInterval"] });
  const day = await stageDay();
  const token = await keyOf(day.aru, "staff", day.program.id);
  const stream = await opened(`/events/${day.eventId}`, { authorization: `Bearer ${token}` });
  await stream.view();
  await write([], (tx) => tx.update(apiKeys).set({ revokedAt: new Date() }));
  vi.advanceTimersByTime(4_900);
  expect(await stream.next()).toBe("over");
});

test("a member who is put into another group is sent to look anew", async () => {
  vi.useFakeTimers({ toFake: ["setInterval"] });
  const day = await stageDay();
  const stream = await opened(`/r/${derivedToken("link", day.one, 1)}`);
  await stream.view();
  await write([], (tx) => tx.delete(groupMembers).where(eq(groupMembers.registrationId, day.one)));
  vi.advanceTimersByTime(4_900);
  expect(await stream.next()).toBe("over");
});

test("a stream beats every 15 seconds and ends after half an hour at most", async () => {
  vi.useFakeTimers({ toFake: ["setInterval"] });
  const day = await stageDay();
  const { token } = await linked(day);
  const stream = await opened(`/screen/${token}`);
  await stream.view();
  let beats = 0;
  for (;;) {
    vi.advanceTimersByTime(15_000);
    const event = await stream.next();
    if (event === "over") break;
    beats += 1;
  }
  expect(beats).toBeGreaterThanOrEqual(79);
  expect(beats).toBeLessThan(120);
});

test("what another process did is noticed by asking", async () => {
  const day = await stageDay();
  const { token } = await linked(day);
  const stream = await opened(`/screen/${token}`);
  await stream.view();
  // Without a command: nobody in this process says that something was committed.
  await write([], (tx) =>
    tx.insert(stages).values({ eventId: day.eventId, rev: 7, agendaItemId: day.qa, changedAt: new Date() }),
  );
  expect(await stream.view()).toMatchObject({ id: "7", now: { title: { text: "qa" } } });
});

test.runIf(engine === "postgres")(
  "what another process tells is looked at without waiting for the next question",
  async () => {
    const day = await stageDay();
    const { token } = await linked(day);
    vi.useFakeTimers({ toFake: ["setInterval"] }); // nobody asks by the clock
    const stream = await opened(`/screen/${token}`);
    await stream.view();
    await write([], async (tx) => {
      await tx.insert(stages).values({ eventId: day.eventId, rev: 7, agendaItemId: day.qa, changedAt: new Date() });
    });
    const elsewhere = new pg.Client({ connectionString: url });
    await elsewhere.connect();
    await elsewhere.query("select pg_notify('lectern', $1)", [day.eventId]);
    expect(await stream.view()).toMatchObject({ id: "7" });
    await elsewhere.end();
  },
);

test("a burst of changes is sent as how things are in the end", async () => {
  const day = await stageDay();
  const { token } = await linked(day);
  const stream = await opened(`/screen/${token}`);
  await stream.view();
  await advance(day);
  for (let rev = 1; rev <= 5; rev++) await addTime(day.min, { eventId: day.eventId, rev, seconds: 60 });
  let view = await stream.view();
  let events = 1;
  for (; view.rev < 6; events++) view = await stream.view();
  expect(view.rev).toBe(6);
  expect(events).toBeLessThanOrEqual(6);
});

test("who cannot stream asks for the state, and is told when it is still the same", async () => {
  const day = await stageDay();
  const { token } = await linked(day);
  const first = await get(`/screen/${token}/now`);
  const etag = first.headers.get("etag") ?? "";
  expect(await first.json()).toMatchObject({ rev: 0, phase: "before" });
  expect((await get(`/screen/${token}/now`, { "if-none-match": etag })).status).toBe(304);
  await advance(day);
  const after = await get(`/screen/${token}/now`, { "if-none-match": etag });
  expect([after.status, (await after.json()).rev]).toEqual([200, 1]);
});

test("asking for the head of a stream opens none", async () => {
  const day = await stageDay();
  const { token } = await linked(day);
  const head = await api.request(`http://localhost/api/live/stage/screen/${token}`, { method: "HEAD" });
  expect(head.status).toBe(200);
  expect(openStreams()).toBe(0);
});

test("those who are shown the same are looked up once, however many they are", async () => {
  const day = await stageDay();
  const { token } = await linked(day);
  const all = await Promise.all(Array.from({ length: 20 }, () => opened(`/screen/${token}`)));
  for (const stream of all) await stream.view();
  const look = vi.spyOn(JSON, "stringify");
  await advance(day);
  for (const stream of all) expect(await stream.view()).toMatchObject({ rev: 1 });
  const views = look.mock.calls.filter(([value]) => (value as { slug?: string } | null)?.slug);
  look.mockRestore();
  expect(views.length).toBeGreaterThanOrEqual(1);
  expect(views.length).toBeLessThanOrEqual(2);
  expect(watchers.counts()).toEqual({ places: 1, audiences: 1, watchers: 20 });
});

test("strangers get no stream of an event", async () => {
  const [day, other] = [await stageDay(), await stageDay()];
  expect((await get(`/events/${day.eventId}`)).status).toBe(401);
  const key = { authorization: `Bearer ${await keyOf(other.aru, "organizer", other.program.id)}` };
  expect((await get(`/events/${day.eventId}`, key)).status).toBe(404);
  expect((await get(`/r/${"0".repeat(26)}`)).status).toBe(404);
});

test("a client that goes away leaves nothing behind", async () => {
  const day = await stageDay();
  const { token } = await linked(day);
  const server = createServer(getRequestListener(api.fetch));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const clients = Array.from({ length: 3 }, () =>
    request({ port, host: "127.0.0.1", path: `/api/live/stage/screen/${token}` }),
  );
  await Promise.all(
    clients.map(
      (client) =>
        new Promise((heard) => {
          client.on("error", () => undefined);
          client.on("response", (answer) => answer.on("error", () => undefined).once("data", heard));
          client.end();
        }),
    ),
  );
  expect(openStreams()).toBe(3);
  for (const client of clients) client.destroy();
  await vi.waitFor(() => expect([openStreams(), watchers.counts().watchers]).toEqual([0, 0]), 5_000);
  await new Promise((done) => server.close(done));
});
