import pg from "pg";
import type { Hosts } from "./hosts";

/** Of one place the others are told at once, and then four times a second at most. */
const restMs = 250;
const channel = "lectern";

/**
 * Words between processes on one PostgreSQL: a place's id, never more. Told apart from any transaction: a waiting
 * NOTIFY takes a lock of the whole database at commit, under which busy writers would stand in line.
 */
export class Notices {
  private readonly resting = new Map<string, { again: boolean }>();
  private client: pg.Client | undefined;
  private retry: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    private readonly hosts: Pick<Hosts, "address" | "seek">,
    private readonly say: (sql: string, values: string[]) => Promise<unknown>,
  ) {}

  tell(place: string) {
    const before = this.resting.get(place);
    if (before) {
      before.again = true;
      return;
    }
    const rest = { again: false };
    this.resting.set(place, rest);
    // Lost with a broken connection: those who must know ask now and then.
    this.say("select pg_notify($1, $2)", [channel, place]).catch(() => undefined);
    setTimeout(() => {
      this.resting.delete(place);
      if (rest.again && !this.closed) this.tell(place);
    }, restMs).unref();
  }

  /** One connection of its own: behind a pooler that shares connections by transaction nothing would be heard. */
  hear(heard: (place?: string) => void, failures = 0) {
    const client = new pg.Client({
      connectionString: this.hosts.address,
      application_name: "lectern-live",
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
      keepAliveInitialDelayMillis: 5_000,
    });
    this.client = client;
    let over = false;
    const lost = () => {
      if (over) return;
      over = true;
      client.end().catch(() => undefined);
      if (this.closed) return;
      const again = () => (this.closed ? undefined : this.hear(heard, failures + 1));
      this.retry = setTimeout(() => void this.hosts.seek().then(again, again), Math.min(2_000, 250 * 2 ** failures));
      this.retry.unref();
    };
    client.on("error", lost).on("end", lost);
    client.on("notification", ({ payload }) => heard(payload));
    client
      .connect()
      .then(() => client.query(`listen ${channel}`))
      .then(() => {
        failures = 0;
        heard(); // whatever was said meanwhile was not heard
      })
      .catch(lost);
  }

  async close() {
    this.closed = true;
    clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }
}
