import { and, eq, inArray, isNull, lt, or } from "drizzle-orm";
import type { z } from "zod";
import { command } from "../../core/operation";
import { atEvent } from "../../core/scopes";
import type { Reader, Tx } from "../../db";
import { chunks } from "../../db/chunks";
import { attendanceOps, devices, walkInOps } from "../../db/schema";
import { type Observed, takeDown } from "../attendance/steps";
import { anyDeviceOf, type Device } from "../devices/steps";
import { type Clock, isSuspect } from "../observations/rules";
import { type Sheet, sheetsOf } from "../registers/steps";
import { keepRejected, settleTaken } from "../rejected-ops/steps";
import { takeWalkIns, type Told as WalkInTold } from "../walk-ins/steps";
import { type DoorOp, type DoorVerdict, doorPush } from "./contract";
import { tokenInput } from "./inputs";
import { recordsOf, sheetsFor } from "./steps";

/** Where a device is, also one that was taken back. Refuses `device-unknown`. */
const atAnyDoor = async ({ db, input }: { db: Reader; input: { token: string } }) =>
  atEvent({ db, input: await anyDeviceOf(db, input.token) });

const pushInput = doorPush.extend({ token: tokenInput.shape.token });
type Push = z.output<typeof pushInput>;
type Taking = { db: Tx; device: Device; push: Push; now: Date; clock: Clock; sheets: readonly Sheet[] };

/** A column holds so many milliseconds: clocks that are weeks off are all the same. */
const stored = (ms: number | null) => (ms === null ? null : Math.max(-2_000_000_000, Math.min(ms, 2_000_000_000)));

const observed = (op: DoorOp & { registrationId: string }, deviceId: string): Observed => ({
  id: op.id,
  registrationId: op.registrationId,
  kind: op.kind === "walk_in" ? "note" : op.kind,
  source: op.kind === "scan_in" || op.kind === "scan_out" ? op.source : "search",
  capturedAt: new Date(op.capturedAt),
  deviceId,
  deviceSeq: op.seq,
  baseVersion: "baseVersion" in op ? op.baseVersion : 0,
  ...("qr" in op ? { qr: op.qr } : {}),
  ...("targetOpId" in op ? { targetOpId: op.targetOpId } : {}),
});

/** Whom an operation is about: somebody with a registration, somebody on no list, or nobody that can be made out. */
function aboutWhom(op: DoorOp): "registration" | "walk-in" | "invalid" {
  if (op.kind === "walk_in") return "walk-in";
  if (op.registrationId && !op.walkInId) return "registration";
  return op.walkInId && !op.registrationId ? "walk-in" : "invalid";
}

/** What can be said of an operation before anything is looked up. */
function refusalOf(op: DoorOp, { device, sheets }: Taking): string | undefined {
  if (aboutWhom(op) === "invalid") return "invalid";
  if (!sheets.some((sheet) => sheet.sheetId === op.sheetId)) return "unknown-sheet";
  return sheetsFor(device, sheets).some((sheet) => sheet.sheetId === op.sheetId) ? undefined : "forbidden";
}

/** Judges all of a batch; verdicts by operation, and how many came after a sheet was closed. */
async function taken(taking: Taking) {
  const { db, device, push, now, clock, sheets } = taking;
  const verdicts = new Map<string, DoorVerdict>();
  const fit = push.ops.filter((op) => {
    const code = refusalOf(op, taking);
    if (code) verdicts.set(op.id, { id: op.id, result: "rejected", code });
    return !code;
  });
  const at = { eventId: device.eventId, deviceId: device.id, clock, sheets, now };
  const onNoList = fit.filter((op) => aboutWhom(op) === "walk-in") as WalkInTold[];
  for (const verdict of await takeWalkIns(db, at, onNoList)) verdicts.set(verdict.id, verdict);
  let late = 0;
  for (const sheet of sheets) {
    const mine = fit.filter((op) => op.sheetId === sheet.sheetId && aboutWhom(op) === "registration");
    if (mine.length === 0) continue;
    const ops = mine.map((op) => observed(op as DoorOp & { registrationId: string }, device.id));
    // Who held the device is not known: it is the device that says so.
    const by = { actor: { kind: "anonymous" as const, grants: [] }, lead: false };
    const found = await takeDown(db, { sheet, now, door: clock, ...by }, ops);
    const inConflict = new Set(found.records.filter((row) => row.conflict).map((row) => row.registrationId));
    const about = new Map(found.rows.map((row) => [row.id, row.registrationId]));
    for (const verdict of found.verdicts) {
      const conflict = verdict.result === "applied" && inConflict.has(about.get(verdict.id) ?? "");
      verdicts.set(verdict.id, conflict ? { id: verdict.id, result: "conflict" } : verdict);
    }
    late += found.rows.filter((row) => row.flags.includes("late_sync")).length;
  }
  return { verdicts, late };
}

/** What of it a device had sent before it was taken back; all else is not taken any more. */
async function flushed({ db, push }: Taking) {
  const known = new Set<string>();
  for (const some of chunks(push.ops.map((op) => op.id))) {
    for (const row of await db
      .select({ id: attendanceOps.id })
      .from(attendanceOps)
      .where(inArray(attendanceOps.id, some)))
      known.add(row.id);
    for (const row of await db.select({ id: walkInOps.id }).from(walkInOps).where(inArray(walkInOps.id, some)))
      known.add(row.id);
  }
  const verdicts = push.ops.map(({ id }): [string, DoorVerdict] => [
    id,
    known.has(id) ? { id, result: "duplicate" } : { id, result: "rejected", code: "device-revoked" },
  ]);
  return { verdicts: new Map(verdicts), late: 0 };
}

/**
 * Takes what a device saw, all of a batch or nothing, each operation with its own verdict; the same batch again changes
 * nothing. What is rejected is kept for the team, also all that a device still sends after it was taken back. Answers
 * the records that follow. Refuses `device-unknown` and `invalid`.
 */
export const push = command("door.push", {
  input: pushInput,
  scope: atAnyDoor,
  async run({ db, input, now }) {
    const device = await anyDeviceOf(db, input.token);
    const seen = input.ops.map((op) => ({ capturedAt: new Date(op.capturedAt), seq: op.seq }));
    const clock = { offsetMs: input.offsetMs, suspect: isSuspect(seen, input.offsetMs, device.offsetMs) };
    const sheets = await sheetsOf(db, device.eventId);
    const taking = { db, device, push: input, now, clock, sheets };
    const { verdicts, late } = await (device.revokedAt ? flushed(taking) : taken(taking));
    const at = { eventId: device.eventId, deviceId: device.id, offsetMs: input.offsetMs, now };
    const rejected = input.ops.flatMap((op) => {
      const verdict = verdicts.get(op.id);
      return verdict?.result === "rejected" ? [{ op, code: verdict.code }] : [];
    });
    await keepRejected(db, at, rejected);
    const fine = [...verdicts.values()].filter((one) => one.result !== "rejected").map((one) => one.id);
    await settleTaken(db, device.id, fine, now);
    const said = { waiting: input.waiting, rosterCount: input.rosterCount, offsetMs: stored(input.offsetMs) };
    await db
      .update(devices)
      .set({ ...said, lastSeenAt: now })
      .where(eq(devices.id, device.id));
    // The first to be taken down on a sheet made its register.
    const isNew = input.ops.some((op) => !sheets.find((sheet) => sheet.sheetId === op.sheetId)?.register);
    const people = device.revokedAt
      ? []
      : input.ops.flatMap((op) => ("registrationId" in op ? (op.registrationId ?? []) : []));
    return {
      now: now.toISOString(),
      verdicts: input.ops.map(
        (op) => verdicts.get(op.id) ?? { id: op.id, result: "rejected" as const, code: "invalid" },
      ),
      records:
        people.length > 0 ? await recordsOf(db, isNew ? await sheetsOf(db, device.eventId) : sheets, people) : [],
      deviceId: device.id,
      late,
      rejected: rejected.length,
    };
  },
  note: ({ deviceId, late, rejected }) => (late + rejected > 0 ? { deviceId, late, rejected } : undefined),
});

/** A device says that it has forgotten the list; also one that was taken back. Refuses `device-unknown`. */
export const wiped = command("door.wiped", {
  input: tokenInput,
  scope: atAnyDoor,
  async run({ db, input, now }) {
    const device = await anyDeviceOf(db, input.token);
    await db.update(devices).set({ wipedAt: now, rosterCount: 0, lastSeenAt: now }).where(eq(devices.id, device.id));
    return { deviceId: device.id };
  },
  note: ({ deviceId }) => ({ deviceId }),
});

/** Notes that a device was heard of, and that it has a list again. Refuses `device-unknown`. */
export const seen = command("door.seen", {
  input: tokenInput,
  scope: atAnyDoor,
  alone: false,
  async run({ db, input, now }) {
    const device = await anyDeviceOf(db, input.token);
    const before = or(isNull(devices.lastSeenAt), lt(devices.lastSeenAt, now));
    await db
      .update(devices)
      .set({ lastSeenAt: now, wipedAt: null })
      .where(and(eq(devices.id, device.id), isNull(devices.revokedAt), before));
    return { deviceId: device.id };
  },
  note: false,
});
