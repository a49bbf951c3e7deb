import "server-only";
import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { readStored, type Stored, storeBytes } from "./files";
import { refuse } from "./refusal";
import { open, seal } from "./seal";

/**
 * Files of class S (security.md R43): encrypted with AES-256-GCM under a key of their own while they come in, so that no
 * byte of them ever lies on the disk as it is. The key stands sealed in the file's row (`about`), bound to it like any
 * sealed value: a change of keys seals that anew and leaves the bytes alone, and without the row the bytes say nothing.
 * On the disk: the mark, 12 bytes of nonce, what is encrypted, 16 bytes of tag; bound to "files|bytes|row id".
 */
const mark = Buffer.from("LSF1");
const [nonceBytes, tagBytes] = [12, 16];
const bound = (fileId: string) => Buffer.from(`files|bytes|${fileId}`);
const aboutPlace = (fileId: string) => `files|about|${fileId}`;

/** What opens a sealed file, and what it is called and is; in its row it stands sealed. */
export type About = {
  /** The file's own key, 32 bytes as base64url. */
  secret: string;
  name: string;
  mime: "application/pdf" | "image/webp";
  /** How long it is when it is open. */
  bytes: number;
};

/** What the row of a sealed file says in the open: nothing. */
export const sealedFile = { name: "", mime: "application/octet-stream" };

export const sealAbout = (fileId: string, about: About): string => seal(aboutPlace(fileId), JSON.stringify(about));
export const openAbout = (fileId: string, sealed: string): About =>
  JSON.parse(open(aboutPlace(fileId), sealed)) as About;

export type SealedBytes = {
  stored: Stored;
  secret: string;
  /** How long it was before, and the SHA-256 of it, for this process only: a hash of what somebody answered tells of it. */
  bytes: number;
  hash: string;
};

type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/**
 * Seals bytes into the store as they come, for the row `fileId` that is written afterwards. Refuses `file-too-large`
 * above `most` bytes and `file-empty`; what failed leaves nothing behind.
 */
export async function storeSealed(fileId: string, chunks: Chunks, most: number): Promise<SealedBytes> {
  const [key, nonce, hash] = [randomBytes(32), randomBytes(nonceBytes), createHash("sha256")];
  let bytes = 0;
  async function* sealed() {
    const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(bound(fileId));
    yield Buffer.concat([mark, nonce]);
    for await (const chunk of chunks) {
      bytes += chunk.byteLength;
      if (bytes > most) refuse("file-too-large", { mb: Math.floor(most / 1024 / 1024) });
      hash.update(chunk);
      yield cipher.update(chunk);
    }
    if (bytes === 0) refuse("file-empty");
    yield Buffer.concat([cipher.final(), cipher.getAuthTag()]);
  }
  const stored = await storeBytes(sealed(), most + mark.length + nonceBytes + tagBytes);
  return { stored, secret: key.toString("base64url"), bytes, hash: hash.digest("base64url") };
}

/**
 * A sealed file, opened in memory: nothing is given out before all of it proved whole. Throws when it was tampered with,
 * belongs to another row, or is gone.
 */
export async function openSealed(fileId: string, key: string, secret: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of readStored(key)) parts.push(part as Buffer);
  const all = Buffer.concat(parts);
  const from = mark.length + nonceBytes;
  if (!all.subarray(0, mark.length).equals(mark)) throw new Error("no sealed file");
  const cipher = createDecipheriv("aes-256-gcm", Buffer.from(secret, "base64url"), all.subarray(mark.length, from));
  cipher.setAAD(bound(fileId)).setAuthTag(all.subarray(all.length - tagBytes));
  return Buffer.concat([cipher.update(all.subarray(from, all.length - tagBytes)), cipher.final()]);
}

/** A file of the store as its reader wants it, sealed or not; a sealed one is opened when its turn comes. */
export function readOpen(key: string, sealed: { fileId: string; secret: string } | undefined): Readable {
  if (!sealed) return readStored(key);
  return Readable.from(
    (async function* () {
      yield await openSealed(sealed.fileId, key, sealed.secret);
    })(),
  );
}
