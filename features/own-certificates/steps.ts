import { and, desc, eq, inArray, isNull, or } from "drizzle-orm";
import { refuse } from "../../core/refusal";
import type { Reader } from "../../db";
import { certificates, certificateTemplates, enrollments, events, persons, registrations } from "../../db/schema";
import { confirmedNames, namesHash } from "../certificate-names/steps";
import { type Place, placeIdOf } from "../certificate-rules/steps";

type Own = { registrationId?: string | null; enrollmentId?: string | null };

/** Who holds a personal link, and the programmes and events certificates may come from. Refuses `not-found`. */
export async function ownPlacesOf(db: Reader, own: Own) {
  const found = own.registrationId ? await byRegistration(db, own.registrationId) : await byEnrollment(db, own);
  if (!found) return refuse("not-found");
  const [person] = await db.select().from(persons).where(eq(persons.id, found.personId));
  return person ? { person, places: found.places } : refuse("not-found");
}

async function byRegistration(db: Reader, registrationId: string) {
  const [row] = await db
    .select({ personId: registrations.personId, eventId: events.id, programId: events.programId })
    .from(registrations)
    .innerJoin(events, eq(events.id, registrations.eventId))
    .where(eq(registrations.id, registrationId));
  if (!row) return undefined;
  const places: Place[] = [{ eventId: row.eventId }, ...(row.programId ? [{ programId: row.programId }] : [])];
  return { personId: row.personId, places };
}

async function byEnrollment(db: Reader, { enrollmentId }: Own) {
  const [row] = await db
    .select({ personId: enrollments.personId, programId: enrollments.programId })
    .from(enrollments)
    .where(eq(enrollments.id, enrollmentId ?? ""));
  if (!row) return undefined;
  const held = await db.select({ id: events.id }).from(events).where(eq(events.programId, row.programId));
  const places: Place[] = [{ programId: row.programId }, ...held.map(({ id }) => ({ eventId: id }))];
  return { personId: row.personId, places };
}

/** One's certificates in force of these places, the latest first. */
export const ownCertificatesOf = (db: Reader, personId: string, places: readonly Place[]) =>
  db
    .select()
    .from(certificates)
    .where(
      and(
        eq(certificates.personId, personId),
        eq(certificates.state, "issued"),
        inArray(certificates.place, places.map(placeIdOf)),
      ),
    )
    .orderBy(desc(certificates.issuedAt), desc(certificates.id));

/**
 * Places of one's own for which certificates with names are prepared and the name, as it is spelt now, was not confirmed;
 * none where one has a certificate already.
 */
export async function unconfirmedPlaces(db: Reader, person: typeof persons.$inferSelect, places: readonly Place[]) {
  const ids = places.map(placeIdOf);
  const templates = await db
    .selectDistinct({ programId: certificateTemplates.programId, eventId: certificateTemplates.eventId })
    .from(certificateTemplates)
    .where(
      and(
        isNull(certificateTemplates.removedAt),
        inArray(certificateTemplates.kind, ["completion", "participation"]),
        or(inArray(certificateTemplates.programId, ids), inArray(certificateTemplates.eventId, ids)),
      ),
    );
  const prepared = new Set(templates.map(({ programId, eventId }) => programId ?? eventId));
  const had = new Set((await ownCertificatesOf(db, person.id, places)).map(({ place }) => place));
  const open: Place[] = [];
  for (const place of places.filter((one, index) => prepared.has(ids[index] ?? "") && !had.has(placeIdOf(one))))
    if ((await confirmedNames(db, place)).get(person.id) !== namesHash(person)) open.push(place);
  return open;
}
