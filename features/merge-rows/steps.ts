// What belongs to a registration or an enrolment, when it goes over to the winner's.
import { and, eq, inArray, isNull, notInArray, or } from "drizzle-orm";
import type { Tx } from "../../db";
import {
  attendanceOps,
  attendanceRecords,
  consentRecords,
  consentRequests,
  formAnswers,
  groupDuties,
  groupMembers,
  hands,
  importRows,
  letters,
  pairRules,
  questionMutes,
  questions,
  questionVotes,
  roomSeats,
  submissionComments,
  submissionVersions,
  taskMarks,
  uploads,
  wishes,
  wishSheets,
} from "../../db/schema";
import { rewrite } from "../attendance/steps";
import { lifted } from "../merge-journal/steps";
import { opsOf } from "../observations/steps";
import { sheetsOf } from "../registers/steps";
import { moveAround } from "../traces/steps";

/** Both had it, and both are kept: which is whose. `kind` names what it is. */
export type Conflict = {
  kind: "answer" | "group" | "wishes" | "attendance" | "study" | "contacts";
  winner: string;
  loser: string;
};

/**
 * Everything that hangs on the loser's registration goes over to the winner's of the same event. An answer both gave
 * stays with the loser's; of two groups the winner's counts. Answers what both had.
 */
export async function moveRows(tx: Tx, eventId: string, own: string, other: string): Promise<Conflict[]> {
  const conflicts = [
    ...(await moveAnswers(tx, own, other)),
    ...(await moveGroup(tx, own, other)),
    ...(await moveWishes(tx, own, other)),
    ...(await moveAttendance(tx, eventId, own, other)),
  ];
  const to = { registrationId: own };
  await tx.update(submissionVersions).set(to).where(eq(submissionVersions.registrationId, other));
  await tx.update(submissionComments).set(to).where(eq(submissionComments.registrationId, other));
  await tx.update(taskMarks).set(to).where(eq(taskMarks.registrationId, other));
  await tx.update(uploads).set(to).where(eq(uploads.registrationId, other));
  await tx.update(questions).set({ askerRegistrationId: own }).where(eq(questions.askerRegistrationId, other));
  await moveVotes(tx, own, other);
  await tx.update(letters).set(to).where(eq(letters.registrationId, other));
  await tx.update(importRows).set(to).where(eq(importRows.registrationId, other));
  await tx.update(consentRequests).set(to).where(eq(consentRequests.registrationId, other));
  await moveConsents(tx, own, other);
  await moveAround(tx, own, other);
  return conflicts;
}

/** What was consented to for one place, a registration or an enrolment, counts for the other from now on. */
export const moveConsents = (tx: Tx, own: string, other: string) =>
  lifted(tx, "consent_records", () =>
    tx.update(consentRecords).set({ registrationId: own }).where(eq(consentRecords.registrationId, other)),
  );

async function moveAnswers(tx: Tx, own: string, other: string): Promise<Conflict[]> {
  const rows = await tx
    .select({ id: formAnswers.id, key: formAnswers.key, of: formAnswers.registrationId })
    .from(formAnswers)
    .where(inArray(formAnswers.registrationId, [own, other]));
  const mine = new Map(rows.filter((row) => row.of === own).map((row) => [row.key, row.id]));
  const theirs = rows.filter((row) => row.of === other);
  await tx
    .update(formAnswers)
    .set({ registrationId: own })
    .where(and(eq(formAnswers.registrationId, other), notInArray(formAnswers.key, [...mine.keys(), ""])));
  return theirs.flatMap((row): Conflict[] => {
    const winner = mine.get(row.key);
    return winner ? [{ kind: "answer", winner, loser: row.id }] : [];
  });
}

async function moveGroup(tx: Tx, own: string, other: string): Promise<Conflict[]> {
  const rows = await tx
    .select()
    .from(groupMembers)
    .where(inArray(groupMembers.registrationId, [own, other]));
  const [mine, theirs] = [
    rows.find((row) => row.registrationId === own),
    rows.find((row) => row.registrationId === other),
  ];
  if (!theirs) return [];
  await moveDuties(tx, own, other, !mine || mine.groupId === theirs.groupId);
  if (!mine) {
    await tx.update(groupMembers).set({ registrationId: own }).where(eq(groupMembers.registrationId, other));
    return [];
  }
  await tx.delete(groupMembers).where(eq(groupMembers.registrationId, other));
  return mine.groupId === theirs.groupId ? [] : [{ kind: "group", winner: mine.groupId, loser: theirs.groupId }];
}

/** What somebody does in the group counts for the winner there; in another group it ends. */
async function moveDuties(tx: Tx, own: string, other: string, kept: boolean) {
  const held = await tx.select().from(groupDuties).where(eq(groupDuties.registrationId, other));
  await tx.delete(groupDuties).where(eq(groupDuties.registrationId, other));
  if (kept && held.length > 0)
    await tx
      .insert(groupDuties)
      .values(held.map((row) => ({ ...row, registrationId: own })))
      .onConflictDoNothing();
}

/** One person has one vote, one hand up, one seat by the room's code, and is muted or not. */
async function moveVotes(tx: Tx, own: string, other: string) {
  const to = { registrationId: own };
  for (const table of [questionVotes, questionMutes] as const) {
    const rows = await tx.delete(table).where(eq(table.registrationId, other)).returning();
    if (rows.length === 0) continue;
    const moved = rows.map((row) => ({ ...row, ...to }));
    await tx
      .insert(table)
      .values(moved as never)
      .onConflictDoNothing();
  }
  const up = inArray(hands.state, ["raised", "called"]);
  const mine = await tx.$count(hands, and(eq(hands.registrationId, own), up));
  if (mine > 0) await tx.delete(hands).where(and(eq(hands.registrationId, other), up));
  await tx.update(hands).set(to).where(eq(hands.registrationId, other));
  const seated = isNull(roomSeats.releasedAt);
  const held = await tx.$count(roomSeats, and(eq(roomSeats.registrationId, own), seated));
  if (held > 0)
    await tx
      .update(roomSeats)
      .set({ releasedAt: new Date() })
      .where(and(eq(roomSeats.registrationId, other), seated));
  await tx.update(roomSeats).set(to).where(eq(roomSeats.registrationId, other));
}

/** Of two sheets of wishes the winner's counts; whom others named is the winner from now on. */
async function moveWishes(tx: Tx, own: string, other: string): Promise<Conflict[]> {
  const sheets = await tx
    .select({ of: wishSheets.registrationId })
    .from(wishSheets)
    .where(inArray(wishSheets.registrationId, [own, other]));
  const [mine, theirs] = [own, other].map((one) => sheets.some(({ of }) => of === one));
  const to = { registrationId: own };
  if (theirs && !mine) {
    await tx.update(wishSheets).set(to).where(eq(wishSheets.registrationId, other));
    await tx.update(wishes).set(to).where(eq(wishes.registrationId, other));
  }
  await tx.update(wishSheets).set({ friendId: own }).where(eq(wishSheets.friendId, other));
  await tx.update(wishSheets).set({ ratherNotId: own }).where(eq(wishSheets.ratherNotId, other));
  await movePairs(tx, own, other);
  return theirs && mine ? [{ kind: "wishes", winner: own, loser: other }] : [];
}

/** A rule about oneself, or about two whom another rule binds already, ends. */
async function movePairs(tx: Tx, own: string, other: string) {
  const about = or(inArray(pairRules.oneId, [own, other]), inArray(pairRules.otherId, [own, other]));
  const kept = new Set<string>();
  for (const rule of await tx.select().from(pairRules).where(about).orderBy(pairRules.createdAt, pairRules.id)) {
    const [oneId, otherId] = [rule.oneId, rule.otherId].map((id) => (id === other ? own : id)).sort();
    const key = `${oneId} ${otherId}`;
    const row = eq(pairRules.id, rule.id);
    if (oneId === otherId || kept.has(key)) await tx.delete(pairRules).where(row);
    else if (oneId !== rule.oneId || otherId !== rule.otherId)
      await tx.update(pairRules).set({ oneId, otherId }).where(row);
    kept.add(key);
  }
}

async function moveAttendance(tx: Tx, eventId: string, own: string, other: string): Promise<Conflict[]> {
  const records = await tx
    .select()
    .from(attendanceRecords)
    .where(inArray(attendanceRecords.registrationId, [own, other]));
  const mine = new Map(records.filter((row) => row.registrationId === own).map((row) => [row.registerId, row]));
  const theirs = records.filter((row) => row.registrationId === other);
  await lifted(tx, "attendance_ops", () =>
    tx.update(attendanceOps).set({ registrationId: own }).where(eq(attendanceOps.registrationId, other)),
  );
  for (const { registerId } of theirs) {
    const row = and(eq(attendanceRecords.registerId, registerId), eq(attendanceRecords.registrationId, other));
    if (mine.has(registerId)) await tx.delete(attendanceRecords).where(row);
    else await tx.update(attendanceRecords).set({ registrationId: own }).where(row);
  }
  await deriveAgain(tx, eventId, [own]);
  return theirs.flatMap((row): Conflict[] => {
    const status = mine.get(row.registerId)?.status ?? null;
    const differs = status !== null && row.status !== null && status !== row.status;
    return differs ? [{ kind: "attendance", winner: own, loser: other }] : [];
  });
}

/** Attendance follows from what was taken down; worked out anew where anything was. */
export async function deriveAgain(tx: Tx, eventId: string, registrationIds: readonly string[]) {
  for (const sheet of await sheetsOf(tx, eventId))
    if (sheet.register)
      await rewrite(tx, sheet, sheet.register.id, await opsOf(tx, sheet.register.id, registrationIds));
}

/** What was asked for an enrolment goes over to the winner's of the same programme. */
export async function moveEnrollmentRows(tx: Tx, own: string, other: string) {
  await tx.update(consentRequests).set({ enrollmentId: own }).where(eq(consentRequests.enrollmentId, other));
  await moveConsents(tx, own, other);
}
