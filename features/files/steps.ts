import { and, eq, inArray, isNull, notExists, sum } from "drizzle-orm";
import type { Actor } from "../../core/permissions";
import { refuse, refuseField } from "../../core/refusal";
import type { Reader, Tx } from "../../db";
import { chunks } from "../../db/chunks";
import { files, photos } from "../../db/schema";
import { eventBytes } from "./inputs";

/**
 * Refuses the field unless the file is an image that the actor uploaded: whoever names somebody else's file would
 * publish it, and whoever made a cover of a photograph of people would publish it past their consents. A file that stands
 * there already need not be asked about.
 */
export async function mustBeOwnImage(db: Reader, actor: Actor, fileId: string, field: string) {
  const [found] = await db
    .select({ createdBy: files.createdBy })
    .from(files)
    .where(
      and(
        eq(files.id, fileId),
        eq(files.purpose, "image"),
        isNull(files.removedAt),
        notExists(db.select().from(photos).where(eq(photos.fileId, files.id))),
      ),
    );
  const own = actor.kind === "system" || (actor.id !== undefined && found?.createdBy === actor.id);
  if (!found || !own) refuseField(field, "choice");
}

/** Refuses `storage-full` when an event's files would be more than it may have. */
export async function refuseFull(db: Reader, eventId: string, more: number) {
  const [held] = await db
    .select({ bytes: sum(files.bytes).mapWith(Number) })
    .from(files)
    .where(and(eq(files.eventId, eventId), isNull(files.removedAt)));
  if ((held?.bytes ?? 0) + more > eventBytes) refuse("storage-full");
}

/**
 * Forgets the rows of files that nothing names any more; of a sealed one the bytes cannot be opened without it. Answers
 * their keys in the store, for whoever takes the bytes at once; else the sweeper does.
 */
export async function dropFiles(tx: Tx, fileIds: readonly (string | null)[]): Promise<string[]> {
  const keys: string[] = [];
  for (const some of chunks(fileIds.filter((one) => one !== null)))
    for (const { key } of await tx.delete(files).where(inArray(files.id, some)).returning({ key: files.key }))
      keys.push(key);
  return keys;
}
