// What two entries have, and what would become of it; nothing is opened and nothing is written.
import { and, count, desc, eq, inArray, isNull, or, type SQL } from "drizzle-orm";
import type { Scope } from "../../core/permissions";
import type { Reader } from "../../db";
import {
  affiliations,
  attendanceRecords,
  consentRecords,
  enrollments,
  events,
  formAnswers,
  groupMembers,
  guardianLinks,
  letters,
  organizations,
  personContacts,
  type persons,
  programs,
  questions,
  registrations,
  submissionVersions,
} from "../../db/schema";
import { placeOf } from "../duplicates/steps";
import { isBetter as isBetterEnrollment } from "../merge-enrollments/rules";
import { holdsSeat, isBetter } from "../merge-seats/rules";
import { type FieldRow, openField, sealedField } from "./rules";

type Person = typeof persons.$inferSelect;

/** Registrations of these people at a programme or an event, with where they are. */
export const registeredAt = (db: Reader, scope: Scope, personIds: readonly string[]) =>
  db
    .select({
      ...{ registrationId: registrations.id, personId: registrations.personId, eventId: events.id },
      ...{ title: events.title, startsAt: events.startsAt, timeZone: events.timeZone },
      ...{ status: registrations.status, approval: registrations.approval, offeredUntil: registrations.offeredUntil },
      ...{ ticket: registrations.ticket, photoWish: registrations.photoWish },
      ...{ schoolId: registrations.schoolId, school: organizations.name, grade: registrations.grade },
      ...{ classNo: registrations.classNo, studentNo: registrations.studentNo },
    })
    .from(registrations)
    .innerJoin(events, eq(events.id, registrations.eventId))
    .leftJoin(organizations, eq(organizations.id, registrations.schoolId))
    .where(
      and(
        inArray(registrations.personId, [...personIds]),
        isNull(registrations.mergedIntoId),
        or(eq(events.programId, placeOf(scope)), eq(events.id, placeOf(scope))),
      ),
    )
    .orderBy(events.startsAt, events.id);
export type Registered = Awaited<ReturnType<typeof registeredAt>>[number];

/** Enrolments of these people in the programme of a place. */
export const enrolledAt = (db: Reader, scope: Scope, personIds: readonly string[]) =>
  db
    .select({
      ...{ enrollmentId: enrollments.id, personId: enrollments.personId, programId: programs.id },
      ...{ title: programs.title, state: enrollments.state, ticket: enrollments.ticket },
    })
    .from(enrollments)
    .innerJoin(programs, eq(programs.id, enrollments.programId))
    .where(
      and(
        inArray(enrollments.personId, [...personIds]),
        isNull(enrollments.mergedIntoId),
        eq(enrollments.programId, placeOf(scope)),
      ),
    );
export type Enrolled = Awaited<ReturnType<typeof enrolledAt>>[number];

/** How much there is of each kind, of one person; what hangs on these registrations and enrolments. */
export async function belongings(db: Reader, personId: string, registrationIds: string[], enrollmentIds: string[]) {
  const ids = [...registrationIds, ""];
  const number = async (table: typeof formAnswers, which: SQL | undefined) => {
    const [found] = await db.select({ number: count() }).from(table).where(which);
    return found?.number ?? 0;
  };
  const of = (table: unknown, which: SQL | undefined) => number(table as typeof formAnswers, which);
  return {
    answers: await of(formAnswers, inArray(formAnswers.registrationId, ids)),
    attendance: await of(attendanceRecords, inArray(attendanceRecords.registrationId, ids)),
    consents: await of(consentRecords, inArray(consentRecords.registrationId, [...ids, ...enrollmentIds])),
    guardians: await of(guardianLinks, eq(guardianLinks.childId, personId)),
    groups: await of(groupMembers, inArray(groupMembers.registrationId, ids)),
    files: await of(submissionVersions, inArray(submissionVersions.registrationId, ids)),
    questions: await of(questions, inArray(questions.askerRegistrationId, ids)),
    letters: await of(letters, inArray(letters.registrationId, ids)),
  };
}
export type Belongings = Awaited<ReturnType<typeof belongings>>;

const schoolOf = (db: Reader, personId: string) =>
  db
    .select({ school: organizations.name, grade: affiliations.grade, classNo: affiliations.classNo })
    .from(affiliations)
    .innerJoin(organizations, eq(organizations.id, affiliations.organizationId))
    .where(eq(affiliations.personId, personId))
    .orderBy(desc(affiliations.schoolYear))
    .limit(1);

type School = Awaited<ReturnType<typeof schoolOf>>[number] | undefined;
/** `2-3`: grade and class, as schools write it. */
const classOf = (one: NonNullable<School>) => [one.grade, one.classNo].filter(Boolean).join("-");
/** School, grade and class in one line: the name as it is in the first language that has one. */
const said = (one: School) =>
  one ? [Object.values(one.school).find(Boolean), classOf(one)].filter(Boolean).join(" · ") : null;

/** Field by field what both say: names and school as they are, contacts only as whether they are the same. */
export async function fieldRows(db: Reader, own: Person, other: Person) {
  const rows = await db
    .select()
    .from(personContacts)
    .where(inArray(personContacts.personId, [own.id, other.id]));
  const [mine, theirs] = [own, other].map((one) => rows.find((row) => row.personId === one.id));
  const has = (...names: (keyof typeof personContacts.$inferSelect)[]) =>
    [mine, theirs].map((row) => names.some((name) => Boolean(row?.[name]))) as [boolean, boolean];
  const hash = (name: "emailIndex" | "birthIndex" | "guardianPhoneIndex") =>
    [mine?.[name] ?? null, theirs?.[name] ?? null] as const;
  const [[school], [otherSchool]] = [await schoolOf(db, own.id), await schoolOf(db, other.id)];
  const names = (["fullName", "latinName", "hangulName", "cyrillicName", "locale", "gender"] as const).flatMap((name) =>
    openField(name, own[name], other[name]),
  );
  return [
    ...names,
    ...openField("school", said(school), said(otherSchool)),
    ...sealedField("birthDate", has("birthDate"), hash("birthIndex")),
    ...sealedField("email", has("email"), hash("emailIndex")),
    ...sealedField("guardian", has("guardianName", "guardianPhone", "guardianEmail"), hash("guardianPhoneIndex")),
    ...sealedField("notes", has("notes"), [null, null]),
  ] satisfies FieldRow[];
}

/** Where both have a place: whose is the better one, and whether a seat becomes free by it. */
export function twiceOf(own: readonly Registered[], other: readonly Registered[]) {
  return own.flatMap((mine) => {
    const theirs = other.find((one) => one.eventId === mine.eventId);
    if (!theirs) return [];
    const takes = isBetter(theirs, mine);
    const frees = holdsSeat(mine) && holdsSeat(theirs);
    const photos = mine.photoWish !== null && theirs.photoWish !== null && mine.photoWish !== theirs.photoWish;
    return [{ eventId: mine.eventId, title: mine.title, own: mine.status, other: theirs.status, takes, frees, photos }];
  });
}

/** The same for enrolments. */
export function twiceEnrolledOf(own: readonly Enrolled[], other: readonly Enrolled[]) {
  return own.flatMap((mine) => {
    const theirs = other.find((one) => one.programId === mine.programId);
    if (!theirs) return [];
    const takes = isBetterEnrollment(theirs, mine);
    const frees = mine.state === "accepted" && theirs.state === "accepted";
    return [{ programId: mine.programId, title: mine.title, own: mine.state, other: theirs.state, takes, frees }];
  });
}

type Both = readonly { eventId: string; own: string; other: string }[];

/** What both have and only one is kept of, or both are: how many, by kind. */
export async function clashesOf(db: Reader, both: Both) {
  const ids = [...both.flatMap(({ own, other }) => [own, other]), ""];
  const answers = await db
    .select({ key: formAnswers.key, of: formAnswers.registrationId })
    .from(formAnswers)
    .where(inArray(formAnswers.registrationId, ids));
  const groups = await db.select().from(groupMembers).where(inArray(groupMembers.registrationId, ids));
  const marks = await db.select().from(attendanceRecords).where(inArray(attendanceRecords.registrationId, ids));
  const sum = (each: (pair: Both[number]) => number) => both.reduce((total, pair) => total + each(pair), 0);
  return {
    answers: sum(({ own, other }) => {
      const mine = new Set(answers.filter((one) => one.of === own).map((one) => one.key));
      return answers.filter((one) => one.of === other && mine.has(one.key)).length;
    }),
    groups: sum(({ own, other }) => {
      const of = (id: string) => groups.find((one) => one.registrationId === id)?.groupId;
      return Number(of(own) !== undefined && of(other) !== undefined && of(own) !== of(other));
    }),
    attendance: sum(({ own, other }) =>
      Number(
        marks.some(
          (mine) =>
            mine.registrationId === own &&
            marks.some(
              (one) => one.registrationId === other && one.registerId === mine.registerId && one.status !== mine.status,
            ),
        ),
      ),
    ),
  };
}
