import { eq } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Actor } from "../../core/permissions";
import { system } from "../../core/permissions";
import { mark, room, scan, seated } from "../../core/testing-room";
import { fromWallClock } from "../../core/time";
import { db, write } from "../../db";
import { attendanceOps, events, printedSheets } from "../../db/schema";
import { close, rebuild, record } from "../attendance/commands";
import { sheet } from "../attendance/queries";
import { conflicts } from "../conflicts/queries";
import { takeSignInSheet } from "../sign-in-sheets/exports";
import { typeIn } from "./commands";
import { paper } from "./queries";
import { isEmptyRow, nearest, rowsShown, rowsTyped } from "./rules";

async function printed(actor: Actor, sheetId: string) {
  const outcome = await takeSignInSheet(actor, { sheetId, order: "name", locale: "ko", purpose: "서명" });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.pdf.code;
}
const statusesAt = async (actor: Actor, sheetId: string) =>
  Object.fromEntries((await sheet(actor, { sheetId })).people.map((one) => [one.fullName, one.status]));
const names = ["가", "나", "다", "라"];

describe("a paper sheet", () => {
  test("is found by the code that stands on it, and typed in by its row numbers, twice as safely as once", async () => {
    const { min, sheetId, event } = await room(names);
    const code = await printed(min, sheetId);
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    const at = { eventId: event.id, code: code.toLowerCase() };
    expect((await paper(min, at)).rows.map((row) => [row.row, row.fullName])).toEqual(
      names.map((name, n) => [n + 1, name]),
    );
    const said = { ...at, signed: [{ row: 1 }, { row: 3 }], complete: true };
    expect(await typeIn(min, said)).toMatchObject({ ok: true, value: { applied: 4, rejected: 0 } });
    expect(await statusesAt(min, sheetId)).toEqual({ 가: "present", 나: "absent", 다: "present", 라: "absent" });
    expect(await typeIn(min, said)).toMatchObject({ ok: true, value: { applied: 0 } });
    const ops = await db.select().from(attendanceOps).where(eq(attendanceOps.source, "paper"));
    expect(ops.filter((op) => op.rank !== 35)).toEqual([]);
    // A mistake is mended by typing it in anew.
    expect(await typeIn(min, { ...at, signed: [{ row: 1 }, { row: 4 }] })).toMatchObject({ ok: true });
    expect(await statusesAt(min, sheetId)).toEqual({ 가: "present", 나: null, 다: null, 라: "present" });
    expect(await paper(min, at)).toMatchObject({ complete: false, added: [] });
  });

  test("takes nobody for absent whom somebody saw, and yields to staff's mark", async () => {
    const { min, sheetId, event, ids, startsAt } = await room(names);
    const code = await printed(min, sheetId);
    await record(min, { sheetId, ops: [scan(ids[0] ?? "", startsAt), mark(ids[1] ?? "", "excused")] });
    await typeIn(min, { eventId: event.id, code, signed: [{ row: 2 }], complete: true });
    expect(await statusesAt(min, sheetId)).toEqual({ 가: "present", 나: "excused", 다: "absent", 라: "absent" });
    await record(min, { sheetId, ops: [scan(ids[2] ?? "", new Date())] });
    expect(await statusesAt(min, sheetId)).toMatchObject({ 다: "late" });
  });

  test("makes late and gone early of the times that were written", async () => {
    const { min, sheetId, event } = await room(names);
    const [startsAt, endsAt] = ["14:00", "15:00"].map((time) => fromWallClock(`2026-01-15T${time}`, "Asia/Seoul"));
    await write([], (tx) => tx.update(events).set({ startsAt, endsAt }).where(eq(events.id, event.id)));
    const code = await printed(min, sheetId);
    const signed = [
      { row: 1, arrivedAt: "14:05" },
      { row: 2, arrivedAt: "14:20" },
      { row: 3, leftAt: "14:30" },
      { row: 4, arrivedAt: "14:20", leftAt: "14:30" },
    ];
    await typeIn(min, { eventId: event.id, code, signed });
    expect(await statusesAt(min, sheetId)).toEqual({ 가: "present", 나: "late", 다: "left_early", 라: "late_left" });
    expect((await paper(min, { eventId: event.id, code })).rows).toMatchObject([
      { signed: true, arrivedAt: "14:05", leftAt: null },
      { signed: true, arrivedAt: "14:20" },
      { signed: true, arrivedAt: "14:00", leftAt: "14:30" },
      { signed: true, arrivedAt: "14:20", leftAt: "14:30" },
    ]);
    const wrong = [{ row: 1, arrivedAt: "14:20", leftAt: "14:10" }];
    expect(await typeIn(min, { eventId: event.id, code, signed: wrong })).toMatchObject({
      fields: { signed: [{ code: "paper-order", values: { row: 1 } }] },
    });
  });

  test("says what changed on the list since, and refuses what it does not know", async () => {
    const { min, sheetId, event, ids } = await room(names);
    const code = await printed(min, sheetId);
    const at = { eventId: event.id, code };
    await record(min, { sheetId, ops: [mark(ids[0] ?? "", "present")] });
    await close(min, { sheetId });
    await seated(event.id, [{ fullName: "마" }], 5);
    expect(await paper(min, at)).toMatchObject({ printedVersion: 0, version: 1, state: "closed", added: ["마"] });
    expect(await typeIn(min, { ...at, signed: [] })).toMatchObject({ ok: false, code: "reason-needed" });
    const reason = "종이를 나중에 찾음";
    expect(await typeIn(min, { ...at, signed: [{ row: 2 }], reason })).toMatchObject({
      ok: true,
      value: { version: 2 },
    });
    expect(await typeIn(min, { ...at, signed: [{ row: 5 }], reason })).toMatchObject({
      fields: { signed: [{ code: "paper-row" }] },
    });
    const other = await room();
    await expect(paper(other.min, { ...at, eventId: other.event.id })).rejects.toMatchObject({
      fields: { code: [{ code: "paper-unknown" }] },
    });
  });

  test("two papers that disagree contradict each other", async () => {
    const { min, sheetId, event } = await room(names);
    const [one, two] = [await printed(min, sheetId), await printed(min, sheetId)];
    expect(await db.select().from(printedSheets).where(eq(printedSheets.eventId, event.id))).toHaveLength(2);
    await typeIn(min, { eventId: event.id, code: one, signed: [{ row: 2 }], complete: true });
    const signed = [{ row: 1 }, { row: 2 }];
    expect(await typeIn(min, { eventId: event.id, code: two, signed })).toMatchObject({ value: { conflicts: 1 } });
    expect(await conflicts(min, { eventId: event.id })).toMatchObject([{ fullName: "가" }]);
  });
});

test("session_moved_across_midnight: times, lateness and a paper's clock follow", async () => {
  const { min, sheetId, event, ids } = await room(names);
  const at = (text: string) => fromWallClock(text, "Asia/Seoul");
  const move = async (startsAt: Date, endsAt: Date) => {
    await write([], (tx) => tx.update(events).set({ startsAt, endsAt }).where(eq(events.id, event.id)));
    await rebuild(system, { eventId: event.id });
  };
  await move(at("2026-01-15T22:00"), at("2026-01-15T23:00"));
  await record(min, {
    sheetId,
    ops: [scan(ids[0] ?? "", at("2026-01-15T23:50")), scan(ids[1] ?? "", at("2026-01-16T00:20"))],
  });
  expect(await statusesAt(min, sheetId)).toMatchObject({ 가: "late", 나: "late" });
  await move(at("2026-01-15T23:45"), at("2026-01-16T00:45"));
  expect(await statusesAt(min, sheetId)).toMatchObject({ 가: "present", 나: "late" });
  const code = await printed(min, sheetId);
  const signed = [
    { row: 3, arrivedAt: "23:50" },
    { row: 4, arrivedAt: "00:30" },
  ];
  await typeIn(min, { eventId: event.id, code, signed });
  const arrived = (await sheet(min, { sheetId })).people.map((one) => [one.fullName, one.arrivedAt]);
  expect(Object.fromEntries(arrived)).toMatchObject({ 다: at("2026-01-15T23:50"), 라: at("2026-01-16T00:30") });
  expect(await statusesAt(min, sheetId)).toMatchObject({ 다: "present", 라: "late" });
});

test("numbers are read as people type them, and written as they are read", () => {
  expect(rowsTyped("1-3, 7 9~10、12", 12)).toEqual({ rows: [1, 2, 3, 7, 9, 10, 12], unknown: [] });
  expect(rowsTyped("3 – 1, x, 13, 0", 12)).toEqual({ rows: [], unknown: ["3-1", "x", "13", "0"] });
  expect(rowsShown([5, 1, 2, 3])).toBe("1-3, 5");
  expect(nearest([], new Date(0), new Date(1))).toBeUndefined();
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 300 })), (rows) => {
      const sorted = [...rows].sort((a, b) => a - b);
      expect(rowsTyped(rowsShown(rows), 300)).toEqual({ rows: sorted, unknown: [] });
    }),
  );
});

test("a number after the last name is one of the empty rows, and told apart from what is no row", () => {
  expect(["41", "45", "38-41"].map((typed) => isEmptyRow(typed, 40))).toEqual([true, true, true]);
  expect(["40", "0", "95", "x", "3-"].map((typed) => isEmptyRow(typed, 40))).toEqual(Array(5).fill(false));
});
