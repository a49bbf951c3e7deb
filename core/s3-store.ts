import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import { unlink } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { withDraft } from "./drafts";
import { refuse } from "./refusal";
import type { S3 } from "./s3";
import { DamagedFile, isKey, type Kept, StorageAway, type Store } from "./store";

const folder = "files/";
const nameOf = (key: string) => (isKey(key) ? folder + key : refuse("not-found"));

/**
 * Files in a bucket. The store checks each file it is given against its hash (it is signed with the request); a file
 * that is read as a whole is checked on the way out, its last part held back until then. A part of a file cannot be.
 */
export function s3Store(s3: S3): Store {
  const whole = async function* (key: string) {
    const hash = createHash("sha256");
    let held: Buffer | undefined;
    for await (const part of s3.read(nameOf(key))) {
      hash.update(part);
      if (held) yield held;
      held = part;
    }
    if (hash.digest("hex") !== key) throw new DamagedFile(key);
    if (held) yield held;
  };
  const read: Store["read"] = (key, range) => {
    const name = nameOf(key);
    return Readable.from(range ? s3.read(name, range) : whole(key), { objectMode: false });
  };
  return {
    async put(path, { key, bytes }, keep = false) {
      await s3.put(nameOf(key), { from: path, bytes, sha256: key });
      if (!keep) await unlink(path).catch(() => undefined);
    },
    about: (key) => s3.head(nameOf(key)),
    read,
    at: (key, work) =>
      withDraft(async (path) => {
        await pipeline(read(key), createWriteStream(path, { flags: "wx", mode: 0o600 }));
        return work(path);
      }),
    remove: (key) => s3.remove(nameOf(key)),
    async *list() {
      for await (const { name, ...kept } of objects(s3, folder)) {
        const key = name.slice(folder.length);
        if (isKey(key)) yield { key, ...kept };
      }
    },
  };
}

const field = (xml: string, name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? "";

/** All objects whose names begin with `folder`, by their names. */
export async function* objects(s3: S3, folder: string): AsyncGenerator<{ name: string } & Kept> {
  for (let marker = ""; ; ) {
    const page = await s3.page(folder, marker);
    const last = marker;
    for (const [, each = ""] of page.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
      marker = field(each, "Key");
      const name = marker.slice(s3.place.prefix.length);
      yield { name, bytes: Number(field(each, "Size")), at: new Date(field(each, "LastModified")) };
    }
    if (field(page, "IsTruncated") !== "true" || marker === last) return;
  }
}

/** Writes, reads and removes an object. Throws `StorageAway` or `DamagedFile` when the bucket cannot be worked with. */
export async function tryBucket(s3: S3): Promise<void> {
  const bytes = randomBytes(32);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const name = `probe/${sha256}`;
  await s3.put(name, { from: bytes, bytes: bytes.length, sha256 });
  const back: Buffer[] = [];
  for await (const part of s3.read(name)) back.push(part);
  if (!Buffer.concat(back).equals(bytes)) throw new DamagedFile(sha256);
  await s3.remove(name);
  if (await s3.head(name)) throw new StorageAway("the file store does not let us remove what we put there");
}
