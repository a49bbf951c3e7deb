import pg from "pg";
import { Hosts } from "./hosts";
import { holderOf, inUse } from "./lock";
import { fileOf } from "./pragmas";

/** A running app listens for other instances on a connection of this name (db/notices.ts); tools do not. */
const listening = `select count(*)::int as count, min(backend_start) as since from pg_stat_activity
  where datname = current_database() and application_name = 'lectern-live'`;

/**
 * Says that the app runs on a database, of either engine; nothing when it does not. Opens no SQLite file, and holds
 * nothing: it may start the next moment.
 */
export async function occupied(address: string): Promise<string | undefined> {
  if (address.startsWith("file:")) {
    const holder = holderOf(fileOf(address));
    return holder && inUse(fileOf(address), holder);
  }
  const client = new pg.Client({ connectionString: await new Hosts(address).seek(), application_name: "lectern-move" });
  client.on("error", () => undefined); // what it is asked fails with the same
  await client.connect();
  try {
    const { rows } = await client.query<{ count: number; since: Date }>(listening);
    const [{ count, since } = { count: 0, since: new Date() }] = rows;
    return count > 0 ? `${count} instances of Lectern run on it, the first since ${since.toISOString()}` : undefined;
  } finally {
    await client.end();
  }
}
