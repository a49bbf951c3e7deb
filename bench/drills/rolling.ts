// Rolling restarts under load: two instances behind nginx, as `npm run cluster` has them, each told to stop, waited for
// and started again, one after the other; meanwhile pages, reads of the API, registrations by POST, votes and open
// streams go on. Not one request may fail, nobody may be registered twice or lost, and every phone must have heard all.
// Three times, or 50 with LECTERN_FULL=1. `npm run build` first.
import { randomBytes } from "node:crypto";
import { setTimeout as rest } from "node:timers/promises";
import pg from "pg";
import { startInstances } from "../../scripts/instances.mjs";
import { startNginx } from "../../scripts/nginx.mjs";
import { startPostgres } from "../../scripts/postgres.mjs";
import { freePort } from "../../scripts/run.mjs";
import { caller, lecture, registered } from "../calls";
import { at, ms } from "../figures";
import { ask, endPosts, vote } from "../post";
import { ownerKeyOnPostgres } from "../postgres-key";
import { Watcher } from "../watcher";

const rounds = process.env.LECTERN_FULL ? 50 : 3;
const phones = 40;
/** One person may vote so many times a minute only. */
const voters = 40;
const secret = () => randomBytes(32).toString("hex");

type Count = { done: number; failed: number; took: number[] };
const counts: Record<string, Count> = {};
const failures: string[] = [];
const failed = (what: string) => {
  failures.push(what);
  console.error(what);
};
let over = false;

/** Does something again and again until the end, and counts what became of it. */
async function keepOn(name: string, everyMs: number, once: (n: number) => Promise<unknown>) {
  counts[name] ??= { done: 0, failed: 0, took: [] };
  const count = counts[name];
  for (let n = 0; !over; n++) {
    const from = performance.now();
    try {
      await once(n);
      count.done += 1;
    } catch (error) {
      count.failed += 1;
      failed(`${new Date().toISOString()} ${name}: ${String(error).slice(0, 300)}`);
    }
    count.took.push(performance.now() - from);
    await rest(everyMs);
  }
}

async function page(address: string, path: string, holds: string) {
  const answer = await fetch(`${address}${path}`);
  const text = await answer.text();
  if (answer.status !== 200 || !text.includes(holds)) throw new Error(`${path}: ${answer.status}`);
}

// What was begun ends with this program, also when it is told to end.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(130));

const postgres = await startPostgres();
const ends: (() => Promise<unknown>)[] = [postgres.stop];
try {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const folder = `/tmp/lectern-rolling-${randomBytes(6).toString("hex")}`;
  const env = {
    ...Object.fromEntries(Object.entries(process.env).filter(([key]) => /^(PATH|HOME|TMPDIR|LANG)$/.test(key))),
    ...{ AUTH_SECRET: secret(), ENCRYPTION_KEY: secret(), LOOKUP_KEY: secret(), DATABASE_URL: postgres.url },
    ...{ APP_URL: address, DATA_DIR: folder, TRUSTED_PROXIES: "1", DRAIN_SECONDS: "3", LOG_LEVEL: "warn" },
    // On a machine that is busy with other things a write may wait long for its turn; that is not what is looked at.
    WRITE_BUDGET_MS: "60000",
  };
  const instances = await startInstances(2, env, {
    onEnd: (on, how) => failed(`${on} ended by itself: ${how}`),
  });
  ends.unshift(() => instances.stop("SIGINT"));
  const nginx = await startNginx(port, instances.ports);
  ends.unshift(nginx.stop);

  const call = caller(address, await ownerKeyOnPostgres(postgres.url));
  const eventId = await lecture(call, 100_000);
  const token = await registered(address, eventId, "First Student");
  const hands: string[] = [];
  for (let n = 0; n < voters; n++) hands.push(await registered(address, eventId, `Voter ${n}`));
  const room = { moderated: false, votes: true, hands: true, perPerson: 10, holdWords: "", version: 0 };
  await call("PUT", `/events/${eventId}/question-room`, room);
  await call("POST", `/events/${eventId}/question-room/state`, { state: "open" });
  const { slug } = (await call("GET", `/events/${eventId}`)) as { slug?: string };
  const watchers = Array.from({ length: phones }, () => new Watcher(address, `/api/live/questions/r/${token}`));
  await Promise.all(watchers.map((watcher) => watcher.open()));
  await ask(address, token, "What does an embassy do all day?");
  while (watchers.some(({ rows }) => rows.size < 1)) await rest(50);
  const [questionId = ""] = watchers[0]?.rows.keys() ?? [];

  // Within what one network and one key may ask (api/traffic.ts).
  const load = [
    keepOn("pages", 150, () => page(address, slug ? `/en/e/${slug}` : "/en", "A day on stage")),
    keepOn("a person's page", 300, () => page(address, `/en/r/${token}`, "First Student")),
    keepOn("reads of the API", 30, () => call("GET", `/events/${eventId}`)),
    keepOn("rosters", 1_000, () => call("GET", `/events/${eventId}/registrations?limit=50`)),
    keepOn("registrations", 1_100, (n) => registered(address, eventId, `Student ${n}`)),
    ...[0, 1].map((lane) =>
      keepOn("added by the team", 400, (n) =>
        call("POST", `/events/${eventId}/registrations/add`, { fullName: `Guest ${lane} ${n}`, locale: "en" }),
      ),
    ),
    ...[0, 1].map((lane) =>
      keepOn("votes", 150, (n) => vote(address, hands[(2 * n + lane) % voters] ?? "", questionId)),
    ),
  ];
  await rest(1_000);
  const began = performance.now();
  for (let n = 1; n <= rounds; n++) {
    await instances.roll(nginx.sendsTo);
    console.log(
      `${n} of ${rounds}: ${Object.values(counts).reduce((sum, one) => sum + one.done, 0)} requests, ${failures.length} failed`,
    );
  }
  over = true;
  await Promise.all(load);
  const minutes = (performance.now() - began) / 60_000;

  // What the load was told must be what is there.
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  const { rows } = await client.query(
    "select count(*)::int as n, count(distinct ticket)::int as tickets, count(distinct person_id)::int as persons from registrations where event_id = $1",
    [eventId],
  );
  await client.end();
  const wanted = (counts.registrations?.done ?? 0) + (counts["added by the team"]?.done ?? 0) + 1 + voters;
  const { n, tickets, persons } = rows[0] as { n: number; tickets: number; persons: number };
  if (n !== wanted || tickets !== wanted || persons !== wanted)
    failed(`registered: ${wanted} were told so, ${n} are there, ${tickets} places, ${persons} persons`);
  await ask(address, token, "And what at night?");
  const heard = async () => {
    for (let tries = 0; tries < 200 && watchers.some(({ rows: all }) => all.size < 2); tries++) await rest(50);
    return watchers.every(({ rows: all, doubled }) => all.size === 2 && doubled === 0);
  };
  if (!(await heard())) failed("a phone did not hear everything once");
  const gaps = watchers.flatMap((watcher) => watcher.gaps);
  for (const watcher of watchers) watcher.close();

  console.log(`${rounds} rolling restarts of two instances in ${minutes.toFixed(1)} minutes; every phone heard all.`);
  console.table(
    Object.entries(counts).map(([what, { done, failed, took }]) => ({
      what,
      done,
      failed,
      p50: ms(at(took, 0.5)),
      p99: ms(at(took, 0.99)),
      "at most": ms(at(took, 1)),
    })),
  );
  console.log(
    `Streams that moved to another instance: ${gaps.length}; back after ${ms(at(gaps, 0.5))} (p50), ${ms(at(gaps, 1))} at the latest.`,
  );
  if (failures.length > 0) throw new Error(`${failures.length} failed; see above`);
} finally {
  over = true;
  endPosts();
  for (const end of ends) await end();
}
