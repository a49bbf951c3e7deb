import { inArray } from "drizzle-orm";
import type { Document } from "../../core/documents";
import { refuseField } from "../../core/refusal";
import { type About, openAbout, sealAbout, sealedFile } from "../../core/sealed-files";
import type { Reader, Tx } from "../../db";
import { chunks } from "../../db/chunks";
import { files } from "../../db/schema";
import { refuseFull } from "../files/steps";

type By = { eventId: string; createdBy: string | null; now: Date };

/** The row of a document, when it becomes an answer. Refuses `storage-full`, and `field` with `file-again` when it is one already. */
export async function keepDocument(tx: Tx, field: string, document: Document, { eventId, createdBy, now }: By) {
  const { fileId, key, bytes, about } = document;
  await refuseFull(tx, eventId, bytes);
  const own = { ...sealedFile, purpose: "answer" as const, eventId, createdBy, createdAt: now };
  const [made] = await tx
    .insert(files)
    .values({ id: fileId, key, bytes, about: sealAbout(fileId, about), ...own })
    .onConflictDoNothing()
    .returning({ id: files.id });
  if (!made) refuseField(field, "file-again");
}

/** Documents by their row's id, with what opens them: only for what is permitted and noted. */
export async function documentsOf(db: Reader, fileIds: readonly (string | null)[]): Promise<Map<string, Document>> {
  const found = new Map<string, Document>();
  for (const some of chunks(fileIds.filter((one) => one !== null)))
    for (const row of await db.select().from(files).where(inArray(files.id, some)))
      if (row.about)
        found.set(row.id, { fileId: row.id, key: row.key, bytes: row.bytes, about: openAbout(row.id, row.about) });
  return found;
}

/** What a page shows of a document. */
export type ShownFile = { fileId: string; name: string; bytes: number };
export const shownFile = ({ fileId, about }: { fileId: string; about: Pick<About, "name" | "bytes"> }): ShownFile => ({
  fileId,
  name: about.name,
  bytes: about.bytes,
});
