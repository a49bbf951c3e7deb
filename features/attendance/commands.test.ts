import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Actor } from "../../core/permissions";
import { mark, room, scan } from "../../core/testing-room";
import { db } from "../../db";
import { id } from "../../db/id";
import { attendanceOps, attendanceRecords, registers } from "../../db/schema";
import { record } from "./commands";
import { history, sheet, sheets } from "./queries";

async function sent(actor: Actor, sheetId: string, ...ops: object[]) {
  const outcome = await record(actor, { sheetId, ops });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value;
}
const verdicts = async (actor: Actor, sheetId: string, ...ops: object[]) =>
  (await sent(actor, sheetId, ...ops)).ops.map((op) => ("code" in op ? op.code : op.result));
const personOf = async (actor: Actor, sheetId: string, registrationId: string) =>
  (await sheet(actor, { sheetId })).people.find((one) => one.registrationId === registrationId);
const statusOf = async (actor: Actor, sheetId: string, registrationId: string) =>
  (await personOf(actor, sheetId, registrationId))?.status;
const rows = async (sheetId: string) => {
  const [register] = await db.select().from(registers).where(eq(registers.place, sheetId));
  return db.$count(attendanceOps, eq(attendanceOps.registerId, register?.id ?? ""));
};

describe("marking", () => {
  test("a mark is on the list at once, with who has not been marked yet beside it", async () => {
    const { min, sheetId, one, two } = await room();
    await sent(min, sheetId, mark(one, "present"), mark(two, "late"));
    const found = await sheet(min, { sheetId });
    expect(found.people.map((person) => person.status).sort()).toEqual(["late", "present", null].sort());
    expect((await sheets(min, { eventId: sheetId }))[0]?.counts).toMatchObject({
      present: 1,
      late: 1,
      unmarked: 1,
      total: 3,
    });
  });

  test("replay_batch_500: the same batch again changes nothing and adds no row", async () => {
    const { min, sheetId, ids } = await room();
    const ops = Array.from({ length: 500 }, (_, i) =>
      mark(ids[i % 3] ?? "", i % 2 ? "present" : "absent", { deviceSeq: i }),
    );
    const first = await sent(min, sheetId, ...ops);
    expect(first.applied).toBe(500);
    const before = await db.select().from(attendanceRecords);
    const again = await sent(min, sheetId, ...ops);
    expect(again.applied).toBe(0);
    expect(new Set(again.ops.map((op) => op.result))).toEqual(new Set(["duplicate"]));
    expect(await rows(sheetId)).toBe(500);
    expect(await db.select().from(attendanceRecords)).toEqual(before);
    expect(await record(min, { sheetId, ops: [...ops, mark(ids[0] ?? "", "late")] })).toMatchObject({
      code: "invalid",
    });
  });

  test("who marked is whoever is signed in: a request that names somebody is refused", async () => {
    const { min, bota, sheetId, one } = await room();
    const refused = await record(min, { sheetId, ops: [mark(one, "present", { actorId: bota.id })] });
    expect(refused).toMatchObject({ ok: false, code: "invalid" });
    await sent(min, sheetId, mark(one, "present"));
    expect(await history(min, { sheetId, registrationId: one })).toMatchObject([{ by: "Min", status: "present" }]);
  });

  test("double_scan_same_device_5s: what the camera read twice is one arrival; another door's scan is its own", async () => {
    const { min, sheetId, one, startsAt } = await room();
    const at = (ms: number) => new Date(startsAt.getTime() + ms);
    expect(
      await verdicts(min, sheetId, scan(one, at(0)), scan(one, at(4_000)), scan(one, at(4_000), { deviceId: "b" })),
    ).toEqual(["applied", "duplicate", "applied"]);
    expect(await rows(sheetId)).toBe(2);
  });

  test("nobody arrives before the day before, nor after it was told", async () => {
    const { min, sheetId, one, two, startsAt } = await room();
    await sent(
      min,
      sheetId,
      scan(one, new Date(startsAt.getTime() - 90 * 3_600_000)),
      scan(two, new Date(Date.now() + 5 * 3_600_000)),
    );
    const [early] = await history(min, { sheetId, registrationId: one });
    expect(early?.effectiveAt).toEqual(new Date(startsAt.getTime() - 24 * 3_600_000));
    expect(early?.flags).toEqual(["out_of_window"]);
    const [ahead] = await history(min, { sheetId, registrationId: two });
    expect(ahead?.effectiveAt).toEqual(ahead?.receivedAt);
    expect(ahead?.flags).toEqual(["clock_suspect"]);
    expect(await statusOf(min, sheetId, two)).toBe("present");
  });

  test("roll_call_absent_then_scanned: absent becomes late, and an organizer's correction stays", async () => {
    const { min, aru, sheetId, one, two, startsAt } = await room();
    const early = new Date(startsAt.getTime() + 60_000).toISOString();
    const door = new Date(startsAt.getTime() + 20 * 60_000);
    await sent(min, sheetId, mark(one, "absent", { effectiveAt: early }));
    await sent(aru, sheetId, mark(two, "absent", { effectiveAt: early, reason: "went home ill" }));
    await sent(min, sheetId, scan(one, door), scan(two, door));
    expect(await statusOf(min, sheetId, one)).toBe("late");
    expect(await statusOf(min, sheetId, two)).toBe("absent");
  });

  test("an organizer's word weighs more only with a reason; without one the later word holds", async () => {
    const { min, aru, sheetId, one, two } = await room();
    await sent(
      aru,
      sheetId,
      mark(one, "excused", { reason: "visit to the doctor" }),
      mark(two, "excused", { reason: "ab" }),
    );
    await sent(min, sheetId, mark(one, "absent", { reason: "not seen here" }), mark(two, "absent"));
    expect(await personOf(min, sheetId, one)).toMatchObject({
      status: "excused",
      corrected: true,
      reason: "visit to the doctor",
    });
    expect(await personOf(min, sheetId, two)).toMatchObject({ status: "absent", corrected: false });
  });

  test("two of the staff who mark one person differently at once leave a conflict to be seen", async () => {
    const { min, aru, sheetId, one } = await room();
    await Promise.all([
      sent(min, sheetId, mark(one, "present", { deviceId: "a" })),
      sent(aru, sheetId, mark(one, "absent", { deviceId: "b" })),
    ]);
    const seen = await personOf(min, sheetId, one);
    expect(seen).toMatchObject({ conflict: true, version: 2 });
    await sent(min, sheetId, mark(one, "present", { deviceId: "a", baseVersion: 2 }));
    expect(await personOf(min, sheetId, one)).toMatchObject({ status: "present", conflict: false });
  });

  test("what was marked by mistake is taken back, and both entries stay in the history", async () => {
    const { min, sheetId, one } = await room();
    const wrong = mark(one, "absent");
    await sent(min, sheetId, wrong);
    const back = { id: id(), registrationId: one, kind: "void", source: "roll_call", targetOpId: wrong.id };
    await sent(min, sheetId, back);
    expect(await statusOf(min, sheetId, one)).toBeNull();
    expect(await history(min, { sheetId, registrationId: one })).toMatchObject([
      { kind: "mark", voided: true },
      { kind: "void" },
    ]);
    expect(await verdicts(min, sheetId, { ...back, id: id(), targetOpId: back.id })).toEqual(["unknown-op"]);
    expect(await verdicts(min, sheetId, { ...back, id: id(), targetOpId: id() })).toEqual(["unknown-op"]);
  });

  test("staff cannot take back an organizer's correction", async () => {
    const { min, aru, sheetId, one } = await room();
    const word = mark(one, "excused", { reason: "school trip" });
    await sent(aru, sheetId, word);
    const back = { registrationId: one, kind: "void", source: "roll_call", targetOpId: word.id };
    expect(await verdicts(min, sheetId, { ...back, id: id() })).toEqual(["forbidden"]);
    expect(await verdicts(aru, sheetId, { ...back, id: id() })).toEqual(["applied"]);
  });
});
