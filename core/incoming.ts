import "server-only";
import { mkdir, readdir, stat, statfs, unlink } from "node:fs/promises";
import { join } from "node:path";
import { withDraft } from "./drafts";
import { env } from "./env";
import { assemble, begunParts, dropParts, sweepParts } from "./incoming-parts";
import { refuse } from "./refusal";
import { storage } from "./storage";

/** Where uploads lie until they are whole, unless files lie in a bucket: in DATA_DIR, so that a second name takes them into the store. */
export const incomingFolder = () => join(env.DATA_DIR, "uploads");

/** The file of an upload that is on its way; the id is ours (a UUID), never a name from outside. */
const incomingPath = (uploadId: string) => join(incomingFolder(), uploadId);

/** The bucket that uploads come to in parts; undefined when they come to this disk. */
export const incomingBucket = () => storage().s3;

export const ensureIncoming = async () => {
  if (!incomingBucket()) await mkdir(incomingFolder(), { recursive: true, mode: 0o700 });
};

/**
 * Runs `work` with the path of a file of this disk that is the whole upload. Refuses `upload-gone` when not all of it is
 * here any more.
 */
export async function withIncoming<T>(uploadId: string, work: (path: string) => Promise<T>): Promise<T> {
  const s3 = incomingBucket();
  if (!s3) return work(incomingPath(uploadId));
  const begun = await begunParts(s3, uploadId);
  if (!begun || begun.offset !== begun.bytes) return refuse("upload-gone");
  return withDraft(async (path) => {
    await assemble(s3, begun, path);
    return work(path);
  });
}

/** Is there no room for another part? Whoever wrote it only says that it could not. */
export async function isFull(): Promise<boolean> {
  const { bavail, bsize } = await statfs(incomingBucket() ? env.DATA_DIR : incomingFolder());
  return bavail * bsize < 256 * 1024;
}

/** Removes what came of an upload, and what is known about it; nothing there is no error. */
export async function dropIncoming(uploadId: string): Promise<void> {
  const s3 = incomingBucket();
  // What stays because the store is away is swept in a day.
  if (s3) return dropParts(s3, uploadId).catch(() => undefined);
  for (const path of [incomingPath(uploadId), `${incomingPath(uploadId)}.json`])
    await unlink(path).catch(() => undefined);
}

/** Removes what nothing was added to since `before`. Answers how many files. */
export async function sweepIncoming(before: Date): Promise<number> {
  const s3 = incomingBucket();
  if (s3) return sweepParts(s3, before);
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
