import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { anonymous } from "../../core/permissions";
import { room } from "../../core/testing-room";
import { db, write } from "../../db";
import { id } from "../../db/id";
import { registrations, rejectedOps } from "../../db/schema";
import { add, pair } from "../devices/commands";
import { push } from "../door/commands";
import { settle } from "./commands";
import { exportRejected } from "./exports";
import { list } from "./queries";
import { whyOf } from "./rules";

/** A lecture whose door saw somebody whose place had been given back, and somebody of no list at all. */
async function refused() {
  const all = await room();
  await write([], async (tx) => {
    await tx.update(registrations).set({ status: "cancelled" }).where(eq(registrations.id, all.one));
  });
  const added = await add(all.min, { eventId: all.event.id, label: "Main door" });
  if (!added.ok) throw new Error(added.code);
  const paired = await pair(anonymous, { code: added.value.code });
  if (!paired.ok) throw new Error(paired.code);
  const { token, deviceId } = paired.value;
  const base = { sheetId: all.sheetId, kind: "scan_in" as const, source: "qr" as const };
  const op = (registrationId: string, seq: number) => ({
    ...base,
    id: id(),
    registrationId,
    seq,
    capturedAt: all.startsAt.toISOString(),
  });
  const ops = [op(all.one, 0), op(id(), 1)];
  await push(anonymous, { token, offsetMs: 0, waiting: 0, rosterCount: 3, ops });
  return { ...all, deviceId, opId: ops[0]?.id ?? "", eventId: all.event.id };
}

test("what was not taken is kept without a name, shown with one to the team, and settled and opened again", async () => {
  const all = await refused();
  const kept = await db.select().from(rejectedOps).where(eq(rejectedOps.deviceId, all.deviceId));
  expect(kept.map((row) => row.code).sort()).toEqual(["cancelled", "not-registered"]);
  expect(JSON.stringify(kept)).not.toContain("김민준");
  const mine = (await list(all.min, { eventId: all.eventId })).find((row) => row.opId === all.opId);
  expect(mine).toMatchObject({ name: "김민준", device: "Main door", settledAt: null });
  const at = { deviceId: all.deviceId, opId: all.opId };
  expect(await settle(all.bota, at)).toMatchObject({ code: "not-allowed" });
  expect(await settle(all.min, { ...at, opId: id() })).toMatchObject({ code: "not-found" });
  expect(await settle(all.min, at)).toMatchObject({ ok: true });
  expect((await list(all.min, { eventId: all.eventId })).at(-1)).toMatchObject({ opId: all.opId });
  expect(await settle(all.min, { ...at, settled: false })).toMatchObject({ ok: true });
  expect((await list(all.min, { eventId: all.eventId })).every((row) => row.settledAt === null)).toBe(true);
});

test("taken out of the house it names ticket codes, no people", async () => {
  const all = await refused();
  const taken = await exportRejected(all.min, {
    eventId: all.eventId,
    format: "csv",
    locale: "en",
    purpose: "to check",
  });
  if (!taken.ok) throw new Error(JSON.stringify(taken));
  expect(taken.value.rowCount).toBe(2);
  const [row] = await db.select().from(registrations).where(eq(registrations.id, all.one));
  const [first] = taken.value.lists;
  const rows = [...((first?.rows ?? []) as unknown[])];
  const cells = rows.map((one) => first?.columns.map((column) => column.value(one)));
  expect(cells.flat()).toEqual(expect.arrayContaining([row?.code, "The registration was cancelled", "Main door"]));
  expect(cells.flat()).not.toContain("김민준");
  expect(await exportRejected(all.bota, { eventId: all.eventId, format: "csv" })).toMatchObject({ ok: false });
});

test("a code of a later version says that it could not be read", () => {
  expect(whyOf("brand-new")).toBe("invalid");
});
