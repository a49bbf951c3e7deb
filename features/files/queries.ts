import { and, eq, exists, inArray, isNull, ne, or } from "drizzle-orm";
import { query } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { amongOwn, atEvent, atInstance } from "../../core/scopes";
import type { Reader } from "../../db";
import { eventSpeakers, events, files, materials, organizations, speakers } from "../../db/schema";
import { fileInput, knownKeysInput, roomInput } from "./inputs";
import { refuseFull } from "./steps";

const announced = and(ne(events.status, "draft"), ne(events.visibility, "closed"), isNull(events.trashedAt));

/** Named by something that everybody may see: an announced event's cover, speaker or material, an organisation's logo. */
const isPublic = (db: Reader, fileId: string) =>
  or(
    exists(
      db
        .select()
        .from(events)
        .where(and(eq(events.coverFileId, fileId), announced)),
    ),
    exists(db.select().from(organizations).where(eq(organizations.logoFileId, fileId))),
    exists(
      db
        .select()
        .from(speakers)
        .innerJoin(eventSpeakers, eq(eventSpeakers.speakerId, speakers.id))
        .innerJoin(events, eq(events.id, eventSpeakers.eventId))
        .where(and(eq(speakers.photoFileId, fileId), announced)),
    ),
    exists(
      db
        .select()
        .from(materials)
        .innerJoin(events, eq(events.id, materials.eventId))
        .where(and(eq(materials.fileId, fileId), announced)),
    ),
  );

const shown = {
  fileId: files.id,
  key: files.key,
  name: files.name,
  mime: files.mime,
  bytes: files.bytes,
  purpose: files.purpose,
};
/** Presentations have their own rules: features/submissions. */
const served = inArray(files.purpose, ["image", "material"]);

/** A file that anybody may have. Refuses `not-found` for all others. */
export const publicFile = query("files.public", {
  input: fileInput,
  scope: atInstance,
  async run({ db, input }) {
    const [found] = await db
      .select(shown)
      .from(files)
      .where(and(eq(files.id, input.fileId), served, isNull(files.removedAt), isPublic(db, input.fileId)));
    return found ?? refuse("not-found");
  },
});

/** A file of an event for its team; one that belongs to no event for whoever has a role anywhere. Refuses `not-found`. */
export const privateFile = query("files.private", {
  input: fileInput,
  async scope({ db, actor, input }) {
    const [found] = await db
      .select({ eventId: files.eventId })
      .from(files)
      .where(and(eq(files.id, input.fileId), served));
    if (!found) return refuse("not-found");
    return found.eventId ? atEvent({ db, input: { eventId: found.eventId } }) : amongOwn({ db, actor });
  },
  async run({ db, input }) {
    const [found] = await db
      .select(shown)
      .from(files)
      .where(and(eq(files.id, input.fileId), isNull(files.removedAt)));
    return found ?? refuse("not-found");
  },
});
export type ServedFile = Awaited<ReturnType<typeof publicFile>>;

/** May the actor upload here, and is there room? Asked before a single byte is taken. Refuses `storage-full`. */
export const room = query("files.room", {
  input: roomInput,
  scope: async ({ db, actor, input }) =>
    input.eventId ? atEvent({ db, input: { eventId: input.eventId } }) : amongOwn({ db, actor }),
  async run({ db, input }) {
    if (input.eventId) await refuseFull(db, input.eventId, 1);
    return { eventId: input.eventId ?? null };
  },
});

/** Which of these keys of the store a row still names. For the sweeper. */
export const known = query("files.known", {
  input: knownKeysInput,
  scope: atInstance,
  async run({ db, input }) {
    if (input.keys.length === 0) return { keys: [] };
    const rows = await db.selectDistinct({ key: files.key }).from(files).where(inArray(files.key, input.keys));
    return { keys: rows.map((row) => row.key) };
  },
});
