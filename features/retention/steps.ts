import { and, eq, isNotNull, isNull, ne, or } from "drizzle-orm";
import type { Reader } from "../../db";
import {
  announcedAbsences,
  attendanceOps,
  certificates,
  consentRecords,
  enrollments,
  events,
  formAnswers,
  formQuestions,
  type LocalizedText,
  letters,
  personContacts,
  persons,
  photos,
  programs,
  registrations,
  retentionRules,
  surveyAnswers,
  walkIns,
} from "../../db/schema";
import { keptUntil } from "../forms/rules";
import { type DataClass, dataClasses } from "./choices";
import { type Days, goesAt, goesLast, isDue, type Place } from "./rules";

export type KnownPlace = Place & { kind: "program" | "event"; title: LocalizedText; reason: string | null };
/** One thing that is kept: of which class, which row, at which places, and when it goes. */
type Thing = { kind: DataClass; key: string; places: string[]; goes: Date | undefined };
export type Findings = { places: KnownPlace[]; instance: Days; things: Thing[] };

const dayLong = 86_400_000;

/** All programmes, and the events that are of none; a programme ends with its last event or its last day. */
async function knownPlaces(db: Reader) {
  const rules = new Map((await db.select().from(retentionRules)).map((rule) => [rule.place, rule]));
  const of = (id: string) => ({ days: (rules.get(id)?.days ?? {}) as Days, reason: rules.get(id)?.reason ?? null });
  const byEvent = new Map<string, string>();
  const places = new Map<string, KnownPlace>();
  for (const one of await db.select().from(programs)) {
    const last = one.endsOn ? new Date(Date.parse(`${one.endsOn}T00:00:00Z`) + dayLong) : one.createdAt;
    places.set(one.id, { placeId: one.id, kind: "program", title: one.title, endsAt: last, ...of(one.id) });
  }
  for (const one of await db.select().from(events)) {
    const placeId = one.programId ?? one.id;
    byEvent.set(one.id, placeId);
    const known = places.get(placeId);
    if (!known) places.set(placeId, { placeId, kind: "event", title: one.title, endsAt: one.endsAt, ...of(placeId) });
    else if (known.endsAt < one.endsAt) known.endsAt = one.endsAt;
  }
  return { places, byEvent, instance: of("instance").days };
}

/** Everything that has a time, with the instant it goes: the pure rules over what there is. Reads a good deal at once. */
export async function findings(db: Reader): Promise<Findings> {
  const { places, byEvent, instance } = await knownPlaces(db);
  const things: Thing[] = [];
  const placesOf = new Map<string, Set<string>>();
  const rows = await db
    .select({ id: registrations.id, personId: registrations.personId, eventId: registrations.eventId })
    .from(registrations);
  const placeOfEvent = (eventId: string) => byEvent.get(eventId) ?? eventId;
  for (const row of rows)
    placesOf.set(row.personId, (placesOf.get(row.personId) ?? new Set()).add(placeOfEvent(row.eventId)));
  // Whoever only waits in a programme has no other place.
  for (const row of await db.select({ personId: enrollments.personId, id: enrollments.programId }).from(enrollments))
    placesOf.set(row.personId, (placesOf.get(row.personId) ?? new Set()).add(row.id));
  const ofPerson = (kind: DataClass, key: string) => {
    const at = [...(placesOf.get(key) ?? [])];
    const known = at.flatMap((id) => places.get(id) ?? []);
    things.push({ kind, key, places: at, goes: goesLast(kind, known, instance) });
  };
  const atPlace = (kind: DataClass, key: string, eventId: string, latest?: Date) => {
    const place = places.get(placeOfEvent(eventId));
    if (!place) return;
    const goes = goesAt(kind, place, instance);
    things.push({ kind, key, places: [place.placeId], goes: latest && latest < goes ? latest : goes });
  };
  await findPeople(db, ofPerson);
  await findRows(db, atPlace);
  return { places: [...places.values()], instance, things };
}

async function findPeople(db: Reader, found: (kind: DataClass, personId: string) => void) {
  const c = personContacts;
  for (const row of await db.select().from(c)) {
    if (row.notes) found("medical", row.personId);
    if (row.guardianName || row.guardianPhone || row.guardianEmail || row.email) found("contacts", row.personId);
    if (row.birthDate) found("birth", row.personId);
  }
  // Whoever counts as part of another goes with them.
  const counting = and(isNull(persons.minimizedAt), isNull(persons.mergedIntoId));
  for (const row of await db.select({ id: persons.id }).from(persons).where(counting)) found("identity", row.id);
  const evidence = await db
    .selectDistinct({ personId: consentRecords.subjectId })
    .from(consentRecords)
    .where(
      or(
        isNotNull(consentRecords.guardianId),
        isNotNull(consentRecords.evidence),
        isNotNull(consentRecords.evidenceFileId),
      ),
    );
  for (const { personId } of evidence) found("consent", personId);
}

type Found = (kind: DataClass, key: string, eventId: string, latest?: Date) => void;

async function findRows(db: Reader, found: Found) {
  const { eventId, isMedical, keepDays } = formQuestions;
  const answers = await db
    .select({ id: formAnswers.id, eventId, isMedical, keepDays, endsAt: events.endsAt })
    .from(formAnswers)
    .innerJoin(formQuestions, eq(formQuestions.id, formAnswers.questionId))
    .innerJoin(events, eq(events.id, formQuestions.eventId));
  // Never longer than the family was told when it answered.
  for (const row of answers)
    found(row.isMedical ? "medical" : "answers", row.id, row.eventId, keptUntil(row, row.endsAt));
  const marked = await db
    .selectDistinct({ id: registrations.id, eventId: registrations.eventId })
    .from(attendanceOps)
    .innerJoin(registrations, eq(registrations.id, attendanceOps.registrationId));
  for (const row of marked) found("attendance", row.id, row.eventId);
  const sent = await db
    .select({ id: letters.id, eventId: letters.eventId })
    .from(letters)
    .where(and(isNotNull(letters.eventId), isNotNull(letters.registrationId)));
  for (const row of sent) found("letters", row.id, row.eventId ?? "");
  await findAround(db, found);
}

/** What is left at doors, on photographs and in the register of certificates. */
async function findAround(db: Reader, found: Found) {
  for (const row of await db.select().from(walkIns).where(ne(walkIns.typedName, "")))
    found("contacts", row.id, row.eventId);
  const told = isNotNull(announcedAbsences.reason);
  for (const row of await db.select().from(announcedAbsences).where(told)) found("medical", row.id, row.eventId);
  for (const row of await db.select().from(surveyAnswers)) found("answers", row.id, row.eventId);
  for (const row of await db.select().from(photos)) found("photos", row.id, row.eventId);
  const named = or(isNotNull(certificates.snapshot), isNotNull(certificates.fileId));
  for (const row of await db.select().from(certificates).where(named)) found("certificates", row.id, row.place);
}

/** The keys of what is due, by class; at most `most` of each. */
export function dueKeys({ things }: Findings, now: Date, most: number): Record<DataClass, string[]> {
  const keys = Object.fromEntries(dataClasses.map((kind) => [kind, [] as string[]])) as Record<DataClass, string[]>;
  for (const { kind, key, goes } of things) if (isDue(goes, now) && keys[kind].length < most) keys[kind].push(key);
  return keys;
}
