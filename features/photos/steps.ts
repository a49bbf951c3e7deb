import { and, asc, eq, inArray, isNotNull, isNull, ne, or } from "drizzle-orm";
import type { Scope } from "../../core/permissions";
import { refuse, refuseField } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import type { Reader, Tx } from "../../db";
import { chunks } from "../../db/chunks";
import { files, organizations, persons, photoPeople, photos, registrations } from "../../db/schema";
import { allowedBy, hiddenBecause } from "./rules";

/** A photograph: its event. Refuses `not-found`. */
export async function atPhoto({ db, input }: { db: Reader; input: { photoId: string } }): Promise<Scope> {
  const [found] = await db.select({ eventId: photos.eventId }).from(photos).where(eq(photos.id, input.photoId));
  return found ? atEvent({ db, input: found }) : refuse("not-found");
}

/** One of them as it is kept, removed or not. Refuses `not-found`. */
export async function photoOf(db: Reader, photoId: string) {
  const [found] = await db.select().from(photos).where(eq(photos.id, photoId));
  return found ?? refuse("not-found");
}

/** Who can be recognised on some photographs, with what they allow now. */
async function namedOn(db: Reader, photoIds: readonly string[]) {
  const all = [];
  for (const some of chunks(photoIds))
    all.push(
      ...(await db
        .select({
          photoId: photoPeople.photoId,
          registrationId: registrations.id,
          name: persons.fullName,
          photoWish: registrations.photoWish,
          consent: registrations.consent,
        })
        .from(photoPeople)
        .innerJoin(registrations, eq(registrations.id, photoPeople.registrationId))
        .innerJoin(persons, eq(persons.id, registrations.personId))
        .where(inArray(photoPeople.photoId, some))
        .orderBy(asc(persons.fullName), asc(registrations.id))),
    );
  return all.map(({ photoWish, consent, ...one }) => ({ ...one, allows: allowedBy({ photoWish, consent }) }));
}

/**
 * The photographs of an event in order, with who is on them and `hidden`: why one is not shown outside of the team now,
 * worked out of the consents as they stand at this moment.
 */
export async function photosOf(db: Reader, eventId: string) {
  const rows = await db
    .select({ photo: photos, key: files.key })
    .from(photos)
    .innerJoin(files, eq(files.id, photos.fileId))
    .where(and(eq(photos.eventId, eventId), isNull(photos.removedAt)))
    .orderBy(asc(photos.position), asc(photos.id));
  const named = await namedOn(
    db,
    rows.map(({ photo }) => photo.id),
  );
  return rows.map(({ photo, key }) => {
    const on = named.filter((one) => one.photoId === photo.id);
    const { id: photoId, caption, people, inReport, width, height, version } = photo;
    const hidden = hiddenBecause(
      people,
      on.map(({ allows }) => allows),
    );
    return {
      ...{ photoId, caption, people, inReport, width, height, version, key, hidden },
      named: on.map(({ registrationId, name, allows }) => ({ registrationId, name, allows })),
    };
  });
}

/** What of them stands in the report now: wanted there, and allowed by everybody who can be recognised. */
export const reportedPhotos = async (db: Reader, eventId: string) =>
  (await photosOf(db, eventId)).filter(({ inReport, hidden }) => inReport && hidden === null);

/** The key of a photograph in the store for the team, as long as it is not removed. Refuses `not-found`. */
export async function keyOf(db: Reader, photoId: string): Promise<string> {
  const [found] = await db
    .select({ key: files.key })
    .from(photos)
    .innerJoin(files, eq(files.id, photos.fileId))
    .where(and(eq(photos.id, photoId), isNull(photos.removedAt)));
  return found?.key ?? refuse("not-found");
}

/** Says who can be recognised. Refuses the field `registrationIds` for somebody who is not of the event. */
export async function putPeople(tx: Tx, photo: { id: string; eventId: string }, ids: readonly string[], now: Date) {
  const wanted = [...new Set(ids)];
  if (wanted.length > 0) {
    const ours = and(eq(registrations.eventId, photo.eventId), inArray(registrations.id, wanted));
    if ((await tx.$count(registrations, ours)) < wanted.length) refuseField("registrationIds", "choice");
  }
  await tx.delete(photoPeople).where(eq(photoPeople.photoId, photo.id));
  if (wanted.length > 0)
    await tx
      .insert(photoPeople)
      .values(wanted.map((registrationId) => ({ photoId: photo.id, registrationId, createdAt: now })));
}

/** Those of an event who are not to be photographed, or not alone; school by school. */
export async function reservedOf(db: Reader, eventId: string) {
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
        eq(registrations.eventId, eventId),
        ne(registrations.status, "cancelled"),
        or(isNull(registrations.photoWish), ne(registrations.photoWish, "all"), isNotNull(registrations.consent)),
      ),
    )
    .orderBy(asc(registrations.schoolId), asc(registrations.grade), asc(persons.fullName), asc(registrations.id));
  return rows.flatMap(({ photoWish, consent, ...one }) => {
    const allows = allowedBy({ photoWish, consent });
    return allows === "all" ? [] : [{ ...one, allows }];
  });
}
