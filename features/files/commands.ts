import { and, eq, inArray, isNull, lt, notExists, or } from "drizzle-orm";
import { command } from "../../core/operation";
import { amongOwn, atEvent, atInstance } from "../../core/scopes";
import type { Tx } from "../../db";
import {
  certificateTemplates,
  consentRecords,
  events,
  files,
  formAnswers,
  materials,
  organizations,
  photos,
  speakers,
} from "../../db/schema";
import { addImageInput, addMaterialInput, keptDays, purgeInput } from "./inputs";
import { refuseFull } from "./steps";

/** The row of an image that lies in the store, made anew as WebP. Refuses `storage-full`. */
export const addImage = command("files.addImage", {
  input: addImageInput,
  scope: async ({ db, actor, input }) =>
    input.eventId ? atEvent({ db, input: { eventId: input.eventId } }) : amongOwn({ db, actor }),
  async run({ db, actor, input, now }) {
    const { eventId = null, ...said } = input;
    if (eventId) await refuseFull(db, eventId, said.bytes);
    const [made] = await db
      .insert(files)
      .values({ ...said, eventId, mime: "image/webp", purpose: "image", createdBy: actor.id ?? null, createdAt: now })
      .returning({ fileId: files.id });
    return { fileId: made?.fileId ?? "" };
  },
  note: ({ fileId }) => ({ fileId }),
});

/** The row of a PDF that lies in the store, to be handed out at an event. Refuses `storage-full`. */
export const addMaterial = command("files.addMaterial", {
  input: addMaterialInput,
  scope: atEvent,
  async run({ db, actor, input, now }) {
    await refuseFull(db, input.eventId, input.bytes);
    const own = { mime: "application/pdf", purpose: "material" as const, createdBy: actor.id ?? null, createdAt: now };
    const [made] = await db
      .insert(files)
      .values({ ...input, ...own })
      .returning({ fileId: files.id });
    return { fileId: made?.fileId ?? "" };
  },
  note: ({ fileId }) => ({ fileId }),
});

/** Nothing needs it: no cover, logo, photo, certificate, material, consent or answer names the file. */
const unnamed = (db: Tx) =>
  and(
    notExists(db.select().from(events).where(eq(events.coverFileId, files.id))),
    notExists(db.select().from(organizations).where(eq(organizations.logoFileId, files.id))),
    notExists(db.select().from(speakers).where(eq(speakers.photoFileId, files.id))),
    notExists(db.select().from(photos).where(eq(photos.fileId, files.id))),
    notExists(db.select().from(certificateTemplates).where(eq(certificateTemplates.signatureFileId, files.id))),
    notExists(db.select().from(certificateTemplates).where(eq(certificateTemplates.sealFileId, files.id))),
    notExists(db.select().from(materials).where(eq(materials.fileId, files.id))),
    notExists(db.select().from(consentRecords).where(eq(consentRecords.evidenceFileId, files.id))),
    notExists(db.select().from(formAnswers).where(eq(formAnswers.fileId, files.id))),
  );

/**
 * Forgets images, materials and signed forms that were removed, or that nothing names, more than 30 days ago, and at once
 * the files of answers that are gone; the sweeper then takes their bytes. Answers how many.
 */
export const purge = command("files.purge", {
  input: purgeInput,
  scope: atInstance,
  async run({ db, now }) {
    const before = new Date(now.getTime() - keptDays * 24 * 3_600_000);
    const gone = await db
      .delete(files)
      .where(
        and(
          inArray(files.purpose, ["image", "material", "evidence", "answer"]),
          unnamed(db),
          or(
            eq(files.purpose, "answer"),
            lt(files.removedAt, before),
            and(isNull(files.removedAt), lt(files.createdAt, before)),
          ),
        ),
      )
      .returning({ id: files.id });
    return { files: gone.length };
  },
  note: ({ files: count }) => (count > 0 ? { files: count } : undefined),
});
