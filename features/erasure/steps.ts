import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { liftProtection } from "../../core/erasing";
import { hashToken, newToken, readableCode } from "../../core/seal";
import type { Reader, Tx } from "../../db";
import {
  attendanceOps,
  attendanceRecords,
  enrollments,
  events,
  feedback,
  persons,
  questionLog,
  questions,
  questionTranslations,
  registrations,
  scorecards,
  submissionComments,
  submissions,
} from "../../db/schema";
import { fold, searchable } from "../../db/search";
import { deleteAnswers } from "../forms/steps";
import { entriesOf } from "../identities/steps";
import { nameless, namesSomebody, tellingNames, withoutNames } from "../leavings/rules";
import { eraseCodes, eraseEnrollments, eraseFamily, eraseFiles, eraseImports, eraseTraces } from "../leavings/steps";
import { cancelSeats } from "../registrations/steps";
import { eraseAround } from "../traces/steps";
import { eraseWishes } from "../wishes/steps";

type Held = typeof registrations.$inferSelect;
export type Erased = {
  personId: string;
  /** All entries that were this person. */
  personIds: string[];
  registrations: number;
  /** Files that were theirs alone: their bytes go once the write is kept. */
  keys: string[];
  promoted: string[];
};

/** All registrations of a person, with where they are; of somebody who was two entries those of both. */
export const heldBy = async (db: Reader, personId: string) =>
  db
    .select({ registration: registrations, startsAt: events.startsAt, programId: events.programId })
    .from(registrations)
    .innerJoin(events, eq(events.id, registrations.eventId))
    .where(inArray(registrations.personId, await entriesOf(db, personId)));

/** Everywhere somebody is registered or enrolled. */
export async function placesOf(db: Reader, personId: string) {
  const held = await heldBy(db, personId);
  const own = inArray(enrollments.personId, await entriesOf(db, personId));
  const enrolled = await db.select({ programId: enrollments.programId }).from(enrollments).where(own);
  const at = held.map(({ registration, programId }) => ({ eventId: registration.eventId, programId }));
  return [...at, ...enrolled.map(({ programId }) => ({ eventId: null, programId }))];
}

/**
 * Erases a person: names, contacts, answers, letters, files of theirs alone, personal links and whatever was typed
 * about them. What stays are figures: that there was a registration, of which school and grade, and what the roll call
 * counted. A seat at an event still to come is given back. Evidence of consents has a time of its own and `stays` when
 * it is the end of a retention period that erases. Whoever was two entries is erased with both. Undefined: there is
 * nobody, or nobody any more.
 */
export async function erasePerson(
  tx: Tx,
  personId: string,
  now: Date,
  { evidence = "goes" }: { evidence?: "goes" | "stays" } = {},
): Promise<Erased | undefined> {
  const entries = await tx
    .select()
    .from(persons)
    .where(and(inArray(persons.id, await entriesOf(tx, personId)), isNull(persons.minimizedAt)));
  if (entries.length === 0) return undefined;
  const personIds = entries.map((one) => one.id);
  const held = await heldBy(tx, personId);
  const own = held.map((one) => one.registration);
  const ids = own.map((one) => one.id);
  const names = tellingNames(entries.flatMap((p) => [p.fullName, p.latinName, p.hangulName, p.cyrillicName]));
  const promoted: string[] = [];
  for (const { registration, startsAt } of held)
    if (startsAt > now) promoted.push(...(await cancelSeats(tx, registration.eventId, [registration], "staff", now)));
  const enrolled: string[] = [];
  for (const id of personIds) enrolled.push(...(await eraseEnrollments(tx, id, now)));
  await eraseRegistrations(tx, own);
  const keys = await eraseSayings(tx, own, names);
  keys.push(...(await eraseFiles(tx, ids, names)));
  const eventIds = [...new Set(own.map((one) => one.eventId))];
  keys.push(...(await eraseAround(tx, { personIds, ids, eventIds, names }, evidence)));
  await eraseCodes(tx, own, names);
  for (const id of personIds) {
    if (evidence === "goes") keys.push(...(await eraseFamily(tx, id, ids)));
    await eraseImports(tx, id, own, names);
    await eraseTraces(tx, id, [...ids, ...enrolled], names);
    await eraseEntry(tx, id, now);
  }
  return { personId, personIds, registrations: own.length, keys, promoted };
}

const eraseEntry = (tx: Tx, personId: string, now: Date) =>
  tx
    .update(persons)
    .set({
      ...{ fullName: nameless(personId), latinName: null, hangulName: null, cyrillicName: null, gender: null },
      ...{ matchKey: `erased ${personId}`, search: "", minimizedAt: now, version: sql`${persons.version} + 1` },
    })
    .where(eq(persons.id, personId));

/** Codes and links lead nowhere any more; school and grade stay, class and number in the class go. */
async function eraseRegistrations(tx: Tx, own: readonly Held[]) {
  for (const { id } of own)
    await tx
      .update(registrations)
      .set({
        ...{ code: readableCode(8), linkHash: hashToken(newToken()), checkInHash: hashToken(newToken()) },
        tokenVersion: sql`${registrations.tokenVersion} + 1`,
        ...{ classNo: null, studentNo: null, photoWish: null },
        ...{ registeredBy: null, approvalReason: null, changes: null, version: sql`${registrations.version} + 1` },
      })
      .where(eq(registrations.id, id));
}

/**
 * What they said and what was typed about them: answers, questions, reasons of an absence. Answers the keys of files
 * that were answers.
 */
async function eraseSayings(tx: Tx, own: readonly Held[], names: string[]): Promise<string[]> {
  const ids = own.map((one) => one.id);
  if (ids.length === 0) return [];
  const { keys } = await deleteAnswers(tx, ids);
  await liftProtection(tx, "attendance_ops", () =>
    tx.update(attendanceOps).set({ reason: null }).where(inArray(attendanceOps.registrationId, ids)),
  );
  await tx.update(attendanceRecords).set({ reason: null }).where(inArray(attendanceRecords.registrationId, ids));
  const eventIds = [...new Set(own.map((one) => one.eventId))];
  await eraseWishes(tx, ids, eventIds, (text) => namesSomebody([text], [...names, ...names.map(fold)]));
  await eraseComments(tx, ids, eventIds, names);
  await eraseRemarks(tx, eventIds, names);
  const asked = await tx.select().from(questions).where(inArray(questions.eventId, eventIds));
  for (const one of asked) {
    const theirs = one.askerRegistrationId !== null && ids.includes(one.askerRegistrationId);
    const { body, originalBody, answerSummary, askerName } = one;
    const said = { body, originalBody, answerSummary, askerName, search: one.search };
    if (!theirs && !namesSomebody(said, [...names, ...names.map(fold)])) continue;
    const nobody = theirs ? { askerRegistrationId: null, askerName: null, askerDisplay: "anonymous" as const } : {};
    const left = { ...withoutNames(said, names), ...nobody };
    const search = searchable(left.body, left.answerSummary, left.askerName);
    await tx
      .update(questions)
      .set({ ...left, search, version: sql`${questions.version} + 1` })
      .where(eq(questions.id, one.id));
  }
  await eraseQuestionLog(tx, eventIds, names);
  await eraseTranslations(tx, eventIds, names);
  return keys;
}

/** What they wrote about a file goes; what others wrote stays without their name. */
async function eraseComments(tx: Tx, ids: string[], eventIds: string[], names: string[]) {
  await tx.delete(submissionComments).where(inArray(submissionComments.registrationId, ids));
  const rows = await tx
    .select({ id: submissionComments.id, body: submissionComments.body })
    .from(submissionComments)
    .innerJoin(submissions, eq(submissions.id, submissionComments.submissionId))
    .where(inArray(submissions.eventId, eventIds));
  for (const { id, body } of rows)
    if (namesSomebody([body], names))
      await tx.update(submissionComments).set(withoutNames({ body }, names)).where(eq(submissionComments.id, id));
}

/** What judges and the team wrote about a group stays without their name. */
async function eraseRemarks(tx: Tx, eventIds: string[], names: string[]) {
  for (const { id, remark } of await tx.select().from(scorecards).where(inArray(scorecards.eventId, eventIds)))
    if (remark && namesSomebody([remark], names))
      await tx.update(scorecards).set(withoutNames({ remark }, names)).where(eq(scorecards.id, id));
  for (const { id, body } of await tx.select().from(feedback).where(inArray(feedback.eventId, eventIds)))
    if (namesSomebody([body], names))
      await tx.update(feedback).set(withoutNames({ body }, names)).where(eq(feedback.id, id));
}

async function eraseQuestionLog(tx: Tx, eventIds: string[], names: string[]) {
  const log = await tx
    .select({ id: questionLog.id, before: questionLog.before, after: questionLog.after })
    .from(questionLog)
    .innerJoin(questions, eq(questions.id, questionLog.questionId))
    .where(inArray(questions.eventId, eventIds));
  for (const { id, before, after } of log)
    if (namesSomebody([before, after], names))
      await tx
        .update(questionLog)
        .set({ before: withoutNames(before, names), after: withoutNames(after, names) })
        .where(eq(questionLog.id, id));
}

/** What was said of them in other languages, by whichever of their names. */
async function eraseTranslations(tx: Tx, eventIds: string[], names: string[]) {
  const rows = await tx
    .select({
      questionId: questionTranslations.questionId,
      lang: questionTranslations.lang,
      body: questionTranslations.body,
      answerSummary: questionTranslations.answerSummary,
    })
    .from(questionTranslations)
    .innerJoin(questions, eq(questions.id, questionTranslations.questionId))
    .where(inArray(questions.eventId, eventIds));
  for (const { questionId, lang, ...said } of rows)
    if (namesSomebody(said, names))
      await tx
        .update(questionTranslations)
        .set(withoutNames(said, names))
        .where(and(eq(questionTranslations.questionId, questionId), eq(questionTranslations.lang, lang)));
}
