import "server-only";
import { createReadStream } from "node:fs";
import { copyFile, link, open, readdir, rename, stat, unlink, utimes } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ensureFolder, filesFolder, newDraft, settle } from "./drafts";
import { refuse } from "./refusal";
import { isKey, type Kept, type Store } from "./store";

/** Where a key's bytes lie in the folder. For streams of our own only: never say it to anybody. */
export function pathIn(root: string, key: string): string {
  if (!isKey(key)) return refuse("not-found");
  return join(root, key.slice(0, 2), key.slice(2, 4), key);
}

const gone = (error: NodeJS.ErrnoException) => {
  if (error.code !== "ENOENT") throw error;
};

type Put = (from: string, to: string, root: string) => Promise<void>;
const move: Put = async (from, to) => {
  await rename(from, to);
  await unlink(from).catch(gone); // two names of one file do not replace each other
};

/** The same bytes under a second name; where there are no such names, or on another disk, a copy. */
const share: Put = async (from, to, root) => {
  const draft = await newDraft(root);
  await link(from, draft).catch(() => copied(from, draft));
  await rename(draft, to);
  await unlink(draft).catch(gone); // it is there still when the store had this very file by this name
};

async function copied(from: string, to: string) {
  await copyFile(from, to);
  const handle = await open(to, "r+");
  await handle.sync();
  await handle.close();
}

async function place(root: string, from: string, key: string, put: Put) {
  const target = pathIn(root, key);
  await ensureFolder(dirname(target));
  const now = new Date();
  await utimes(from, now, now); // young again, so that the sweeper leaves it until its row is there
  await put(from, target, root);
  await settle(dirname(target));
}

async function* listed(root: string): AsyncGenerator<{ key: string } & Kept> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (!entry.isFile() || !isKey(entry.name)) continue;
    const found = await stat(join(entry.parentPath, entry.name)).catch(() => undefined);
    if (found) yield { key: entry.name, bytes: found.size, at: found.mtime };
  }
}

/** Files in a folder of this disk; what is put there must lie on the same disk. */
export const diskStore = (root = filesFolder()): Store => ({
  put: (path, { key }, keep = false) => place(root, path, key, keep ? share : move),
  async about(key) {
    const found = await stat(pathIn(root, key)).catch(() => undefined);
    return found && { bytes: found.size, at: found.mtime };
  },
  read: (key, range) => createReadStream(pathIn(root, key), range),
  at: (key, work) => work(pathIn(root, key)),
  remove: (key) => unlink(pathIn(root, key)).catch(gone),
  list: () => listed(root),
});
