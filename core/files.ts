import "server-only";
import { unlink } from "node:fs/promises";
import { Readable } from "node:stream";
import { pathIn } from "./disk-store";
import { type Chunks, filesFolder, newDraft, pour, summed, sweepDrafts } from "./drafts";
import { log } from "./log";
import { storage } from "./storage";
import { DamagedFile, type Range, StorageAway, type Stored } from "./store";

export type { Range, Stored } from "./store";

/**
 * The store: bytes lie under their own SHA-256, in DATA_DIR/files or in a bucket, so the same file twice is one. A file
 * is whole in the store before anybody learns its key; the row that names it is written afterwards. What no row names,
 * the sweeper takes. Whatever reaches the store refuses `storage-away` when it cannot be reached.
 */

/** Where a key's bytes lie when the store is this disk. For tests and tools; everybody else asks `atPath`. */
export const pathOf = (key: string): string => pathIn(filesFolder(), key);

/** What went wrong with the store stands in the log, for whoever runs it, before people are told in plain words. */
function noted(error: unknown): never {
  if (error instanceof StorageAway || error instanceof DamagedFile) log.error({ error }, "file store");
  throw error;
}

/**
 * Puts bytes into the store as they come, at most `most` of them; what failed leaves nothing behind. `look` sees them on
 * this disk before the store has them, and may refuse. Refuses `file-too-large` and `file-empty`. Write the row only
 * after it has answered.
 */
export async function storeBytes(
  chunks: Chunks | Uint8Array,
  most: number,
  look?: (path: string) => Promise<unknown>,
): Promise<Stored> {
  const draft = await newDraft();
  try {
    const stored = await pour(chunks instanceof Uint8Array ? [chunks] : chunks, draft, most);
    await look?.(draft);
    await storage().store.put(draft, stored).catch(noted);
    return stored;
  } catch (error) {
    await unlink(draft).catch(() => undefined);
    throw error;
  }
}

/**
 * Takes a finished file (an upload that came in parts) into the store. It stays where it lies until the caller has
 * written the row and drops it, so that an end cut short can be made again.
 */
export async function storeFile(path: string): Promise<Stored> {
  const stored = await summed(path);
  await storage().store.put(path, stored, true).catch(noted);
  return stored;
}

/** Is it there, and how long is it? Undefined when the store has no such key. */
export async function storedSize(key: string): Promise<number | undefined> {
  return (await aboutStored(key))?.bytes;
}

const aboutStored = async (key: string) => storage().store.about(key).catch(noted);

/** Runs `work` with the path of a file of this disk that holds a key's bytes; it may be gone afterwards. */
export const atPath = async <T>(key: string, work: (path: string) => Promise<T>): Promise<T> =>
  storage().store.at(key, work).catch(noted);

/** The bytes of a key, from the store as they are asked for; of other bytes than were stored the last are never given. */
export function readStored(key: string, range?: Range): Readable {
  const stream = storage().store.read(key, range);
  stream.once("error", (error) => {
    if (error instanceof StorageAway || error instanceof DamagedFile) log.error({ error }, "file store");
  });
  return stream;
}

/** The same as a web stream, for an answer of the HTTP face. */
export const streamStored = (key: string, range?: Range): ReadableStream<Uint8Array> =>
  Readable.toWeb(readStored(key, range)) as ReadableStream<Uint8Array>;

/** `Range: bytes=0-499` of a file of `size` bytes; "bad" cannot be met (416); undefined: give all of it. */
export function rangeOf(header: string | null | undefined, size: number): Range | "bad" | undefined {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? "");
  if (!asked || (!asked[1] && !asked[2])) return undefined;
  const [, from = "", to = ""] = asked;
  const start = from ? Number(from) : Math.max(0, size - Number(to));
  const end = from && to ? Math.min(Number(to), size - 1) : size - 1;
  return start > end || start >= size ? "bad" : { start, end };
}

/** Removes bytes at once; those that are gone already are no mistake. Only for keys that no row names any more. */
export async function removeStored(keys: readonly string[]): Promise<void> {
  for (const key of keys) await storage().store.remove(key).catch(noted);
}

const dayLong = 24 * 3_600_000;

/**
 * Removes what has lain for a day without a row. `known` says which of some keys a row still names.
 * Answers how many files were removed.
 */
export async function sweep(known: (keys: string[]) => Promise<readonly string[]>, now = new Date()): Promise<number> {
  const before = now.getTime() - dayLong;
  await sweepDrafts(before);
  let removed = 0;
  const remove = async (batch: string[]) => {
    const kept = new Set(await known(batch));
    for (const key of batch) {
      // Looked at again: the same bytes may have been stored anew while the rows were asked for.
      const found = kept.has(key) ? undefined : await aboutStored(key);
      if (!found || found.at.getTime() >= before) continue;
      await storage().store.remove(key);
      removed += 1;
    }
  };
  const batch: string[] = [];
  for await (const { key, at } of storage().store.list())
    if (at.getTime() < before && batch.push(key) === 200) await remove(batch.splice(0));
  if (batch.length > 0) await remove(batch);
  return removed;
}
