import "server-only";
import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import type { S3 } from "./s3";
import { objects } from "./s3-store";
import { DamagedFile } from "./store";

/**
 * Uploads on their way to a bucket, where every instance sees them. What came is kept in parts that are never changed:
 * `incoming/<upload>/<offset>-<sha256>`, beside `incoming/<upload>/begun-<length>`. How far an upload is follows from the
 * parts themselves, so it needs no lock: the same bytes sent through two instances are the same part, and of parts that
 * overlap any chain that covers the file is the file.
 */
const root = "incoming/";
const folderOf = (uploadId: string) => `${root}${uploadId}/`;

export type Part = { name: string; offset: number; bytes: number; sha256: string };
export type Begun = {
  /** What was announced. */
  bytes: number;
  /** How much is here without a gap. */
  offset: number;
  /** All pieces that came. */
  pieces: number;
  /** Those that make it up, in their order; each but the first begins within or at the end of the one before. */
  parts: Part[];
};

/** Opens an upload of so many bytes. */
export async function beginParts(s3: S3, uploadId: string, bytes: number): Promise<void> {
  const sha256 = createHash("sha256").digest("hex");
  await s3.put(`${folderOf(uploadId)}begun-${bytes}`, { from: new Uint8Array(), bytes: 0, sha256 });
}

/** Of all parts those that reach furthest without a gap. */
export function chainOf(parts: readonly Part[]): Part[] {
  const chain: Part[] = [];
  let end = 0;
  const left = parts.toSorted((a, b) => a.offset - b.offset || b.bytes - a.bytes);
  for (let at = 0; at < left.length; ) {
    let best: Part | undefined;
    for (let part = left[at]; part && part.offset <= end; part = left[++at])
      if (part.offset + part.bytes > (best ? best.offset + best.bytes : end)) best = part;
    if (!best) break;
    chain.push(best);
    end = best.offset + best.bytes;
  }
  return chain;
}

/** How far an upload is; undefined when it was never begun, or is over. */
export async function begunParts(s3: S3, uploadId: string): Promise<Begun | undefined> {
  const folder = folderOf(uploadId);
  const parts: Part[] = [];
  let bytes: number | undefined;
  for await (const { name, bytes: length } of objects(s3, folder)) {
    const said = /^(?:begun-(\d{1,15})|(\d{15})-([0-9a-f]{64}))$/.exec(name.slice(folder.length));
    if (said?.[1]) bytes = Number(said[1]);
    else if (said) parts.push({ name, offset: Number(said[2]), bytes: length, sha256: said[3] ?? "" });
  }
  if (bytes === undefined) return undefined;
  const chain = chainOf(parts);
  const last = chain.at(-1);
  return { bytes, offset: last ? last.offset + last.bytes : 0, pieces: parts.length, parts: chain };
}

/** Keeps what came of an upload from `offset` on: a file of this disk with its hash. */
export function addPart(
  s3: S3,
  uploadId: string,
  { path, offset, bytes, sha256 }: { path: string; offset: number; bytes: number; sha256: string },
): Promise<void> {
  const name = `${folderOf(uploadId)}${String(offset).padStart(15, "0")}-${sha256}`;
  return s3.put(name, { from: path, bytes, sha256 });
}

/** Writes the parts, one after the other, into a new file of this disk. Throws `DamagedFile` when one is not as it came. */
export async function assemble(s3: S3, { parts }: Begun, path: string): Promise<void> {
  const into = await open(path, "wx", 0o600);
  try {
    let end = 0;
    for (const part of parts) end = await poured(s3, part, into, end);
  } finally {
    await into.close();
  }
}

async function poured(s3: S3, part: Part, into: FileHandle, end: number): Promise<number> {
  const hash = createHash("sha256");
  let at = part.offset;
  for await (const piece of s3.read(part.name)) {
    hash.update(piece);
    const skipped = Math.min(piece.length, Math.max(0, end - at));
    if (skipped < piece.length) await into.write(piece, skipped, piece.length - skipped, at + skipped);
    at += piece.length;
  }
  if (hash.digest("hex") !== part.sha256) throw new DamagedFile(part.sha256);
  return Math.max(end, at);
}

/** Removes what came of an upload, and that it was begun. */
export async function dropParts(s3: S3, uploadId: string): Promise<void> {
  for await (const { name } of objects(s3, folderOf(uploadId))) await s3.remove(name);
}

/** Removes what is older than `before`. Answers how many objects. */
export async function sweepParts(s3: S3, before: Date): Promise<number> {
  let removed = 0;
  for await (const { name, at } of objects(s3, root)) {
    if (at >= before) continue;
    await s3.remove(name);
    removed += 1;
  }
  return removed;
}
