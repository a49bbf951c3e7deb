import { createHash } from "node:crypto";
import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import type { Engine, Reader, Tx } from "./engine";
import { translate, Unavailable } from "./errors";
import { Notices } from "./notices";
import { ScopeLines } from "./queue";
import { translated } from "./translated";
import { failedBefore, statement } from "./writing";

type Query = (...given: unknown[]) => Promise<pg.QueryResult>;

/** A scope's lock number; two scopes on one number only wait for each other. */
export const lockNumber = (scope: string) => createHash("sha256").update(scope).digest().readBigInt64BE();

const size = Number(process.env.DATABASE_POOL ?? 10);
function poolOf(url: string, options: string) {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    options,
    application_name: "lectern",
    connectionTimeoutMillis: 10_000,
  });
  // Without listeners, a restart of PostgreSQL would end this process: one for who waits in the pool, one for who works.
  const lost = (error: Error) => console.error("PostgreSQL: lost a connection:", error.message);
  return pool.on("error", lost).on("connect", (client) => client.on("error", lost));
}

const drive = (query: Query) => translated(drizzle({ client: { query } as unknown as pg.Client }));

const drives = new WeakMap<pg.PoolClient, Tx>();
/** A tx over one connection. Statements that were started together go one after the other. */
function txOver(client: pg.PoolClient): Tx {
  const known = drives.get(client);
  if (known) return known;
  let last: Promise<unknown> = Promise.resolve();
  const tx = drive((...given) => {
    const turn = last.then(() => statement(() => (client.query as unknown as Query)(...given)));
    last = turn.catch(() => {});
    return turn;
  }) as unknown as Tx;
  drives.set(client, tx);
  return tx;
}

/** Reading is repeatable: a connection that died in the pool costs one more try, not a request. */
function readOver(pool: pg.Pool): Reader {
  const query = pool.query.bind(pool) as unknown as Query;
  return drive((...given) =>
    query(...given).catch((error: unknown) => {
      if (!disconnected(error)) throw error;
      return query(...given);
    }),
  ) as unknown as Reader;
}

const disconnected = (error: unknown) => {
  const trouble = translate(error);
  return trouble instanceof Unavailable && trouble.reason === "connection";
};
const deadlocked = (error: unknown) => {
  for (let e = error as { code?: string; cause?: unknown } | undefined; e; e = e.cause as typeof e)
    if (e.code === "40P01" || e.code === "40001") return true;
  return false;
};

/** A connection on which `begin` has been answered. One that had died in the pool is replaced once. */
async function begun(pool: pg.Pool, begin: string) {
  for (let attempt = 1; ; attempt++) {
    const client = await pool.connect();
    try {
      await client.query(begin);
      return client;
    } catch (error) {
      client.release(error as Error);
      if (attempt > 1 || !disconnected(error)) throw error;
    }
  }
}

async function once<T>(pool: pg.Pool, begin: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await begun(pool, begin);
  let lost: Error | undefined;
  try {
    const result = await work(client);
    // After a swallowed error PostgreSQL answers a commit with ROLLBACK, and no error.
    if ((await client.query("commit")).command !== "COMMIT") throw new Error(failedBefore);
    return result;
  } catch (error) {
    await client.query("rollback").catch((failed: Error) => {
      lost = failed;
    });
    throw error;
  } finally {
    client.release(lost);
  }
}

/** Opens two pools: one that cannot write, one for the writes. */
export function openPostgres(url: string): Engine {
  const writers = poolOf(
    url,
    "-c statement_timeout=10s -c idle_in_transaction_session_timeout=15s -c lock_timeout=30s",
  );
  const readers = poolOf(url, "-c default_transaction_read_only=on -c statement_timeout=60s");
  const lines = new ScopeLines();
  let written = 0;
  const notices = new Notices(url, (sql, values) => writers.query(sql, values));
  return {
    reader: readOver(readers),
    transaction: (scopes, work) =>
      lines.run(scopes, async () => {
        const locks = scopes.map((scope) => `select pg_advisory_xact_lock(${lockNumber(scope)})`);
        for (let attempt = 1; ; attempt++) {
          try {
            return await once(writers, ["begin", ...locks].join(";"), (client) => work(txOver(client)));
          } catch (error) {
            if (!deadlocked(error) || attempt >= 5) throw error;
            await new Promise((soon) => setTimeout(soon, Math.random() * 50 * attempt));
          } finally {
            written += 1;
          }
        }
      }),
    snapshot: (work) =>
      once(readers, "begin isolation level repeatable read read only", (client) =>
        work(drive(client.query.bind(client) as unknown as Query) as unknown as Reader),
      ),
    version: () => `${written} ${Math.floor(Date.now() / 1_000)}`,
    async probe() {
      const { rows } = await writers.query("select current_setting('transaction_read_only') as answer");
      if (rows[0]?.answer !== "off") throw new Unavailable("read-only");
    },
    async shred() {
      await writers.query("vacuum persons, person_contacts, registrations, letters, jobs");
    },
    tell: (place) => notices.tell(place),
    hear: (heard) => notices.hear(heard),
    async close() {
      await lines.drained();
      await Promise.all([notices.close(), writers.end(), readers.end()]);
    },
  };
}
