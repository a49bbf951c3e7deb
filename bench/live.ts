// `npm run bench`: how long one press of "next" takes to all screens of a room, beside a bare server of node:http that
// sends the same to as many. The built app with a lecture of its own; `npm run build` first.

import { spawn } from "node:child_process";
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { type ClientRequest, request } from "node:http";
import { join } from "node:path";
import Database from "better-sqlite3";
import { startApp } from "../e2e/start-app";

const presses = 30;

/** A stream of events, as a screen follows it; calls `arrived` with each event's data. */
function follow(address: string, path: string, arrived: (data: string) => void): Promise<ClientRequest> {
  return new Promise((done, no) => {
    const sent = request(`${address}${path}`, { agent: false }, (answer) => {
      if (answer.statusCode !== 200) return no(new Error(`${path}: ${answer.statusCode}`));
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (part: string) => {
        text += part;
        for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
          const data = /^data: ?(.*)$/m.exec(text.slice(0, end))?.[1];
          text = text.slice(end + 2);
          if (data) arrived(data);
        }
      });
      answer.on("error", () => undefined);
      done(sent);
    });
    sent.on("error", no).end();
  });
}

/** Waits until all screens have something newer than before; answers the milliseconds since the press. */
function untilAll(screens: number) {
  const state = { heard: new Map<number, number>(), wanted: 0, settle: () => {} };
  const arrived = (screen: number, number: number) => {
    state.heard.set(screen, number);
    if (state.heard.size === screens && [...state.heard.values()].every((one) => one >= state.wanted)) state.settle();
  };
  const press = async (wanted: number, deed: () => Promise<unknown>) => {
    state.wanted = wanted;
    const from = performance.now();
    const all = new Promise<number>((done, no) => {
      const late = setTimeout(() => no(new Error("a screen heard nothing for ten seconds")), 10_000);
      state.settle = () => {
        clearTimeout(late);
        done(performance.now() - from);
      };
    });
    const [spent] = await Promise.all([all, deed()]);
    return spent;
  };
  return { arrived, press };
}

/** A lecture of two groups with ten students, made over the HTTP face; answers its screens' paths and its steps. */
async function roomOf(address: string, key: string) {
  const call = async (method: string, path: string, body?: object) => {
    const answer = await fetch(`${address}/api/v1${path}`, {
      method,
      headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json" },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const { eventId } = await call("POST", "/events", {
    ...{ kind: "lecture", template: "lecture-presentations", title: { en: "A day on stage" }, summary: {} },
    ...{ description: {}, languages: ["en"], startsAt: "2031-03-03T14:00", endsAt: "2031-03-03T17:00" },
    ...{ timeZone: "Asia/Seoul", capacity: 200, visibility: "public", guardianBelowAge: 0 },
  });
  await call("POST", `/events/${eventId}/publish`, {});
  const consents = { participation: "yes", data_processing: "yes" };
  const phones: string[] = [];
  for (let n = 0; n < 10; n++) {
    const said = { fullName: `Student ${n}`, locale: "en", birthDate: "1990-01-01", consents };
    const answer = await fetch(`${address}/api/v1/events/${eventId}/registrations`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(said),
    });
    if (!answer.ok) throw new Error(`registration: ${answer.status} ${await answer.text()}`);
    phones.push(((await answer.json()) as { token: string }).token);
  }
  await call("POST", `/events/${eventId}/groups/deal`, { count: 2 });
  await call("POST", `/events/${eventId}/groups/publish`, {});
  await call("PUT", `/events/${eventId}/running-order`, { seconds: 300, gapSeconds: 0 });
  await call("POST", `/events/${eventId}/running-order/draw`, {});
  const link = async (kind: string) =>
    (await call("POST", `/events/${eventId}/stage/links`, { kind, label: kind, locale: "en" })).token as string;
  const live = "/api/live/stage";
  const screens = [
    `${live}/screen/${await link("projector")}`,
    `${live}/guest/${await link("guest")}`,
    ...phones.map((token) => `${live}/r/${token}`),
  ];
  let rev = ((await call("GET", `/events/${eventId}/stage`)).rev as number) ?? 0;
  let forward = true;
  const step = async () => {
    const to = forward ? "next" : "back";
    rev = (await call("POST", `/events/${eventId}/stage/${to}`, { rev })).rev;
    forward = !forward;
  };
  return { screens, rev: () => rev, step };
}

/** The least such a thing can cost: a server that knows nothing and writes one line to everybody. */
async function bareServer() {
  const source = `
    const open = new Set(); let rev = 0;
    const server = require("node:http").createServer((asked, answer) => {
      if (asked.method === "GET") {
        answer.writeHead(200, { "Content-Type": "text/event-stream" });
        answer.write("data: {\\"rev\\":" + rev + "}\\n\\n");
        return void open.add(answer);
      }
      asked.resume().on("end", () => {
        rev++;
        for (const one of open) one.write("event: view\\ndata: {\\"rev\\":" + rev + "}\\n\\n");
        answer.end("{}");
      });
    }).listen(0, "127.0.0.1", () => console.log(server.address().port));`;
  const child = spawn(process.execPath, ["-e", source], { stdio: ["ignore", "pipe", "inherit"] });
  const port = await new Promise<string>((done) => child.stdout.once("data", (said: Buffer) => done(String(said))));
  const address = `http://127.0.0.1:${port.trim()}`;
  return { address, end: () => child.kill(), step: () => fetch(address, { method: "POST" }).then((a) => a.text()) };
}

const revIn = (data: string) => Number((JSON.parse(data) as { rev?: number } | null)?.rev ?? 0);

/** Opens so many screens, presses, and closes them; answers the milliseconds of each press. */
async function measured(address: string, paths: string[], rev: () => number, step: () => Promise<unknown>) {
  const { arrived, press } = untilAll(paths.length);
  const open = await Promise.all(
    paths.map((path, screen) => follow(address, path, (data) => arrived(screen, revIn(data)))),
  );
  const spent: number[] = [];
  for (let n = 0; n < presses; n++) spent.push(await press(rev() + 1, step));
  for (const one of open) one.destroy();
  return spent;
}

const at = (all: readonly number[], share: number) =>
  [...all].sort((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * share))] ?? 0;
const shown = (ms: number) => `${ms.toFixed(1)} ms`;

const app = await startApp();
const floor = await bareServer();
try {
  const key = `lectern_${randomBytes(24).toString("base64url")}`;
  const data = new Database(join(app.folder, "lectern.db"));
  data
    .prepare(
      "insert into api_keys (id, name, prefix, key_hash, role, place, created_by, created_at) values (?, 'bench', 'lectern_', ?, 'owner', 'instance', 'bench', ?)",
    )
    .run(randomUUID(), createHash("sha256").update(key).digest("base64url"), Date.now());
  data.close();
  const room = await roomOf(app.address, key);
  const rows = [];
  for (const count of [3, 100]) {
    const phones = room.screens.slice(2);
    const paths = Array.from({ length: count }, (_, n) => room.screens[n] ?? phones[n % phones.length] ?? "");
    const own = await measured(app.address, paths.slice(0, count), room.rev, room.step);
    let sent = 0;
    const bare = await measured(
      floor.address,
      paths.map(() => "/"),
      () => sent,
      () => floor.step().then(() => sent++),
    );
    rows.push({
      what: `next to ${count} screens`,
      p50: shown(at(own, 0.5)),
      p95: shown(at(own, 0.95)),
      max: shown(at(own, 1)),
      goal: "500 ms",
      floor: `bare stream, ${shown(at(bare, 0.5))}`,
      ratio: `${(at(own, 0.5) / at(bare, 0.5)).toFixed(1)}×`,
    });
  }
  console.log(`${presses} presses each; a press counts until the last screen has heard of it.`);
  console.table(rows);
} finally {
  floor.end();
  await app.remove();
}
