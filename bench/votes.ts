// Votes from a full hall: so many phones follow the questions of one event while 200 votes a second come in for thirty
// seconds. The built app on SQLite; `npm run build` first. Each vote counts for each phone: from the moment it was sent
// until that phone was told a sum with it in. What is lost, doubled or refused ends the bench with an error.
import { readFileSync } from "node:fs";
import { setTimeout as rest } from "node:timers/promises";
import { startApp } from "../e2e/start-app";
import { caller, lecture, multiply, ownerKey, registered } from "./calls";
import { Histogram, ms } from "./figures";
import { ask, endPosts, vote } from "./post";
import { type Followed, follow, followAll } from "./streams";

const perSecond = 200;
const seconds = Number(process.env.BENCH_SECONDS ?? 30);
const halls = (process.env.BENCH_STREAMS ?? "1000,2000,5000").split(",").map(Number);
const questionCount = 30;

type App = Awaited<ReturnType<typeof startApp>>;

const megabytes = (app: App) =>
  Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${app.pid()}/status`, "utf8"))?.[1] ?? 0) / 1024;

/** What the process says it holds. */
async function figures(app: App): Promise<{ streams: number; watchers: number; heapUsed: number }> {
  const before = app.output().length;
  process.kill(app.pid(), "SIGUSR2");
  for (let tries = 0; tries < 100; tries++) {
    const line = /\{[^\n]*"msg":"figures"[^\n]*\}/.exec(app.output().slice(before))?.[0];
    if (line) return JSON.parse(line);
    await rest(50);
  }
  throw new Error("no figures were told");
}

/** An event with questions that the room may vote for; answers the links' tokens of its students, and the questions. */
async function hall(app: App, students: number) {
  const call = caller(app.address, ownerKey(app.folder));
  const eventId = await lecture(call, students + 10);
  await registered(app.address, eventId, "Asker");
  const tokens = multiply(app.folder, eventId, students);
  await call("PUT", `/events/${eventId}/question-room`, { ...room, version: 0 });
  await call("POST", `/events/${eventId}/question-room/state`, { state: "open" });
  for (const [n, token] of tokens.slice(0, questionCount).entries())
    await ask(app.address, token, `What do you like best about part ${n} of your work?`);
  return { eventId, tokens, questionIds: await questionsOf(app.address, tokens[0] ?? "") };
}
const room = { moderated: false, votes: true, hands: true, perPerson: 10, holdWords: "" };

async function questionsOf(address: string, token: string): Promise<string[]> {
  const answer = await fetch(`${address}/api/live/questions/r/${token}/now`);
  const { questions } = (await answer.json()) as { questions: { rows: { questionId: string }[] } };
  if (questions.rows.length !== questionCount) throw new Error(`${questions.rows.length} questions instead of 30`);
  return questions.rows.map((row) => row.questionId);
}

const sumOf = (data: string) =>
  Object.values((JSON.parse(data) as { votes: Record<string, number> }).votes).reduce((sum, one) => sum + one, 0);

/** One hall: opens the streams, votes, closes them; answers what it cost. */
async function measured(app: App, streams: number) {
  const { tokens, questionIds } = await hall(app, 1_000);
  const before = await settled(app);
  const sentAt: number[] = [];
  const late = new Histogram();
  const sums = new Array<number>(streams).fill(0);
  let lost = 0;
  const memo = { data: "", sum: 0 };
  const heard = (phone: number) => (event: { name: string; data: string }) => {
    if (event.name !== "tally") return;
    if (memo.data !== event.data) Object.assign(memo, { data: event.data, sum: sumOf(event.data) });
    const now = performance.now();
    for (let n = sums[phone] ?? 0; n < memo.sum; n++) late.add(now - (sentAt[n] ?? now));
    sums[phone] = Math.max(sums[phone] ?? 0, memo.sum);
  };
  const paths = Array.from({ length: streams }, (_, n) => `/api/live/questions/r/${tokens[n % tokens.length]}`);
  const from = performance.now();
  const open: Followed[] = await followAll(paths, (path, n) => follow(app.address, path, heard(n), () => lost++));
  const opened = performance.now() - from;
  const total = await voted(app, tokens, questionIds, sentAt);
  for (let tries = 0; tries < 100 && sums.some((sum) => sum < total); tries++) await rest(100);
  const held = await figures(app);
  const most = megabytes(app);
  const behind = sums.filter((sum) => sum !== total).length;
  for (const one of open) one.close();
  await rest(2_000);
  const after = await settled(app);
  if (lost > 0 || behind > 0) throw new Error(`${lost} streams lost, ${behind} without every vote`);
  if (held.streams !== streams) throw new Error(`${held.streams} streams instead of ${streams}`);
  return { streams, opened, votes: total, late, most, before, after };
}

/** Votes at an even pace, each student for each question once at most; every one must be taken. */
async function voted(app: App, tokens: string[], questionIds: string[], sentAt: number[]) {
  const total = perSecond * seconds;
  const sent: Promise<void>[] = [];
  const from = performance.now();
  for (let n = 0; n < total; n++) {
    const due = from + (n * 1_000) / perSecond - performance.now();
    if (due > 1) await rest(due);
    const token = tokens[n % tokens.length] ?? "";
    // Nobody votes for the own question: the one who asked number n is student n.
    const questionId = questionIds[(1 + Math.floor(n / tokens.length) + (n % tokens.length)) % questionCount] ?? "";
    sentAt.push(performance.now());
    sent.push(vote(app.address, token, questionId));
  }
  await Promise.all(sent);
  return total;
}

/** When nobody watches any more: the megabytes that live objects take. */
async function settled(app: App) {
  for (let tries = 0; tries < 100; tries++) {
    const { streams, watchers, heapUsed } = await figures(app);
    if (streams === 0 && watchers === 0) return heapUsed / 1024 / 1024;
    if (tries === 99) throw new Error(`${streams} streams and ${watchers} watchers are left`);
    await rest(200);
  }
  return 0;
}

const rows = [];
for (const streams of halls) {
  const app = await startApp({ flags: ["--expose-gc", ...(process.env.BENCH_FLAGS?.split(" ") ?? [])] });
  try {
    const told = await measured(app, streams);
    rows.push({
      streams,
      "all open after": ms(told.opened),
      votes: `${told.votes} at ${perSecond}/s`,
      "tally p50": ms(told.late.at(0.5)),
      p95: ms(told.late.at(0.95)),
      max: ms(told.late.at(1)),
      "memory (RSS)": `${told.most.toFixed(0)} MB`,
      "live objects before → after": `${told.before.toFixed(0)} → ${told.after.toFixed(0)} MB`,
    });
  } finally {
    await app.remove();
  }
}
console.log("Goal with 1,000 streams: p95 under 1,000 ms, under 600 MB, no stream lost, nobody watching afterwards.");
console.table(rows);
endPosts();
