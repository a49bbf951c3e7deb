import { createHash } from "node:crypto";
import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { commit, fateOf, type Landed, LostCommit, pause, within } from "./commit";
import type { Engine, Reader, Tx } from "./engine";
import { translate, Unavailable } from "./errors";
import { Hosts, mustTakeWrites } from "./hosts";
import { Notices } from "./notices";
import { ScopeLines } from "./queue";
import { Replica } from "./replica";
import { translated } from "./translated";
import { statement } from "./writing";

type Query = (...given: unknown[]) => Promise<pg.QueryResult>;

/** A scope's lock number; two scopes on one number only wait for each other. */
export const lockNumber = (scope: string) => createHash("sha256").update(scope).digest().readBigInt64BE();

const size = Number(process.env.DATABASE_POOL ?? 10);
/** How often a write or a read is done in all, when its server met trouble in which nothing of it was kept. */
const tries = 5;
/** Milliseconds after which it is not tried once more. */
const patience = 5_000;

/** A pool of connections to whichever of the hosts is the primary when one is made. `answerWithin`: milliseconds. */
function poolOf(hosts: Hosts, answerWithin: number, options: string, atPrimary = hosts.several) {
  class AtPrimary extends pg.Client {
    constructor(config?: pg.ClientConfig) {
      super({ ...config, connectionString: hosts.address });
    }
  }
  const pool = new pg.Pool({
    Client: AtPrimary,
    max: size,
    options,
    application_name: "lectern",
    connectionTimeoutMillis: 10_000,
    // A server that is gone without a word: the line is tried after five quiet seconds, an answer is not waited for long.
    keepAlive: true,
    keepAliveInitialDelayMillis: 5_000,
    query_timeout: answerWithin,
    ...(atPrimary ? { onConnect: mustTakeWrites } : {}),
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

const deadlocked = (error: unknown) => {
  for (let e = error as { code?: string; cause?: unknown } | undefined; e; e = e.cause as typeof e)
    if (e.code === "40P01" || e.code === "40001") return true;
  return false;
};

/** The server is away, or is one that only reads: it pays to look for the primary. */
const elsewhere = (error: unknown) => {
  const trouble = translate(error);
  return trouble instanceof Unavailable && (trouble.reason === "connection" || trouble.code === "standby");
};

/**
 * Does something again whose failure left nothing behind: after a deadlock, and while its server is away, five times at
 * most in about two seconds. While others have just waited in vain it is tried once. A LostCommit is no such failure.
 */
async function persistently<T>(hosts: Hosts, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const most = began < hosts.awayUntil ? 1 : tries;
  for (let attempt = 1; ; attempt++) {
    try {
      const result = await work();
      hosts.awayUntil = 0;
      return result;
    } catch (error) {
      const away = elsewhere(error);
      if (!away && !deadlocked(error)) throw error;
      if (attempt >= most || performance.now() - began > patience) {
        if (away) hosts.awayUntil = performance.now() + 1_000;
        if (away) void hosts.seek().catch(() => undefined);
        throw error;
      }
      await pause((0.5 + Math.random()) * (away ? 60 * 2 ** attempt : 25 * attempt));
      if (away) await hosts.seek().catch(() => undefined);
    }
  }
}

/** Reading is repeatable: a server that comes back, or another in its place, costs a moment and not a request. */
function readOver(pool: pg.Pool, hosts: Hosts): Reader {
  const query = pool.query.bind(pool) as unknown as Query;
  return drive((...given) => persistently(hosts, () => query(...given))) as unknown as Reader;
}

/** A connection on which `begin` has been answered. */
async function begun(pool: pg.Pool, begin: string) {
  const client = await pool.connect();
  try {
    return { client, answer: await client.query<Record<string, string>>(begin) };
  } catch (error) {
    client.release(error as Error);
    throw error;
  }
}

/** Ends a transaction that failed; answers why its connection cannot be used any more. */
const undo = (client: pg.PoolClient) =>
  within(2_000, client.query("rollback")).then(
    () => undefined,
    (lost: Error) => lost,
  );

async function once<T>(pool: pg.Pool, begin: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const { client, answer } = await begun(pool, begin);
  const xid = [answer].flat().at(-1)?.rows[0]?.xid ?? "";
  let lost: Error | undefined;
  try {
    const result = await work(client);
    await commit(client, xid);
    return result;
  } catch (error) {
    lost = error instanceof LostCommit ? error : await undo(client);
    // Whatever the work said: what it waited for was never to come.
    throw lost && !(translate(error) instanceof Unavailable) ? new Unavailable("connection", "lost") : error;
  } finally {
    client.release(lost);
  }
}

const reading = "-c default_transaction_read_only=on -c statement_timeout=60s";
const readerOn = (client: pg.PoolClient) => drive(client.query.bind(client) as unknown as Query) as unknown as Reader;

/** A standby is read from whether or not it takes writes. */
const standbyPool = (url: string) => poolOf(new Hosts(url), 63_000, reading, false);

type Write<T> = { scopes: string[]; work: (tx: Tx) => Promise<T>; landed: Landed | undefined };

/** One write, until it is certain what became of it; else throws LostCommit. */
function written<T>(pool: pg.Pool, hosts: Hosts, { scopes, work, landed }: Write<T>): Promise<T> {
  const locks = scopes.map((scope) => `select pg_advisory_xact_lock(${lockNumber(scope)})`);
  const begin = ["begin", ...locks, "select pg_current_xact_id()::text as xid"].join(";");
  const connect = async () => {
    await hosts.seek();
    const client = await pool.connect();
    return { client, reader: readerOn(client) };
  };
  return persistently(hosts, async () => {
    let result: { value: T } | undefined;
    try {
      return await once(pool, begin, async (client) => {
        result = { value: await work(txOver(client)) };
        return result.value;
      });
    } catch (error) {
      if (!(error instanceof LostCommit) || !landed) throw error;
      const fate = await fateOf(error.xid, landed, connect);
      if (fate && result) return result.value;
      throw fate === false ? new Unavailable("connection", "undone") : error;
    }
  });
}

/** Opens two pools: one that cannot write, one for the writes; and one on a standby, where there is one. */
export function openPostgres(url: string, standbyUrl?: string): Engine {
  const hosts = new Hosts(url);
  const writers = poolOf(
    hosts,
    Number(process.env.WRITE_ANSWER_MS ?? 13_000), // more only where one write is everything (bin/move)
    "-c statement_timeout=10s -c idle_in_transaction_session_timeout=15s -c lock_timeout=30s",
  );
  const readers = poolOf(hosts, 63_000, reading);
  const replica = standbyUrl ? new Replica(readers, standbyPool(standbyUrl)) : undefined;
  const reader = readOver(readers, hosts);
  const lines = new ScopeLines();
  let writes = 0;
  const notices = new Notices(hosts, (sql, values) => writers.query(sql, values));
  return {
    reader,
    aside: (work) =>
      replica
        ? replica.read(
            (client) => work(readerOn(client)),
            () => work(reader),
          )
        : work(reader),
    reads: () => replica?.counts,
    transaction: (scopes, work, landed) =>
      lines
        .run(scopes, () => written(writers, hosts, { scopes, work, landed }))
        .finally(() => {
          writes += 1;
        }),
    snapshot: (work) =>
      once(readers, "begin isolation level repeatable read read only", (client) => work(readerOn(client))),
    version: () => `${writes} ${Math.floor(Date.now() / 1_000)}`,
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
      await Promise.all([notices.close(), writers.end(), readers.end(), replica?.close()]);
    },
  };
}
