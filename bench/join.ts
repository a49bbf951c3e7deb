// `npm run bench -- --only=join`: how long 500 students need to come in by the room's code and their names within a
// minute, all from one address, while somebody there guesses codes. The built app; `npm run build` first.

import { createHash, randomBytes, randomUUID } from "node:crypto";
import { join } from "node:path";
import Database from "better-sqlite3";
import { startApp } from "../e2e/start-app";

const students = 500;
const withinMs = 50_000;
const at = (all: readonly number[], share: number) =>
  [...all].sort((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * share))] ?? 0;
const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

const app = await startApp();
try {
  const key = `lectern_${randomBytes(24).toString("base64url")}`;
  const data = new Database(join(app.folder, "lectern.db"));
  data
    .prepare(
      "insert into api_keys (id, name, prefix, key_hash, role, place, created_by, created_at) values (?, 'bench', 'lectern_', ?, 'owner', 'instance', 'bench', ?)",
    )
    .run(randomUUID(), createHash("sha256").update(key).digest("base64url"), Date.now());
  data.close();
  const call = async (method: string, path: string, body?: object) => {
    const answer = await fetch(`${app.address}/api/v1${path}`, {
      method,
      headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json" },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const { eventId } = await call("POST", "/events", {
    ...{ kind: "lecture", template: "lecture-presentations", title: { en: "A full hall" }, summary: {} },
    ...{ description: {}, languages: ["en"], startsAt: "2031-03-03T14:00", endsAt: "2031-03-03T17:00" },
    ...{ timeZone: "Asia/Seoul", capacity: 1_000, visibility: "public", guardianBelowAge: 0 },
  });
  await call("POST", `/events/${eventId}/publish`, {});
  const names = Array.from({ length: students }, (_, n) => `Student ${n.toString(36)}x${n}`);
  for (const fullName of names) await call("POST", `/events/${eventId}/registrations/add`, { fullName, locale: "en" });
  await call("POST", `/events/${eventId}/question-room/state`, { state: "open" });
  const { code } = await call("GET", `/events/${eventId}/question-room`);

  /** As a phone does it: reads the page, which gives its form a ticket, then sends the form. */
  const come = async (said: string, fullName: string) => {
    const from = performance.now();
    const page = await (await fetch(`${app.address}/en/join?code=${said}`)).text();
    const read = performance.now();
    const ticket = /name="ticket" value="([^"]+)"/.exec(page)?.[1] ?? "";
    const answer = await fetch(`${app.address}/api/v1/join`, {
      method: "POST",
      redirect: "manual",
      body: new URLSearchParams({ page: "en", code: said, fullName, ticket }),
    });
    const where = answer.headers.get("location") ?? "";
    return { page: read - from, form: performance.now() - read, isIn: where.startsWith("/en/q/") };
  };
  let over = false;
  let guessed = 0;
  const guessing = (async () => {
    for (; !over; guessed++) if ((await come("222222", names[0] ?? "")).isIn) throw new Error("guessed");
  })();
  const all = await Promise.all(
    names.map(async (name, n) => {
      await wait((n / students) * withinMs);
      return come(code, name);
    }),
  );
  over = true;
  await guessing;
  const row = (what: string, times: number[]) => ({
    what,
    p50: `${at(times, 0.5).toFixed(1)} ms`,
    p95: `${at(times, 0.95).toFixed(1)} ms`,
    max: `${at(times, 1).toFixed(1)} ms`,
    goal: "1,000 ms",
  });
  const came = all.filter((one) => one.isIn).length;
  console.log(`${came} of ${students} came in; meanwhile ${guessed} codes were guessed in vain from the same address.`);
  console.table([
    row(
      "the join page",
      all.map((one) => one.page),
    ),
    row(
      "code and name sent",
      all.map((one) => one.form),
    ),
  ]);
} finally {
  await app.remove();
}
