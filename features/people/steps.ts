import { and, desc, eq, isNull, type SQL } from "drizzle-orm";
import { refuse } from "../../core/refusal";
import { isoDay } from "../../core/time";
import type { Reader, Tx } from "../../db";
import { id } from "../../db/id";
import { inserting, prepared } from "../../db/prepared";
import { affiliations, events, organizationNames, personContacts, persons, registrations } from "../../db/schema";
import { fold, searchable } from "../../db/search";
import { type Contacts, hashes, keepContacts } from "../contacts/steps";
import { matchKey, matchScore, type Traits } from "../duplicates/rules";
import { isNamed, namesJoined } from "../identities/steps";
import { organizationNamed } from "../organizations/steps";
import { schoolYearOf } from "./rules";

export type Language = "en" | "ko" | "ru" | "kk";
type Said = string | null | undefined;

export type Names = { fullName: string; latinName?: Said; hangulName?: Said; cyrillicName?: Said };
export type Study = { schoolId?: Said; grade?: number | null; classNo?: Said; studentNo?: Said };
export type PersonGiven = Names &
  Contacts &
  Study & { locale: Language; gender?: "female" | "male" | "other" | "undisclosed" | null };

/** The school of that name, made when nobody has named it yet. One name, however spaced, is one school. */
export async function schoolFor(tx: Tx, name: string, locale: Language, now: Date): Promise<string> {
  const tight = fold(name).replace(/[\s.·-]/g, "");
  const [known] = await tx
    .select({ id: organizationNames.organizationId })
    .from(organizationNames)
    .where(and(eq(organizationNames.nameKey, tight), eq(organizationNames.kind, "school")));
  const language: Language = /\p{Script=Hangul}/u.test(name) ? "ko" : /^\p{ASCII}+$/u.test(name) ? "en" : locale;
  const schoolId = known?.id ?? (await organizationNamed(tx, "school", { [language]: name }, now));
  if (!known)
    await tx
      .insert(organizationNames)
      .values({ nameKey: tight, kind: "school", organizationId: schoolId })
      .onConflictDoNothing();
  return schoolId;
}

const searchOf = (n: Names) => searchable(n.fullName, n.latinName, n.hangulName, n.cyrillicName);

const insertPerson = inserting(persons);

/** A new person with names, sealed contacts and school. */
export async function createPerson(tx: Tx, given: PersonGiven, now: Date): Promise<string> {
  const { fullName, latinName, hangulName, cyrillicName, locale, gender } = given;
  const names = { fullName, latinName, hangulName, cyrillicName };
  const personId = id();
  const row = { id: personId, ...names, matchKey: matchKey(fullName), locale, gender, search: searchOf(names) };
  await insertPerson(tx, { ...row, createdAt: now });
  await keepContacts(tx, personId, given, now, true);
  await affiliate(tx, personId, given, now);
  return personId;
}

/**
 * Changes what is given of a person; what is absent stays. Refuses `person-erased`, `already-merged` for an entry that
 * counts as part of another, and a guardian's telephone that is none. */
export async function updatePerson(tx: Tx, personId: string, given: Partial<PersonGiven>, now: Date): Promise<void> {
  const [was] = await tx.select().from(persons).where(eq(persons.id, personId));
  if (!was) throw new Error("no such person");
  if (was.minimizedAt) return refuse("person-erased");
  if (was.mergedIntoId) return refuse("already-merged");
  const names = {
    fullName: given.fullName ?? was.fullName,
    latinName: given.latinName === undefined ? was.latinName : given.latinName,
    hangulName: given.hangulName === undefined ? was.hangulName : given.hangulName,
    cyrillicName: given.cyrillicName === undefined ? was.cyrillicName : given.cyrillicName,
  };
  const gender = given.gender === undefined ? was.gender : given.gender;
  const change = { ...names, gender, locale: given.locale ?? was.locale, matchKey: matchKey(names.fullName) };
  await tx
    .update(persons)
    .set({ ...change, search: searchOf(names), version: was.version + 1 })
    .where(eq(persons.id, personId));
  await keepContacts(tx, personId, given, now);
  await affiliate(tx, personId, given, now);
}

/** Notes the school of this school year; the same year again changes the entry. Nothing without a school. */
export async function affiliate(tx: Tx, personId: string, given: Study, now: Date) {
  if (!given.schoolId) return;
  const schoolYear = schoolYearOf(isoDay(now, "Asia/Seoul"));
  const study = {
    organizationId: given.schoolId,
    grade: given.grade ?? null,
    classNo: given.classNo ?? null,
    studentNo: given.studentNo ?? null,
  };
  const [updated] = await tx
    .update(affiliations)
    .set(study)
    .where(and(eq(affiliations.personId, personId), eq(affiliations.schoolYear, schoolYear)))
    .returning({ id: affiliations.id });
  if (!updated) await tx.insert(affiliations).values({ personId, schoolYear, ...study, createdAt: now });
}

/** What somebody given can be compared by. */
export const traitsOf = (given: Partial<Names> & Contacts & Study): Traits => ({
  names: [given.fullName, given.latinName, given.hangulName, given.cyrillicName],
  ...hashes(given),
  school: given.schoolId ?? null,
  grade: given.grade ?? null,
  classNo: given.classNo ?? null,
  studentNo: given.studentNo ?? null,
});

/** Somebody registered, with what one can be compared by: ready for `matcher` of features/duplicates/rules.ts. */
export type Candidate = Traits & {
  personId: string;
  registrationId: string;
  eventId: string;
  status: "confirmed" | "waitlisted" | "cancelled";
};
/** How far one looks for a person: at the event alone, or at all events of its programme. */
export type Within = { eventId: string; programId?: string | null };

const traitsIn = (db: Reader, place: SQL | undefined, who: SQL | undefined) =>
  db
    .select({
      personId: persons.id,
      registrationId: registrations.id,
      eventId: registrations.eventId,
      status: registrations.status,
      fullName: persons.fullName,
      latinName: persons.latinName,
      hangulName: persons.hangulName,
      cyrillicName: persons.cyrillicName,
      birth: personContacts.birthIndex,
      email: personContacts.emailIndex,
      guardianPhone: personContacts.guardianPhoneIndex,
      school: registrations.schoolId,
      grade: registrations.grade,
      classNo: registrations.classNo,
      studentNo: registrations.studentNo,
    })
    .from(registrations)
    .innerJoin(events, eq(events.id, registrations.eventId))
    .innerJoin(persons, eq(persons.id, registrations.personId))
    .leftJoin(personContacts, eq(personContacts.personId, persons.id))
    .where(and(place, isNull(persons.minimizedAt), isNull(registrations.mergedIntoId), who))
    .orderBy(desc(registrations.createdAt), desc(registrations.id));

/** Of one event and one name: asked at every registration. */
const namesakes = prepared<{ eventId: string; key: string }>()((db, at) =>
  traitsIn(db, eq(registrations.eventId, at.eventId), isNamed(at.key)),
);

/**
 * Everybody who is or was registered for an event, or within its programme when one is named; never beyond: that
 * somebody is known elsewhere must not show. With `fullName` only those of that name; somebody who was two entries is
 * one, called by the names of both. Newest first.
 */
export async function candidates(db: Reader, within: Within, fullName?: string): Promise<Candidate[]> {
  const rows =
    fullName && !within.programId
      ? await namesakes(db, { eventId: within.eventId, key: matchKey(fullName) })
      : await traitsIn(
          db,
          within.programId ? eq(events.programId, within.programId) : eq(events.id, within.eventId),
          fullName ? isNamed(matchKey(fullName)) : undefined,
        );
  const joined = await namesJoined(
    db,
    rows.map((row) => row.personId),
  );
  return rows.map(({ fullName: name, latinName, hangulName, cyrillicName, ...row }) => ({
    ...row,
    names: [name, latinName, hangulName, cyrillicName, ...(joined.get(row.personId) ?? [])],
  }));
}

/** Whoever scores 90 or more: at the event itself before elsewhere in the programme. */
export async function findPerson(db: Reader, given: PersonGiven, within: Within): Promise<Candidate | undefined> {
  const traits = traitsOf(given);
  const sure = (await candidates(db, within, given.fullName)).filter((one) => matchScore(traits, one) >= 90);
  return sure.find((one) => one.eventId === within.eventId) ?? sure[0];
}

/**
 * Whoever is registered for the event under the same name and with the same e-mail address or guardian's telephone,
 * and with no other birth date: the only one whom a stranger may be told of.
 */
export async function findWithContact(db: Reader, given: PersonGiven, eventId: string): Promise<Candidate | undefined> {
  const { birth, email, guardianPhone } = hashes(given);
  const all = await candidates(db, { eventId }, given.fullName);
  return all.find(
    (one) =>
      one.status !== "cancelled" &&
      !(birth && one.birth && birth !== one.birth) &&
      ((email && email === one.email) || (guardianPhone && guardianPhone === one.guardianPhone)),
  );
}

type StudySaid = { school?: Said; grade?: number | null; classNo?: Said; studentNo?: Said };

/**
 * School, grade, class and number as they are stored: the school found or made by its name. What is absent stays as
 * it was in `before`; null and empty are forgotten.
 */
export async function studyOf(tx: Tx, said: StudySaid, locale: Language, now: Date, before: Study = {}) {
  const schoolId = said.school ? await schoolFor(tx, said.school, locale, now) : null;
  const or = <T>(value: T | null | undefined, was: T | null | undefined) => (value === undefined ? was : value) ?? null;
  return {
    schoolId: said.school === undefined ? (before.schoolId ?? null) : schoolId,
    grade: or(said.grade, before.grade),
    classNo: or(said.classNo, before.classNo),
    studentNo: or(said.studentNo, before.studentNo),
  };
}

/** The same for one who comes by an invitation code: its school comes before any other. */
export const studyBy = (
  tx: Tx,
  said: StudySaid & { locale: Language },
  schoolId: string | null | undefined,
  now: Date,
) => studyOf(tx, schoolId ? { ...said, school: undefined } : said, said.locale, now, { schoolId });
