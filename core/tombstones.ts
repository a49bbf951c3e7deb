import { createHash } from "node:crypto";
import { appendFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { env } from "./env";
import { objects } from "./s3-store";
import { storage } from "./storage";

/** Beside the database and not in it: a restored backup must not bring an erased person back. Ids and days only. */
const file = () => join(env.DATA_DIR, "erased.jsonl");
/** In a bucket, where each instance has a disk of its own: an empty object for each of them. */
const folder = "erased/";
const sha256 = createHash("sha256").digest("hex");

/** Notes down who was erased. Refuses `storage-away`; to be done again then. */
export async function keepTombstones(personIds: readonly string[], at: Date): Promise<void> {
  const lines = personIds.map((personId) => `${JSON.stringify({ personId, on: dayOf(at) })}\n`);
  if (lines.length > 0) await appendFile(file(), lines.join(""), { mode: 0o600 });
  await share(personIds, at);
}

const dayOf = (at: Date) => at.toISOString().slice(0, 10);

async function share(personIds: readonly string[], at: Date) {
  const { s3 } = storage();
  if (!s3) return;
  for (const personId of personIds)
    await s3.put(`${folder}${dayOf(at)}-${personId}`, { from: new Uint8Array(), bytes: 0, sha256 });
}

/** Makes those that only this disk knows of known to the bucket, when files move there. */
export async function shareTombstones(at: Date): Promise<void> {
  const shared = new Set(await inBucket());
  const own = (await onDisk()).filter((personId) => !shared.has(personId));
  await share([...new Set(own)], at);
}

/** Everybody who was ever erased here. Refuses `storage-away`. */
export const tombstones = async (): Promise<string[]> => [...new Set([...(await onDisk()), ...(await inBucket())])];

async function onDisk(): Promise<string[]> {
  const text = await readFile(file(), "utf8").catch(() => "");
  return text.split("\n").flatMap((line) => /"personId":"([0-9a-f-]{36})"/.exec(line)?.[1] ?? []);
}

async function inBucket(): Promise<string[]> {
  const { s3 } = storage();
  const ids: string[] = [];
  if (s3) for await (const { name } of objects(s3, folder)) ids.push(name.slice(-36));
  return ids;
}
