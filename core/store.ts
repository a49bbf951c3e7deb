import type { Readable } from "node:stream";
import { Refusal } from "./refusal";

/** Bytes in the store: where they lie follows from what they are. */
export type Stored = {
  /** SHA-256, 64 hexadecimal digits. */
  key: string;
  bytes: number;
};

/** Both ends included, as in an HTTP range. */
export type Range = { start: number; end: number };

/** What a store says of a key. */
export type Kept = {
  bytes: number;
  /** When it was stored last; the same bytes stored again are young again. */
  at: Date;
};

/**
 * Where files lie, each under its own SHA-256: a folder (core/disk-store.ts) or a bucket (core/s3-store.ts). A key is
 * there as a whole or not at all. Refuses `storage-away` when the store cannot be reached.
 */
export interface Store {
  /** Takes a finished file of this disk in, whose hash and length the caller has found. `keep`: the file stays where it lies. */
  put(path: string, stored: Stored, keep?: boolean): Promise<void>;
  /** Undefined when there is no such key. */
  about(key: string): Promise<Kept | undefined>;
  /** The bytes, as they are asked for; ends with an error rather than with other bytes than were stored. */
  read(key: string, range?: Range): Readable;
  /** Runs `work` with the path of a file of this disk that has the bytes; it may be gone afterwards. */
  at<T>(key: string, work: (path: string) => Promise<T>): Promise<T>;
  /** What is gone already is no mistake. */
  remove(key: string): Promise<void>;
  /** All keys, in no order that matters. */
  list(): AsyncIterable<{ key: string } & Kept>;
}

export const isKey = (key: string) => /^[0-9a-f]{64}$/.test(key);

/** Seconds after which asking an absent store again makes sense. */
const soon = 10;

/** The store cannot be reached, or does not let us in. Nothing was changed; said to people as `storage-away` (503). */
export class StorageAway extends Refusal {
  constructor(what: string) {
    super("storage-away", undefined, { seconds: soon });
    this.message = what;
  }
}

/** The bytes under a key are not those that were stored: they are given to nobody. */
export class DamagedFile extends Error {
  override name = "DamagedFile";
  constructor(key: string) {
    super(`the file ${key.slice(0, 12)} is not in the store as it was put there`);
  }
}
