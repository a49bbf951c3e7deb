// One person of two entries: names, contacts, years at school, guardians, calendar.
import { and, eq, inArray, notInArray } from "drizzle-orm";
import type { Tx } from "../../db";
import {
  affiliations,
  calendarFeeds,
  consentRecords,
  guardianLinks,
  importRows,
  personContacts,
  persons,
} from "../../db/schema";
import { contactsOf } from "../contacts/steps";
import { lifted } from "../merge-journal/steps";
import type { Conflict } from "../merge-rows/steps";
import { updatePerson } from "../people/steps";
import { moveAroundPerson } from "../traces/steps";
import type { MergeField } from "./choices";
import { joinContacts } from "./rules";

type Person = typeof persons.$inferSelect;

/** The winner's names and contacts of both: missing ones filled, and the loser's where the loser is right. */
export async function joinPersons(
  tx: Tx,
  own: Person,
  other: Person,
  right: readonly MergeField[],
  now: Date,
): Promise<Conflict[]> {
  const pick = <K extends "latinName" | "hangulName" | "cyrillicName" | "gender">(name: K) =>
    right.includes(name) && other[name] !== null ? other[name] : (own[name] ?? other[name]);
  const names = {
    fullName: right.includes("fullName") ? other.fullName : own.fullName,
    latinName: pick("latinName"),
    hangulName: pick("hangulName"),
    cyrillicName: pick("cyrillicName"),
    gender: pick("gender"),
    locale: right.includes("locale") ? other.locale : own.locale,
  };
  const { change, clash } = joinContacts(await contactsOf(tx, own.id), await contactsOf(tx, other.id), right);
  await updatePerson(tx, own.id, { ...names, ...change }, now);
  await tx.delete(personContacts).where(eq(personContacts.personId, other.id));
  return clash ? [{ kind: "contacts", winner: own.id, loser: other.id }] : [];
}

/** Everything that hangs on the loser goes over; what the winner has of the same kind already stays with the loser. */
export async function moveOwn(tx: Tx, own: string, other: string, right: readonly MergeField[]): Promise<Conflict[]> {
  const conflicts = await moveYears(tx, own, other, right);
  await moveGuardians(tx, own, other);
  // Each address of a calendar goes on leading to the same person: where both have one, the loser's stays in its place.
  if ((await tx.$count(calendarFeeds, eq(calendarFeeds.personId, own))) === 0)
    await tx.update(calendarFeeds).set({ personId: own }).where(eq(calendarFeeds.personId, other));
  await tx.update(importRows).set({ personId: own }).where(eq(importRows.personId, other));
  await moveAroundPerson(tx, own, other);
  await lifted(tx, "consent_records", () =>
    tx.update(consentRecords).set({ subjectId: own }).where(eq(consentRecords.subjectId, other)),
  );
  await tx.update(persons).set({ mergedIntoId: own }).where(eq(persons.mergedIntoId, other));
  await tx.update(persons).set({ mergedIntoId: own }).where(eq(persons.id, other));
  return conflicts;
}

async function moveYears(tx: Tx, own: string, other: string, right: readonly MergeField[]): Promise<Conflict[]> {
  const rows = await tx
    .select()
    .from(affiliations)
    .where(inArray(affiliations.personId, [own, other]));
  const mine = rows.filter((row) => row.personId === own);
  const years = mine.map((row) => row.schoolYear);
  await tx
    .update(affiliations)
    .set({ personId: own })
    .where(and(eq(affiliations.personId, other), notInArray(affiliations.schoolYear, [...years, -1])));
  const conflicts: Conflict[] = [];
  for (const theirs of rows.filter((row) => row.personId === other && years.includes(row.schoolYear))) {
    const year = mine.find((row) => row.schoolYear === theirs.schoolYear);
    if (!year) continue;
    const { organizationId, grade, classNo, studentNo } = theirs;
    const study = { organizationId, grade, classNo, studentNo };
    if (right.includes("school")) await tx.update(affiliations).set(study).where(eq(affiliations.id, year.id));
    if (Object.entries(study).some(([name, value]) => year[name as "grade"] !== value))
      conflicts.push({ kind: "study", winner: year.id, loser: theirs.id });
  }
  return conflicts;
}

/** A guardian both have is one; verified when either was. */
async function moveGuardians(tx: Tx, own: string, other: string) {
  const rows = await tx
    .select()
    .from(guardianLinks)
    .where(inArray(guardianLinks.childId, [own, other]));
  for (const theirs of rows.filter((row) => row.childId === other)) {
    const mine = rows.find((row) => row.childId === own && row.guardianId === theirs.guardianId);
    if (!mine) {
      await tx.update(guardianLinks).set({ childId: own }).where(eq(guardianLinks.id, theirs.id));
      continue;
    }
    await tx.delete(guardianLinks).where(eq(guardianLinks.id, theirs.id));
    const { verifiedAt, verifiedBy } = theirs;
    if (!mine.verifiedAt && verifiedAt)
      await tx.update(guardianLinks).set({ verifiedAt, verifiedBy }).where(eq(guardianLinks.id, mine.id));
  }
}
