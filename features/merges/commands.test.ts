import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { system } from "../../core/permissions";
import { actorOfLink } from "../../core/session";
import { cast } from "../../core/testing";
import { db, write } from "../../db";
import { id } from "../../db/id";
import { duplicatePairs, events, merges, persons, registrations } from "../../db/schema";
import { attendeesOf } from "../attendees/steps";
import { contactsOf } from "../contacts/steps";
import { collect } from "../dossiers/steps";
import { find, ignore, reopen } from "../duplicates/commands";
import { openPairs, pairs } from "../duplicates/queries";
import { erase } from "../erasure/commands";
import { searchPeople } from "../people/queries";
import { sheetOf } from "../registers/steps";
import { add, cancel, change, restore } from "../registrations/commands";
import { apply } from "../retention/commands";
import { roster } from "../roster/queries";
import { checkInToken, linkToken } from "../tickets/steps";
import { merge, unmerge } from "./commands";
import { compare, list } from "./queries";

const same = { locale: "ko" as const, school: "한빛중학교", grade: 2, classNo: "7", birthDate: "2012-03-04" };

/** Two entries of one person at the lecture, found to be alike. */
async function twins(capacity: number | null = 2) {
  const people = await cast(capacity);
  const { aru, lecture, program } = people;
  const made = [];
  for (const one of [
    { ...same, fullName: "Асель Кимова", email: "a@example.org" },
    { ...same, fullName: "Acель Кимова", guardianName: "Мама", guardianPhone: "+821055556666" },
  ]) {
    const added = await add(aru, { eventId: lecture.id, ...one });
    if (!added.ok) throw new Error(added.code);
    made.push(added.value.registrationId);
  }
  await find(aru, { placeId: program.id });
  const { rows } = await pairs(aru, { placeId: program.id });
  const [pair] = rows;
  if (!pair) throw new Error("no pair");
  return { ...people, pair, ids: made, placeId: program.id };
}
const rowOf = async (id: string) => (await db.select().from(registrations).where(eq(registrations.id, id)))[0];
const seatsOf = async (id: string) => (await db.select().from(events).where(eq(events.id, id)))[0]?.seatsTaken;

test("homoglyph: a name typed in another alphabet is suggested and never joined by itself", async () => {
  const { pair, placeId, aru } = await twins();
  expect(pair).toMatchObject({ state: "open", score: 80, reasons: ["alike", "birth", "class"] });
  expect(await db.$count(merges)).toBe(0);
  const side = await compare(aru, { placeId, pairId: pair.pairId });
  expect(side.fields.map(({ field, how }) => [field, how])).toEqual([
    ["fullName", "differs"],
    ["locale", "same"],
    ["school", "same"],
    ["birthDate", "same"],
    ["email", "stays"],
    ["guardian", "fills"],
  ]);
});

test("two seats of one person become one, the next in line moves up, and an undo within a minute restores all", async () => {
  const { aru, lecture, pair, ids, placeId } = await twins(2);
  const third = await add(aru, { eventId: lecture.id, fullName: "Next", locale: "en" });
  expect(third).toMatchObject({ ok: true, value: { status: "waitlisted" } });
  const ask = { placeId, pairId: pair.pairId, winnerId: pair.a.personId };
  const done = await merge(aru, ask);
  expect(done).toMatchObject({ ok: true, value: { promoted: [third.ok && third.value.registrationId] } });
  expect(await seatsOf(lecture.id)).toBe(2);
  const winner = (await rowOf(ids[0] ?? ""))?.personId === pair.a.personId ? ids[0] : ids[1];
  const loser = ids.find((one) => one !== winner);
  expect(await rowOf(loser ?? "")).toMatchObject({ status: "cancelled", cancelledBy: "merge", mergedIntoId: winner });
  const all = await roster(aru, { eventId: lecture.id, status: "all" });
  expect(all.rows.map((row) => row.registrationId)).not.toContain(loser);
  expect(await merge(aru, ask)).toMatchObject({ ok: false, code: "already-merged" });
  const mergeId = done.ok ? done.value.mergeId : "";
  expect((await list(aru, { placeId })).rows).toMatchObject([{ mergeId, until: expect.any(Date) }]);
  const back = await unmerge(aru, { placeId, mergeId });
  expect(back).toMatchObject({ ok: true, value: { inLine: [], changed: [] } });
  expect(await rowOf(ids[0] ?? "")).toMatchObject({ status: "confirmed" });
  expect(await rowOf(ids[1] ?? "")).toMatchObject({ status: "confirmed" });
  expect(await rowOf((third.ok && third.value.registrationId) || "")).toMatchObject({ status: "waitlisted" });
  expect(await unmerge(aru, { placeId, mergeId })).toMatchObject({ ok: false, code: "not-merged" });
});

/** A moment of a merge, moved back. */
const long = (mergeId: string, days: number) =>
  write([], (tx) =>
    tx
      .update(merges)
      .set({ mergedAt: new Date(Date.now() - days * 86_400_000) })
      .where(eq(merges.id, mergeId)),
  );

/** The two joined, with which registration counts. */
async function joined(capacity: number | null = 2) {
  const people = await twins(capacity);
  const { aru, placeId, pair, ids } = people;
  const done = await merge(aru, { placeId, pairId: pair.pairId, winnerId: pair.a.personId });
  if (!done.ok) throw new Error(done.code);
  const [one] = await db.select().from(registrations).where(eq(registrations.personId, pair.a.personId));
  const winner = one?.id ?? "";
  return { ...people, ...done.value, winner, loser: ids.find((id) => id !== winner) ?? "" };
}

test("after the minute a seat that was given on stays given on: the one taken apart waits at its ticket", async () => {
  const { aru, lecture, placeId, pair } = await twins(2);
  const third = await add(aru, { eventId: lecture.id, fullName: "Next", locale: "en" });
  const done = await merge(aru, { placeId, pairId: pair.pairId, winnerId: pair.a.personId });
  if (!done.ok || !third.ok) throw new Error("not joined");
  await long(done.value.mergeId, 2);
  const back = await unmerge(aru, { placeId, mergeId: done.value.mergeId });
  const loser = (await db.select().from(registrations).where(eq(registrations.personId, pair.b.personId)))[0];
  expect(back).toMatchObject({ ok: true, value: { inLine: [loser?.id], changed: [] } });
  expect(loser).toMatchObject({ status: "waitlisted", confirmedAt: null, mergedIntoId: null, cancelledBy: null });
  expect(await rowOf(third.value.registrationId)).toMatchObject({ status: "confirmed" });
  expect(await seatsOf(lecture.id)).toBe(2);
});

test("old links, codes and QR codes lead to the registration that counts", async () => {
  const { aru, lecture, winner, loser } = await joined();
  const gone = await rowOf(loser);
  const actor = await actorOfLink(linkToken(loser, gone?.tokenVersion ?? 1));
  expect(actor).toMatchObject({ kind: "link", registrationId: winner });
  const [found] = await searchPeople(aru, { eventId: lecture.id, typed: gone?.code ?? "" });
  expect(found).toMatchObject({ registrationId: winner });
  const sheet = await sheetOf(db, lecture.id);
  const scanned = checkInToken(loser, gone?.tokenVersion ?? 1);
  expect(await attendeesOf(db, sheet, { search: scanned })).toMatchObject([{ registrationId: winner }]);
  expect(await restore(aru, { registrationIds: [loser] })).toMatchObject({ ok: false, code: "already-merged" });
  expect(await change(aru, { registrationId: loser, fullName: "Other" })).toMatchObject({ code: "already-merged" });
  const again = await add(aru, { eventId: lecture.id, ...same, fullName: "Acель Кимова" });
  expect(again, "whoever matches the loser is the winner").toMatchObject({ ok: false, code: "already-registered" });
});

test("who may join, and where: not staff, not strangers, nobody across places, nobody erased", async () => {
  const { aru, min, sora, olga, placeId, pair } = await twins();
  const ask = { placeId, pairId: pair.pairId, winnerId: pair.a.personId };
  expect(await merge(min, ask)).toMatchObject({ ok: false, code: "not-allowed" });
  expect(await merge(sora, ask)).toMatchObject({ ok: false, code: "not-found" });
  expect(await openPairs(min, { placeId })).toMatchObject({ open: 1 });
  await expect(pairs(min, { placeId })).rejects.toMatchObject({ code: "not-allowed" });
  expect(await merge(aru, { ...ask, winnerId: ask.pairId })).toMatchObject({ ok: false, code: "not-found" });
  const other = await cast();
  expect(await merge(other.aru, ask)).toMatchObject({ ok: false, code: "not-found" });
  expect(await merge(aru, { ...ask, placeId: other.program.id })).toMatchObject({ ok: false, code: "not-found" });
  await write([], async (tx) => {
    const place = { eventId: other.lecture.id, ticket: 1, code: id(), linkHash: id(), checkInHash: id() };
    await tx
      .insert(registrations)
      .values({ ...place, personId: pair.a.personId, status: "waitlisted", source: "staff" });
  });
  expect(await merge(aru, ask)).toMatchObject({ ok: false, code: "person-elsewhere" });
  await write([], (tx) => tx.update(persons).set({ minimizedAt: new Date() }).where(eq(persons.id, pair.b.personId)));
  expect(await merge(olga, ask)).toMatchObject({ ok: false, code: "person-erased" });
});

test("two who join at the same moment join once", async () => {
  const { aru, olga, placeId, pair, lecture } = await twins();
  const ask = { placeId, pairId: pair.pairId };
  const done = await Promise.all([
    merge(aru, { ...ask, winnerId: pair.a.personId }),
    merge(olga, { ...ask, winnerId: pair.b.personId }),
  ]);
  expect(done.filter((one) => one.ok)).toHaveLength(1);
  expect(done.find((one) => !one.ok)).toMatchObject({ code: "already-merged" });
  expect(await db.$count(merges, eq(merges.place, placeId))).toBe(1);
  expect(await seatsOf(lecture.id)).toBe(1);
});

test("what was decided stays decided, and can be opened again", async () => {
  const { aru, placeId, pair } = await twins();
  const ask = { placeId, pairId: pair.pairId };
  expect(await reopen(aru, ask)).toMatchObject({ ok: false, code: "not-ignored" });
  expect(await ignore(aru, ask)).toMatchObject({ ok: true });
  expect(await ignore(aru, ask)).toMatchObject({ ok: false, code: "not-open" });
  expect(await merge(aru, { ...ask, winnerId: pair.a.personId })).toMatchObject({ ok: false, code: "not-open" });
  expect(await find(aru, { placeId })).toMatchObject({ ok: true, value: { found: 0 } });
  expect((await pairs(aru, { placeId })).rows).toEqual([]);
  expect((await pairs(aru, { placeId, state: "ignored" })).rows).toMatchObject([{ pairId: pair.pairId }]);
  expect(await reopen(aru, ask)).toMatchObject({ ok: true });
  expect((await pairs(aru, { placeId })).rows).toHaveLength(1);
});

test("after 90 days, or with a later merge, nothing is taken back; the journal goes by itself", async () => {
  const { aru, placeId, mergeId, winnerId, lecture } = await joined(5);
  const [now] = await db.select().from(merges).where(eq(merges.id, mergeId));
  const third = await add(aru, { eventId: lecture.id, ...same, fullName: "Кимова Acель", studentNo: "9" });
  if (!third.ok) throw new Error(third.code);
  await find(aru, { placeId });
  const [next] = (await pairs(aru, { placeId })).rows;
  const later = await merge(aru, { placeId, pairId: next?.pairId ?? "", winnerId });
  expect(await unmerge(aru, { placeId, mergeId })).toMatchObject({ ok: false, code: "merged-since" });
  expect(await unmerge(aru, { placeId, mergeId: later.ok ? later.value.mergeId : "" })).toMatchObject({ ok: true });
  await long(mergeId, 91);
  expect(await unmerge(aru, { placeId, mergeId })).toMatchObject({ ok: false, code: "undo-over" });
  expect((await list(aru, { placeId })).rows.find((row) => row.mergeId === mergeId)).toMatchObject({ until: null });
  expect(now?.journal).toEqual(expect.any(String));
  expect(await apply(system, {})).toMatchObject({ ok: true, value: { traces: { journals: 1 } } });
  expect((await db.select().from(merges).where(eq(merges.id, mergeId)))[0]?.journal).toBeNull();
});

test("what somebody changed since stays as it is and is reported", async () => {
  const { aru, placeId, mergeId, winner, winnerId, loserId } = await joined();
  expect(await change(aru, { registrationId: winner, guardianName: "Папа" })).toMatchObject({ ok: true });
  expect(await cancel(aru, { registrationIds: [winner] })).toMatchObject({ ok: true });
  const back = await unmerge(aru, { placeId, mergeId });
  expect(back).toMatchObject({ ok: true, value: { inLine: [], changed: ["person_contacts"] } });
  expect((await contactsOf(db, winnerId)).guardianName).toBe("Папа");
  expect((await contactsOf(db, loserId)).guardianName).toBe("Мама");
  expect(await rowOf(winner)).toMatchObject({ status: "cancelled" });
});

test("whoever was two entries is taken out and erased with both", async () => {
  const { aru, winner, winnerId, loserId, mergeId } = await joined();
  const found = await collect(db, loserId);
  expect(found.people.map((one) => one.fullName).sort()).toEqual(["Acель Кимова", "Асель Кимова"]);
  expect(found.held).toHaveLength(2);
  const code = (await rowOf(winner))?.code ?? "";
  expect(await erase(aru, { registrationId: winner, code })).toMatchObject({ ok: true, value: { registrations: 2 } });
  for (const personId of [winnerId, loserId]) {
    const [row] = await db.select().from(persons).where(eq(persons.id, personId));
    expect(row).toMatchObject({ minimizedAt: expect.any(Date), search: "" });
  }
  expect((await db.select().from(merges).where(eq(merges.id, mergeId)))[0]?.journal).toBeNull();
  expect(await db.$count(duplicatePairs, eq(duplicatePairs.aId, winnerId))).toBe(0);
});
