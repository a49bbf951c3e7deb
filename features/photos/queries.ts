import { and, asc, eq, ne } from "drizzle-orm";
import { query } from "../../core/operation";
import { atEvent } from "../../core/scopes";
import { organizations, persons, registrations } from "../../db/schema";
import { matches } from "../../db/search";
import { refuseFull } from "../files/steps";
import { eventInput, findInput, photoInput } from "./inputs";
import { allowedBy } from "./rules";
import { atPhoto, keyOf, photosOf, reservedOf } from "./steps";

/**
 * The photographs of an event in order, for its team: who is on them, what each of those allows now, and why one is not
 * shown to others (`hidden`).
 */
export const list = query("photos.list", {
  input: eventInput,
  scope: atEvent,
  run: async ({ db, input }) => ({
    photos: (await photosOf(db, input.eventId)).map(({ key: _key, ...photo }) => photo),
  }),
});
export type Photo = Awaited<ReturnType<typeof list>>["photos"][number];

/** Those who are not to be photographed, or not alone: what a photographer carries. */
export const reserved = query("photos.reserved", {
  input: eventInput,
  scope: atEvent,
  run: async ({ db, input }) => ({ people: await reservedOf(db, input.eventId) }),
});
export type Reserved = Awaited<ReturnType<typeof reserved>>["people"][number];

/** Type-ahead over those registered: up to eight, by part of the name, with what they allow about photographs. */
export const find = query("photos.find", {
  input: findInput,
  scope: atEvent,
  async run({ db, input }) {
    const rows = await db
      .select({
        registrationId: registrations.id,
        name: persons.fullName,
        school: organizations.name,
        grade: registrations.grade,
        photoWish: registrations.photoWish,
        consent: registrations.consent,
      })
      .from(registrations)
      .innerJoin(persons, eq(persons.id, registrations.personId))
      .leftJoin(organizations, eq(organizations.id, registrations.schoolId))
      .where(
        and(
          eq(registrations.eventId, input.eventId),
          ne(registrations.status, "cancelled"),
          matches(persons.search, input.q),
        ),
      )
      .orderBy(asc(persons.fullName), asc(registrations.id))
      .limit(8);
    return rows.map(({ photoWish, consent, ...one }) => ({ ...one, allows: allowedBy({ photoWish, consent }) }));
  },
});

/** May the actor add photographs here, and is there room? Asked before a byte is taken. Refuses `storage-full`. */
export const room = query("photos.room", {
  input: eventInput,
  scope: atEvent,
  async run({ db, input }) {
    await refuseFull(db, input.eventId, 1);
    return { eventId: input.eventId };
  },
});

/** Where the bytes of a photograph lie, for the team. Refuses `not-found` for one that was removed. */
export const bytes = query("photos.bytes", {
  input: photoInput,
  scope: atPhoto,
  run: async ({ db, input }) => ({ key: await keyOf(db, input.photoId) }),
});
