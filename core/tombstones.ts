import { appendFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { env } from "./env";

/** Beside the database and not in it: a restored backup must not bring an erased person back. Ids and days only. */
const file = () => join(env.DATA_DIR, "erased.jsonl");

/** Notes down who was erased. */
export async function keepTombstones(personIds: readonly string[], at: Date): Promise<void> {
  const lines = personIds.map((personId) => `${JSON.stringify({ personId, on: at.toISOString().slice(0, 10) })}\n`);
  if (lines.length > 0) await appendFile(file(), lines.join(""), { mode: 0o600 });
}

/** Everybody who was ever erased here. */
export async function tombstones(): Promise<string[]> {
  const text = await readFile(file(), "utf8").catch(() => "");
  const ids = text.split("\n").flatMap((line) => /"personId":"([0-9a-f-]{36})"/.exec(line)?.[1] ?? []);
  return [...new Set(ids)];
}
