import "server-only";
import { createHash } from "node:crypto";
import { type FileHandle, mkdir, open, readdir, stat, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { id } from "../db/id";
import { env } from "./env";
import { refuse } from "./refusal";
import type { Stored } from "./store";

export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** The folder of the files on this disk. */
export const filesFolder = () => join(env.DATA_DIR, "files");
/** Where files lie that are not whole yet: on the same disk as the files, so that a rename takes them there. */
export const draftsIn = (root = filesFolder()) => join(root, "tmp");

/** A folder's entry for a file is only safe when the folder itself was written out. Windows cannot, and need not. */
export async function settle(folder: string) {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes a folder that is still there after a power cut. */
export async function ensureFolder(folder: string) {
  const made = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (made) for (let at = folder; at.length >= dirname(made).length; at = dirname(at)) await settle(at);
}

const hour = 3_600_000;
let tidied = 0;

/**
 * A path for a new draft. Once an hour what a crash left of older ones goes: each instance has a disk of its own, and the
 * sweeper runs on one of them only.
 */
export async function newDraft(root = filesFolder()): Promise<string> {
  await ensureFolder(draftsIn(root));
  if (Date.now() - tidied > hour) {
    tidied = Date.now();
    void sweepDrafts(tidied - 24 * hour);
  }
  return join(draftsIn(root), id());
}

/** What is half here since `before` (ms) will not be finished any more. */
export async function sweepDrafts(before: number, root = filesFolder()) {
  for (const name of await readdir(draftsIn(root)).catch(() => [])) {
    const path = join(draftsIn(root), name);
    const found = await stat(path).catch(() => undefined);
    if (found?.isFile() && found.mtimeMs < before) await unlink(path).catch(() => undefined);
  }
}

/** Runs `work` with a path of its own; what lies there afterwards is removed. */
export async function withDraft<T>(work: (path: string) => Promise<T>): Promise<T> {
  const path = await newDraft();
  try {
    return await work(path);
  } finally {
    await unlink(path).catch(() => undefined);
  }
}

/**
 * Writes chunks into a new file and to the disk, at most `most` bytes; answers their hash and number. Refuses
 * `file-too-large` and `file-empty`.
 */
export async function pour(chunks: Chunks, path: string, most: number): Promise<Stored> {
  const handle = await open(path, "wx", 0o600);
  try {
    return await pourInto(chunks, handle, most);
  } finally {
    await handle.close();
  }
}

async function pourInto(chunks: Chunks, into: FileHandle, most: number): Promise<Stored> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.byteLength;
    if (bytes > most) refuse("file-too-large", { mb: Math.floor(most / 1024 / 1024) });
    hash.update(chunk);
    await into.write(chunk);
  }
  if (bytes === 0) refuse("file-empty");
  await into.sync();
  return { key: hash.digest("hex"), bytes };
}

/** Hash and length of a file, which is written out to the disk. Refuses `file-empty`. */
export async function summed(path: string): Promise<Stored> {
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
  return bytes === 0 ? refuse("file-empty") : { key: hash.digest("hex"), bytes };
}
