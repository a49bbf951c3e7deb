import { and, eq, isNull, or } from "drizzle-orm";
import { command } from "../../core/operation";
import type { Actor, Scope } from "../../core/permissions";
import { refuse } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import type { Tx } from "../../db";
import { id } from "../../db/id";
import { attendanceRecords, registrations } from "../../db/schema";
import { atSheet, type Sheet, sheetOf } from "../registers/steps";
import { rebuildInput, recordInput, restInput } from "./inputs";
import { ranks } from "./rules";
import { mayCorrect, rebuildAll, type Said, takeDown } from "./steps";

type Given = { db: Tx; actor: Actor; scope: Scope; now: Date };

async function take({ db, actor, scope, now }: Given, sheet: Sheet, ops: readonly Said[]) {
  const at = { sheet, actor, lead: mayCorrect(actor, scope), now };
  const { verdicts, rows, records, register: after } = await takeDown(db, at, ops);
  return {
    sheetId: sheet.sheetId,
    state: after.state,
    version: after.version,
    ops: verdicts,
    records,
    applied: rows.length,
    corrections: rows.filter((row) => row.rank >= ranks.correction || row.flags.includes("after_close")).length,
  };
}

/**
 * Takes down what was observed, up to 500 operations, each for itself: `applied`, `duplicate` (sent before) or
 * `rejected` with a code: not-registered, cancelled, waitlisted, reason-needed (the sheet is closed), unknown-op
 * (nothing to take back), forbidden (an organizer's correction), id-used. Answers the records that follow.
 * Corrections enter the trail; the marks of a roll call are a trail of their own (`attendance.history`).
 */
export const record = command("attendance.record", {
  input: recordInput,
  scope: atSheet,
  run: async (given) => take(given, await sheetOf(given.db, given.input.sheetId), given.input.ops),
  note: ({ sheetId, version, corrections }) => (corrections > 0 ? { sheetId, version, corrections } : undefined),
});

/**
 * Marks everybody who has a seat and no status yet, one operation each. Doing it again finds nobody.
 * Refuses `reason-needed` on a closed sheet without a reason.
 */
export const markRest = command("attendance.markRest", {
  input: restInput,
  scope: atSheet,
  async run(given) {
    const { db, input } = given;
    const sheet = await sheetOf(db, input.sheetId);
    if (sheet.register?.state === "closed" && !input.reason) return refuse("reason-needed");
    const rest = await unmarked(db, sheet);
    const ops = rest.map(
      ({ registrationId, version }): Said => ({
        id: id(),
        registrationId,
        kind: "mark",
        status: input.absent ? "absent" : "present",
        // Said of all at once, it is nobody's correction.
        reason: sheet.register?.state === "closed" ? input.reason : null,
        source: "roll_call",
        deviceId: input.deviceId,
        baseVersion: version,
      }),
    );
    return take(given, sheet, ops);
  },
  note: ({ sheetId, version, applied }) => (applied > 0 ? { sheetId, version, count: applied } : undefined),
});

async function unmarked(tx: Tx, sheet: Sheet) {
  const rows = await tx
    .select({ registrationId: registrations.id, version: attendanceRecords.version })
    .from(registrations)
    .leftJoin(
      attendanceRecords,
      and(
        eq(attendanceRecords.registrationId, registrations.id),
        eq(attendanceRecords.registerId, sheet.register?.id ?? ""),
      ),
    )
    .where(
      and(
        eq(registrations.eventId, sheet.eventId),
        eq(registrations.status, "confirmed"),
        or(isNull(attendanceRecords.version), isNull(attendanceRecords.status)),
      ),
    );
  return rows.map(({ registrationId, version }) => ({ registrationId, version: version ?? 0 }));
}

/** Derives all records of an event anew from what was observed: after its times changed, or to be sure. */
export const rebuild = command("attendance.rebuild", {
  input: rebuildInput,
  scope: atEvent,
  async run({ db, input }) {
    const records = await rebuildAll(db, input.eventId);
    return { eventId: input.eventId, records };
  },
  note: false,
});
