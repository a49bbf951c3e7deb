import { createHash } from "node:crypto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { DoorOp, DoorPerson, DoorPush, DoorRoster, DoorVerdict } from "../contract";
import { search } from "./people-index";

// A server that keeps what it is told by its id, and can be away, cut off in mid-answer, or have taken the device back.

const minute = 60_000;
const uuid = (n: number) => `018f0000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const hash = (text: string) => createHash("sha256").update(text).digest("base64url");
const tokenOf = (n: number) => `T${String(n).padStart(25, "0")}`;
const person = (n: number, change: Partial<DoorPerson> = {}): DoorPerson => ({
  ...{ registrationId: uuid(n), name: `Student ${n}`, also: [], school: "한빛중학교", grade: 2, classNo: "3" },
  ...{ group: 4, photo: "group", alert: false, consent: "fine", status: "confirmed" },
  ...{ qr: hash(tokenOf(n)), code: hash(`ABCD222${n + 1}`) },
  ...change,
});

type Away = "no" | "away" | "cut" | "revoked";
const server = { away: "no" as Away, clock: 0, taken: new Map<string, DoorOp>(), pushes: [] as DoorPush[], wiped: 0 };
const refused = new Map<string, string>();
let roster: DoorRoster;
const now = () => new Date(Date.now() + server.clock).toISOString();

function verdictOf(op: DoorOp): DoorVerdict {
  const code = refused.get(op.id) ?? refused.get("registrationId" in op ? (op.registrationId ?? "") : "");
  if (code) return { id: op.id, result: "rejected", code };
  const again = server.taken.has(op.id);
  server.taken.set(op.id, op);
  return { id: op.id, result: again ? "duplicate" : "applied" };
}

async function answer(input: string, init: RequestInit = {}): Promise<Response> {
  const path = input.replace("/api/check-in/", "").split("?")[0];
  if (server.away === "away") throw new TypeError("no network");
  if (path === "wiped") server.wiped += 1;
  if (path === "wiped") return new Response(null, { status: 204 });
  if (server.away === "revoked") return Response.json({ code: "device-revoked" }, { status: 401 });
  if (path === "pair") {
    const paired = { deviceId: uuid(900), token: "secret", eventId: uuid(901), label: "West", mode: "door" };
    return Response.json(paired, { status: 201 });
  }
  if (path === "clock") return Response.json({ now: now() });
  if (path === "roster") return Response.json({ ...roster, now: now() });
  if (path === "changes") {
    const { cursor, wipeAt } = roster;
    return Response.json({ now: now(), cursor, wipeAt, records: [], walkIns: [], people: null, sheets: null });
  }
  const push = JSON.parse(String(init.body)) as DoorPush;
  server.pushes.push(push);
  const verdicts = (push.ops as DoorOp[]).map(verdictOf);
  // The server took it, and was killed before it could say so.
  if (server.away === "cut") throw new TypeError("cut");
  return Response.json({ now: now(), verdicts, records: [] });
}

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal("fetch", answer);
  vi.stubGlobal("navigator", {});
  Object.assign(server, { away: "no", clock: 0, taken: new Map(), pushes: [], wiped: 0 });
  refused.clear();
  const from = (ms: number) => new Date(Date.now() + ms).toISOString();
  roster = {
    ...{ now: now(), cursor: "1", wipeAt: from(1_000 * minute) },
    device: { id: uuid(900), label: "West", mode: "door", hasPin: false },
    event: { id: uuid(901), title: "Lecture", timeZone: "Asia/Seoul", startsAt: from(0), endsAt: from(90 * minute) },
    settings: { lateAfter: 10, leaveGrace: 10, consentMissing: "admit" },
    sheets: [
      {
        sheetId: uuid(801),
        title: "Lecture",
        state: "open",
        startsAt: from(0),
        endsAt: from(90 * minute),
        opensAt: from(-minute),
      },
    ],
    people: [1, 2, 3, 4, 5].map((n) => person(n)),
    ...{ records: [], walkIns: [] },
  };
});
afterEach(() => vi.unstubAllGlobals());

async function begun() {
  const { DoorWork } = await import("./door-work");
  const work = new DoorWork("en");
  await work.start();
  return work;
}
async function paired() {
  const work = await begun();
  expect(work.state.stage).toBe("unpaired");
  expect(await work.pair("abcd-2345")).toBeUndefined();
  await vi.waitFor(() => expect(work.state.known).not.toBeNull());
  return work;
}
const idsOf = () => [...server.taken.keys()];

test("a device is paired, gets its list, and checks somebody in by QR, by ticket code and by search", async () => {
  const work = await paired();
  const one = await work.read(`https://x.example/c/${tokenOf(1)}`, "in");
  expect(one).toMatchObject({ kind: "in", person: { name: "Student 1", group: 4 } });
  expect(await work.read("abcd-2223", "in")).toMatchObject({ kind: "in", person: { name: "Student 2" } });
  const found = search(work.memory.index, "student 3")[0];
  if (!found) throw new Error("nobody found");
  expect(await work.meet(found, { direction: "in", source: "search" })).toMatchObject({ kind: "in" });
  expect(await work.read(tokenOf(1), "in")).toMatchObject({ kind: "already", presence: { door: "West" } });
  expect(await work.read(tokenOf(77), "in")).toMatchObject({ kind: "unknown" });
  expect(await work.read("https://example.org", "in")).toMatchObject({ kind: "unreadable" });
  const sheet = work.sheet();
  expect(sheet && work.memory.heads(sheet, work.state.kept, work.state.recent)).toEqual({ present: 3, expected: 5 });
  await work.sync.run();
  expect([...server.taken.values()].map((op) => [op.kind, op.seq])).toEqual([
    ["scan_in", 0],
    ["scan_in", 1],
    ["scan_in", 2],
  ]);
  expect(server.taken.get(one.op ?? "")).toMatchObject({ source: "qr", qr: hash(tokenOf(1)) });
  expect(work.state.kept).toEqual([]);
  work.sync.stop();
});

test("what was seen without a network is on the device, in its order, and is sent once when the network is back", async () => {
  const work = await paired();
  server.away = "away";
  for (const n of [1, 2, 3]) await work.read(tokenOf(n), "in");
  await work.walkIn({ name: "Somebody", school: "", grade: null });
  await work.sync.run();
  expect(work.state).toMatchObject({ away: true, kept: { length: 5 } });
  work.sync.stop();
  // The page is loaded anew.
  const { DoorWork } = await import("./door-work");
  const again = new DoorWork("en");
  await again.start();
  expect(again.state).toMatchObject({ stage: "ready", kept: { length: 5 }, known: { people: { length: 5 } } });
  server.away = "no";
  await again.sync.run();
  expect([...server.taken.values()].map(({ kind }) => kind)) //
    .toEqual(["scan_in", "scan_in", "scan_in", "walk_in", "scan_in"]);
  expect((await again.read(tokenOf(4), "in")).kind).toBe("in");
  await again.sync.run();
  expect([...server.taken.values()].map(({ seq }) => seq)).toEqual([0, 1, 2, 3, 4, 5]);
  again.sync.stop();
});

test("an answer that was cut off is asked for again, and nothing is there twice", async () => {
  const work = await paired();
  server.away = "cut";
  for (const n of [1, 2, 3]) await work.read(tokenOf(n), "in");
  await work.sync.run();
  expect(idsOf()).toHaveLength(3);
  expect(work.state.kept).toHaveLength(3);
  server.away = "no";
  await work.sync.run();
  expect(idsOf()).toHaveLength(3);
  expect(work.state.kept).toEqual([]);
  expect(server.pushes.length).toBeGreaterThan(1);
  work.sync.stop();
});

test("somebody on no list who comes too early is let in anyway, or not at all", async () => {
  const [sheet] = roster.sheets;
  if (sheet) roster.sheets = [{ ...sheet, opensAt: new Date(Date.now() + 14 * 1_440 * minute).toISOString() }];
  const work = await paired();
  const typed = { name: "Somebody", school: "", grade: null };
  const early = await work.walkIn(typed);
  expect(early).toMatchObject({ kind: "early", name: "Somebody", walkIn: typed });
  expect(early.op).toBeUndefined();
  expect(work.state.kept).toEqual([]);
  expect(await work.walkIn(typed, true)).toMatchObject({ kind: "in", name: "Somebody" });
  await work.sync.run();
  expect([...server.taken.values()].map(({ kind }) => kind)).toEqual(["walk_in", "scan_in"]);
  work.sync.stop();
});

test("what the server refuses stays in sight with its reason until somebody says it is settled", async () => {
  const work = await paired();
  refused.set(uuid(2), "cancelled");
  await work.read(tokenOf(1), "in");
  const verdict = await work.read(tokenOf(2), "in");
  await work.sync.run();
  await work.sync.run();
  expect(work.state.kept).toMatchObject([{ problem: "cancelled", op: { id: verdict.op } }]);
  expect(server.pushes.flatMap(({ ops }) => ops)).toHaveLength(2);
  await work.dismiss(verdict.op ?? "");
  expect(work.state.kept).toEqual([]);
  work.sync.stop();
});

test("the last deed can be undone, before and after it was sent", async () => {
  const work = await paired();
  const first = await work.read(tokenOf(1), "in");
  await work.undo(first.op ?? "");
  expect((await work.read(tokenOf(1), "in")).kind).toBe("in");
  await work.sync.run();
  expect([...server.taken.values()].map(({ kind }) => kind)).toEqual(["scan_in", "void", "scan_in"]);
  // Again changes nothing.
  await work.undo(first.op ?? "");
  expect(work.state.kept).toEqual([]);
  work.sync.stop();
});

test("a clock ten minutes off is measured, and times by it are put right", async () => {
  server.clock = 10 * minute;
  const work = await paired();
  expect(Math.abs((work.state.followed?.offsetMs ?? 0) - 10 * minute)).toBeLessThan(1_000);
  expect(Math.abs(work.now() - Date.now() - 10 * minute)).toBeLessThan(1_000);
  await work.read(tokenOf(1), "in");
  await work.sync.run();
  expect(server.pushes[0]?.offsetMs).toBe(work.state.followed?.offsetMs);
  work.sync.stop();
});

test("revoked_device_flush: a device that was taken back tries to hand over what is left, forgets all, and says so", async () => {
  const work = await paired();
  server.away = "away";
  await work.read(tokenOf(1), "in");
  server.away = "revoked";
  await work.sync.run();
  await vi.waitFor(() => expect(work.state.stage).toBe("forgotten"));
  expect(work.state).toMatchObject({ forgotten: "revoked", known: null, kept: [], paired: null });
  expect(server.wiped).toBe(1);
  const { readEverything } = await import("./door-store");
  expect(await readEverything()).toMatchObject({ paired: undefined, known: undefined, records: [], kept: [] });
});

test("a device that is opened again only after the event forgets its list at once, also without a network", async () => {
  const work = await paired();
  await work.sync.run();
  const store = await import("./door-store");
  const { known, paired: pairing } = work.state;
  if (!known || !pairing) throw new Error("not paired");
  const ended = new Date(Date.now() - minute).toISOString();
  await store.forget(true);
  // As it lies there when the page was closed before it noted how far it had followed.
  await store.keep({ paired: pairing, known: { ...known, wipeAt: ended } });
  server.away = "away";
  const later = await begun();
  await vi.waitFor(() => expect(later.state).toMatchObject({ stage: "forgotten", forgotten: "over", known: null }));
  expect(await (await import("./door-store")).readEverything()).toMatchObject({ known: undefined, paired: undefined });
});

test("names go when the list's time is over; what waits stays until it is sent", async () => {
  const work = await paired();
  await work.sync.run();
  server.away = "away";
  await work.read(tokenOf(1), "in");
  const { followed } = work.state;
  if (followed) work.set({ followed: { ...followed, wipeAt: new Date(Date.now() - minute).toISOString() } });
  await work.sync.run();
  expect(work.state).toMatchObject({ known: null, kept: { length: 1 }, stage: "ready" });
  const { readEverything } = await import("./door-store");
  expect(await readEverything()).toMatchObject({ known: undefined, records: [], recent: [], kept: { length: 1 } });
  server.away = "no";
  await work.sync.run();
  await vi.waitFor(() => expect(work.state).toMatchObject({ stage: "forgotten", forgotten: "over" }));
  expect(idsOf()).toHaveLength(1);
});
