import pg from "pg";
import { Unavailable } from "./errors";

/** Milliseconds a server may take to say whether it takes writes. */
const askFor = 2_000;

/**
 * The servers of an address with several hosts, as libpq writes it: `postgres://user:secret@one:5432,two/lectern` is
 * two addresses. What libpq alone understands (`target_session_attrs`) is left out: here it is always the one to write to.
 */
export function addressesOf(url: string): string[] {
  const [, before = "", hosts = "", after = ""] = /^([^:]+:\/\/(?:[^@/]*@)?)([^/?]*)(.*)$/.exec(url) ?? [];
  const [path = "", query = ""] = after.split("?", 2);
  const kept = query.split("&").filter((one) => one && !one.startsWith("target_session_attrs="));
  const rest = path + (kept.length > 0 ? `?${kept.join("&")}` : "");
  return hosts.split(",").map((host) => before + host + rest);
}

/** Knows which of several servers is the primary; of a single one nothing is asked. */
export class Hosts {
  readonly addresses: readonly string[];
  /** Where writes go now. */
  address: string;
  /** Until when (performance.now()) it is no use to wait for a server: somebody has just waited in vain. */
  awayUntil = 0;
  #seeking: Promise<string> | undefined;

  constructor(url: string) {
    this.addresses = addressesOf(url);
    this.address = this.addresses[0] ?? url;
  }

  get several() {
    return this.addresses.length > 1;
  }

  /**
   * Asks all servers, and goes to the one that takes writes; whoever asks meanwhile waits for the same answer.
   * @throws Unavailable when none does now
   */
  seek(): Promise<string> {
    if (!this.several) return Promise.resolve(this.address);
    this.#seeking ??= this.#ask().finally(() => {
      this.#seeking = undefined;
    });
    return this.#seeking;
  }

  async #ask() {
    try {
      this.address = await Promise.any(this.addresses.map(takesWrites));
      return this.address;
    } catch {
      throw new Unavailable("connection", "no primary");
    }
  }
}

/** The address, when its server is a primary. */
async function takesWrites(address: string): Promise<string> {
  const client = new pg.Client({
    connectionString: address,
    application_name: "lectern-seek",
    connectionTimeoutMillis: askFor,
    query_timeout: askFor,
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await mustTakeWrites(client);
    return address;
  } finally {
    void client.end().catch(() => undefined);
  }
}

/** @throws Unavailable `read-only` when the connection leads to a standby */
export async function mustTakeWrites(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ standby: boolean }>("select pg_is_in_recovery() as standby");
  if (rows[0]?.standby !== false) throw new Unavailable("read-only", "standby");
}
