import { setTimeout as rest } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { startPostgres, startStandby } from "../scripts/postgres.mjs";
import type { Engine } from "./engine";
import { engine } from "./index";
import { openPostgres } from "./postgres";
import { rateLimits } from "./schema";
import { writing } from "./writing";

/** Needs the programs of PostgreSQL, which `npm run check` does without. The same under load: `npm run drill -- failover`. */
const there = engine === "postgres" && !process.env.TEST_DATABASE_URL;

async function asked(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe.runIf(there)("a primary that dies", () => {
  let primary: Awaited<ReturnType<typeof startPostgres>> & { kill?: () => Promise<void> };
  let standby: Awaited<ReturnType<typeof startStandby>>;
  let app: Engine;
  beforeAll(async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    primary = await startPostgres();
    await asked(
      primary.url,
      "create table rate_limits (key text primary key, count int not null, resets_at timestamptz)",
    );
    standby = await startStandby(primary);
    await asked(standby.url, "alter system reset synchronous_standby_names");
    await asked(primary.url, "alter system set synchronous_standby_names = '*'");
    await asked(primary.url, "select pg_reload_conf()");
    const inStep = "select 1 from pg_stat_replication where sync_state = 'sync'";
    while ((await asked(primary.url, inStep)).length === 0) await rest(50);
    const { host } = new URL(standby.url);
    app = openPostgres(`${primary.url.replace(/\/postgres$/, "")},${host}/postgres?target_session_attrs=read-write`);
  }, 120_000);
  afterAll(async () => {
    await app?.close();
    await standby?.stop();
    await primary?.stop();
  });

  test("is followed by its standby: what was kept is there once, and writes and notices go on by themselves", async () => {
    const kept: string[] = [];
    const write = (key: string) =>
      app.transaction(
        [],
        (tx) =>
          writing.run({ open: true, after: [] }, async () => {
            await tx.insert(rateLimits).values({ key, count: 1, resetsAt: new Date(0) });
          }),
        async (db) => (await db.select().from(rateLimits)).some((row) => row.key === key),
      );
    const persist = async (key: string) => {
      for (;;) {
        const error: unknown = await write(key).then(
          () => undefined,
          (thrown: unknown) => thrown,
        );
        if (!error) return kept.push(key);
        if ((error as { constraint?: string }).constraint) return undefined; // it was kept though nobody could say so
        await rest(100);
      }
    };
    const heard: (string | undefined)[] = [];
    app.hear((place) => heard.push(place));
    for (let n = 0; n < 20; n += 1) await persist(`before ${n}`);
    const under = Promise.all(Array.from({ length: 20 }, (_, n) => rest(n * 20).then(() => persist(`during ${n}`))));
    await rest(150);
    await primary.kill?.();
    await standby.promote();
    await under;
    await persist("after");
    const rows = (await asked(standby.url, "select key from rate_limits")).map((row) => String(row.key));
    expect(kept.filter((key) => !rows.includes(key))).toEqual([]);
    expect(rows).toHaveLength(41);
    expect((await app.reader.select().from(rateLimits)).length).toBe(41);
    heard.length = 0;
    await vi.waitFor(
      async () => {
        app.tell("somewhere");
        await rest(300);
        expect(heard).toContain("somewhere");
      },
      { timeout: 15_000 },
    );
  }, 120_000);
});
