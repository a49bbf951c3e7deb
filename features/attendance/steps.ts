import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { z } from "zod";
import { type Actor, rolesAt, type Scope } from "../../core/permissions";
import type { Reader, Tx } from "../../db";
import { chunks } from "../../db/chunks";
import { attendanceOps, attendanceRecords, registrations } from "../../db/schema";
import { atThoseThatCount } from "../identities/steps";
import type { Register, Sheet } from "../registers/steps";
import type { opInput } from "./inputs";
import { derive, isCorrected, ranks, type Sitting } from "./rules";

export type Said = z.output<typeof opInput>;
export type Kept = typeof attendanceOps.$inferSelect;
/** Why an operation was not taken: the codes are stable, the words are in `attendance.rejected`. */
export type Rejection =
  | "not-registered"
  | "cancelled"
  | "waitlisted"
  | "reason-needed"
  | "unknown-op"
  | "forbidden"
  | "id-used";
export type Verdict =
  | { id: string; result: "applied" | "duplicate" }
  | { id: string; result: "rejected"; code: Rejection };

const minute = 60_000;
const day = 24 * 60 * minute;
/** Late after ten minutes, gone early when ten were left (people-attendance.md §5.1, §6). */
export const sittingOf = (sheet: Pick<Sheet, "startsAt" | "endsAt">): Sitting => ({
  startsAt: sheet.startsAt,
  endsAt: sheet.endsAt,
  lateAfter: 10,
  leaveGrace: 10,
});

/** All operations of some people at a register, in the order in which they arrived. */
export async function opsOf(db: Reader, registerId: string, registrationIds: readonly string[]): Promise<Kept[]> {
  const found: Kept[] = [];
  for (const ids of chunks([...new Set(registrationIds)]))
    found.push(
      ...(await db
        .select()
        .from(attendanceOps)
        .where(and(eq(attendanceOps.registerId, registerId), inArray(attendanceOps.registrationId, ids)))
        .orderBy(asc(attendanceOps.receivedAt), asc(attendanceOps.id))),
    );
  return found;
}

const excluded = (column: string) => sql.raw(`excluded.${column}`);

/** Derives the records of some people anew from all their operations and writes them. */
export async function rewrite(tx: Tx, sheet: Sheet, registerId: string, registrationIds: readonly string[]) {
  const byPerson = new Map<string, Kept[]>();
  for (const op of await opsOf(tx, registerId, registrationIds))
    byPerson.set(op.registrationId, [...(byPerson.get(op.registrationId) ?? []), op]);
  const rows = [...byPerson].map(([registrationId, ops]) => ({
    registerId,
    registrationId,
    ...derive(ops, sittingOf(sheet)),
    corrected: isCorrected(ops),
    updatedAt: new Date(Math.max(...ops.map((op) => op.receivedAt.getTime()))),
  }));
  for (const some of chunks(rows))
    await tx
      .insert(attendanceRecords)
      .values(some)
      .onConflictDoUpdate({
        target: [attendanceRecords.registerId, attendanceRecords.registrationId],
        set: {
          status: excluded("status"),
          arrivedAt: excluded("arrived_at"),
          leftAt: excluded("left_at"),
          minutesPresent: excluded("minutes_present"),
          override: excluded("override"),
          conflict: excluded("conflict"),
          corrected: excluded("corrected"),
          source: excluded("source"),
          reason: excluded("reason"),
          version: excluded("version"),
          lastOpId: excluded("last_op_id"),
          updatedAt: excluded("updated_at"),
        },
      });
  return rows;
}

/** Whether somebody's word with a reason is a correction: organizers' and owners'. */
export const mayCorrect = (actor: Actor, scope: Scope) => {
  const held = rolesAt(actor, scope);
  return actor.kind === "system" || held.has("organizer") || held.has("owner");
};

type Sources = Said["source"];
const markRanks: Record<Sources, number> = {
  roll_call: ranks.mark,
  search: ranks.mark,
  qr: ranks.mark,
  paper: ranks.paper,
  import: ranks.import,
};
const scanRanks: Record<Sources, number> = { ...markRanks, roll_call: ranks.scan, search: ranks.scan, qr: ranks.scan };
const isReason = (reason: string | null | undefined) => (reason ?? "").length >= 3;

function rankOf(op: Said, lead: boolean): number {
  if (op.kind === "mark" && lead && isReason(op.reason)) return ranks.correction;
  return op.kind === "scan_in" || op.kind === "scan_out" ? scanRanks[op.source] : markRanks[op.source];
}

/** When it happened: never before the day before the sitting, never after it arrived here. */
function timeOf(op: Said, sheet: Sheet, now: Date): { effectiveAt: Date; flags: string[] } {
  const said = (op.effectiveAt ?? op.capturedAt ?? now).getTime();
  const first = sheet.startsAt.getTime() - day;
  const flags: string[] = [];
  if (said > now.getTime() + 10 * minute) flags.push("clock_suspect");
  if (said < first) flags.push("out_of_window");
  return { effectiveAt: new Date(Math.min(Math.max(said, first), now.getTime())), flags };
}

type At = { sheet: Sheet; register: Register; actor: Actor; lead: boolean; now: Date };

/** What is known when operations arrive. */
type Known = {
  people: Map<string, (typeof registrations.$inferSelect)["status"]>;
  /** Operations of the same id, wherever they are. */
  ids: Map<string, Kept>;
  /** Numbers that devices gave to what they sent before. */
  sequels: Set<string>;
  /** Of the people concerned, at this register; grows while a batch is judged. */
  ops: Kept[];
};
const sequelOf = (op: Pick<Said, "deviceId" | "deviceSeq">) =>
  op.deviceId && typeof op.deviceSeq === "number" ? `${op.deviceId}#${op.deviceSeq}` : undefined;

async function knownOf(db: Reader, { sheet, register }: At, said: readonly Said[]): Promise<Known> {
  const people: Known["people"] = new Map();
  const ids: Known["ids"] = new Map();
  for (const some of chunks([...new Set(said.map((op) => op.registrationId))])) {
    const rows = await db
      .select({ id: registrations.id, status: registrations.status })
      .from(registrations)
      .where(and(eq(registrations.eventId, sheet.eventId), inArray(registrations.id, some)));
    for (const row of rows) people.set(row.id, row.status);
  }
  for (const some of chunks(said.map((op) => op.id)))
    for (const row of await db.select().from(attendanceOps).where(inArray(attendanceOps.id, some)))
      ids.set(row.id, row);
  const sequels: Known["sequels"] = new Set();
  for (const some of chunks(said.filter(sequelOf)))
    for (const row of await db
      .select({ deviceId: attendanceOps.deviceId, deviceSeq: attendanceOps.deviceSeq })
      .from(attendanceOps)
      .where(
        and(
          inArray(attendanceOps.deviceId, [...new Set(some.map((op) => op.deviceId ?? ""))]),
          inArray(attendanceOps.deviceSeq, [...new Set(some.map((op) => op.deviceSeq ?? 0))]),
        ),
      ))
      sequels.add(sequelOf(row) ?? "");
  return { people, ids, sequels, ops: await opsOf(db, register.id, [...people.keys()]) };
}

/** The camera read the same code again: one device, one person, one direction, within five seconds. */
const isRepeat = (op: Said, at: Date, before: readonly Kept[]) =>
  (op.kind === "scan_in" || op.kind === "scan_out") &&
  before.some(
    (one) =>
      one.kind === op.kind &&
      one.registrationId === op.registrationId &&
      one.deviceId === (op.deviceId ?? null) &&
      Math.abs(one.effectiveAt.getTime() - at.getTime()) <= 5_000,
  );

/** Taken down before the sheet was closed, by a device that was offline. */
const isLate = (op: Said, { register }: At) =>
  Boolean(op.deviceId && op.capturedAt && register.closedAt && op.capturedAt <= register.closedAt);

function refusalOf(op: Said, at: At, known: Known): Rejection | undefined {
  const status = known.people.get(op.registrationId);
  if (!status) return "not-registered";
  if (known.sequels.has(sequelOf(op) ?? "")) return "id-used";
  if (op.kind === "void") {
    const target = known.ops.find((one) => one.id === op.targetOpId && one.registrationId === op.registrationId);
    if (!target || target.kind === "void") return "unknown-op";
    if (target.rank >= ranks.correction && !at.lead) return "forbidden";
  } else if (status !== "confirmed") return status;
  if (at.register.state === "closed" && !isReason(op.reason) && !isLate(op, at)) return "reason-needed";
  return undefined;
}

function judge(op: Said, at: At, known: Known): { verdict: Verdict; row?: Kept } {
  const before = known.ids.get(op.id);
  if (before) {
    const same = before.registerId === at.register.id && before.registrationId === op.registrationId;
    return { verdict: same ? { id: op.id, result: "duplicate" } : { id: op.id, result: "rejected", code: "id-used" } };
  }
  const code = refusalOf(op, at, known);
  if (code) return { verdict: { id: op.id, result: "rejected", code } };
  const { effectiveAt, flags } = timeOf(op, at.sheet, at.now);
  if (isRepeat(op, effectiveAt, known.ops)) return { verdict: { id: op.id, result: "duplicate" } };
  if (at.register.state === "closed") flags.push(isLate(op, at) ? "late_sync" : "after_close");
  const row: Kept = {
    id: op.id,
    registerId: at.register.id,
    registrationId: op.registrationId,
    kind: op.kind,
    status: op.kind === "mark" ? (op.status ?? null) : null,
    minutes: null,
    reason: op.reason ?? null,
    source: op.source,
    rank: rankOf(op, at.lead),
    actorId: at.actor.id ?? null,
    deviceId: op.deviceId ?? null,
    deviceSeq: op.deviceSeq ?? null,
    capturedAt: op.capturedAt ?? null,
    effectiveAt,
    receivedAt: at.now,
    baseVersion: op.baseVersion,
    targetOpId: op.kind === "void" ? (op.targetOpId ?? null) : null,
    flags,
  };
  return { verdict: { id: op.id, result: "applied" }, row };
}

/**
 * Takes operations, each for itself: applied, known already, or rejected with a code. Only adds rows; the records of
 * the people concerned are derived anew in the same transaction and answered.
 */
export async function accept(tx: Tx, at: At, sent: readonly Said[]) {
  // A device may still know somebody by a registration that was joined to another one.
  const said = await atThoseThatCount(tx, sent);
  const known = await knownOf(tx, at, said);
  const verdicts: Verdict[] = [];
  const rows: Kept[] = [];
  for (const op of said) {
    const { verdict, row } = judge(op, at, known);
    verdicts.push(verdict);
    if (!row) continue;
    known.ids.set(row.id, row);
    known.ops.push(row);
    known.sequels.add(sequelOf(op) ?? row.id);
    rows.push(row);
  }
  for (const some of chunks(rows)) await tx.insert(attendanceOps).values(some);
  const records = await rewrite(tx, at.sheet, at.register.id, [...known.people.keys()]);
  return { verdicts, rows, records };
}
