import { and, eq, inArray } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { anonymous } from "../../core/permissions";
import { room, scan } from "../../core/testing-room";
import { db, write } from "../../db";
import { id } from "../../db/id";
import { activities, attendanceOps, attendanceRecords, devices, registrations, rejectedOps } from "../../db/schema";
import { record } from "../attendance/commands";
import { sheet as sheetQuery } from "../attendance/queries";
import { add, pair, revoke } from "../devices/commands";
import { close } from "../registers/commands";
import { tokenHashes } from "../tickets/steps";
import { push } from "./commands";
import type { DoorOp, DoorPush } from "./contract";

type Room = Awaited<ReturnType<typeof room>>;
const minute = 60_000;

/** A device of an event, paired: it counts on, and sends what it saw with its clock right unless said otherwise. */
async function door({ min, event }: Pick<Room, "min" | "event">, label = "Main door") {
  const added = await add(min, { eventId: event.id, label });
  if (!added.ok) throw new Error(JSON.stringify(added));
  const paired = await pair(anonymous, { code: added.value.code });
  if (!paired.ok) throw new Error(JSON.stringify(paired));
  const { deviceId, token } = paired.value;
  let seq = 0;
  const op = (kind: "scan_in" | "scan_out", registrationId: string, at: Date, more: object = {}) =>
    ({
      ...{ id: id(), sheetId: event.id, kind, registrationId, capturedAt: at.toISOString(), seq: seq++, source: "qr" },
      ...more,
    }) as DoorOp;
  const undo = (target: DoorOp, at: Date) => {
    const { id: targetOpId, sheetId } = target;
    const registrationId = "registrationId" in target ? target.registrationId : undefined;
    return {
      id: id(),
      sheetId,
      kind: "void",
      registrationId,
      targetOpId,
      capturedAt: at.toISOString(),
      seq: seq++,
    } as DoorOp;
  };
  const send = async (ops: DoorOp[], more: Partial<DoorPush> = {}) => {
    const outcome = await push(anonymous, { token, offsetMs: 0, waiting: 0, rosterCount: 3, ops, ...more });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome));
    return outcome.value;
  };
  const verdicts = async (ops: DoorOp[], more: Partial<DoorPush> = {}) =>
    (await send(ops, more)).verdicts.map((one) => ("code" in one ? one.code : one.result));
  return { deviceId, token, op, undo, send, verdicts };
}
const personAt = async ({ min, sheetId }: Room, registrationId: string) =>
  (await sheetQuery(min, { sheetId })).people.find((one) => one.registrationId === registrationId);
const rejectedOf = (deviceId: string) => db.select().from(rejectedOps).where(eq(rejectedOps.deviceId, deviceId));
const opsOf = (deviceId: string) => db.select().from(attendanceOps).where(eq(attendanceOps.deviceId, deviceId));
const later = (at: Date, minutes: number) => new Date(at.getTime() + minutes * minute);

describe("a device at the door", () => {
  test("double_scan_same_device_5s: one presence, at the first of the two", async () => {
    const all = await room();
    const a = await door(all);
    const first = later(all.startsAt, -5);
    expect(
      await a.verdicts([a.op("scan_in", all.one, first), a.op("scan_in", all.one, new Date(first.getTime() + 4_000))]),
    ).toEqual(["applied", "applied"]);
    expect(await personAt(all, all.one)).toMatchObject({ status: "present", arrivedAt: first, conflict: false });
  });

  test("double_scan_two_devices_offline: one presence, at the earlier of the two", async () => {
    const all = await room();
    const [a, b] = [await door(all), await door(all, "Side door")];
    await a.send([a.op("scan_in", all.one, later(all.startsAt, 2))]);
    await b.send([b.op("scan_in", all.one, later(all.startsAt, -3))]);
    expect(await personAt(all, all.one)).toMatchObject({ status: "present", arrivedAt: later(all.startsAt, -3) });
  });

  test("scan_out_before_in: a way out that was scanned first changes nothing", async () => {
    const all = await room();
    const a = await door(all);
    await a.send([
      a.op("scan_out", all.one, later(all.startsAt, -20)),
      a.op("scan_in", all.one, later(all.startsAt, -2)),
    ]);
    expect(await personAt(all, all.one)).toMatchObject({ status: "present", leftAt: null });
  });

  test("re-entry: whoever comes back is there", async () => {
    const all = await room();
    const a = await door(all);
    const ops = [a.op("scan_in", all.one, later(all.startsAt, -2)), a.op("scan_out", all.one, later(all.startsAt, 5))];
    await a.send(ops);
    expect(await personAt(all, all.one)).toMatchObject({ status: "left_early" });
    await a.send([a.op("scan_in", all.one, later(all.startsAt, 20))]);
    expect(await personAt(all, all.one)).toMatchObject({ status: "present", leftAt: null });
  });

  test("void_then_rescan: what was taken back does not count, and taking back may come first", async () => {
    const all = await room();
    const a = await door(all);
    const wrong = a.op("scan_in", all.one, later(all.startsAt, -2));
    const back = a.undo(wrong, later(all.startsAt, -1));
    expect(await a.verdicts([back])).toEqual(["applied"]);
    expect(await a.verdicts([wrong])).toEqual(["applied"]);
    expect(await personAt(all, all.one)).toMatchObject({ status: null });
    await a.send([a.op("scan_in", all.one, later(all.startsAt, 20))]);
    expect(await personAt(all, all.one)).toMatchObject({ status: "late" });
    expect(
      await a.verdicts([a.undo({ ...wrong, registrationId: all.two } as DoorOp, later(all.startsAt, 21))]),
    ).toEqual(["unknown-op"]);
  });

  test("roll_call_absent_then_scanned: late, but an organizer's correction stays", async () => {
    const all = await room();
    const a = await door(all);
    const absent = (registrationId: string, more: object = {}) => ({
      ...{ id: id(), registrationId, kind: "mark", status: "absent", source: "roll_call", ...more },
      effectiveAt: later(all.startsAt, 5).toISOString(),
    });
    await record(all.min, { sheetId: all.sheetId, ops: [absent(all.one)] });
    await record(all.aru, { sheetId: all.sheetId, ops: [absent(all.two, { reason: "sent home" })] });
    const at = later(all.startsAt, 30);
    await a.send([a.op("scan_in", all.one, at), a.op("scan_in", all.two, at)]);
    expect(await personAt(all, all.one)).toMatchObject({ status: "late" });
    expect(await personAt(all, all.two)).toMatchObject({ status: "absent" });
  });

  test("offline_op_after_register_closed: taken late with a new version; what happened after is rejected", async () => {
    const all = await room();
    const a = await door(all);
    const before = new Date(Date.now() - 10 * minute);
    const closed = await close(all.min, { sheetId: all.sheetId });
    expect(closed).toMatchObject({ ok: true, value: { version: 1 } });
    const soon = new Date(Date.now() + 1_000);
    expect(await a.verdicts([a.op("scan_in", all.one, before), a.op("scan_in", all.two, soon)])).toEqual([
      "applied",
      "register-closed",
    ]);
    expect((await opsOf(a.deviceId)).map((op) => op.flags)).toEqual([["late_sync"]]);
    expect((await sheetQuery(all.min, { sheetId: all.sheetId })).version).toBe(2);
    expect(await rejectedOf(a.deviceId)).toMatchObject([{ code: "register-closed", registrationId: all.two }]);
    const trail = await db.select().from(activities).where(eq(activities.name, "door.push"));
    expect(trail.map((row) => row.note)).toContainEqual({ deviceId: a.deviceId, late: 1, rejected: 1 });
  });

  test("replay_batch_500: the same batch again adds no row and answers duplicate", async () => {
    const all = await room();
    const a = await door(all);
    const ops = Array.from({ length: 500 }, (_, n) =>
      a.op(n % 2 ? "scan_out" : "scan_in", all.ids[n % 3] ?? "", new Date(all.startsAt.getTime() + n * 6_000)),
    );
    expect(new Set(await a.verdicts(ops))).toEqual(new Set(["applied"]));
    const before = await db.select().from(attendanceRecords).where(inArray(attendanceRecords.registrationId, all.ids));
    expect(new Set(await a.verdicts(ops))).toEqual(new Set(["duplicate"]));
    expect(await opsOf(a.deviceId)).toHaveLength(500);
    expect(await db.select().from(attendanceRecords).where(inArray(attendanceRecords.registrationId, all.ids))).toEqual(
      before,
    );
  });

  test("device_clock_+3h: put right by its offset, marked, and nobody is late by it", async () => {
    const all = await room();
    const a = await door(all);
    const real = later(all.startsAt, 30);
    await a.send([a.op("scan_in", all.one, later(real, 180))], { offsetMs: -180 * minute });
    const [op] = await opsOf(a.deviceId);
    expect(op).toMatchObject({ effectiveAt: real, flags: ["clock_suspect"] });
    expect(await personAt(all, all.one)).toMatchObject({ status: "present", arrivedAt: real });
  });

  test("device_clock_-1day: put right too; never measured, it is as told and marked", async () => {
    const all = await room();
    const [a, b] = [await door(all), await door(all)];
    const real = later(all.startsAt, 3);
    await a.send([a.op("scan_in", all.one, later(real, -1_440))], { offsetMs: 1_440 * minute });
    expect((await opsOf(a.deviceId))[0]).toMatchObject({ effectiveAt: real, flags: ["clock_suspect"] });
    await b.send([b.op("scan_in", all.two, later(real, -1_500))], { offsetMs: null });
    const [op] = await opsOf(b.deviceId);
    expect(op).toMatchObject({ effectiveAt: later(all.startsAt, -1_440), flags: ["clock_suspect", "out_of_window"] });
    expect(await personAt(all, all.two)).toMatchObject({ status: "present" });
  });

  test("device_clock_jumps_mid_session: its times are not relied on, and none is ahead of now", async () => {
    const all = await room();
    const a = await door(all);
    await a.send([a.op("scan_in", all.one, later(all.startsAt, 30))]);
    expect(await personAt(all, all.one)).toMatchObject({ status: "late" });
    // Three hours ahead for a moment, then right again: what it took down meanwhile lies in the future.
    await a.send([
      a.op("scan_in", all.two, later(new Date(), 170)),
      a.op("scan_in", all.ids[2] ?? "", later(all.startsAt, 40)),
    ]);
    const [, ahead] = await opsOf(a.deviceId);
    expect(ahead?.effectiveAt).toEqual(ahead?.receivedAt);
    expect(ahead?.flags).toEqual(["clock_suspect", "future_time"]);
    expect(await personAt(all, all.two)).toMatchObject({ status: "present" });
    expect(await personAt(all, all.ids[2] ?? "")).toMatchObject({ status: "present" });
  });

  test("revoked_device_flush: nothing is taken, all is kept once and can be looked at", async () => {
    const all = await room();
    const a = await door(all);
    const taken = a.op("scan_in", all.one, all.startsAt);
    await a.send([taken]);
    expect(await revoke(all.min, { deviceId: a.deviceId })).toMatchObject({ ok: true });
    const late = a.op("scan_in", all.two, all.startsAt);
    for (let times = 0; times < 2; times++)
      expect(await a.verdicts([taken, late])).toEqual(["duplicate", "device-revoked"]);
    expect(await personAt(all, all.two)).toMatchObject({ status: null });
    expect(await rejectedOf(a.deviceId)).toMatchObject([
      { opId: late.id, code: "device-revoked", registrationId: all.two },
    ]);
  });

  test("registration_cancelled_while_offline: rejected and kept, until it is restored and told again", async () => {
    const all = await room();
    const a = await door(all);
    const to = (status: "cancelled" | "confirmed") =>
      write([], async (tx) => {
        await tx.update(registrations).set({ status }).where(eq(registrations.id, all.one));
      });
    await to("cancelled");
    const op = a.op("scan_in", all.one, all.startsAt);
    expect(await a.verdicts([op])).toEqual(["cancelled"]);
    expect(await rejectedOf(a.deviceId)).toMatchObject([{ code: "cancelled", settledAt: null }]);
    await to("confirmed");
    expect(await a.verdicts([op])).toEqual(["applied"]);
    expect((await rejectedOf(a.deviceId))[0]?.settledAt).toBeTruthy();
  });

  test("token_reissued_old_badge: the old code lets nobody in, the new one does", async () => {
    const all = await room();
    const a = await door(all);
    const [was, is] = [tokenHashes(all.one, 1), tokenHashes(all.one, 2)];
    await write([], async (tx) => {
      await tx.update(registrations).set(is).where(eq(registrations.id, all.one));
    });
    const at = all.startsAt;
    expect(await a.verdicts([a.op("scan_in", all.one, at, { qr: was.checkInHash })])).toEqual(["revoked-code"]);
    expect(await a.verdicts([a.op("scan_in", all.one, at, { qr: is.checkInHash })])).toEqual(["applied"]);
  });

  test("ops with actor_id in body ignored: a batch that names somebody is refused whole", async () => {
    const all = await room();
    const a = await door(all);
    const op = a.op("scan_in", all.one, all.startsAt, { actorId: all.bota.id });
    const said = { token: a.token, offsetMs: 0, waiting: 0, rosterCount: 0 };
    expect(await push(anonymous, { ...said, ops: [op] })).toMatchObject({ ok: false, code: "invalid" });
    expect(await push(anonymous, { ...said, actorId: all.bota.id, ops: [] })).toMatchObject({
      ok: false,
      code: "invalid",
    });
    expect(await opsOf(a.deviceId)).toEqual([]);
    await a.send([a.op("scan_in", all.one, all.startsAt)]);
    expect((await opsOf(a.deviceId))[0]?.actorId).toBeNull();
  });

  test("a device writes to its own sheets and event alone, and says who is not there by codes", async () => {
    const [all, other] = [await room(), await room()];
    const a = await door(all);
    const at = all.startsAt;
    const strange = a.op("scan_in", other.one, at);
    const elsewhere = a.op("scan_in", all.one, at, { sheetId: other.sheetId });
    const nobody = a.op("scan_in", all.one, at, { registrationId: undefined });
    expect(await a.verdicts([strange, elsewhere, nobody])).toEqual(["not-registered", "unknown-sheet", "invalid"]);
    await write([], async (tx) => {
      await tx
        .update(devices)
        .set({ sheetIds: [id()] })
        .where(eq(devices.id, a.deviceId));
    });
    expect(await a.verdicts([a.op("scan_in", all.one, at)])).toEqual(["forbidden"]);
    const numbered = await door(all);
    const first = numbered.op("scan_in", all.one, at);
    await numbered.send([first]);
    expect(await numbered.verdicts([{ ...first, id: id() }, { ...first, registrationId: all.two } as DoorOp])).toEqual([
      "id-used",
      "id-used",
    ]);
    expect(await push(anonymous, { token: "x", offsetMs: 0, waiting: 0, rosterCount: 0, ops: [] })).toMatchObject({
      code: "device-unknown",
    });
  });

  test("a scan of somebody whose marks disagree is taken, and said to be looked at", async () => {
    const all = await room();
    const a = await door(all);
    const marked = (deviceId: string, status: string) => ({
      ...{ id: id(), registrationId: all.one, kind: "mark", status, source: "roll_call", deviceId },
    });
    await record(all.min, { sheetId: all.sheetId, ops: [marked("x", "present"), marked("y", "excused")] });
    expect(await a.verdicts([a.op("scan_in", all.one, all.startsAt)])).toEqual(["conflict"]);
  });

  test("what a page records beside it goes on as before", async () => {
    const all = await room();
    const a = await door(all);
    await record(all.min, { sheetId: all.sheetId, ops: [scan(all.one, later(all.startsAt, -1))] });
    const { records } = await a.send([a.op("scan_in", all.one, later(all.startsAt, 1))]);
    expect(records).toMatchObject([{ registrationId: all.one, status: "present", door: "Main door" }]);
    const mine = and(eq(attendanceOps.registrationId, all.one), eq(attendanceOps.deviceId, a.deviceId));
    expect(await db.$count(attendanceOps, mine)).toBe(1);
  });
});
