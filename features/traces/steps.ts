// What a person leaves at the doors, on certificates, on photographs and in feedback: erased, or handed on in a merge.
import { and, eq, inArray, notInArray, or, sql } from "drizzle-orm";
import type { Tx } from "../../db";
import { chunks } from "../../db/chunks";
import {
  announcedAbsences,
  certificates,
  eventReports,
  files,
  nameConfirmations,
  photoPeople,
  photos,
  rejectedOps,
  selfCheckIns,
  surveyAnswers,
  surveyTakers,
  walkIns,
} from "../../db/schema";
import { namesSomebody, withoutNames } from "../leavings/rules";

/** Whose traces: the person's entries, their registrations, the events of these, and the spellings of the name. */
type Whose = { personIds: string[]; ids: string[]; eventIds: string[]; names: string[] };

/**
 * Erases what somebody leaves around an event: reasons of an absence, names typed at a door, what they said in feedback
 * under their name, photographs on which only they are, and, unless `evidence` stays, what their certificates show and
 * the PDFs. A certificate's number, masked name and dates stay, so that it can still be verified. Answers the keys of
 * files that went.
 */
export async function eraseAround(tx: Tx, whose: Whose, evidence: "goes" | "stays"): Promise<string[]> {
  const { personIds, ids } = whose;
  const own = ids.length > 0 ? ids : [""];
  await tx.update(announcedAbsences).set({ reason: null }).where(inArray(announcedAbsences.registrationId, own));
  await tx.delete(surveyAnswers).where(inArray(surveyAnswers.registrationId, own));
  await tx.delete(selfCheckIns).where(inArray(selfCheckIns.registrationId, own));
  await tx.delete(nameConfirmations).where(inArray(nameConfirmations.personId, personIds));
  await eraseWalkIns(tx, whose);
  await eraseTexts(tx, whose);
  const keys = await erasePhotos(tx, own);
  return evidence === "goes" ? [...keys, ...(await eraseCertificates(tx, personIds))] : keys;
}

async function eraseWalkIns(tx: Tx, { ids, eventIds, names }: Whose) {
  if (eventIds.length === 0) return;
  const rows = await tx.select().from(walkIns).where(inArray(walkIns.eventId, eventIds));
  const gone = { typedName: "", school: "", guardianPhone: null };
  for (const { id, registrationId, typedName } of rows)
    if (ids.includes(registrationId ?? "") || namesSomebody([typedName], names))
      await tx.update(walkIns).set(gone).where(eq(walkIns.id, id));
}

/** What the team wrote under photographs and into reports stays without the name. */
async function eraseTexts(tx: Tx, { eventIds, names }: Whose) {
  if (eventIds.length === 0) return;
  for (const { id, caption } of await tx.select().from(photos).where(inArray(photos.eventId, eventIds)))
    if (namesSomebody(caption, names))
      await tx.update(photos).set(withoutNames({ caption }, names)).where(eq(photos.id, id));
  const reports = await tx.select().from(eventReports).where(inArray(eventReports.eventId, eventIds));
  for (const { eventId, summary, outlook } of reports)
    if (namesSomebody([summary, outlook], names))
      await tx
        .update(eventReports)
        .set(withoutNames({ summary, outlook }, names))
        .where(eq(eventReports.eventId, eventId));
}

/** Photographs on which nobody else was named go; the others are shown to nobody outside until the team looks again. */
async function erasePhotos(tx: Tx, ids: string[]): Promise<string[]> {
  const mine = await tx.delete(photoPeople).where(inArray(photoPeople.registrationId, ids)).returning();
  const keys: string[] = [];
  for (const photoId of new Set(mine.map((one) => one.photoId))) {
    if ((await tx.$count(photoPeople, eq(photoPeople.photoId, photoId))) > 0) {
      await tx
        .update(photos)
        .set({ people: "unknown", inReport: false, version: sql`${photos.version} + 1` })
        .where(eq(photos.id, photoId));
      continue;
    }
    const [photo] = await tx.delete(photos).where(eq(photos.id, photoId)).returning({ fileId: photos.fileId });
    keys.push(...(await dropFiles(tx, [photo?.fileId])));
  }
  return keys;
}

async function eraseCertificates(tx: Tx, personIds: string[]): Promise<string[]> {
  const own = inArray(certificates.personId, personIds);
  const rows = await tx.select({ fileId: certificates.fileId }).from(certificates).where(own);
  await tx.update(certificates).set({ snapshot: null, fileId: null, revokeReason: null }).where(own);
  return dropFiles(
    tx,
    rows.map((row) => row.fileId),
  );
}

/**
 * Ends what is due around an event, by ids of rows: names typed at doors (`contacts`), reasons of absences (`medical`),
 * feedback (`answers`), photographs, and the names on certificates with their PDFs. Answers the keys of files that went.
 */
export async function clearAround(
  tx: Tx,
  keys: Record<"contacts" | "medical" | "answers" | "photos" | "certificates", string[]>,
): Promise<string[]> {
  const nobody = { typedName: "", school: "", guardianPhone: null };
  for (const some of chunks(keys.contacts)) await tx.update(walkIns).set(nobody).where(inArray(walkIns.id, some));
  for (const some of chunks(keys.medical))
    await tx.update(announcedAbsences).set({ reason: null }).where(inArray(announcedAbsences.id, some));
  for (const some of chunks(keys.answers)) await tx.delete(surveyAnswers).where(inArray(surveyAnswers.id, some));
  const fileIds: (string | null)[] = [];
  for (const some of chunks(keys.photos)) {
    const gone = await tx.delete(photos).where(inArray(photos.id, some)).returning({ fileId: photos.fileId });
    fileIds.push(...gone.map((one) => one.fileId));
  }
  for (const some of chunks(keys.certificates)) {
    const those = inArray(certificates.id, some);
    fileIds.push(...(await tx.select().from(certificates).where(those)).map((one) => one.fileId));
    await tx.update(certificates).set({ snapshot: null, fileId: null, revokeReason: null }).where(those);
  }
  return dropFiles(tx, fileIds);
}

async function dropFiles(tx: Tx, fileIds: (string | null | undefined)[]): Promise<string[]> {
  const keys: string[] = [];
  for (const some of chunks(fileIds.flatMap((one) => one ?? []))) {
    const gone = await tx.delete(files).where(inArray(files.id, some)).returning({ key: files.key });
    keys.push(...gone.map((file) => file.key));
  }
  return keys;
}

/** What hangs on the loser's registration goes over to the winner's of the same event. */
export async function moveAround(tx: Tx, own: string, other: string) {
  const to = { registrationId: own };
  await tx.update(announcedAbsences).set(to).where(eq(announcedAbsences.registrationId, other));
  await tx.update(rejectedOps).set(to).where(eq(rejectedOps.registrationId, other));
  await tx.update(walkIns).set(to).where(eq(walkIns.registrationId, other));
  await tx.update(surveyAnswers).set(to).where(eq(surveyAnswers.registrationId, other));
  await tx.update(certificates).set(to).where(eq(certificates.registrationId, other));
  await tx.delete(selfCheckIns).where(eq(selfCheckIns.registrationId, other));
  for (const table of [photoPeople, surveyTakers] as const) {
    const rows = await tx.delete(table).where(eq(table.registrationId, other)).returning();
    if (rows.length === 0) continue;
    const moved = rows.map((row) => ({ ...row, ...to }));
    await tx
      .insert(table)
      .values(moved as never)
      .onConflictDoNothing();
  }
}

/**
 * What belongs to the loser as a person goes over. A certificate that is valid where the winner holds one of the same
 * kind stays in the loser's name: both were issued, and which is the right one is for the team to say.
 */
export async function moveAroundPerson(tx: Tx, own: string, other: string) {
  const valid = await tx
    .select({ place: certificates.place, kind: certificates.kind })
    .from(certificates)
    .where(and(eq(certificates.subject, own), eq(certificates.state, "issued")));
  const held = valid.map(({ place, kind }) => and(eq(certificates.place, place), eq(certificates.kind, kind)));
  const clashing = and(eq(certificates.state, "issued"), or(...held));
  const clash = held.length > 0 ? await tx.select({ id: certificates.id }).from(certificates).where(clashing) : [];
  const staying = clash.map((row) => row.id);
  await tx
    .update(certificates)
    .set({ personId: own, subject: own })
    .where(and(eq(certificates.personId, other), notInArray(certificates.id, [...staying, ""])));
  const confirmed = await tx.delete(nameConfirmations).where(eq(nameConfirmations.personId, other)).returning();
  if (confirmed.length > 0)
    await tx
      .insert(nameConfirmations)
      .values(confirmed.map((row) => ({ ...row, personId: own })))
      .onConflictDoNothing();
}
