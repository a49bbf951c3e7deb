import { and, eq, inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { runDue } from "../../core/jobs";
import type { Actor } from "../../core/permissions";
import { cast, lectureOf } from "../../core/testing";
import { db, write } from "../../db";
import {
  consentRecords,
  duplicatePairs,
  enrollments,
  invitationCodes,
  jobs,
  merges,
  programs,
  registrations,
} from "../../db/schema";
import { ensureDocuments } from "../consent-documents/steps";
import { usualSettings } from "../consent-rules/rules";
import { append, refreshConsents } from "../consents/steps";
import { find } from "../duplicates/commands";
import { reactions } from "../duplicates/jobs";
import { pairs } from "../duplicates/queries";
import { add as enrol } from "../enrollment-desk/commands";
import { make } from "../invitation-codes/commands";
import { add } from "../registrations/commands";
import { merge, unmerge } from "./commands";

const same = { locale: "ko" as const, school: "한빛중학교", grade: 2, classNo: "7" };

async function registered(actor: Actor, eventId: string, said: Partial<Parameters<typeof add>[1]>) {
  const made = await add(actor, { eventId, ...same, fullName: "김서연", ...said });
  if (!made.ok) throw new Error(made.code);
  return made.value.registrationId;
}
const rowOf = async (id: string) => {
  const [row] = await db.select().from(registrations).where(eq(registrations.id, id));
  if (!row) throw new Error("gone");
  return row;
};

test("twins of one school, birthday and address are no suggestion, and people of other places never are", async () => {
  const { aru, lecture, program } = await cast(null);
  const family = { birthDate: "2012-03-04", email: "mama@example.org", guardianPhone: "+821055556666" };
  await registered(aru, lecture.id, { ...family, fullName: "김서연", studentNo: "1" });
  await registered(aru, lecture.id, { ...family, fullName: "김서준", studentNo: "2" });
  const other = await cast(null);
  await registered(other.aru, other.lecture.id, { ...family, fullName: "김서연" });
  expect(await find(aru, { placeId: program.id })).toMatchObject({ ok: true, value: { found: 0 } });
  expect((await pairs(aru, { placeId: program.id })).rows).toEqual([]);
  expect(await db.$count(merges)).toBe(0);
});

test("people who come are looked at within the minute, once for all of them, and nobody is joined by it", async () => {
  const { aru, lecture, program } = await cast(null);
  const kind = eq(jobs.kind, "duplicates.find");
  for (const birthDate of ["2012-03-04", "2011-03-04"]) await registered(aru, lecture.id, { birthDate });
  for (const fullName of ["하나", "두리", "세미", "네오"]) await registered(aru, lecture.id, { fullName });
  await runDue(reactions, []);
  const waiting = await db.select().from(jobs).where(kind);
  // Two where they came around the full minute.
  expect(waiting.filter((job) => job.payload.placeId === program.id).length).toBeLessThanOrEqual(2);
  await write([], (tx) =>
    tx
      .update(jobs)
      .set({ runAt: new Date(0) })
      .where(kind),
  );
  await runDue(reactions, []);
  const [pair] = (await pairs(aru, { placeId: program.id })).rows;
  expect(pair).toMatchObject({ score: 70, reasons: ["name", "class"] });
  expect(await db.$count(duplicatePairs, eq(duplicatePairs.place, program.id))).toBe(1);
  expect(await db.$count(merges, eq(merges.place, program.id))).toBe(0);
});

test("of two words about photos the stricter one counts, whenever it was said, and goes on counting", async () => {
  const { aru, program } = await cast(null);
  await write([], (tx) => ensureDocuments(tx, usualSettings.keys, new Date()));
  const lecture = await lectureOf(program.id, { capacity: null, consent: usualSettings });
  const ids = [
    await registered(aru, lecture.id, { birthDate: "2012-03-04" }),
    await registered(aru, lecture.id, { birthDate: "2011-03-04" }),
  ];
  const [own, other] = [await rowOf(ids[0] ?? ""), await rowOf(ids[1] ?? "")];
  const say = (row: typeof own, extent: "all" | "none", minutes: number) =>
    write([], (tx) =>
      append(
        tx,
        row,
        program.id,
        ["photo_web", "photo_press", "photo_internal"].map((key) => ({
          ...{ key, decision: extent === "all" ? ("granted" as const) : ("refused" as const), extent },
          ...{ capacity: "guardian" as const, method: "web_link" as const, locale: "ko" as const },
          ...{ verifiedAt: new Date(), now: new Date(Date.now() - minutes * 60_000) },
        })),
      ),
    );
  await say(other, "none", 30);
  await say(own, "all", 10);
  await find(aru, { placeId: program.id });
  const [pair] = (await pairs(aru, { placeId: program.id })).rows;
  const before = await db.$count(consentRecords);
  const ask = { placeId: program.id, pairId: pair?.pairId ?? "", winnerId: own.personId };
  const done = await merge(aru, ask);
  if (!done.ok) throw new Error(done.code);
  expect(await rowOf(own.id)).toMatchObject({ photoWish: "none" });
  await write([], (tx) => refreshConsents(tx, [own.id], new Date()));
  expect(await rowOf(own.id)).toMatchObject({ photoWish: "none" });
  const mine = and(eq(consentRecords.registrationId, own.id), eq(consentRecords.subjectId, own.personId));
  expect(await db.$count(consentRecords, mine), "all of both, and the stricter ones said again").toBe(9);
  expect(await unmerge(aru, { placeId: program.id, mergeId: done.value.mergeId })).toMatchObject({ ok: true });
  expect(await rowOf(own.id)).toMatchObject({ photoWish: "all" });
  expect(await db.$count(consentRecords)).toBe(before);
});

test("two places of one person in a programme become one; the next in line gets the other and keeps it", async () => {
  const { aru, program } = await cast(null);
  await write([], (tx) =>
    tx.update(programs).set({ enrolls: true, enrollmentCapacity: 2 }).where(eq(programs.id, program.id)),
  );
  const ids: string[] = [];
  for (const said of [{ birthDate: "2012-03-04" }, { birthDate: "2011-03-04" }, { fullName: "다음 사람" }]) {
    const made = await enrol(aru, { programId: program.id, ...same, fullName: "김서연", ...said });
    if (!made.ok) throw new Error(made.code);
    ids.push(made.value.enrollmentId);
  }
  const stateOf = async (at: number) =>
    (
      await db
        .select()
        .from(enrollments)
        .where(eq(enrollments.id, ids[at] ?? ""))
    )[0]?.state;
  const taken = async () => (await db.select().from(programs).where(eq(programs.id, program.id)))[0]?.placesTaken;
  expect([await stateOf(0), await stateOf(1), await stateOf(2)]).toEqual(["accepted", "accepted", "waitlisted"]);
  await find(aru, { placeId: program.id });
  const [pair] = (await pairs(aru, { placeId: program.id })).rows;
  const done = await merge(aru, {
    ...{ placeId: program.id, pairId: pair?.pairId ?? "", winnerId: pair?.a.personId ?? "" },
  });
  expect(done).toMatchObject({ ok: true, value: { accepted: [ids[2]] } });
  expect(await taken()).toBe(2);
  const back = await unmerge(aru, { placeId: program.id, mergeId: done.ok ? done.value.mergeId : "" });
  expect(back).toMatchObject({ ok: true, value: { inLine: [expect.any(String)] } });
  expect([await stateOf(0), await stateOf(1)].sort()).toEqual(["accepted", "waitlisted"]);
  expect(await stateOf(2)).toBe("accepted");
  expect(await taken()).toBe(2);
});

test("of two uses of an invitation code the one that does not count is free again, and an undo counts it anew", async () => {
  const { aru, lecture, program } = await cast(null);
  const birthDate = "2012-03-04";
  const ids = [
    await registered(aru, lecture.id, { birthDate, fullName: "Асель Кимова" }),
    await registered(aru, lecture.id, { birthDate, fullName: "Acель Кимова" }),
  ];
  const made = await make(aru, { eventId: lecture.id, label: "손님", count: 1, uses: 2 } as never);
  const codeId = made.ok ? (made.value.codes[0]?.codeId ?? "") : "";
  await write([], async (tx) => {
    await tx.update(registrations).set({ invitationCodeId: codeId }).where(inArray(registrations.id, ids));
    await tx.update(invitationCodes).set({ used: 2 }).where(eq(invitationCodes.id, codeId));
  });
  const used = async () => (await db.select().from(invitationCodes).where(eq(invitationCodes.id, codeId)))[0]?.used;
  await find(aru, { placeId: program.id });
  const [pair] = (await pairs(aru, { placeId: program.id })).rows;
  const ask = { placeId: program.id, pairId: pair?.pairId ?? "", winnerId: pair?.a.personId ?? "" };
  const joined = await merge(aru, ask);
  expect(await used()).toBe(1);
  const mergeId = joined.ok ? joined.value.mergeId : "";
  expect(await unmerge(aru, { placeId: program.id, mergeId })).toMatchObject({ ok: true, value: { inLine: [] } });
  expect(await used()).toBe(2);
  const again = await merge(aru, ask);
  // Somebody else comes by the use that is free now: who is taken apart comes without a code.
  await write([], (tx) => tx.update(invitationCodes).set({ used: 2 }).where(eq(invitationCodes.id, codeId)));
  await unmerge(aru, { placeId: program.id, mergeId: again.ok ? again.value.mergeId : "" });
  expect(await used()).toBe(2);
  const held = await Promise.all(ids.map(rowOf));
  expect(held.map((row) => row.status)).toEqual(["confirmed", "confirmed"]);
  expect(new Set(held.map((row) => row.invitationCodeId))).toEqual(new Set([codeId, null]));
});
