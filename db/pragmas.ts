import { closeSync, existsSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";

/** An answer follows its fsync, rules hold, deleted words are overwritten, and a crafted file cannot run functions. */
const required = {
  journal_mode: "wal",
  synchronous: 2,
  foreign_keys: 1,
  busy_timeout: 5_000,
  secure_delete: 1,
  trusted_schema: 0,
  cell_size_check: 1,
};
/** Below it, two connections that write and checkpoint at once may corrupt the file (the WAL-reset bug). */
const oldest = [3, 51, 3];

/** The path in `file:./data/lectern.db`. */
export const fileOf = (url: string) => url.replace(/^file:(\/\/)?/, "").replace(/\?.*$/, "");

/** @throws when this SQLite is older than 3.51.3 */
export function assertVersion(version: string) {
  const parts = version.split(".").map(Number);
  const differing = oldest.findIndex((part, at) => (parts[at] ?? 0) !== part);
  if (differing >= 0 && (parts[differing] ?? 0) < (oldest[differing] ?? 0))
    throw new Error(`SQLite ${version} is too old: ${oldest.join(".")} or newer is needed`);
}

/** Opens the file for writing, made if it is missing and readable by its owner only. */
export function openWriter(file: string): Database.Database {
  if (file !== ":memory:" && !existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    closeSync(openSync(file, "a", 0o600));
  }
  const client = new Database(file, { timeout: required.busy_timeout });
  return checked(client, required);
}

/** Opens the file for reading, beside a writer. */
export function openReader(file: string): Database.Database {
  const client = new Database(file, { readonly: true, timeout: required.busy_timeout });
  client.pragma("query_only = 1");
  const { busy_timeout, trusted_schema, cell_size_check } = required;
  return checked(client, { busy_timeout, trusted_schema, cell_size_check });
}

/** Sets the pragmas and reads them back: SQLite does not complain about one it could not set. */
function checked(client: Database.Database, pragmas: Partial<typeof required>) {
  try {
    assertVersion(client.prepare("select sqlite_version()").pluck().get() as string);
    for (const [name, value] of Object.entries(pragmas)) client.pragma(`${name} = ${value}`);
    for (const [name, value] of Object.entries(pragmas)) {
      const found = client.pragma(name, { simple: true });
      if (found !== value) throw new Error(`SQLite refused the setting ${name} = ${value}: it is ${found}`);
    }
    client.pragma("cache_size = -16000");
    client.pragma("temp_store = memory");
    client.pragma("journal_size_limit = 67108864");
    return client;
  } catch (error) {
    client.close();
    throw error;
  }
}
