import type pg from "pg";
import { translate, Unavailable } from "./errors";

/** How long a read waits for the standby to have what was committed before it (milliseconds); else the primary answers. */
const patienceMs = 100;
/** How long nobody asks a standby that was behind, or was not there. */
const [behindMs, goneMs] = [1_000, 5_000];

/** Committed means flushed, unless the server is told not to wait for that. */
const committed = `select case current_setting('synchronous_commit') when 'off' then pg_current_wal_insert_lsn()
  else pg_current_wal_flush_lsn() end as lsn, system_identifier as system, current_database() as name
  from pg_control_system()`;
const replayed = `select pg_is_in_recovery() and pg_last_wal_replay_lsn() >= $1::pg_lsn as caught,
  system_identifier = $2 and current_database() = $3 as same from pg_control_system()`;

type Moment = { lsn: string; system: string; name: string };

/**
 * A standby that answers reads beside the primary, and never tells of less than what was committed anywhere before the
 * read began: the primary is asked how far its log goes, and the standby answers once it has replayed as much. So
 * whoever wrote reads what they wrote, through whatever instance, by whatever key, and nobody has to carry a mark.
 */
export class Replica {
  /** Reads that the standby answered, and those left to the primary. */
  readonly counts = { standby: 0, primary: 0 };
  private restingUntil = 0;

  constructor(
    private readonly primary: pg.Pool,
    private readonly standby: pg.Pool,
  ) {}

  /**
   * Runs `work` on one moment of the standby, or `instead` where the standby is behind, away, or breaks the read off (its
   * log goes on, and a long read may be in its way). `work` may have been run in part when `instead` is.
   */
  async read<T>(work: (client: pg.PoolClient) => Promise<T>, instead: () => Promise<T>): Promise<T> {
    const client = await this.caughtUp();
    if (!client) {
      this.counts.primary += 1;
      return instead();
    }
    let lost: Error | undefined;
    try {
      // After the look at the log, not with it: this moment is the later one.
      await client.query("begin isolation level repeatable read read only");
      const result = await work(client);
      this.counts.standby += 1;
      return result;
    } catch (error) {
      if (!brokenOff(error)) throw error;
      this.counts.primary += 1;
      return await instead();
    } finally {
      await client.query("commit").catch((error: Error) => {
        lost = error;
      });
      client.release(lost);
    }
  }

  /** A connection to the standby once it has all that is committed now; undefined when that takes too long. */
  private async caughtUp(): Promise<pg.PoolClient | undefined> {
    if (Date.now() < this.restingUntil) return undefined;
    const asked = await this.primary.query<Moment>(committed).catch(() => undefined);
    const moment = asked?.rows[0];
    const client = moment && (await this.standby.connect().catch(() => undefined));
    if (!client) return this.rest(goneMs);
    try {
      for (const from = performance.now(); ; ) {
        const { lsn, system, name } = moment;
        const { rows: told } = await client.query<{ caught: boolean; same: boolean }>(replayed, [lsn, system, name]);
        if (told[0]?.same === false) throw new Error("DATABASE_READ_URL is another database than DATABASE_URL");
        if (told[0]?.caught) return client;
        if (performance.now() - from > patienceMs) break;
        await new Promise((soon) => setTimeout(soon, 3));
      }
      client.release();
      return this.rest(behindMs);
    } catch (error) {
      client.release(error as Error);
      console.error("PostgreSQL: the standby does not answer:", (error as Error).message);
      return this.rest(goneMs);
    }
  }

  private rest(forMs: number): undefined {
    this.restingUntil = Date.now() + forMs;
  }

  close = () => this.standby.end();
}

/** The standby ended the read, not what was read: its log went over it (40001), or it is gone. Not a read too long (57014). */
function brokenOff(error: unknown): boolean {
  const trouble = translate(error);
  return trouble instanceof Unavailable && trouble.reason !== "read-only" && trouble.code !== "57014";
}
