import { and, asc, eq, gte, inArray, isNull, lte, ne, sql } from "drizzle-orm";
import { refuse } from "../../core/refusal";
import { isoDay } from "../../core/time";
import type { Reader, Tx } from "../../db";
import { chunks } from "../../db/chunks";
import { prepared } from "../../db/prepared";
import {
  type ConsentSettings,
  consentRecords,
  consentRequests,
  events,
  personContacts,
  programs,
  registrations,
} from "../../db/schema";
import { ensureDocuments, type VersionInForce, versionsInForce } from "../consent-documents/steps";
import {
  type ConsentRecord,
  entriesOf,
  type Given,
  insertEntries,
  recordsOfPrograms,
  type Subject,
  withPrograms,
} from "../consent-ledger/steps";
import {
  current,
  type Entry,
  isRequired,
  photosAllowed,
  type Stage,
  stageOf,
  stateOfAll,
  stateOfKey,
  usualSettings,
} from "../consent-rules/rules";
import { contactsOf } from "../contacts/steps";

/** Adds entries to the ledger, with the hash of what was shown; then the registration's state is worked out anew. */
export async function append(tx: Tx, subject: Subject, programId: string | null, given: readonly Given[]) {
  const [first] = given;
  if (!first) return;
  const documents = await versionsInForce(
    tx,
    given.map((one) => one.key),
  );
  const before = current(await recordsOf(tx, [subject.id]));
  await tx.insert(consentRecords).values(entriesOf(subject, programId, given, documents, before));
  await refreshConsents(tx, [subject.id], first.now);
}

type First = Subject & { eventId: string };

/**
 * The first entries of somebody who registered a moment ago and was unknown before, so that nothing was said yet and
 * where they stand follows from this alone. `asked`: their guardian is. Refuses `consent-unknown`.
 */
export async function appendFirst(
  tx: Tx,
  subject: First,
  event: { programId: string | null; consent: ConsentSettings },
  given: readonly Given[],
  { asked, now }: { asked: boolean; now: Date },
) {
  const documents = await versionsInForce(tx, event.consent.keys);
  const entries = entriesOf(subject, event.programId, given, documents, new Map());
  await insertEntries(tx, ...entries);
  const said = entries.map((one) => ({ extent: null, verifiedAt: null, expiresAt: null, ...one }));
  const standing = standingOf(event.consent, said, asked, documents, now);
  const photoWish = "photoWish" in standing ? (standing.photoWish ?? null) : null;
  await setStanding(tx, { id: subject.id, consent: standing.consent, photoWish });
}

const setStanding = prepared<{ id: string; consent: string | null; photoWish: string | null }>()((tx, at) =>
  tx
    .update(registrations)
    .set({ consent: sql`${at.consent}`, photoWish: sql`coalesce(${at.photoWish}, ${registrations.photoWish})` })
    .where(eq(registrations.id, at.id)),
);

/** The entries of some registrations, with those of their programmes, from old to new. */
export async function recordsOf(db: Reader, registrationIds: readonly string[]): Promise<ConsentRecord[]> {
  const all: ConsentRecord[] = [];
  for (const some of chunks([...registrationIds]))
    all.push(
      ...(await db
        .select()
        .from(consentRecords)
        .where(inArray(consentRecords.registrationId, some))
        .orderBy(asc(consentRecords.givenAt), asc(consentRecords.id))),
    );
  return withPrograms(all, await recordsOfPrograms(db, registrationIds));
}

/** The event's way with consents; refuses `consents-off` where it asks for none, `not-found`. */
export async function settingsOf(db: Reader, eventId: string) {
  const [event] = await db
    .select({
      consent: events.consent,
      zone: events.timeZone,
      programId: events.programId,
      languages: events.languages,
    })
    .from(events)
    .where(eq(events.id, eventId));
  if (!event) return refuse("not-found");
  const settings: ConsentSettings = event.consent ?? refuse("consents-off");
  return { settings, zone: event.zone, programId: event.programId, languages: event.languages };
}

/** In which stage of life somebody is on a day of the event's zone; whoever's birth date is unknown counts as a child. */
export async function stageOfPerson(
  db: Reader,
  personId: string,
  settings: ConsentSettings,
  zone: string,
  now: Date,
): Promise<Stage> {
  return (await stagesOf(db, personId, settings, zone))(now);
}

/** The same for any moment. */
export async function stagesOf(db: Reader, personId: string, settings: ConsentSettings, zone: string) {
  const { birthDate } = await contactsOf(db, personId);
  return (moment: Date): Stage => (birthDate ? stageOf(settings, birthDate, isoDay(moment, zone)) : "child");
}

type Row = { id: string; settings: ConsentSettings | null };

/** Works out where registrations stand, and what may be photographed; to be called whenever anything of it changed. */
export async function refreshConsents(tx: Tx, registrationIds: readonly string[], now: Date) {
  for (const some of chunks([...new Set(registrationIds)])) {
    const rows: Row[] = await tx
      .select({ id: registrations.id, settings: events.consent })
      .from(registrations)
      .innerJoin(events, eq(events.id, registrations.eventId))
      .where(inArray(registrations.id, some));
    const documents = await versionsInForce(tx);
    const asked = new Set(await stillAsked(tx, some, now));
    const records = new Map<string, ConsentRecord[]>();
    for (const record of await recordsOf(tx, some))
      records.set(record.registrationId, [...(records.get(record.registrationId) ?? []), record]);
    const alike = new Map<string, { standing: ReturnType<typeof standingOf>; ids: string[] }>();
    for (const row of rows) {
      const standing = standingOf(row.settings, records.get(row.id) ?? [], asked.has(row.id), documents, now);
      const name = JSON.stringify(standing);
      alike.set(name, { standing, ids: [...(alike.get(name)?.ids ?? []), row.id] });
    }
    for (const { standing, ids } of alike.values())
      await tx.update(registrations).set(standing).where(inArray(registrations.id, ids));
  }
}

/** Registrations whose guardian was asked and may still answer. */
async function stillAsked(tx: Tx, ids: readonly string[], now: Date) {
  const rows = await tx
    .select({ id: consentRequests.registrationId })
    .from(consentRequests)
    .where(
      and(
        inArray(consentRequests.registrationId, [...ids]),
        isNull(consentRequests.usedAt),
        gte(consentRequests.expiresAt, now),
      ),
    );
  return rows.flatMap((row) => (row.id ? [row.id] : []));
}

export function standingOf(
  settings: ConsentSettings | null,
  records: readonly Entry[],
  asked: boolean,
  documents: ReadonlyMap<string, VersionInForce>,
  now: Date,
) {
  if (!settings) return { consent: null };
  const holdsSince = (key: string) => documents.get(key)?.holdsSince ?? 1;
  const entries = current(records);
  const required = settings.keys.filter(isRequired);
  const states = required.map((key) => stateOfKey(entries.get(key), asked, holdsSince(key), now));
  const photos = photosAllowed(settings.keys, entries, holdsSince, now);
  return { consent: stateOfAll(states), ...(photos ? { photoWish: photos } : {}) };
}

/** All of an event, after what it asks for or a document changed. */
export async function refreshEvent(tx: Tx, eventId: string, now: Date) {
  const rows = await tx.select({ id: registrations.id }).from(registrations).where(eq(registrations.eventId, eventId));
  await refreshConsents(
    tx,
    rows.map((row) => row.id),
    now,
  );
}

/** Registrations one of whose consents ran out since it was last looked at. */
export async function runOut(tx: Tx, now: Date): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ id: consentRecords.registrationId })
    .from(consentRecords)
    .innerJoin(registrations, eq(registrations.id, consentRecords.registrationId))
    .where(and(lte(consentRecords.expiresAt, now), ne(registrations.consent, "expired")));
  return rows.map((row) => row.id);
}

/** What a new event asks for: as its programme does, else Korea's way; with documents to show. */
export async function consentsForNew(
  tx: Tx,
  programId: string | null | undefined,
  now: Date,
): Promise<ConsentSettings> {
  const [program] = programId
    ? await tx.select({ consent: programs.consent }).from(programs).where(eq(programs.id, programId))
    : [];
  const settings = program?.consent ?? usualSettings;
  await ensureDocuments(tx, settings.keys, now);
  return settings;
}

/** Whether somebody's contacts know a guardian whom a letter reaches. */
export async function hasGuardianAddress(db: Reader, personId: string) {
  const [row] = await db
    .select({ email: personContacts.guardianEmail })
    .from(personContacts)
    .where(eq(personContacts.personId, personId));
  return Boolean(row?.email);
}
