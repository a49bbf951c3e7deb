import { asc, desc, eq, inArray, or, sql } from "drizzle-orm";
import { open } from "../../core/seal";
import { openAbout } from "../../core/sealed-files";
import type { Reader } from "../../db";
import {
  accounts,
  activities,
  affiliations,
  attendanceRecords,
  consentRecords,
  enrollments,
  events,
  files,
  formAnswers,
  formQuestions,
  groupDuties,
  groupMembers,
  groups,
  guardianLinks,
  guardians,
  letters,
  organizations,
  persons,
  programs,
  questions,
  registers,
  registrations,
  submissions,
  submissionVersions,
  topics,
  wishes,
  wishSheets,
} from "../../db/schema";
import { contactsOf } from "../contacts/steps";
import { documentsOf } from "../documents/steps";
import { entriesOf } from "../identities/steps";
import { namesOf } from "../wishes/steps";

const openAt = (place: string, sealed: string | null) => (sealed ? open(place, sealed) : null);

/** Everything there is about one person, also where they were two entries, opened. Only for the command that notes down that it was. */
export async function collect(db: Reader, personId: string) {
  const entries = await entriesOf(db, personId);
  const people = await db.select().from(persons).where(inArray(persons.id, entries)).orderBy(asc(persons.createdAt));
  const held = await db
    .select({ registration: registrations, event: events, school: organizations.name })
    .from(registrations)
    .innerJoin(events, eq(events.id, registrations.eventId))
    .leftJoin(organizations, eq(organizations.id, registrations.schoolId))
    .where(inArray(registrations.personId, entries))
    .orderBy(asc(events.startsAt));
  const ids = held.map((one) => one.registration.id);
  const own = ids.length > 0 ? ids : [""];
  return {
    /** The entry that counts, and all that are the same person, the oldest first. */
    person: people.find((one) => one.id === entries[0]),
    people,
    contacts: await contactsOf(db, entries[0] ?? personId),
    held,
    years: await db
      .select({
        year: affiliations.schoolYear,
        grade: affiliations.grade,
        classNo: affiliations.classNo,
        studentNo: affiliations.studentNo,
        school: organizations.name,
      })
      .from(affiliations)
      .innerJoin(organizations, eq(organizations.id, affiliations.organizationId))
      .where(inArray(affiliations.personId, entries)),
    enrolled: await db
      .select({ enrollment: enrollments, programTitle: programs.title, cohorts: programs.cohorts })
      .from(enrollments)
      .innerJoin(programs, eq(programs.id, enrollments.programId))
      .where(inArray(enrollments.personId, entries)),
    answers: await answersOf(db, own),
    ...(await familyOf(db, entries[0] ?? personId)),
    ...(await doingsOf(db, own)),
    ...(await leftBehind(db, ids)),
  };
}
export type Collected = Awaited<ReturnType<typeof collect>>;

async function answersOf(db: Reader, ids: string[]) {
  const rows = await db
    .select({
      id: formAnswers.id,
      label: formQuestions.label,
      value: formAnswers.value,
      fileId: formAnswers.fileId,
      at: formAnswers.updatedAt,
      eventTitle: events.title,
    })
    .from(formAnswers)
    .innerJoin(formQuestions, eq(formQuestions.id, formAnswers.questionId))
    .innerJoin(events, eq(events.id, formQuestions.eventId))
    .where(inArray(formAnswers.registrationId, ids));
  const documents = await documentsOf(
    db,
    rows.map((row) => row.fileId),
  );
  // Of a file its name: itself it lies among the files.
  return rows.map(({ fileId, ...row }) => ({
    ...row,
    value:
      documents.get(fileId ?? "")?.about.name ??
      (JSON.parse(open(`form_answers|value|${row.id}`, row.value)) as unknown),
  }));
}

async function familyOf(db: Reader, personId: string) {
  const linked = await db
    .select({ guardian: guardians, relation: guardianLinks.relation })
    .from(guardianLinks)
    .innerJoin(guardians, eq(guardians.id, guardianLinks.guardianId))
    .where(eq(guardianLinks.childId, personId));
  const records = await db
    .select({ record: consentRecords, eventTitle: events.title, programTitle: programs.title })
    .from(consentRecords)
    .leftJoin(events, eq(events.id, consentRecords.eventId))
    .leftJoin(programs, eq(programs.id, consentRecords.programId))
    .where(eq(consentRecords.subjectId, personId))
    .orderBy(asc(consentRecords.givenAt));
  return {
    family: linked.map(({ guardian, relation }) => ({
      relation,
      name: openAt(`guardians|name|${guardian.id}`, guardian.name),
      email: openAt(`guardians|email|${guardian.id}`, guardian.email),
      phone: openAt(`guardians|phone|${guardian.id}`, guardian.phone),
    })),
    consents: records.map(({ record, eventTitle, programTitle }) => ({
      ...{ key: record.key, decision: record.decision, capacity: record.capacity, method: record.method },
      ...{ version: record.documentVersion, documentHash: record.documentHash, at: record.givenAt },
      eventTitle: eventTitle ?? programTitle ?? {},
      evidence: openAt(`consent_records|evidence|${record.id}`, record.evidence),
      evidenceFileId: record.evidenceFileId,
    })),
  };
}

async function doingsOf(db: Reader, ids: string[]) {
  const inGroups = await db
    .select({
      ...{ number: groups.number, name: groups.name, role: groupMembers.role, eventTitle: events.title },
      registrationId: groupMembers.registrationId,
    })
    .from(groupMembers)
    .innerJoin(groups, eq(groups.id, groupMembers.groupId))
    .innerJoin(events, eq(events.id, groups.eventId))
    .where(inArray(groupMembers.registrationId, ids));
  const cared = await db.select().from(groupDuties).where(inArray(groupDuties.registrationId, ids));
  const joined = inGroups.map(({ registrationId, ...one }) => ({
    ...one,
    duties: cared.filter((row) => row.registrationId === registrationId).map(({ duty }) => duty),
  }));
  const asked = await db
    .select({ body: questions.body, answer: questions.answerSummary, at: questions.askedAt, eventTitle: events.title })
    .from(questions)
    .innerJoin(events, eq(events.id, questions.eventId))
    .where(inArray(questions.askerRegistrationId, ids));
  const marks = await db
    .select({ record: attendanceRecords, eventTitle: events.title })
    .from(attendanceRecords)
    .innerJoin(registers, eq(registers.id, attendanceRecords.registerId))
    .innerJoin(events, eq(events.id, registers.eventId))
    .where(inArray(attendanceRecords.registrationId, ids));
  return { joined, asked, marks, wished: await wishedOf(db, ids) };
}

/** What one wished for, best first, and whom one named. */
async function wishedOf(db: Reader, ids: string[]) {
  const sheets = await db
    .select({ sheet: wishSheets, eventTitle: events.title })
    .from(wishSheets)
    .innerJoin(registrations, eq(registrations.id, wishSheets.registrationId))
    .innerJoin(events, eq(events.id, registrations.eventId))
    .where(inArray(wishSheets.registrationId, ids));
  const ranked = await db
    .select({ registrationId: wishes.registrationId, title: topics.title })
    .from(wishes)
    .innerJoin(topics, eq(topics.id, wishes.topicId))
    .where(inArray(wishes.registrationId, ids))
    .orderBy(asc(wishes.rank));
  return sheets.map(({ sheet, eventTitle }) => ({
    ...{ eventTitle, source: sheet.source, at: sheet.answeredAt, ...namesOf(sheet) },
    topics: ranked.filter((one) => one.registrationId === sheet.registrationId).map((one) => one.title),
  }));
}

type Lying = { fileId: string; key: string; name: string; bytes: number; at: Date; about: string | null };

/** A file as its owner gets it: a sealed one by its own name and length, with what opens it. */
function opened({ fileId, about, ...file }: Lying) {
  if (!about) return { ...file, sealed: undefined };
  const { name, bytes, secret } = openAbout(fileId, about);
  return { ...file, name, bytes, sealed: { fileId, secret } };
}

async function leftBehind(db: Reader, ids: string[]) {
  const own = ids.length > 0 ? ids : [""];
  const sent = await db
    .select({ kind: letters.kind, state: letters.state, at: letters.sentAt, locale: letters.locale })
    .from(letters)
    .where(inArray(letters.registrationId, own));
  const file = { ...{ fileId: files.id, key: files.key, name: files.name }, bytes: files.bytes, at: files.createdAt };
  const handedIn = await db
    .select({ ...file, about: files.about })
    .from(submissionVersions)
    .innerJoin(submissions, eq(submissions.id, submissionVersions.submissionId))
    .innerJoin(files, eq(files.id, submissionVersions.fileId))
    .where(inArray(submissionVersions.registrationId, own));
  const answered = await db
    .select({ ...file, about: files.about })
    .from(formAnswers)
    .innerJoin(files, eq(files.id, formAnswers.fileId))
    .where(inArray(formAnswers.registrationId, own));
  const scans = await db
    .select({ ...file, about: files.about })
    .from(consentRecords)
    .innerJoin(files, eq(files.id, consentRecords.evidenceFileId))
    .where(inArray(consentRecords.registrationId, own));
  const trail = await db
    .select({
      name: activities.name,
      note: activities.note,
      at: activities.at,
      actorKind: activities.actorKind,
      actorName: accounts.name,
    })
    .from(activities)
    .leftJoin(accounts, eq(accounts.id, activities.actorId))
    .where(
      or(
        inArray(activities.actorId, own),
        ...own.map((id) => sql`cast(${activities.note} as text) like ${`%${id || "-"}%`}`),
      ),
    )
    .orderBy(desc(activities.at))
    .limit(1_000);
  return { sent, files: [...handedIn, ...answered, ...scans].map(opened), trail };
}
