import "server-only";
import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, link, mkdir, open, readdir, rename, stat, unlink, utimes } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { id } from "../db/id";
import { env } from "./env";
import { refuse } from "./refusal";

/**
 * The store: bytes lie under their own SHA-256 in DATA_DIR/files, so the same file twice is one. A file is whole on the
 * disk before anybody learns its key; the row that names it is written afterwards. What no row names, the sweeper takes.
 */
export type Stored = {
  /** SHA-256, 64 hexadecimal digits. */
  key: string;
  bytes: number;
};

const isKey = (key: string) => /^[0-9a-f]{64}$/.test(key);
const root = () => join(env.DATA_DIR, "files");
const incoming = () => join(root(), "tmp");

/** Where a key's bytes lie. For streams of our own only: never say it to anybody. */
export function pathOf(key: string): string {
  if (!isKey(key)) return refuse("not-found");
  return join(root(), key.slice(0, 2), key.slice(2, 4), key);
}

type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

async function pour(chunks: Chunks, into: FileHandle, hash: Hash, most: number): Promise<number> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.byteLength;
    if (bytes > most) refuse("file-too-large", { mb: Math.floor(most / 1024 / 1024) });
    hash.update(chunk);
    await into.write(chunk);
  }
  if (bytes === 0) refuse("file-empty");
  await into.sync();
  return bytes;
}

/** A folder's entry for a file is only safe when the folder itself was written out. Windows cannot, and need not. */
async function settle(folder: string) {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function ensureFolder(folder: string) {
  const made = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (made) for (let at = folder; at.length >= dirname(made).length; at = dirname(at)) await settle(at);
}

type Put = (from: string, to: string) => Promise<void>;

async function place(from: string, key: string, put: Put = rename) {
  const target = pathOf(key);
  await ensureFolder(dirname(target));
  const now = new Date();
  await utimes(from, now, now); // young again, so that the sweeper leaves it until its row is there
  await put(from, target);
  await settle(dirname(target));
}

/** The same bytes under a second name; on a file system without such names, by a rename. */
const share: Put = async (from, to) => {
  const draft = join(incoming(), id());
  await ensureFolder(incoming());
  const linked = await link(from, draft).then(
    () => true,
    () => false,
  );
  await rename(linked ? draft : from, to);
  // Two names of one file do not replace each other: the draft is there still when the store had it by this name.
  if (linked) await unlink(draft).catch(() => undefined);
};

/**
 * Puts bytes into the store as they come, at most `most` of them; what failed leaves nothing behind.
 * Refuses `file-too-large` and `file-empty`. Write the row only after it has answered.
 */
export async function storeBytes(chunks: Chunks | Uint8Array, most: number): Promise<Stored> {
  await ensureFolder(incoming());
  const draft = join(incoming(), id());
  const hash = createHash("sha256");
  const handle = await open(draft, "wx", 0o600);
  try {
    const bytes = await pour(chunks instanceof Uint8Array ? [chunks] : chunks, handle, hash, most);
    await handle.close();
    const key = hash.digest("hex");
    await place(draft, key);
    return { key, bytes };
  } catch (error) {
    await handle.close().catch(() => undefined);
    await unlink(draft).catch(() => undefined);
    throw error;
  }
}

/**
 * Takes a finished file (an upload that came in parts) into the store; it must lie on the same disk, in DATA_DIR. It
 * stays where it lies until the caller has written the row and drops it, so that an end cut short can be made again.
 */
export async function storeFile(path: string): Promise<Stored> {
  const hash = createHash("sha256");
  const handle = await open(path, "r+");
  let bytes = 0;
  try {
    for await (const chunk of handle.createReadStream({ autoClose: false })) {
      hash.update(chunk);
      bytes += chunk.length;
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  if (bytes === 0) refuse("file-empty");
  const key = hash.digest("hex");
  await place(path, key, share);
  return { key, bytes };
}

/** Is it there, and how long is it? Undefined when the store has no such key. */
export async function storedSize(key: string): Promise<number | undefined> {
  try {
    return (await stat(pathOf(key))).size;
  } catch {
    return undefined;
  }
}

/** Both ends included, as in an HTTP range. */
export type Range = { start: number; end: number };

/** The bytes of a key, from the disk as they are asked for. */
export const readStored = (key: string, range?: Range): Readable => createReadStream(pathOf(key), range);

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
  for (const key of keys)
    await unlink(pathOf(key)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
    });
}

const dayLong = 24 * 3_600_000;

async function* keysOlderThan(before: number): AsyncGenerator<string> {
  const entries = await readdir(root(), { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (!entry.isFile() || !isKey(entry.name)) continue;
    const found = await stat(join(entry.parentPath, entry.name)).catch(() => undefined);
    if (found && found.mtimeMs < before) yield entry.name;
  }
}

/** What is half here for more than a day will not be finished any more. */
async function sweepIncoming(before: number) {
  for (const name of await readdir(incoming()).catch(() => [])) {
    const found = await stat(join(incoming(), name)).catch(() => undefined);
    if (found?.isFile() && found.mtimeMs < before) await unlink(join(incoming(), name)).catch(() => undefined);
  }
}

/**
 * Removes what has lain for a day without a row. `known` says which of some keys a row still names.
 * Answers how many files were removed.
 */
export async function sweep(known: (keys: string[]) => Promise<readonly string[]>, now = new Date()): Promise<number> {
  const before = now.getTime() - dayLong;
  await sweepIncoming(before);
  let removed = 0;
  const remove = async (batch: string[]) => {
    const kept = new Set(await known(batch));
    for (const key of batch) {
      // Looked at again: the same bytes may have been stored anew while the rows were asked for.
      const found = kept.has(key) ? undefined : await stat(pathOf(key)).catch(() => undefined);
      if (!found || found.mtimeMs >= before) continue;
      await unlink(pathOf(key));
      removed += 1;
    }
  };
  const batch: string[] = [];
  for await (const key of keysOlderThan(before)) if (batch.push(key) === 200) await remove(batch.splice(0));
  if (batch.length > 0) await remove(batch);
  return removed;
}
