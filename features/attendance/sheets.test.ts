import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { runDue } from "../../core/jobs";
import { type Actor, anonymous, system } from "../../core/permissions";
import { cast } from "../../core/testing";
import { mark, room, scan } from "../../core/testing-room";
import { db, write } from "../../db";
import { id } from "../../db/id";
import { activities, agendaItems, attendanceRecords, events } from "../../db/schema";
import { close, markRest, rebuild, record, reopen } from "./commands";
import { reactions } from "./jobs";
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

describe("a closed sheet", () => {
  test("takes changes only with a reason, says so in its version, and opens again", async () => {
    const { min, aru, sheetId, one, two, event } = await room();
    await sent(min, sheetId, mark(one, "present"));
    expect(await close(min, { sheetId })).toMatchObject({ ok: true, value: { version: 1 } });
    expect(await close(min, { sheetId })).toMatchObject({ ok: true, value: { again: true, version: 1 } });
    expect(await verdicts(min, sheetId, mark(one, "absent"))).toEqual(["reason-needed"]);
    expect(await markRest(min, { sheetId })).toMatchObject({ ok: false, code: "reason-needed" });
    expect(await sent(aru, sheetId, mark(two, "excused", { reason: "letter of the school" }))).toMatchObject({
      version: 2,
    });
    expect(await personOf(min, sheetId, two)).toMatchObject({ status: "excused", corrected: true });
    expect(await sent(min, sheetId, mark(one, "late", { reason: "came at 14:20" }))).toMatchObject({ version: 3 });
    expect(await reopen(min, { sheetId })).toMatchObject({ ok: true, value: { version: 4 } });
    expect(await reopen(min, { sheetId })).toMatchObject({ ok: false, code: "wrong-status" });
    expect(await verdicts(min, sheetId, mark(one, "present"))).toEqual(["applied"]);
    const names = (await db.select().from(activities).where(eq(activities.eventId, event.id))).map((row) => row.name);
    expect(names.filter((name) => name.startsWith("attendance."))).toEqual([
      "attendance.close",
      "attendance.record",
      "attendance.record",
      "attendance.reopen",
    ]);
  });

  test("offline_op_after_register_closed: what was seen before is taken, and marked as late", async () => {
    const { min, sheetId, one, two } = await room();
    const capturedAt = new Date(Date.now() - 1_000).toISOString();
    await close(min, { sheetId });
    const seen = scan(one, new Date(capturedAt), { capturedAt });
    expect(await sent(min, sheetId, seen)).toMatchObject({ version: 2, applied: 1 });
    expect((await history(min, { sheetId, registrationId: one }))[0]?.flags).toEqual(["late_sync"]);
    const now = new Date(Date.now() + 1_000).toISOString();
    expect(await verdicts(min, sheetId, scan(two, new Date(), { capturedAt: now }))).toEqual(["reason-needed"]);
  });

  test("is not closed before it has begun", async () => {
    const { min, lecture: later } = await cast();
    expect(await close(min, { sheetId: later.id })).toMatchObject({ ok: false, code: "not-begun" });
  });
});

describe("sheets", () => {
  const item = (eventId: string, position: number, counts: boolean, startsAt: Date) =>
    write([], async (tx) => {
      const [made] = await tx
        .insert(agendaItems)
        .values({
          eventId,
          position,
          kind: "lecture",
          title: { en: `Part ${position}` },
          description: {},
          startsAt,
          minutes: 30,
          counts,
        })
        .returning();
      return made?.id ?? "";
    });

  test("there is one for each item that counts, and what was taken down stays when plans change", async () => {
    const { min, sheetId, one, startsAt } = await room();
    const first = await item(sheetId, 1, true, startsAt);
    const second = await item(sheetId, 2, false, startsAt);
    expect((await sheets(min, { eventId: sheetId })).map((row) => row.sheetId)).toEqual([first]);
    await expect(sheet(min, { sheetId: second })).rejects.toThrow("not-found");
    await expect(sheet(min, { sheetId })).rejects.toThrow("not-found");
    await sent(min, first, mark(one, "present"));
    await write([], async (tx) => {
      await tx.update(agendaItems).set({ counts: false }).where(eq(agendaItems.id, first));
    });
    expect((await sheets(min, { eventId: sheetId })).map((row) => row.sheetId)).toEqual([sheetId, first]);
  });

  test("one that is not finished a quarter of an hour after its end is told of, until it is closed", async () => {
    const { min, sheetId, ids } = await room();
    const ended = new Date(Date.now() - 16 * 60_000);
    await write([], async (tx) => {
      await tx.update(events).set({ endsAt: ended }).where(eq(events.id, sheetId));
    });
    const overdue = async () => (await sheets(min, { eventId: sheetId }))[0]?.overdue;
    await sent(min, sheetId, mark(ids[0] ?? "", "present"));
    expect(await overdue()).toBe(true);
    await close(min, { sheetId });
    expect(await overdue()).toBe(false);
  });

  test("records built anew from what was observed are the same records", async () => {
    const { min, aru, sheetId, ids, startsAt } = await room();
    await sent(min, sheetId, mark(ids[0] ?? "", "absent"), scan(ids[1] ?? "", new Date(startsAt.getTime() + 900_000)));
    await sent(aru, sheetId, mark(ids[2] ?? "", "excused", { reason: "at home" }), scan(ids[0] ?? "", new Date()));
    const before = await db.select().from(attendanceRecords).orderBy(attendanceRecords.registrationId);
    expect(await rebuild(system, { eventId: sheetId })).toMatchObject({ ok: true, value: { records: 3 } });
    expect(await db.select().from(attendanceRecords).orderBy(attendanceRecords.registrationId)).toEqual(before);
  });

  test("who was late follows from when it began: moving the beginning moves the lateness", async () => {
    const { min, aru, sheetId, one, startsAt } = await room();
    await sent(min, sheetId, scan(one, new Date(startsAt.getTime() + 15 * 60_000)));
    expect(await statusOf(min, sheetId, one)).toBe("late");
    await write([], async (tx) => {
      await tx
        .update(events)
        .set({ startsAt: new Date(startsAt.getTime() + 600_000) })
        .where(eq(events.id, sheetId));
      await tx.insert(activities).values({
        name: "events.edit",
        actorKind: "person",
        actorId: aru.id,
        eventId: sheetId,
        note: {},
        at: new Date(),
      });
    });
    await runDue(reactions);
    expect(await statusOf(min, sheetId, one)).toBe("present");
  });
});

describe("who may", () => {
  test("staff may; a judge may not, and to others there is nothing", async () => {
    const { min, bota, sora, sheetId, one } = await room();
    const ops = [mark(one, "present")];
    expect(await record(min, { sheetId, ops })).toMatchObject({ ok: true });
    for (const [actor, code] of [
      [bota, "not-allowed"],
      [sora, "not-found"],
      [anonymous, "sign-in-needed"],
    ] as const) {
      for (const open of [record, markRest, close, reopen])
        expect(await open(actor, open === record ? { sheetId, ops } : { sheetId })).toMatchObject({ ok: false, code });
      await expect(sheet(actor, { sheetId })).rejects.toThrow(code);
      await expect(sheets(actor, { eventId: sheetId })).rejects.toThrow(code);
      await expect(history(actor, { sheetId, registrationId: one })).rejects.toThrow(code);
    }
    expect(await rebuild(min, { eventId: sheetId })).toMatchObject({ ok: false, code: "not-allowed" });
  });

  test("staff of one event know nothing of another: a foreign sheet answers as an unknown one", async () => {
    const here = await room();
    const there = await room();
    const foreign = await record(here.min, { sheetId: there.sheetId, ops: [mark(there.one, "present")] });
    const unknown = await record(here.min, { sheetId: id(), ops: [mark(there.one, "present")] });
    expect(foreign).toEqual(unknown);
    await expect(history(here.min, { sheetId: here.sheetId, registrationId: there.one })).rejects.toThrow("not-found");
  });
});
