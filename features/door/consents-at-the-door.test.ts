import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { anonymous } from "../../core/permissions";
import { room } from "../../core/testing-room";
import { db, write } from "../../db";
import { id } from "../../db/id";
import { attendanceOps, events, registrations, rejectedOps } from "../../db/schema";
import { choose, unchoose } from "../conflicts/commands";
import { conflicts } from "../conflicts/queries";
import { add, pair } from "../devices/commands";
import { usualSettings } from "../registers/rules";
import { push } from "./commands";
import type { DoorOp } from "./contract";

/** A room that insists on consents, with a door; the first of it has none, the second has. */
async function strictRoom(consentMissing: "stop" | "admit" = "stop") {
  const all = await room();
  await write([], async (tx) => {
    await tx
      .update(events)
      .set({ attendance: { ...usualSettings, consentMissing } })
      .where(eq(events.id, all.event.id));
    await tx.update(registrations).set({ consent: "requested" }).where(eq(registrations.id, all.one));
    await tx.update(registrations).set({ consent: "granted" }).where(eq(registrations.id, all.two));
  });
  const added = await add(all.min, { eventId: all.event.id, label: "Main door" });
  if (!added.ok) throw new Error(added.code);
  const paired = await pair(anonymous, { code: added.value.code });
  if (!paired.ok) throw new Error(paired.code);
  const { token, deviceId } = paired.value;
  let seq = 0;
  const scan = (registrationId: string, secondsAgo: number) =>
    ({
      ...{ id: id(), sheetId: all.sheetId, kind: "scan_in", registrationId, seq: seq++, source: "qr" },
      capturedAt: new Date(Date.now() - secondsAgo * 1000).toISOString(),
    }) as DoorOp;
  const send = async (...ops: DoorOp[]) => {
    const outcome = await push(anonymous, { token, offsetMs: 0, waiting: 0, rosterCount: 3, ops });
    if (!outcome.ok) throw new Error(outcome.code);
    return outcome.value.verdicts.map((one) => ("code" in one ? one.code : one.result));
  };
  const rows = () => conflicts(all.min, { eventId: all.event.id, locale: "ko" });
  return { ...all, deviceId, scan, send, rows };
}

test("who comes online without the consents an event insists on is not taken, and the team sees it", async () => {
  const { one, two, deviceId, scan, send, rows } = await strictRoom();
  expect(await send(scan(one, 1), scan(two, 1))).toEqual(["consent-missing", "applied"]);
  expect(await db.select().from(rejectedOps).where(eq(rejectedOps.deviceId, deviceId))).toMatchObject([
    { registrationId: one, code: "consent-missing", settledAt: null },
  ]);
  expect(await rows()).toEqual([]);
});

test("who was let in while the door was offline is kept, and waits for the team's word", async () => {
  const { min, sheetId, one, two, scan, send, rows } = await strictRoom();
  const op = scan(one, 600);
  expect(await send(op, scan(two, 600))).toEqual(["conflict", "applied"]);
  expect(await send(op)).toEqual(["duplicate"]);
  expect(await db.select().from(attendanceOps).where(eq(attendanceOps.id, op.id))).toMatchObject([
    { flags: ["consent_missing"] },
  ]);
  expect(await rows()).toMatchObject([
    { registrationId: one, missesConsent: true, needsLead: false, statements: [{ source: "qr", device: "Main door" }] },
  ]);
  const said = { sheetId, registrationId: one, opId: id(), reason: "보호자와 통화함" };
  expect(await choose(min, { ...said, status: "present" })).toMatchObject({ ok: true });
  expect(await rows()).toEqual([]);
  expect(await unchoose(min, said)).toMatchObject({ ok: true });
  expect(await rows()).toHaveLength(1);
  expect(await choose(min, { ...said, opId: id(), status: "absent" })).toMatchObject({ ok: true });
  expect(await rows()).toEqual([]);
});

test("where consents are only asked about, everybody comes in", async () => {
  const { one, scan, send, rows } = await strictRoom("admit");
  expect(await send(scan(one, 1), scan(one, 600))).toEqual(["applied", "applied"]);
  expect(await rows()).toEqual([]);
});
