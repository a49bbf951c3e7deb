import { and, eq, isNull } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse, refuseField } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import { id } from "../../db/id";
import { files, photos } from "../../db/schema";
import { refuseFull } from "../files/steps";
import { photosAtMost } from "./choices";
import { addInput, arrangeInput, editInput, photoInput } from "./inputs";
import { atPhoto, photoOf, putPeople } from "./steps";

/**
 * The row of a photograph that lies in the store, made anew without what the camera wrote. Nobody said yet who is on it,
 * so that nobody outside of the team sees it. Refuses `storage-full`, `too-many-photos`.
 */
export const add = command("photos.add", {
  input: addInput,
  scope: atEvent,
  async run({ db, actor, input, now }) {
    const { eventId, width, height, ...file } = input;
    await refuseFull(db, eventId, file.bytes);
    const position = await db.$count(photos, eq(photos.eventId, eventId));
    const living = and(eq(photos.eventId, eventId), isNull(photos.removedAt));
    if ((await db.$count(photos, living)) >= photosAtMost) refuse("too-many-photos", { max: photosAtMost });
    const by = actor.id ?? null;
    const fileId = id(now.getTime());
    const own = { id: fileId, mime: "image/webp", purpose: "image" as const, createdBy: by, createdAt: now };
    await db.insert(files).values({ ...file, ...own, eventId });
    const photoId = id(now.getTime());
    const photo = { id: photoId, eventId, fileId, position, caption: {}, width, height, uploadedBy: by };
    await db.insert(photos).values({ ...photo, createdAt: now });
    return { photoId };
  },
  note: ({ photoId }) => ({ photoId }),
});

/**
 * Says what is to be seen on a photograph, who can be recognised and whether the report wants it. Refuses `not-found`,
 * `changed-meanwhile`, and the field `registrationIds`: nobody named, or somebody who is not of the event.
 */
export const edit = command("photos.edit", {
  input: editInput,
  scope: atPhoto,
  async run({ db, input, now }) {
    const { photoId, version, registrationIds, ...said } = input;
    const before = await photoOf(db, photoId);
    if (before.removedAt) return refuse("not-found");
    const named = said.people === "named" ? registrationIds : [];
    if (said.people === "named" && named.length === 0) refuseField("registrationIds", "required");
    const [after] = await db
      .update(photos)
      .set({ ...said, version: version + 1 })
      .where(and(eq(photos.id, photoId), eq(photos.version, version)))
      .returning({ version: photos.version });
    if (!after) return refuse("changed-meanwhile");
    await putPeople(db, before, named, now);
    return { photoId, version: after.version, people: said.people, count: new Set(named).size };
  },
  note: ({ photoId, people, count }) => ({ photoId, people, count }),
});

/** The order in which they are shown. Refuses `changed-meanwhile` unless all of them are named once. */
export const arrange = command("photos.arrange", {
  input: arrangeInput,
  scope: atEvent,
  async run({ db, input }) {
    const living = and(eq(photos.eventId, input.eventId), isNull(photos.removedAt));
    const all = await db.select({ id: photos.id }).from(photos).where(living);
    const wanted = [...new Set(input.photoIds)];
    if (wanted.length !== all.length || all.some((one) => !wanted.includes(one.id))) refuse("changed-meanwhile");
    for (const [position, photoId] of wanted.entries())
      await db.update(photos).set({ position }).where(eq(photos.id, photoId));
    return { photoIds: wanted };
  },
  note: ({ photoIds }) => ({ count: photoIds.length }),
});

/** Takes a photograph away at once: nobody sees it any more. It can be brought back. Refuses `not-found`. */
export const remove = command("photos.remove", {
  input: photoInput,
  scope: atPhoto,
  async run({ db, input, now }) {
    const live = and(eq(photos.id, input.photoId), isNull(photos.removedAt));
    const gone = await db.update(photos).set({ removedAt: now }).where(live).returning({ id: photos.id });
    if (gone.length === 0) return refuse("not-found");
    return { photoId: input.photoId };
  },
  note: ({ photoId }) => ({ photoId }),
});

/** Brings a removed photograph back to where it was. Refuses `not-found`. */
export const restore = command("photos.restore", {
  input: photoInput,
  scope: atPhoto,
  async run({ db, input }) {
    await photoOf(db, input.photoId);
    await db.update(photos).set({ removedAt: null }).where(eq(photos.id, input.photoId));
    return { photoId: input.photoId };
  },
  note: ({ photoId }) => ({ photoId }),
});
