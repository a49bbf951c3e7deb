import { and, eq, isNull } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atEvent, atRegistration } from "../../core/scopes";
import { openAbout, sealAbout, sealedFile } from "../../core/sealed-files";
import type { Reader } from "../../db";
import { files, registrations } from "../../db/schema";
import { refuseFull } from "../files/steps";
import { addScanInput, openScanInput } from "./inputs";

/**
 * The row of a signed form that lies in the store. It is proof once a consent names it; unnamed, it goes after 30 days.
 * Refuses `storage-full`, `not-found`.
 */
export const addScan = command("consents.addScan", {
  input: addScanInput,
  scope: atRegistration,
  async run({ db, actor, input, now }) {
    const { registrationId, fileId, about, ...stored } = input;
    const [subject] = await db
      .select({ eventId: registrations.eventId })
      .from(registrations)
      .where(eq(registrations.id, registrationId));
    if (!subject) return refuse("not-found");
    await refuseFull(db, subject.eventId, stored.bytes);
    const own = { purpose: "evidence" as const, eventId: subject.eventId, createdBy: actor.id ?? null, createdAt: now };
    const [made] = await db
      .insert(files)
      .values({ id: fileId, ...stored, ...own, ...sealedFile, about: sealAbout(fileId, about) })
      .returning({ fileId: files.id });
    return { registrationId, fileId: made?.fileId ?? "" };
  },
  note: (made) => made,
});

const scanOf = (db: Reader, fileId: string) =>
  db
    .select({
      fileId: files.id,
      eventId: files.eventId,
      key: files.key,
      name: files.name,
      mime: files.mime,
      about: files.about,
    })
    .from(files)
    .where(and(eq(files.id, fileId), eq(files.purpose, "evidence"), isNull(files.removedAt)));

/** Where a signed form lies. A command, so that each look at it stands in the trail. Refuses `not-found`. */
export const openScan = command("consents.openScan", {
  input: openScanInput,
  async scope({ db, input }) {
    const [found] = await scanOf(db, input.fileId);
    return found?.eventId ? atEvent({ db, input: { eventId: found.eventId } }) : refuse("not-found");
  },
  alone: false,
  async run({ db, input }) {
    const [found] = await scanOf(db, input.fileId);
    if (!found) return refuse("not-found");
    // Those from before files were sealed lie as they are.
    return { ...found, about: found.about ? openAbout(found.fileId, found.about) : null };
  },
  note: ({ fileId }) => ({ fileId }),
});
