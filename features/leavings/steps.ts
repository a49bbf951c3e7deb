import { and, eq, inArray, ne, or, sql } from "drizzle-orm";
import { liftProtection } from "../../core/erasing";
import { forgetAnswers } from "../../core/idempotency";
import { hashToken, newToken } from "../../core/seal";
import type { Tx } from "../../db";
import {
  affiliations,
  calendarFeeds,
  consentRecords,
  consentRequests,
  duplicatePairs,
  enrollments,
  files,
  groupMembers,
  guardianLinks,
  guardians,
  importBatches,
  importRows,
  invitationCodes,
  jobs,
  letters,
  merges,
  personContacts,
  type registrations,
  submissions,
  submissionVersions,
  uploads,
} from "../../db/schema";
import { isLiving } from "../enrollees/rules";
import { fillLater, release } from "../enrollment-places/steps";
import { openStaged } from "../imports/steps";
import { namesSomebody, plainFileName, withoutNames } from "./rules";

// What else an erased person leaves behind; called by features/erasure only.

type Held = typeof registrations.$inferSelect;

/**
 * Files handed in: those of a group of one go with their versions; in a group with others the work stays, without who
 * uploaded it and without the name in the file's name. Answers the keys of what went.
 */
export async function eraseFiles(tx: Tx, ids: string[], names: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  await tx.delete(uploads).where(inArray(uploads.registrationId, ids));
  const keys: string[] = [];
  const versions = await tx
    .select({ versionId: submissionVersions.id, groupId: submissions.groupId, file: files })
    .from(submissionVersions)
    .innerJoin(submissions, eq(submissions.id, submissionVersions.submissionId))
    .innerJoin(files, eq(files.id, submissionVersions.fileId))
    .where(inArray(submissionVersions.registrationId, ids));
  for (const { versionId, groupId, file } of versions) {
    const others = await tx.$count(
      groupMembers,
      and(eq(groupMembers.groupId, groupId), sql`${groupMembers.registrationId} not in ${ids}`),
    );
    if (others > 0) {
      const name = namesSomebody(file.name, names) ? plainFileName(file.name) : file.name;
      await tx.update(files).set({ name }).where(eq(files.id, file.id));
      await tx.update(submissionVersions).set({ registrationId: null }).where(eq(submissionVersions.id, versionId));
    } else {
      await tx.delete(submissionVersions).where(eq(submissionVersions.id, versionId));
      await tx.delete(files).where(eq(files.id, file.id));
      keys.push(file.key);
    }
  }
  return keys;
}

/**
 * What a family signed stays as a figure: what was decided, when, and on which text; without who signed and without
 * the evidence. Guardians with no other child go. Answers the keys of scans that went.
 */
export async function eraseFamily(tx: Tx, personId: string, ids: string[]): Promise<string[]> {
  const records = await tx.select().from(consentRecords).where(eq(consentRecords.subjectId, personId));
  const scans = records.flatMap((record) => record.evidenceFileId ?? []);
  await liftProtection(tx, "consent_records", () =>
    tx
      .update(consentRecords)
      .set({ evidence: null, evidenceFileId: null, guardianId: null, relation: null })
      .where(eq(consentRecords.subjectId, personId)),
  );
  if (ids.length > 0) await tx.delete(consentRequests).where(inArray(consentRequests.registrationId, ids));
  const links = await tx.select().from(guardianLinks).where(eq(guardianLinks.childId, personId));
  await tx.delete(guardianLinks).where(eq(guardianLinks.childId, personId));
  for (const { guardianId } of links) {
    const others = await tx.$count(
      guardianLinks,
      and(eq(guardianLinks.guardianId, guardianId), ne(guardianLinks.childId, personId)),
    );
    if (others === 0) await tx.delete(guardians).where(eq(guardians.id, guardianId));
  }
  if (scans.length === 0) return [];
  const gone = await tx.delete(files).where(inArray(files.id, scans)).returning({ key: files.key });
  return gone.map((file) => file.key);
}

/**
 * Places in programmes: given back, without the words of a refusal, and their links lead nowhere; school and grade stay.
 * Answers their ids. Whoever is next moves up by a job: here the lines of the events are not waited in.
 */
export async function eraseEnrollments(tx: Tx, personId: string, now: Date): Promise<string[]> {
  const held = await tx.select().from(enrollments).where(eq(enrollments.personId, personId));
  const ids = held.map((one) => one.id);
  if (ids.length > 0) await tx.delete(consentRequests).where(inArray(consentRequests.enrollmentId, ids));
  for (const row of held) {
    const gone = isLiving(row.state) ? { state: "withdrawn" as const, endedAt: now, endedBy: "staff" as const } : {};
    await tx
      .update(enrollments)
      .set({
        ...gone,
        linkHash: hashToken(newToken()),
        reason: null,
        classNo: null,
        studentNo: null,
        registeredBy: null,
      })
      .where(eq(enrollments.id, row.id));
    await release(tx, [row], "staff", now);
    if (row.state === "accepted") await fillLater(tx, row.programId, now);
  }
  return ids;
}

/** Rows of class lists that became this person, and lists still being looked at in which the name stands. */
export async function eraseImports(tx: Tx, personId: string, own: readonly Held[], names: string[]) {
  const ids = own.map((one) => one.id);
  await tx
    .update(importRows)
    .set({ cells: null })
    .where(or(eq(importRows.personId, personId), inArray(importRows.registrationId, ids.length ? ids : [""])));
  const eventIds = [...new Set(own.map((one) => one.eventId))];
  if (eventIds.length === 0) return;
  const batches = await tx.select().from(importBatches).where(inArray(importBatches.eventId, eventIds));
  for (const batch of batches) {
    const fileName = withoutNames(batch.fileName, names);
    const staged = batch.state === "staged" && batch.source !== null && namesSomebody(openStaged(batch).sheets, names);
    if (!staged && fileName === batch.fileName) continue;
    const gone = staged ? { source: null, state: "discarded" as const } : {};
    await tx
      .update(importBatches)
      .set({ fileName, ...gone })
      .where(eq(importBatches.id, batch.id));
  }
}

/** Invitation codes may be labelled by whom they are for. */
export async function eraseCodes(tx: Tx, own: readonly Held[], names: string[]) {
  const ids = own.flatMap((one) => one.invitationCodeId ?? []);
  if (ids.length === 0) return;
  for (const { id, label } of await tx.select().from(invitationCodes).where(inArray(invitationCodes.id, ids)))
    if (namesSomebody(label, names))
      await tx
        .update(invitationCodes)
        .set({ label: withoutNames(label, names) })
        .where(eq(invitationCodes.id, id));
}

/** Contacts, years at school, letters, what was about to be done, answers kept for a repeated request. */
export async function eraseTraces(tx: Tx, personId: string, ids: string[], names: string[]) {
  await tx.delete(personContacts).where(eq(personContacts.personId, personId));
  await tx.delete(affiliations).where(eq(affiliations.personId, personId));
  await tx.delete(calendarFeeds).where(eq(calendarFeeds.personId, personId));
  await tx.delete(duplicatePairs).where(or(eq(duplicatePairs.aId, personId), eq(duplicatePairs.bId, personId)));
  await tx
    .update(merges)
    .set({ journal: null })
    .where(or(eq(merges.winnerId, personId), eq(merges.loserId, personId)));
  for (const id of ids) {
    await tx.delete(letters).where(eq(letters.registrationId, id));
    await tx.delete(jobs).where(sql`cast(${jobs.payload} as text) like ${`%${id}%`}`);
  }
  await forgetAnswers(tx, [personId, ...ids, ...names]);
}
