import { mkdir, readdir, stat, statfs, unlink } from "node:fs/promises";
import { join } from "node:path";
import { env } from "./env";

/** Where uploads lie until they are whole: in DATA_DIR, so that the store can take them over by a rename. */
export const incomingFolder = () => join(env.DATA_DIR, "uploads");

/** The file of an upload that is on its way; the id is ours (a UUID), never a name from outside. */
export const incomingPath = (uploadId: string) => join(incomingFolder(), uploadId);

export const ensureIncoming = () => mkdir(incomingFolder(), { recursive: true, mode: 0o700 });

/** Is there no room for another part? Whoever wrote it only says that it could not. */
export async function isFull(): Promise<boolean> {
  const { bavail, bsize } = await statfs(incomingFolder());
  return bavail * bsize < 256 * 1024;
}

/** Removes what came of an upload, and what is known about it; nothing there is no error. */
export async function dropIncoming(uploadId: string): Promise<void> {
  for (const path of [incomingPath(uploadId), `${incomingPath(uploadId)}.json`])
    await unlink(path).catch(() => undefined);
}

/** Removes what nothing was added to since `before`. Answers how many files. */
export async function sweepIncoming(before: Date): Promise<number> {
  let removed = 0;
  for (const name of await readdir(incomingFolder()).catch(() => [])) {
    const path = join(incomingFolder(), name);
    const found = await stat(path).catch(() => undefined);
    if (!found?.isFile() || found.mtime >= before) continue;
    await unlink(path).catch(() => undefined);
    removed += 1;
  }
  return removed;
}
