// `npm run drill -- failover`: the primary of a PostgreSQL with a synchronous standby dies as by a power cut, again and
// again, while people register, vote and are scanned; the standby is promoted, the old primary made anew as its standby.
// Nothing acknowledged may be lost, nothing doubled, the app must be back within ten seconds by itself and never end.
// Three rounds, twenty with LECTERN_FULL=1, or `--rounds=8`.
import { setTimeout as rest } from "node:timers/promises";
import { freePort, startApp } from "../../e2e/start-app";
import { startPostgres, startStandby } from "../../scripts/postgres.mjs";
import { caller } from "../calls";
import { at, ms } from "../figures";
import { ask, endPosts } from "../post";
import { Watcher } from "../watcher";
import { asked, hallIn, Load, must, ownerKeyIn, until } from "./with-load";

const wanted = process.argv.find((word) => word.startsWith("--rounds="))?.slice("--rounds=".length);
const rounds = Number(wanted ?? (process.env.LECTERN_FULL ? 20 : 3));
const goalMs = 10_000;

type Server = Awaited<ReturnType<typeof startStandby>>;
type Primary = Awaited<ReturnType<typeof startPostgres>> & { kill?: () => Promise<void> };

const setting = async (url: string, sql: string) => {
  await asked(url, sql);
  await asked(url, "select pg_reload_conf()");
};

/** A standby on this port, to which the primary from now on waits with every commit. */
async function follow(primary: Primary, port: number): Promise<Server> {
  const standby = await startStandby(primary, { settings: { port } });
  // It has the primary's settings, and alone it would wait for a standby that there is not.
  await setting(standby.url, "alter system reset synchronous_standby_names");
  await setting(primary.url, "alter system set synchronous_standby_names = '*'");
  const inStep = "select 1 from pg_stat_replication where sync_state = 'sync' and state = 'streaming'";
  await until(async () => (await asked(primary.url, inStep)).length > 0, "a synchronous standby", 30_000);
  return standby;
}

const ports = [await freePort(), await freePort()];
let primary: Primary = await startPostgres({ port: ports[0] });
let standby = await follow(primary, ports[1] ?? 0);
const hosts = ports.map((port) => `127.0.0.1:${port}`).join(",");
const address = `postgres://lectern:lectern@${hosts}/postgres?target_session_attrs=read-write`;
const app = await startApp({ env: { DATABASE_URL: address, TRUSTED_PROXIES: "1" } });
let load: Load | undefined;
let watcher: Watcher | undefined;
try {
  const pid = app.pid();
  const call = caller(app.address, await ownerKeyIn(primary.url));
  const hall = await hallIn(primary.url, app.address, call);
  load = new Load(app.address, hall);
  const running = load;
  await until(() => running.people.length > 5, "the first registrations", 20_000);
  const token = running.people[0]?.token ?? "";
  const stream = new Watcher(app.address, `/api/live/questions/r/${token}`);
  watcher = stream;
  await stream.open();

  const back: number[] = [];
  const shown: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await rest(1_500 + Math.random() * 1_000);
    const killed = performance.now();
    await primary.kill?.();
    await standby.promote();
    const promoted = performance.now() - killed;
    await until(() => running.backAfter(killed) !== undefined, "registrations, votes and check-ins again", 30_000);
    back.push(running.backAfter(killed) ?? 0);
    // Screens follow too: what is asked now is told on the stream that was open before.
    const asker = running.people.at(-1)?.token ?? "";
    const before = stream.rows.size;
    const asking = performance.now();
    await ask(app.address, asker, `What comes after failure ${round}?`);
    await until(() => stream.rows.size > before, "a question on the stream", 10_000);
    shown.push(performance.now() - asking);
    console.log(`  ${round + 1}: promoted after ${ms(promoted)}, back after ${ms(back.at(-1) ?? 0)}`, running.answers);
    await primary.stop();
    const gone = ports.find((port) => !standby.url.includes(`:${port}/`)) ?? 0;
    primary = standby;
    standby = await follow(primary, gone);
  }
  await running.stop();
  const rows = await running.mustBeKept(primary.url);
  await until(
    async () => (await asked(primary.url, "select 1 from activities where fanned_out_at is null")).length === 0,
    "all jobs made of what happened",
    60_000,
  );
  must(app.pid() === pid && (await fetch(`${app.address}/healthz`)).ok, "the process ended");
  must(at(back, 1) <= goalMs, `back after ${ms(at(back, 1))}`);
  const { cut = 0, "503": refused = 0, ...answered } = running.answers;
  console.log(`${rounds} primaries killed; nothing acknowledged lost, nothing doubled.`);
  console.table([
    {
      acknowledged: running.acks.length,
      registrations: rows,
      answers: JSON.stringify(answered),
      "503": refused,
      "cut off": cut,
      "back, p50": ms(at(back, 0.5)),
      "at the latest": ms(at(back, 1)),
      goal: ms(goalMs),
      "question on a screen, at the latest": ms(at(shown, 1)),
    },
  ]);
} catch (error) {
  console.error(
    app
      .output()
      .split("\n")
      .filter((line) => /"level":"(error|fatal)"|PostgreSQL/.test(line))
      .slice(-15)
      .join("\n"),
  );
  throw error;
} finally {
  watcher?.close();
  await app.remove();
  await standby.stop();
  await primary.stop();
  endPosts();
}
