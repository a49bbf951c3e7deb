// P6: one change told to everybody who follows a hall's questions, five changes a second, beside a bare server of
// node:http that writes the same bytes to as many. Every watcher must hear of every change, also over a break of the
// network, and nobody may be left afterwards.
import { setTimeout as rest } from "node:timers/promises";
import { startApp } from "../e2e/start-app";
import { bareStream } from "./bare-stream";
import { Histogram } from "./figures";
import { type App, figures, hall, hallFlags, residentBytes, settled } from "./hall";
import { ask, endPosts } from "./post";
import { must, paired, type Row } from "./rounds";
import { follow, followAll } from "./streams";
import { Watcher } from "./watcher";

const sizes = [1_000, 2_000, 5_000];
const everyMs = 200;
const changesOfRound = 10;
const mostBytes = 25_000;

const mark = (n: number) => `What about number ${n} of them?`;
const marksIn = (data: string) =>
  [...data.matchAll(/What about number (\d+) of them/g)].map((found) => Number(found[1]));

/** So many watchers of one address, and how late each change reached each of them. */
async function watching(address: string, paths: readonly string[]) {
  const sentAt = new Map<number, number>();
  const state = { late: new Histogram(), lost: 0 };
  const memo = { data: "", marks: [] as number[] };
  const heard = ({ name, data }: { name: string; data: string }) => {
    if (name !== "questions") return;
    if (memo.data !== data) Object.assign(memo, { data, marks: marksIn(data) });
    const now = performance.now();
    for (const one of memo.marks) {
      const from = sentAt.get(one);
      if (from !== undefined) state.late.add(now - from);
    }
  };
  const open = await followAll(paths, (path) => follow(address, path, heard, () => state.lost++));
  /** Tells so many changes at an even pace; the milliseconds within which 99 of 100 had come. */
  const round = async (change: (n: number) => Promise<unknown>, first: number) => {
    state.late = new Histogram();
    const began = performance.now();
    for (let n = 0; n < changesOfRound; n++) {
      await rest(Math.max(0, began + n * everyMs - performance.now()));
      sentAt.set(first + n, performance.now());
      await change(first + n);
    }
    const wanted = changesOfRound * paths.length;
    for (let tries = 0; tries < 800 && state.late.total < wanted; tries++) await rest(25);
    must(state.lost === 0, `${state.lost} streams were lost`);
    must(state.late.total === wanted, `${state.late.total} of ${wanted} were told`);
    return state.late.at(0.99);
  };
  const close = () => {
    for (const one of open) one.close();
  };
  return { round, close };
}

let asked = 0;
/** Somebody else asks each time: one person may ask ten. */
const question = (app: App, tokens: readonly string[]) => (n: number) =>
  ask(app.address, tokens[asked++ % tokens.length] ?? "", mark(n));

async function measured(
  app: App,
  tokens: readonly string[],
  bare: Awaited<ReturnType<typeof bareStream>>,
  size: number,
) {
  await figures(app);
  const before = residentBytes(app.pid());
  const paths = Array.from({ length: size }, (_, n) => `/api/live/questions/r/${tokens[n % tokens.length]}`);
  const own = await watching(app.address, paths);
  await figures(app);
  const each = Math.max(0, residentBytes(app.pid()) - before) / size;
  const floor = await watching(bare.address, paths);
  let number = size * 1_000;
  const line = JSON.stringify({
    whole: false,
    seq: 1_000,
    rows: [{ questionId: "x".repeat(36), body: "…" }],
    hidden: [],
  });
  const told = (n: number) => bare.tell(line.replace("…", `${mark(n)}${" ".repeat(200)}`));
  const next = () => {
    number += changesOfRound;
    return number;
  };
  const found = await paired(
    () => own.round(question(app, tokens), next()),
    () => floor.round(told, next()),
  );
  own.close();
  floor.close();
  await settled(app);
  return { found, each };
}

/** Some watchers whose network breaks while changes go on: they must come back to all of it. */
async function overABreak(app: App, tokens: readonly string[]): Promise<number> {
  const watchers = tokens.slice(0, 200).map((token) => new Watcher(app.address, `/api/live/questions/r/${token}`));
  await Promise.all(watchers.map((one) => one.open()));
  await rest(300);
  const numbers = Array.from({ length: 10 }, (_, n) => 90_000_000 + n);
  const said = numbers.map(mark);
  for (const [n, one] of numbers.entries()) {
    if (n % 3 === 1) for (const watcher of watchers) watcher.cut();
    await question(app, tokens)(one);
    await rest(120);
  }
  const hasAll = (one: Watcher) => {
    const bodies = [...one.rows.values()].map((row) => row.body);
    return said.every((body) => bodies.filter((other) => other === body).length === 1);
  };
  for (let tries = 0; tries < 600 && !watchers.every(hasAll); tries++) await rest(50);
  const without = watchers.filter((one) => !hasAll(one)).length;
  const breaks = watchers.reduce((sum, one) => sum + one.gaps.length, 0);
  for (const one of watchers) one.close();
  must(without === 0, `${without} watchers miss a question after their network broke`);
  // A change that comes while somebody joins may be told by the answer to them and by the one to all: pages know each row
  // by its number, so only what is missing counts.
  must(breaks >= watchers.length, "the network did not break");
  await settled(app);
  return breaks;
}

export async function measure(): Promise<Row[]> {
  const bare = await bareStream();
  const app = await startApp({ flags: hallFlags });
  try {
    const { tokens } = await hall(app, 1_000, 0);
    const breaks = await overABreak(app, tokens);
    const rows: Row[] = [];
    for (const size of sizes) {
      const { found, each } = await measured(app, tokens, bare, size);
      rows.push({
        ...{ id: "P6", name: "stream, 5 changes a second", engine: "SQLite", unit: "ms p99" },
        ...{ size: `${size.toLocaleString("en")} watchers`, value: found.own, floor: found.floor },
        ratio: found.ratio,
        goal: "≤ 2×; ≤ 25 kB a watcher",
        met: found.ratio <= 2 && each <= mostBytes,
        note: `${(each / 1_000).toFixed(1)} kB a watcher; every change to everybody, ${breaks} breaks of the network without a loss, nobody left`,
      });
    }
    return rows;
  } finally {
    bare.end();
    await app.remove();
    endPosts();
  }
}
