import { readFileSync } from "node:fs";
import { setTimeout as rest } from "node:timers/promises";
import type { startApp } from "../e2e/start-app";
import { caller, lecture, multiply, ownerKey, registered } from "./calls";
import { ask } from "./post";

export type App = Awaited<ReturnType<typeof startApp>>;

/** An app of a hall must be started with these, so that what it holds can be told from what it has not yet thrown away. */
export const hallFlags = ["--expose-gc"];

/** Bytes that the process takes of the machine's memory. */
export const residentBytes = (pid: number) =>
  Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) * 1024;

/** What the process says it holds. */
export async function figures(app: App): Promise<{ streams: number; watchers: number; heapUsed: number }> {
  const before = app.output().length;
  process.kill(app.pid(), "SIGUSR2");
  for (let tries = 0; tries < 200; tries++) {
    const line = /\{[^\n]*"msg":"figures"[^\n]*\}/.exec(app.output().slice(before))?.[0];
    if (line) return JSON.parse(line);
    await rest(50);
  }
  throw new Error("no figures were told");
}

/** When nobody watches any more: the megabytes that live objects take. Throws when somebody is left. */
export async function settled(app: App): Promise<number> {
  for (let tries = 0; tries < 100; tries++) {
    const { streams, watchers, heapUsed } = await figures(app);
    if (streams === 0 && watchers === 0) return heapUsed / 1024 / 1024;
    if (tries === 99) throw new Error(`${streams} streams and ${watchers} watchers are left`);
    await rest(200);
  }
  return 0;
}

const room = { moderated: false, votes: true, hands: true, perPerson: 10, holdWords: "" };

/**
 * An event whose room is open, with so many students and a question by each of the first; answers the tokens of the
 * students' links, and the questions.
 */
export async function hall(app: App, students: number, questions: number) {
  const call = caller(app.address, ownerKey(app.folder));
  const eventId = await lecture(call, students + 10);
  await registered(app.address, eventId, "Asker");
  const tokens = multiply(app.folder, eventId, students);
  await call("PUT", `/events/${eventId}/question-room`, { ...room, version: 0 });
  await call("POST", `/events/${eventId}/question-room/state`, { state: "open" });
  for (const [n, token] of tokens.slice(0, questions).entries())
    await ask(app.address, token, `What do you like best about part ${n} of your work?`);
  return { eventId, tokens, questionIds: await questionsOf(app.address, tokens[0] ?? "", questions) };
}

async function questionsOf(address: string, token: string, wanted: number): Promise<string[]> {
  const answer = await fetch(`${address}/api/live/questions/r/${token}/now`);
  const { questions } = (await answer.json()) as { questions: { rows: { questionId: string }[] } };
  if (questions.rows.length !== wanted) throw new Error(`${questions.rows.length} questions instead of ${wanted}`);
  return questions.rows.map((row) => row.questionId);
}
