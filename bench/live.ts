// `npm run bench`: how long one press of "next" takes to all screens of a room, beside a bare server of node:http that
// sends the same to as many. The built app with a lecture of its own; `npm run build` first.

import { spawn } from "node:child_process";
import { startApp } from "../e2e/start-app";
import { caller, lecture, ownerKey, registered } from "./calls";
import { at, ms as shown } from "./figures";
import { follow } from "./streams";

const presses = 30;

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
  const call = caller(address, key);
  const eventId = await lecture(call, 200);
  const phones: string[] = [];
  for (let n = 0; n < 10; n++) phones.push(await registered(address, eventId, `Student ${n}`));
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
    rev = Number((await call("POST", `/events/${eventId}/stage/${to}`, { rev })).rev);
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
    paths.map((path, screen) => follow(address, path, ({ data }) => arrived(screen, revIn(data)))),
  );
  const spent: number[] = [];
  for (let n = 0; n < presses; n++) spent.push(await press(rev() + 1, step));
  for (const one of open) one.close();
  return spent;
}

const app = await startApp();
const floor = await bareServer();
try {
  const key = ownerKey(app.folder);
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
