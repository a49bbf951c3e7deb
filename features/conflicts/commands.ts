import { and, eq } from "drizzle-orm";
import { command } from "../../core/operation";
import type { Actor, Scope } from "../../core/permissions";
import { refuse } from "../../core/refusal";
import type { Tx } from "../../db";
import { id } from "../../db/id";
import { attendanceRecords } from "../../db/schema";
import { mayCorrect, type Observed, takeDown } from "../attendance/steps";
import { atSheet, sheetOf } from "../registers/steps";
import { chooseInput, unchooseInput } from "./inputs";

type Given = { db: Tx; actor: Actor; scope: Scope; now: Date };
type Whose = { sheetId: string; registrationId: string };

async function recordOf(db: Tx, registerId: string | undefined, registrationId: string) {
  const [found] = await db
    .select()
    .from(attendanceRecords)
    .where(
      and(eq(attendanceRecords.registerId, registerId ?? ""), eq(attendanceRecords.registrationId, registrationId)),
    );
  return found ?? refuse("not-found");
}

/** Adds one operation of a person in the name of whoever asks; refuses what it is rejected for. */
async function add(
  { db, actor, scope, now }: Given,
  { sheetId, registrationId }: Whose,
  op: Omit<Observed, "registrationId" | "baseVersion">,
) {
  const sheet = await sheetOf(db, sheetId);
  const { version } = await recordOf(db, sheet.register?.id, registrationId);
  const at = { sheet, actor, lead: mayCorrect(actor, scope), now };
  const { verdicts, records } = await takeDown(db, at, [{ ...op, registrationId, baseVersion: version }]);
  const [verdict] = verdicts;
  if (verdict?.result === "rejected") return refuse(verdict.code === "forbidden" ? "not-allowed" : "conflict-settled");
  return { again: verdict?.result === "duplicate", conflict: records[0]?.conflict ?? false };
}

/**
 * Says which of two marks that contradict each other is right, with the reason: an organizer's word is a correction,
 * staff's a mark that knows of both. Refuses `not-allowed` when staff would overrule an organizer, `conflict-settled`
 * when nothing contradicts any more, `not-found`.
 */
export const choose = command("attendance.choose", {
  input: chooseInput,
  scope: atSheet,
  async run(given) {
    const { sheetId, registrationId, opId, status, reason } = given.input;
    const { register } = await sheetOf(given.db, sheetId);
    const before = await recordOf(given.db, register?.id, registrationId);
    if (!before.conflict && before.lastOpId !== opId) return refuse("conflict-settled");
    const op = { id: opId, kind: "mark" as const, status, reason, source: "roll_call" as const };
    const { conflict, again } = await add(given, { sheetId, registrationId }, op);
    return conflict ? refuse("not-allowed") : { sheetId, registrationId, opId, again };
  },
  note: ({ again, ...value }) => (again ? undefined : value),
});

/** Takes that word back: both marks stand against each other again. Refuses `conflict-settled`, `not-allowed`, `not-found`. */
export const unchoose = command("attendance.unchoose", {
  input: unchooseInput,
  scope: atSheet,
  async run(given) {
    const { sheetId, registrationId, opId, reason } = given.input;
    const op = { id: id(), kind: "void" as const, targetOpId: opId, reason, source: "roll_call" as const };
    await add(given, { sheetId, registrationId }, op);
    return { sheetId, registrationId, opId };
  },
  note: (value) => value,
});
