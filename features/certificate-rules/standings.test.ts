import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { cast, lectureOf } from "../../core/testing";
import { mark, schoolOf, seated } from "../../core/testing-room";
import { db, write } from "../../db";
import { agendaItems, attendanceRecords, events, persons, registrations } from "../../db/schema";
import { close, record } from "../attendance/commands";
import { erase } from "../erasure/commands";
import { set } from "./commands";
import { show } from "./queries";
import { numbersOf } from "./rules";
import { ledgerOf, standingsOf } from "./steps";

const hour = 3_600_000;
const when = { now: new Date(), locale: "ko" as const };

/** A programme of `count` lectures, each of an hour, one a day, all of them over. */
async function course(count: number) {
  const all = await cast(null);
  const startsAt = (n: number) => new Date(Date.now() - (count + 1 - n) * 24 * hour);
  const lectures = [];
  for (let n = 1; n <= count; n += 1) {
    const at = { startsAt: startsAt(n), endsAt: new Date(startsAt(n).getTime() + hour) };
    lectures.push((await lectureOf(all.program.id, { capacity: null, ...at })).id);
  }
  await write([], (tx) => tx.update(events).set({ status: "cancelled" }).where(eq(events.id, all.lecture.id)));
  const place = { programId: all.program.id };
  const rows = () => standingsOf(db, place, when);
  return { ...all, lectures, place, rows, startsAt };
}

/** The same person at each of these lectures, registered before the first one. */
async function student(lectures: readonly string[], fullName = "김민준", more: object = {}, ticket = 1) {
  const ids: string[] = [];
  for (const eventId of lectures) ids.push((await seated(eventId, [{ fullName, ...more }], ticket))[0] ?? "");
  const [first] = await db
    .select()
    .from(registrations)
    .where(eq(registrations.id, ids[0] ?? ""));
  const personId = first?.personId ?? "";
  await write([], async (tx) => {
    for (const id of ids)
      await tx
        .update(registrations)
        .set({ personId, createdAt: new Date(0) })
        .where(eq(registrations.id, id));
  });
  return { ids, personId };
}
const change = (id: string, to: Partial<typeof registrations.$inferInsert>) =>
  write([], (tx) => tx.update(registrations).set(to).where(eq(registrations.id, id)));

async function taken(actor: Parameters<typeof record>[0], sheetId: string, marks: readonly [string, string][]) {
  const outcome = await record(actor, { sheetId, ops: marks.map(([one, status]) => mark(one, status)) });
  expect(outcome).toMatchObject({ ok: true });
  expect(await close(actor, { sheetId })).toMatchObject({ ok: true });
}

describe("over a programme", () => {
  test("5 sessions P L X A P -> held rate 3/4", async () => {
    const { min, lectures, rows, place } = await course(5);
    const { ids } = await student(lectures);
    for (const [n, status] of ["present", "late", "excused", "absent", "present"].entries())
      await taken(min, lectures[n] ?? "", [[ids[n] ?? "", status]]);
    expect(await rows()).toMatchObject([
      { fullName: "김민준", registrationId: ids[4], held: { present: 3, counted: 4 }, percent: 75, result: "cannot" },
    ]);
    const { rows: full } = await ledgerOf(db, place, when);
    expect(full[0]?.cells.map((cell) => cell.status)).toEqual(["present", "late", "excused", "absent", "present"]);
  });

  test("enrol_after_session_2: what was over before is not expected", async () => {
    const { min, lectures, rows, startsAt } = await course(4);
    const late = await student(lectures.slice(2), "박서준");
    const other = await student(lectures, "김민준", {}, 2);
    for (const id of late.ids) await change(id, { createdAt: new Date(startsAt(3).getTime() - hour) });
    for (const n of [0, 1]) await taken(min, lectures[n] ?? "", [[other.ids[n] ?? "", "present"]]);
    for (const n of [2, 3])
      await taken(min, lectures[n] ?? "", [
        [late.ids[n - 2] ?? "", "present"],
        [other.ids[n] ?? "", "absent"],
      ]);
    expect(await rows()).toMatchObject([
      { fullName: "김민준", held: { present: 2, counted: 4 }, result: "cannot" },
      { fullName: "박서준", held: { present: 2, counted: 2 }, percent: 100, result: "met" },
    ]);
  });

  test("whoever never signed up for a sitting has missed it", async () => {
    const { min, lectures, rows } = await course(3);
    const { ids } = await student(lectures.slice(0, 1));
    const other = await student(lectures, "이서연", {}, 2);
    await taken(min, lectures[0] ?? "", [[ids[0] ?? "", "present"]]);
    for (const n of [1, 2]) await taken(min, lectures[n] ?? "", [[other.ids[n] ?? "", "present"]]);
    expect((await rows()).map((row) => [row.fullName, row.held])).toEqual([
      ["김민준", { present: 1, counted: 3 }],
      ["이서연", { present: 2, counted: 3 }],
    ]);
  });

  test("withdraw_before_session_4: from then on nothing is expected, and it is not completed", async () => {
    const { min, lectures, rows, startsAt } = await course(5);
    const { ids } = await student(lectures);
    const other = await student(lectures, "이서연", {}, 2);
    for (const n of [0, 1, 2]) await taken(min, lectures[n] ?? "", [[ids[n] ?? "", "present"]]);
    const cancelledAt = new Date(startsAt(4).getTime() - hour);
    for (const n of [3, 4]) await change(ids[n] ?? "", { status: "cancelled", cancelledAt });
    for (const n of [3, 4]) await taken(min, lectures[n] ?? "", [[other.ids[n] ?? "", "present"]]);
    expect((await rows())[0]).toMatchObject({ fullName: "김민준", held: { present: 3, counted: 3 }, percent: 100 });
    for (const n of [0, 1, 2]) await change(ids[n] ?? "", { status: "cancelled", cancelledAt });
    expect((await rows())[0]).toMatchObject({ result: "cannot", reasons: [{ code: "withdrawn" }] });
  });

  test("student_moves_school: each registration keeps its school, the latest one says where somebody is", async () => {
    const { lectures, rows } = await course(2);
    const [old, now] = [await schoolOf("한빛중학교"), await schoolOf("새솔중학교")];
    const { ids } = await student(lectures, "김민준", { schoolId: old });
    await change(ids[1] ?? "", { schoolId: now, grade: 3 });
    expect(await rows()).toMatchObject([{ schoolId: now, schoolName: "새솔중학교", grade: 3, registrationIds: ids }]);
    const [before] = await standingsOf(db, { eventId: lectures[0] ?? "" }, when);
    expect(before).toMatchObject({ schoolName: "한빛중학교", grade: null });
  });

  test("name_change_between_sessions: one row, by the name of now", async () => {
    const { min, lectures, rows } = await course(2);
    const { ids, personId } = await student(lectures, "김민준");
    await taken(min, lectures[0] ?? "", [[ids[0] ?? "", "present"]]);
    await write([], (tx) => tx.update(persons).set({ fullName: "김민재" }).where(eq(persons.id, personId)));
    expect(await rows()).toMatchObject([{ fullName: "김민재", sittings: 1 }]);
  });

  test("entries that were joined are one row", async () => {
    const { min, lectures, rows } = await course(2);
    const one = await student(lectures.slice(0, 1));
    const two = await student(lectures.slice(1), "Kim Minjun");
    await taken(min, lectures[0] ?? "", [[one.ids[0] ?? "", "present"]]);
    await taken(min, lectures[1] ?? "", [[two.ids[0] ?? "", "present"]]);
    await write([], (tx) => tx.update(persons).set({ mergedIntoId: one.personId }).where(eq(persons.id, two.personId)));
    expect(await rows()).toMatchObject([{ personId: one.personId, fullName: "김민준", sittings: 2, ofSittings: 2 }]);
    expect(await standingsOf(db, { eventId: lectures[1] ?? "" }, { ...when, personIds: [two.personId] })).toMatchObject(
      [{ fullName: "김민준", registrationId: two.ids[0] }],
    );
    expect(await standingsOf(db, { eventId: lectures[1] ?? "" }, { ...when, registrationIds: one.ids })).toEqual([]);
  });

  test("minimized_person_in_old_matrix: deleted #1, and the sums stay", async () => {
    const { min, aru, lectures, rows } = await course(1);
    const [lecture] = lectures;
    const { ids } = await student(lectures, "김민준", { latinName: "Kim Minjun" });
    await student(lectures, "이서연", {}, 2);
    await taken(min, lecture ?? "", [[ids[0] ?? "", "present"]]);
    const [seat] = await db
      .select()
      .from(registrations)
      .where(eq(registrations.id, ids[0] ?? ""));
    expect(await erase(aru, { registrationId: ids[0] ?? "", code: seat?.code ?? "" })).toMatchObject({ ok: true });
    const all = await rows();
    expect(all.map((row) => [row.fullName, row.latinName, row.sittings])).toEqual([
      ["삭제됨 #1", null, 1],
      ["이서연", null, 0],
    ]);
  });
});

test("session_cancelled: what does not take place leaves the denominator", async () => {
  const { min, lectures, rows, place } = await course(2);
  const { ids } = await student(lectures);
  await taken(min, lectures[0] ?? "", [[ids[0] ?? "", "present"]]);
  await taken(min, lectures[1] ?? "", [[ids[1] ?? "", "absent"]]);
  expect((await rows())[0]).toMatchObject({ held: { present: 1, counted: 2 } });
  await write([], (tx) =>
    tx
      .update(events)
      .set({ status: "cancelled" })
      .where(eq(events.id, lectures[1] ?? "")),
  );
  expect((await rows())[0]).toMatchObject({ held: { present: 1, counted: 1 } });
  // The same of an item of a run of show whose attendance does not count any more.
  const items = await write([], async (tx) => {
    const item = (position: number) => ({
      ...{ eventId: lectures[0] ?? "", position, kind: "lecture" as const, title: { en: "Part" }, description: {} },
      ...{ startsAt: new Date(Date.now() - hour), minutes: 30, counts: true },
    });
    return tx
      .insert(agendaItems)
      .values([item(1), item(2)])
      .returning();
  });
  await taken(min, items[0]?.id ?? "", [[ids[0] ?? "", "absent"]]);
  expect((await rows())[0]).toMatchObject({ held: { present: 1, counted: 2 } });
  await write([], (tx) =>
    tx
      .update(agendaItems)
      .set({ counts: false })
      .where(eq(agendaItems.id, items[0]?.id ?? "")),
  );
  expect((await rows())[0]).toMatchObject({ held: { present: 1, counted: 1 } });
  expect((await ledgerOf(db, place, when)).sheets).toHaveLength(2);
});

test("a rule is set by organizers, over the version that was read, and tells whom it concerns", async () => {
  const { min, aru, lectures, place, rows } = await course(2);
  const { ids } = await student(lectures);
  const other = await student(lectures, "이서연", {}, 2);
  await taken(min, lectures[0] ?? "", [[ids[0] ?? "", "present"]]);
  expect(other.ids).toHaveLength(2);
  const placeId = place.programId;
  const before = await show(aru, { placeId });
  expect(before).toMatchObject({ version: 0, rule: { leastPercent: 80, basis: "held" } });
  expect(JSON.stringify(before.facts)).not.toMatch(/민준|서연/);
  expect(numbersOf(before.rule, before.facts)).toEqual({ people: 2, met: 1, "can-still": 0, cannot: 1 });
  const said = { placeId, version: 0, basis: "planned" as const, requiredSheetIds: [lectures[0] ?? ""] };
  expect(await set(min, said)).toMatchObject({ ok: false, code: "not-allowed" });
  await expect(show(min, { placeId })).rejects.toThrow("not-allowed");
  expect(await set(aru, said)).toMatchObject({ ok: true, value: { version: 1 } });
  expect(await set(aru, said)).toMatchObject({ ok: false, code: "changed-meanwhile" });
  expect((await rows()).map((row) => [row.fullName, row.result])).toEqual([
    ["김민준", "met"],
    ["이서연", "cannot"],
  ]);
  expect(await show(aru, { placeId: lectures[0] ?? "" })).toMatchObject({ version: 0 });
});

test("somebody on the waiting list is asked for nothing and stands on no list", async () => {
  const { lectures, rows } = await course(1);
  await student(lectures, "김민준", { status: "waitlisted" });
  expect(await rows()).toEqual([]);
  expect(await db.select().from(attendanceRecords)).toBeDefined();
});
