import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startPostgres, startStandby } from "../scripts/postgres.mjs";
import { engine } from "./index";

/** Needs the programs of PostgreSQL, which `npm run check` does without. */
const there = engine === "postgres" && !process.env.TEST_DATABASE_URL;

describe.runIf(there)("a standby", () => {
  let primary: Awaited<ReturnType<typeof startPostgres>>;
  let standby: Awaited<ReturnType<typeof startStandby>>;
  const ask = async (url: string, sql: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  };
  beforeAll(async () => {
    primary = await startPostgres();
    standby = await startStandby(primary);
  }, 60_000);
  afterAll(async () => {
    await standby?.stop();
    await primary?.stop();
  });

  test("has what the primary has, and takes no writes", async () => {
    await ask(primary.url, "create table seen (n int); insert into seen values (1)");
    await expect.poll(() => ask(standby.url, "select n from seen").catch(() => []), { timeout: 5_000 }).toHaveLength(1);
    await expect(ask(standby.url, "insert into seen values (2)")).rejects.toMatchObject({ code: "25006" });
    const [follower] = await ask(primary.url, "select application_name as name, state from pg_stat_replication");
    expect(follower).toEqual({ name: "standby", state: "streaming" });
  });

  test("takes writes once the primary was killed and it was promoted", async () => {
    await (primary as { kill: () => Promise<void> }).kill();
    await standby.promote();
    await ask(standby.url, "insert into seen values (2)");
    expect(await ask(standby.url, "select n from seen order by n")).toEqual([{ n: 1 }, { n: 2 }]);
  });
});
