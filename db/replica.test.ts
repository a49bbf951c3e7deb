import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startPostgres, startStandby } from "../scripts/postgres.mjs";
import { engine } from "./index";
import { openPostgres } from "./postgres";
import { rateLimits } from "./schema";
import { type Writing, writing } from "./writing";

/** Needs the programs of PostgreSQL, which `npm run check` does without. */
const there = engine === "postgres" && !process.env.TEST_DATABASE_URL;

describe.runIf(there)("reads beside the primary", { timeout: 60_000 }, () => {
  let primary: Awaited<ReturnType<typeof startPostgres>>;
  let standby: Awaited<ReturnType<typeof startStandby>>;
  let instances: ReturnType<typeof openPostgres>[];
  let admin: pg.Client;
  let onStandby: pg.Client;

  /** Another instance on the same two servers. */
  const instance = (readUrl = standby.url) => {
    const one = openPostgres(primary.url, readUrl);
    instances.push(one);
    return one;
  };
  const write = (to: ReturnType<typeof openPostgres>, key: string) =>
    to.transaction([], (tx) => {
      const own: Writing = { open: true, after: [] };
      return writing.run(own, async () => {
        await tx.insert(rateLimits).values({ key, count: 1, resetsAt: new Date() });
        own.open = false;
      });
    });
  const read = (from: ReturnType<typeof openPostgres>) =>
    from.aside(async (db) => (await db.select({ key: rateLimits.key }).from(rateLimits)).map(({ key }) => key));

  beforeAll(async () => {
    instances = [];
    primary = await startPostgres();
    admin = new pg.Client({ connectionString: primary.url });
    await admin.connect();
    await admin.query("create table rate_limits (key text primary key, count int, resets_at timestamptz(3))");
    standby = await startStandby(primary);
    onStandby = new pg.Client({ connectionString: standby.url });
    onStandby.on("error", () => undefined); // it is killed below
    await onStandby.connect();
  }, 60_000);
  afterAll(async () => {
    for (const one of instances) await one.close();
    await onStandby?.end().catch(() => undefined);
    await admin?.end();
    await standby?.stop();
    await primary?.stop();
  });

  test("are the standby's once it has all that was committed", async () => {
    const one = instance();
    await write(one, "first");
    expect(await read(one)).toEqual(["first"]);
    expect(one.reads()).toEqual({ standby: 1, primary: 0 });
    const where = await one.aside(async (db) => db.select({ key: rateLimits.key }).from(rateLimits).limit(1));
    expect(where).toHaveLength(1);
    expect(one.reads()).toEqual({ standby: 2, primary: 0 });
  });

  test("tell of each write through any instance, however far the standby is behind", async () => {
    const [one, two] = [instance(), instance()];
    await read(two);
    expect(two.reads()).toEqual({ standby: 1, primary: 0 });
    await onStandby.query("select pg_wal_replay_pause()");
    try {
      await write(one, "second");
      // The control: whoever asks the standby without looking how far it is does not see the write.
      expect((await onStandby.query("select key from rate_limits order by key")).rows).toEqual([{ key: "first" }]);
      expect((await read(one)).sort()).toEqual(["first", "second"]);
      expect((await read(two)).sort()).toEqual(["first", "second"]);
      expect([one.reads()?.standby, two.reads()?.standby]).toEqual([0, 1]);
    } finally {
      await onStandby.query("select pg_wal_replay_resume()");
    }
  });

  test("are the standby's again when it has caught up", async () => {
    const one = instance();
    await expect
      .poll(
        async () => {
          expect((await read(one)).sort()).toEqual(["first", "second"]);
          return one.reads()?.standby;
        },
        { timeout: 5_000 },
      )
      .toBeGreaterThan(0);
  });

  test("see every write at once while others write, fifty times", async () => {
    const [one, two] = [instance(), instance()];
    for (let n = 0; n < 50; n++) {
      await write(n % 2 ? one : two, `many ${n}`);
      expect(await read(n % 2 ? two : one)).toContain(`many ${n}`);
    }
    const asked = [one, two].map((each) => each.reads()?.standby ?? 0);
    expect((asked[0] ?? 0) + (asked[1] ?? 0)).toBeGreaterThan(0);
  });

  test("that would write are refused by the standby", async () => {
    const one = instance();
    const sneaking = one.aside(async (db) =>
      (db as unknown as pg.Client & { insert: (table: unknown) => { values: (row: object) => Promise<void> } })
        .insert(rateLimits)
        .values({ key: "sneaked", count: 1, resetsAt: new Date() }),
    );
    await expect(sneaking).rejects.toMatchObject({ reason: "read-only", code: "25006" });
  });

  test("are the primary's when what is named is no standby of it", async () => {
    const stranger = await startPostgres();
    try {
      const client = new pg.Client({ connectionString: stranger.url });
      await client.connect();
      await client.query("create table rate_limits (key text primary key, count int, resets_at timestamptz(3))");
      await client.end();
      const one = instance(stranger.url);
      expect(await read(one)).toContain("first");
      expect(one.reads()).toEqual({ standby: 0, primary: 1 });
    } finally {
      await stranger.stop();
    }
  });

  test("are the primary's when the standby is away, also for whoever was reading of it", async () => {
    const one = instance();
    await read(one);
    let asked = 0;
    const interrupted = one.aside(async (db) => {
      asked += 1;
      if (asked === 1) await standby.kill();
      return (await db.select({ key: rateLimits.key }).from(rateLimits)).length;
    });
    expect(await interrupted).toBe(52);
    expect(asked).toBe(2);
    expect(await read(one)).toHaveLength(52);
    expect(one.reads()).toEqual({ standby: 1, primary: 2 });
  });
});
