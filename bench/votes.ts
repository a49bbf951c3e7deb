// P5: votes from a full hall. A thousand phones follow the questions of one event while 200 votes a second come in, then
// 2,000 at once. Each vote counts for each phone: from the moment it was sent until that phone was told a sum with it
// in. What is lost, doubled or refused ends the bench with an error.
import { setTimeout as rest } from "node:timers/promises";
import { startApp } from "../e2e/start-app";
import { Histogram } from "./figures";
import { type App, figures, hall, hallFlags, settled } from "./hall";
import { endPosts, vote } from "./post";
import { must, type Row } from "./rounds";
import { follow, followAll } from "./streams";

const perSecond = 200;
const seconds = Number(process.env.BENCH_SECONDS ?? 15);
const phones = 1_000;
const burst = 2_000;
const questionCount = 30;

const sumOf = (data: string) =>
  Object.values((JSON.parse(data) as { votes: Record<string, number> }).votes).reduce((sum, one) => sum + one, 0);

/** The phones of a hall, and how long each vote took to each of them. */
async function watching(app: App, tokens: readonly string[]) {
  const sentAt: number[] = [];
  const sums = new Array<number>(phones).fill(0);
  const state = { late: new Histogram(), lost: 0 };
  const memo = { data: "", sum: 0 };
  const heard = (phone: number) => (event: { name: string; data: string }) => {
    if (event.name !== "tally") return;
    if (memo.data !== event.data) Object.assign(memo, { data: event.data, sum: sumOf(event.data) });
    const now = performance.now();
    for (let n = sums[phone] ?? 0; n < memo.sum; n++) state.late.add(now - (sentAt[n] ?? now));
    sums[phone] = Math.max(sums[phone] ?? 0, memo.sum);
  };
  const paths = Array.from({ length: phones }, (_, n) => `/api/live/questions/r/${tokens[n % tokens.length]}`);
  const open = await followAll(paths, (path, n) => follow(app.address, path, heard(n), () => state.lost++));
  const all = async (total: number) => {
    for (let tries = 0; tries < 200 && sums.some((sum) => sum < total); tries++) await rest(50);
    const behind = sums.filter((sum) => sum !== total).length;
    must(state.lost === 0, `${state.lost} streams were lost`);
    must(behind === 0, `${behind} phones did not hear of every vote`);
  };
  const close = () => {
    for (const one of open) one.close();
  };
  return { sentAt, state, all, close };
}

/** The n-th vote of all: nobody votes twice for one question, nor for the own one (number n is student n's). */
function ballot(app: App, tokens: readonly string[], questionIds: readonly string[], sentAt: number[]) {
  return (n: number) => {
    const at = n % tokens.length;
    const questionId = questionIds[(1 + Math.floor(n / tokens.length) + at) % questionCount] ?? "";
    sentAt.push(performance.now());
    return vote(app.address, tokens[at] ?? "", questionId);
  };
}

async function evenly(cast: (n: number) => Promise<void>): Promise<number> {
  const total = perSecond * seconds;
  const sent: Promise<void>[] = [];
  const from = performance.now();
  for (let n = 0; n < total; n++) {
    const due = from + (n * 1_000) / perSecond - performance.now();
    if (due > 1) await rest(due);
    sent.push(cast(n));
  }
  await Promise.all(sent);
  return total;
}

const rowOf = (name: string, size: string, late: Histogram, note: string): Row => ({
  ...{ id: "P5", name, engine: "SQLite", size, value: late.at(0.95), unit: "ms", floor: null, ratio: null },
  ...{ goal: "p95 < 1,000 ms", met: late.at(0.95) < 1_000 },
  note: `${note}; p50 ${late.at(0.5)} ms, at the latest ${late.at(1)} ms`,
});

export async function measure(): Promise<Row[]> {
  const app = await startApp({ flags: hallFlags });
  try {
    const { tokens, questionIds } = await hall(app, phones, questionCount);
    await settled(app);
    const { sentAt, state, all, close } = await watching(app, tokens);
    const cast = ballot(app, tokens, questionIds, sentAt);
    const even = await evenly(cast);
    await all(even);
    const steady = state.late;
    state.late = new Histogram();
    const from = performance.now();
    await Promise.all(Array.from({ length: burst }, (_, n) => cast(even + n)));
    const taken = performance.now() - from;
    await all(even + burst);
    const held = await figures(app);
    must(held.streams === phones, `${held.streams} streams instead of ${phones}`);
    close();
    await settled(app);
    const size = `${phones.toLocaleString("en")} phones`;
    const rate = Math.round(burst / (taken / 1_000));
    return [
      rowOf("votes, 200 a second", size, steady, `${even} votes, each once, on every phone`),
      rowOf(
        "votes, 2,000 at once",
        size,
        state.late,
        `all in after ${Math.round(taken)} ms (${rate} a second), each once`,
      ),
    ];
  } finally {
    await app.remove();
    endPosts();
  }
}
