import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { type Actor, rolesAt, type Scope } from "../../core/permissions";
import type { Tx } from "../../db";
import { chunks } from "../../db/chunks";
import { attendanceOps, attendanceRecords } from "../../db/schema";
import { hasConsents } from "../consent-rules/rules";
import { atThoseThatCount } from "../identities/steps";
import { type Clock, isTold, sequelOf, timeOf } from "../observations/rules";
import { type Kept, type Known, knownOf, opsOf } from "../observations/steps";
import { changeRegister, type Register, registerOf, type Sheet, sheetsOf } from "../registers/steps";
import type { Rejection, Verdict } from "./contract";
import type { opInput } from "./inputs";
import { derive, isCorrected, ranks, type Sitting } from "./rules";

export type Said = z.output<typeof opInput>;
export type { Kept };
/** What is said by a page or a program, by a device at a door, or by the code that somebody types for themselves. */
export type Observed = Omit<Said, "source"> & {
  source: Said["source"] | "self_code" | "auto";
  /** The hash of the code that was read. */
  qr?: string | undefined;
  /** What was odd about it before it came here. */
  flags?: readonly string[] | undefined;
};
export type { Rejection, Verdict };

/** When a sheet's attendance is taken and how strictly, as its event is set (people-attendance.md §5.1, §6). */
export const sittingOf = ({
  startsAt,
  endsAt,
  settings,
}: Pick<Sheet, "startsAt" | "endsAt" | "settings">): Sitting => ({
  ...settings,
  startsAt,
  endsAt,
});

const excluded = (column: string) => sql.raw(`excluded.${column}`);

const inOrder = (a: Kept, b: Kept) => a.receivedAt.getTime() - b.receivedAt.getTime() || (a.id < b.id ? -1 : 1);

/** Derives the records of some people anew from all their operations, in the order they came in, and writes them. */
export async function rewrite(tx: Tx, sheet: Sheet, registerId: string, ofThem: readonly Kept[]) {
  const byPerson = new Map<string, Kept[]>();
  for (const op of ofThem) {
    const own = byPerson.get(op.registrationId);
    if (own) own.push(op);
    else byPerson.set(op.registrationId, [op]);
  }
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

type Sources = Observed["source"];
const markRanks: Record<Sources, number> = {
  roll_call: ranks.mark,
  search: ranks.mark,
  qr: ranks.mark,
  paper: ranks.paper,
  import: ranks.import,
  self_code: ranks.self,
  auto: ranks.auto,
};
const scanRanks: Record<Sources, number> = { ...markRanks, roll_call: ranks.scan, search: ranks.scan, qr: ranks.scan };
const isReason = (reason: string | null | undefined) => (reason ?? "").length >= 3;

function rankOf(op: Observed, lead: boolean): number {
  if (op.kind === "mark" && lead && isReason(op.reason)) return ranks.correction;
  return op.kind === "scan_in" || op.kind === "scan_out" ? scanRanks[op.source] : markRanks[op.source];
}

/** Where and by whom. `door`: the clock of the device at a door that sends it; it ignores what it reads twice itself. */
type At = { sheet: Sheet; register: Register; actor: Actor; lead: boolean; now: Date; door?: Clock };

/** The camera read the same code again: one device, one person, one direction, within five seconds. */
const isRepeat = (op: Observed, at: Date, before: readonly Kept[]) =>
  (op.kind === "scan_in" || op.kind === "scan_out") &&
  before.some(
    (one) =>
      one.kind === op.kind &&
      one.registrationId === op.registrationId &&
      one.deviceId === (op.deviceId ?? null) &&
      Math.abs(one.effectiveAt.getTime() - at.getTime()) <= 5_000,
  );

/** Taken down before the sheet was closed, by a device that was offline. */
const isLate = (op: Observed, { register, sheet, now, door }: At) =>
  Boolean(
    op.deviceId &&
      op.capturedAt &&
      register.closedAt &&
      timeOf(op, sheet.startsAt, now, door).effectiveAt <= register.closedAt,
  );

function refusalOfVoid(op: Observed, at: At, known: Known): Rejection | undefined {
  const target = known.ids.get(op.targetOpId ?? "") ?? known.ops.find((one) => one.id === op.targetOpId);
  // A door's may come before what it takes back: of two batches, whichever is faster.
  if (!target) return at.door ? undefined : "unknown-op";
  const isIts = target.registrationId === op.registrationId && target.registerId === at.register.id;
  if (!isIts || target.kind === "void") return "unknown-op";
  return target.rank >= ranks.correction && !at.lead ? "forbidden" : undefined;
}

/** Whether somebody comes by a door, or the room's code, without the consents insisted on; told late, they are inside. */
const lacksConsent = (op: Observed, { sheet, door }: At, known: Known) =>
  op.kind === "scan_in" &&
  (door || op.source === "self_code") &&
  sheet.settings.consentMissing === "stop" &&
  !hasConsents(known.people.get(op.registrationId)?.consent ?? null);

function refusalOf(op: Observed, at: At, known: Known): Rejection | undefined {
  const person = known.people.get(op.registrationId);
  if (!person) return "not-registered";
  if (known.sequels.has(sequelOf(op) ?? "")) return "id-used";
  const no = op.kind === "void" ? refusalOfVoid(op, at, known) : undefined;
  if (no) return no;
  if (op.kind !== "void" && person.status !== "confirmed") return person.status;
  if (op.qr && !person.codes.has(op.qr)) return "revoked-code";
  if (at.register.state === "closed" && !isReason(op.reason) && !isLate(op, at))
    return at.door || op.source === "self_code" ? "register-closed" : "reason-needed";
  return undefined;
}

function judge(op: Observed, at: At, known: Known): { verdict: Verdict; row?: Kept } {
  const before = known.ids.get(op.id);
  if (before) {
    const same = before.registerId === at.register.id && before.registrationId === op.registrationId;
    return { verdict: same ? { id: op.id, result: "duplicate" } : { id: op.id, result: "rejected", code: "id-used" } };
  }
  const code = refusalOf(op, at, known);
  const no = (why: Rejection) => ({ verdict: { id: op.id, result: "rejected" as const, code: why } });
  if (code) return no(code);
  const { effectiveAt, flags } = timeOf(op, at.sheet.startsAt, at.now, at.door);
  if (!at.door && isRepeat(op, effectiveAt, known.ops)) return { verdict: { id: op.id, result: "duplicate" } };
  const lacks = lacksConsent(op, at, known);
  if (lacks && isTold(effectiveAt, at.now, flags)) return no("consent-missing");
  if (lacks) flags.push("consent_missing");
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
    flags: [...new Set([...(op.flags ?? []), ...flags])],
  };
  return { verdict: { id: op.id, result: "applied" }, row };
}

/**
 * Takes operations, each for itself: applied, known already, or rejected with a code. Only adds rows; the records of
 * the people concerned are derived anew in the same transaction and answered.
 */
export async function accept(tx: Tx, at: At, sent: readonly Observed[]) {
  // A device may still know somebody by a registration that was joined to another one.
  const said = await atThoseThatCount(tx, sent);
  const known = await knownOf(tx, at.sheet.eventId, at.register.id, said);
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
  const records = await rewrite(tx, at.sheet, at.register.id, known.ops.sort(inOrder));
  return { verdicts, rows, records };
}

/** The same at a sheet that may have no register yet: makes it, and counts its version up when it was closed before. */
export async function takeDown(tx: Tx, at: Omit<At, "register">, ops: readonly Observed[]) {
  const register = await registerOf(tx, at.sheet, at.now);
  const taken = await accept(tx, { ...at, register }, ops);
  // A list that was closed once says by its version that it is another one now.
  const after = taken.rows.length > 0 && register.state !== "open" ? await changeRegister(tx, register, {}) : register;
  return { ...taken, register: after };
}

/** Derives all records of an event anew: after its times or its settings changed. Answers how many. */
export async function rebuildAll(tx: Tx, eventId: string): Promise<number> {
  let records = 0;
  for (const sheet of await sheetsOf(tx, eventId)) {
    if (!sheet.register) continue;
    const people = await tx
      .selectDistinct({ id: attendanceOps.registrationId })
      .from(attendanceOps)
      .where(eq(attendanceOps.registerId, sheet.register.id));
    const ids = people.map((one) => one.id);
    const ops = await opsOf(tx, sheet.register.id, ids);
    records += (await rewrite(tx, sheet, sheet.register.id, ops)).length;
  }
  return records;
}
