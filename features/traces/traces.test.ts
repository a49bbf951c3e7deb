import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { open, seal } from "../../core/seal";
import { cast } from "../../core/testing";
import { db, type Tx, write } from "../../db";
import { id } from "../../db/id";
import * as schema from "../../db/schema";
import { find } from "../duplicates/commands";
import { pairs } from "../duplicates/queries";
import { erasePerson } from "../erasure/steps";
import { merge, unmerge } from "../merges/commands";
import { add } from "../registrations/commands";
import { dueKeys, findings } from "../retention/steps";
import { clearAround } from "./steps";

const { certificates, files, photoPeople, photos, registrations, surveyAnswers, surveyTakers, walkIns } = schema;
const now = new Date();

/** A photograph of some people. */
async function photoOf(tx: Tx, eventId: string, of: string[], caption: string) {
  const [file] = await tx
    .insert(files)
    .values({ key: id(), name: "photo", mime: "image/webp", bytes: 1, purpose: "image", eventId })
    .returning();
  const [photo] = await tx
    .insert(photos)
    .values({
      ...{ eventId, fileId: file?.id ?? "", position: 1, caption: { en: caption } },
      ...{ people: "named" as const, inReport: true, width: 1, height: 1 },
    })
    .returning();
  const photoId = photo?.id ?? "";
  await tx.insert(photoPeople).values(of.map((registrationId) => ({ photoId, registrationId })));
  return photoId;
}

let seq = 0;
/** A valid certificate with its PDF. */
async function certificateOf(tx: Tx, eventId: string, registrationId: string) {
  seq += 1;
  const [of] = await tx.select().from(registrations).where(eq(registrations.id, registrationId));
  const [issuer] = await tx.select().from(schema.organizations);
  const [file] = await tx
    .insert(files)
    .values({ key: id(), name: "", mime: "", bytes: 1, purpose: "evidence", eventId })
    .returning();
  const certificateId = id();
  const personId = of?.personId ?? "";
  await tx.insert(certificates).values({
    ...{ id: certificateId, issuerId: issuer?.id ?? "", year: 2026, seq, number: `2026-${seq}`, kind: "completion" },
    ...{ eventId, place: eventId, personId, subject: personId, registrationId, templateId: id(), templateVersion: 1 },
    snapshot: seal(`certificates|snapshot|${certificateId}`, JSON.stringify({ fullName: "Асель" })),
    ...{ maskedName: "А***", nameHashes: ["x"], title: {}, issuerName: {}, codeHash: certificateId },
    code: seal(`certificates|code|${certificateId}`, "CODE"),
    ...{ fileId: file?.id ?? "", pdfSha256: "0", issuedOn: "2026-01-15", issuedAt: now },
  });
  return certificateId;
}

async function leave(tx: Tx, eventId: string, registrationId: string) {
  const absenceId = id();
  await tx.insert(schema.announcedAbsences).values({
    ...{ id: absenceId, eventId, registrationId, announcedBy: "self" as const },
    reason: seal(`announced_absences|reason|${absenceId}`, "fever"),
  });
  const answerId = id();
  await tx.insert(surveyAnswers).values({
    ...{ id: answerId, eventId, registrationId, lang: "ko" as const, answeredOn: "2026-01-15" },
    answers: seal(`survey_answers|answers|${answerId}`, "{}"),
  });
  await tx.insert(surveyTakers).values({ eventId, registrationId });
  await tx.insert(schema.selfCheckIns).values({ registrationId, wrong: 2, updatedAt: now });
  const walkIn = { eventId, typedName: "Acель Кимова", state: "linked" as const, registrationId };
  await tx.insert(walkIns).values({ id: id(), ...walkIn });
  await tx.insert(schema.rejectedOps).values({
    ...{ opId: id(), deviceId: id(), eventId, registrationId, kind: "scan_in", code: "cancelled", receivedAt: now },
  });
  const [of] = await tx.select().from(registrations).where(eq(registrations.id, registrationId));
  await tx.insert(schema.nameConfirmations).values({
    ...{ personId: of?.personId ?? "", place: eventId, namesHash: "x", confirmedBy: "self" as const, confirmedAt: now },
  });
  return certificateOf(tx, eventId, registrationId);
}

const same = { locale: "ko" as const, school: "한빛중학교", grade: 2, classNo: "7", birthDate: "2012-03-04" };

/** Two entries of one person at a lecture, a friend, and what each of the two left. */
async function scene() {
  const people = await cast(null);
  const { aru, lecture, program } = people;
  const made: string[] = [];
  for (const fullName of ["Асель Кимова", "Acель Кимова", "Friend Of Both"]) {
    const added = await add(aru, { eventId: lecture.id, ...same, fullName });
    if (!added.ok) throw new Error(added.code);
    made.push(added.value.registrationId);
  }
  const [one = "", two = "", friend = ""] = made;
  const left = await write([], async (tx) => ({
    certificate: await leave(tx, lecture.id, one),
    clashing: await leave(tx, lecture.id, two),
    alone: await photoOf(tx, lecture.id, [one], "Асель Кимова at the desk"),
    together: await photoOf(tx, lecture.id, [one, two, friend], "All, with Acель Кимова"),
  }));
  return { ...people, ...left, one, two, friend, programId: program.id };
}

const watched = [
  schema.announcedAbsences,
  schema.rejectedOps,
  schema.selfCheckIns,
  schema.nameConfirmations,
  walkIns,
  surveyAnswers,
  surveyTakers,
  photoPeople,
  photos,
  certificates,
];
/** All rows of the tables, each as text, in an order of their own; what is sealed anew counts as opened. */
async function dump() {
  const all: string[] = [];
  for (const table of watched)
    for (const row of await db.select().from(table as typeof certificates)) {
      const plain = {
        ...row,
        ...(row.snapshot ? { snapshot: open(`certificates|snapshot|${row.id}`, row.snapshot) } : {}),
      };
      for (const sealed of ["answers", "reason", "code"]) if (sealed in plain) Object.assign(plain, { [sealed]: "" });
      all.push(JSON.stringify(Object.entries({ ...plain, version: 0 }).sort()));
    }
  return all.sort();
}

test("merge_then_undo: what hangs on both at doors, on photographs, in feedback and on certificates is as it was", async () => {
  const { aru, programId, one, two, certificate, clashing, together } = await scene();
  const before = await dump();
  await find(aru, { placeId: programId });
  const [pair] = (await pairs(aru, { placeId: programId })).rows;
  const winner = (await db.select().from(registrations).where(eq(registrations.id, one)))[0]?.personId ?? "";
  const done = await merge(aru, { placeId: programId, pairId: pair?.pairId ?? "", winnerId: winner });
  if (!done.ok) throw new Error(done.code);
  const [mine] = await db.select().from(certificates).where(eq(certificates.id, certificate));
  const [theirs] = await db.select().from(certificates).where(eq(certificates.id, clashing));
  expect(mine).toMatchObject({ subject: winner, registrationId: one, state: "issued" });
  expect(theirs).toMatchObject({ registrationId: one, state: "issued" });
  expect(theirs?.subject).not.toBe(winner);
  expect(await db.$count(photoPeople, eq(photoPeople.photoId, together))).toBe(2);
  expect(await db.$count(photoPeople, eq(photoPeople.registrationId, two))).toBe(0);
  expect(await db.$count(surveyTakers)).toBe(1);
  const back = await unmerge(aru, { placeId: programId, mergeId: done.value.mergeId });
  expect(back).toMatchObject({ ok: true, value: { changed: [] } });
  expect(await dump()).toEqual(before);
});

test("an erased person's certificate keeps number and masked name only, and photographs of them alone go", async () => {
  const { one, friend, certificate, alone, together } = await scene();
  const [of] = await db.select().from(registrations).where(eq(registrations.id, one));
  const erased = await write([], (tx) => erasePerson(tx, of?.personId ?? "", now));
  expect(erased?.keys).toHaveLength(2);
  const [row] = await db.select().from(certificates).where(eq(certificates.id, certificate));
  expect(row).toMatchObject({ maskedName: "А***", snapshot: null, fileId: null, state: "issued" });
  expect(await db.select().from(photos).where(eq(photos.id, alone))).toEqual([]);
  const [left] = await db.select().from(photos).where(eq(photos.id, together));
  expect(left).toMatchObject({ people: "unknown", inReport: false });
  expect(await db.$count(photoPeople, eq(photoPeople.registrationId, friend))).toBe(1);
  expect(await db.$count(surveyAnswers, eq(surveyAnswers.registrationId, one))).toBe(0);
  const [absence] = await db
    .select()
    .from(schema.announcedAbsences)
    .where(eq(schema.announcedAbsences.registrationId, one));
  expect(absence?.reason).toBeNull();
  const [walkIn] = await db.select().from(walkIns).where(eq(walkIns.registrationId, one));
  expect(walkIn?.typedName).toBe("");
});

test("the end of a retention period leaves certificates as they were issued", async () => {
  const { one, certificate } = await scene();
  const [of] = await db.select().from(registrations).where(eq(registrations.id, one));
  await write([], (tx) => erasePerson(tx, of?.personId ?? "", now, { evidence: "stays" }));
  const [row] = await db.select().from(certificates).where(eq(certificates.id, certificate));
  expect(row?.snapshot).not.toBeNull();
  expect(row?.fileId).not.toBeNull();
});

test("what is due around an event ends: names of walk-ins, reasons, photographs, at last the names on certificates", async () => {
  const { certificate, alone, one } = await scene();
  const later = (days: number) => new Date(Date.now() + days * 86_400_000);
  const due = async (days: number) => dueKeys(await findings(db), later(days), 1_000);
  expect(await due(1)).toMatchObject({ photos: [], certificates: [], contacts: [] });
  const keys = await due(1_200);
  expect(keys.photos).toContain(alone);
  expect(keys.certificates).toEqual([]);
  const last = (await due(4_000)).certificates;
  await write([], (tx) => clearAround(tx, { ...keys, certificates: last }));
  expect(await db.$count(photos)).toBe(0);
  expect(await db.$count(surveyAnswers)).toBe(0);
  const [walkIn] = await db.select().from(walkIns).where(eq(walkIns.registrationId, one));
  expect(walkIn?.typedName).toBe("");
  const [row] = await db.select().from(certificates).where(eq(certificates.id, certificate));
  expect(row).toMatchObject({ snapshot: null, fileId: null, maskedName: "А***" });
});
