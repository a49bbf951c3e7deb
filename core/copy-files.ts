import "server-only";
import { createHash } from "node:crypto";
import { summed } from "./drafts";
import type { Store } from "./store";

/** Files and their bytes. */
type Count = { files: number; bytes: number };

export type Copied = {
  /** Taken over now, and read back. */
  copied: Count;
  /** There already, with the right length; read back only when something depends on it. */
  there: Count;
  /** Taken away at the source. */
  removed: Count;
  /** Keys whose bytes are not what they should be, at the source or at the target. These stay where they are. */
  damaged: string[];
};

export type Copying = {
  /** Takes each file away at the source once it was read back from the target, with the right hash. */
  removeSource?: boolean;
  /** Reads back what is there already, too. */
  check?: boolean;
  /** Called after each file. */
  told?: (so: Copied) => void;
};

/** Files under way at one time. */
const atOnce = 4;

/**
 * Copies all files of one store into another, under the same keys. May be cut short and run again, and while the app
 * works: what is there is left alone, each file that is copied is read back and its SHA-256 compared. Nothing is removed
 * at the target, and at the source only with `removeSource`. Throws `StorageAway` when one of the two cannot be reached.
 */
export async function copyFiles(from: Store, to: Store, { removeSource, check, told }: Copying = {}): Promise<Copied> {
  const so: Copied = { copied: none(), there: none(), removed: none(), damaged: [] };
  const keys = from.list()[Symbol.asyncIterator]();
  const one = async (key: string, bytes: number) => {
    const there = (await to.about(key))?.bytes === bytes;
    const trusted = there && !removeSource && !check;
    const well = trusted || (there && (await hashIn(to, key)) === key) || (await taken(from, to, key));
    if (!well) {
      // The sweeper may have taken it while we copied: then nobody wants it.
      if (await from.about(key)) so.damaged.push(key);
      return;
    }
    count(there ? so.there : so.copied, bytes);
    if (!removeSource) return;
    await from.remove(key);
    count(so.removed, bytes);
  };
  const worker = async () => {
    for (let next = await keys.next(); !next.done; next = await keys.next()) {
      await one(next.value.key, next.value.bytes);
      told?.(so);
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: atOnce }, worker));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
  return so;
}

const none = (): Count => ({ files: 0, bytes: 0 });
function count(into: Count, bytes: number) {
  into.files += 1;
  into.bytes += bytes;
}

/** Whether the bytes at the source were right, and are at the target now, as it was found by reading them there. */
function taken(from: Store, to: Store, key: string): Promise<boolean> {
  return from
    .at(key, async (path) => {
      const stored = await summed(path);
      if (stored.key !== key) return false;
      await to.put(path, stored, true);
      return (await hashIn(to, key)) === key;
    })
    .catch(damaged);
}

/** The hash of what the store gives under a key; undefined when it finds itself that it is not right. */
async function hashIn(store: Store, key: string): Promise<string | undefined> {
  const hash = createHash("sha256");
  try {
    for await (const part of store.read(key)) hash.update(part as Buffer);
    return hash.digest("hex");
  } catch (error) {
    await damaged(error);
    return undefined;
  }
}

/** A file that is damaged or was removed meanwhile concerns itself only; a store that is away concerns all. */
function damaged(error: unknown): false {
  const { name, code } = error as { name?: string; code?: string };
  if (name === "DamagedFile" || code === "ENOENT" || code === "file-empty") return false;
  throw error;
}
