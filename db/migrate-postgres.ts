import pg from "pg";
import { Hosts } from "./hosts";
import { lockNumber } from "./postgres";

/** One connection that changes the schema. */
export interface MigrationSession {
  /** `when` of each applied migration. */
  applied(): Promise<number[]>;
  /** A copy of the database beside it, when there is something to lose and the engine has no other way back. */
  backup(before: string): Promise<void>;
  /** All of it or nothing; two instances take turns. */
  transaction<T>(work: () => Promise<T>): Promise<T>;
  prepare(): Promise<void>;
  run(sql: string): Promise<Record<string, unknown>[]>;
  note(hash: string, when: number): Promise<void>;
  counts(): Promise<Map<string, number>>;
  brokenReferences(): Promise<number>;
  close(): Promise<void>;
}

const journal = `"drizzle"."__drizzle_migrations"`;

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: await new Hosts(url).seek(), application_name: "lectern-migrate" });
  client.on("error", (error) => console.error("PostgreSQL: lost the migrating connection:", error.message));
  await client.connect();
  return client;
}

/** Drizzle's own table of migrations, so that its tools go on working. */
export function onPostgres(url: string): MigrationSession {
  let connected: Promise<pg.Client> | undefined;
  const run = async (sql: string) => {
    connected ??= connect(url);
    return (await (await connected).query<Record<string, unknown>>(sql)).rows;
  };
  return {
    run,
    async applied() {
      const [found] = await run(`select to_regclass('drizzle.__drizzle_migrations') is not null as found`);
      if (!found?.found) return [];
      return (await run(`select created_at from ${journal}`)).map((row) => Number(row.created_at));
    },
    async backup() {}, // point-in-time recovery and pg_dump are PostgreSQL's own
    async transaction(work) {
      await run(`begin; select pg_advisory_xact_lock(${lockNumber("migrate")})`);
      try {
        const result = await work();
        await run("commit");
        return result;
      } catch (error) {
        await run("rollback");
        throw error;
      }
    },
    async prepare() {
      await run(`create schema if not exists drizzle`);
      await run(`create table if not exists ${journal} (id serial primary key, hash text not null, created_at bigint)`);
    },
    async note(hash, when) {
      await run(`insert into ${journal} (hash, created_at) values ('${hash}', ${when})`);
    },
    async counts() {
      const tables = await run(`select tablename as name from pg_tables where schemaname = current_schema()`);
      const counts = new Map<string, number>();
      for (const { name } of tables)
        counts.set(String(name), Number((await run(`select count(*) as n from "${name}"`))[0]?.n));
      return counts;
    },
    brokenReferences: async () => 0, // PostgreSQL checks them itself
    async close() {
      if (connected) await (await connected).end();
    },
  };
}
