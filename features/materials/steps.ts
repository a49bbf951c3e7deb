import { and, asc, eq, isNull } from "drizzle-orm";
import { refuse, refuseField } from "../../core/refusal";
import type { Reader, Tx } from "../../db";
import { files, materials } from "../../db/schema";

/** How many an event may have. */
export const mostMaterials = 100;

/** What is handed out at an event, in order, with the file's name and size. */
export const materialsOf = (db: Reader, eventId: string) =>
  db
    .select({
      materialId: materials.id,
      kind: materials.kind,
      title: materials.title,
      quantity: materials.quantity,
      handedOut: materials.handedOut,
      url: materials.url,
      fileId: materials.fileId,
      fileName: files.name,
      bytes: files.bytes,
    })
    .from(materials)
    .leftJoin(files, eq(files.id, materials.fileId))
    .where(eq(materials.eventId, eventId))
    .orderBy(asc(materials.position), asc(materials.id));

/** One of them, with its event. Refuses `not-found`. */
export async function materialOf(db: Reader, materialId: string) {
  const [found] = await db.select().from(materials).where(eq(materials.id, materialId));
  return found ?? refuse("not-found");
}

/** Writes the order; `ids` are all of them. */
export async function putOrder(tx: Tx, ids: readonly string[]) {
  for (const [position, materialId] of ids.entries())
    await tx.update(materials).set({ position }).where(eq(materials.id, materialId));
}

/** Refuses the field unless the file was uploaded as a material of this event; takes it out of the bin if it is there. */
export async function takeFile(tx: Tx, eventId: string, fileId: string) {
  const which = and(eq(files.id, fileId), eq(files.eventId, eventId), eq(files.purpose, "material"));
  const [found] = await tx.update(files).set({ removedAt: null }).where(which).returning({ id: files.id });
  if (!found) refuseField("fileId", "choice");
}

/** Puts a file in the bin once no material names it. */
export async function dropFile(tx: Tx, fileId: string, now: Date) {
  const [still] = await tx.select({ id: materials.id }).from(materials).where(eq(materials.fileId, fileId)).limit(1);
  if (still) return;
  await tx
    .update(files)
    .set({ removedAt: now })
    .where(and(eq(files.id, fileId), isNull(files.removedAt)));
}
