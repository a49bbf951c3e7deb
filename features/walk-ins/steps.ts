import { and, eq, inArray } from "drizzle-orm";
import { anonymous } from "../../core/permissions";
import { seal } from "../../core/seal";
import type { Reader, Tx } from "../../db";
import { chunks } from "../../db/chunks";
import { id } from "../../db/id";
import { walkInOps, walkIns } from "../../db/schema";
import { type Observed, takeDown } from "../attendance/steps";
import { type Clock, sequelOf, timeOf } from "../observations/rules";
import type { Sheet } from "../registers/steps";
import { isInside } from "./rules";

export type WalkIn = typeof walkIns.$inferSelect;
export type WalkInOp = typeof walkInOps.$inferSelect;
export const phonePlace = (walkInId: string) => `walk_ins|guardianPhone|${walkInId}`;

type Base = { id: string; sheetId: string; capturedAt: string; seq: number; walkInId: string };
/** What a device says of somebody on no list. */
export type Told =
  | (Base & { kind: "walk_in"; name: string; school: string; grade: number | null; guardianPhone?: string | undefined })
  | (Base & { kind: "scan_in" | "scan_out" })
  | (Base & { kind: "void"; targetOpId: string });
type Answer = { id: string; result: "applied" | "duplicate" } | { id: string; result: "rejected"; code: string };
type At = { eventId: string; deviceId: string; clock: Clock; sheets: readonly Sheet[]; now: Date };

/** What is known of the people and operations a batch names. Three statements. */
async function knownOf(db: Reader, { deviceId }: At, told: readonly Told[]) {
  const people = new Map<string, WalkIn>();
  for (const some of chunks([...new Set(told.map((op) => op.walkInId))]))
    for (const row of await db.select().from(walkIns).where(inArray(walkIns.id, some))) people.set(row.id, row);
  const ops = new Map<string, WalkInOp>();
  for (const some of chunks([...new Set(told.flatMap((op) => (op.kind === "void" ? [op.id, op.targetOpId] : op.id)))]))
    for (const row of await db.select().from(walkInOps).where(inArray(walkInOps.id, some))) ops.set(row.id, row);
  const sequels = new Set<string>();
  for (const some of chunks(told.map((op) => op.seq)))
    for (const row of await db
      .select({ deviceId: walkInOps.deviceId, deviceSeq: walkInOps.deviceSeq })
      .from(walkInOps)
      .where(and(eq(walkInOps.deviceId, deviceId), inArray(walkInOps.deviceSeq, some))))
      sequels.add(sequelOf(row) ?? "");
  return { people, ops, sequels };
}
type Known = Awaited<ReturnType<typeof knownOf>>;

const rejected = (op: Told, code: string): Answer => ({ id: op.id, result: "rejected", code });

function personOf(at: At, op: Extract<Told, { kind: "walk_in" }>): WalkIn {
  const phone = op.guardianPhone?.trim();
  return {
    id: op.walkInId,
    eventId: at.eventId,
    typedName: op.name.normalize("NFC").trim().slice(0, 120),
    school: op.school.normalize("NFC").trim().slice(0, 160),
    grade: op.grade,
    guardianPhone: phone ? seal(phonePlace(op.walkInId), phone) : null,
    state: "pending",
    registrationId: null,
    deviceId: at.deviceId,
    actorId: null,
    capturedAt: new Date(op.capturedAt),
    createdAt: at.now,
    settledAt: null,
    settledBy: null,
    version: 1,
  };
}

function opOf(at: At, op: Exclude<Told, { kind: "walk_in" }>, sheet: Sheet): WalkInOp {
  const capturedAt = new Date(op.capturedAt);
  return {
    id: op.id,
    walkInId: op.walkInId,
    sheetId: op.sheetId,
    kind: op.kind,
    deviceId: at.deviceId,
    deviceSeq: op.seq,
    actorId: null,
    capturedAt,
    receivedAt: at.now,
    targetOpId: op.kind === "void" ? op.targetOpId : null,
    ...timeOf({ capturedAt }, sheet.startsAt, at.now, at.clock),
  };
}

function judge(at: At, op: Told, known: Known): { answer: Answer; person?: WalkIn; row?: WalkInOp } {
  const person = known.people.get(op.walkInId);
  const again: Answer = { id: op.id, result: "duplicate" };
  if (op.kind === "walk_in") {
    if (!person) return { answer: { id: op.id, result: "applied" }, person: personOf(at, op) };
    return {
      answer: person.deviceId === at.deviceId && person.eventId === at.eventId ? again : rejected(op, "id-used"),
    };
  }
  const before = known.ops.get(op.id);
  if (before) return { answer: before.walkInId === op.walkInId ? again : rejected(op, "id-used") };
  const sheet = at.sheets.find((one) => one.sheetId === op.sheetId);
  if (!sheet) return { answer: rejected(op, "unknown-sheet") };
  if (person?.eventId !== at.eventId) return { answer: rejected(op, "unknown-walk-in") };
  if (known.sequels.has(`${at.deviceId}#${op.seq}`)) return { answer: rejected(op, "id-used") };
  const target = op.kind === "void" ? known.ops.get(op.targetOpId) : undefined;
  if (target && (target.walkInId !== op.walkInId || target.kind === "void"))
    return { answer: rejected(op, "unknown-op") };
  return { answer: { id: op.id, result: "applied" }, row: opOf(at, op, sheet) };
}

/**
 * Takes what a device says of people on no list, each for itself; only adds rows. What is said of somebody who was
 * linked to a registration meanwhile goes there too.
 */
export async function takeWalkIns(tx: Tx, at: At, told: readonly Told[]): Promise<Answer[]> {
  if (told.length === 0) return [];
  const known = await knownOf(tx, at, told);
  const answers: Answer[] = [];
  const [people, rows]: [WalkIn[], WalkInOp[]] = [[], []];
  for (const op of told) {
    const { answer, person, row } = judge(at, op, known);
    answers.push(answer);
    if (person) {
      known.people.set(person.id, person);
      people.push(person);
    }
    if (!row) continue;
    known.ops.set(row.id, row);
    known.sequels.add(sequelOf(row) ?? "");
    rows.push(row);
  }
  for (const some of chunks(people)) await tx.insert(walkIns).values(some);
  for (const some of chunks(rows)) await tx.insert(walkInOps).values(some);
  for (const person of known.people.values())
    if (person.registrationId)
      await copyOps(
        tx,
        at,
        rows.filter((row) => row.walkInId === person.id),
        person.registrationId,
      );
  return answers;
}

type Copying = { sheets: readonly Sheet[]; now: Date; actorId?: string | undefined };

/** Copies comings and goings to a registration, as operations with new ids. Answers how many were taken. */
export async function copyOps(tx: Tx, at: Copying, ops: readonly WalkInOp[], registrationId: string): Promise<number> {
  const voided = new Set(ops.flatMap((op) => op.targetOpId ?? []));
  const live = ops.filter((op) => op.kind !== "void" && !voided.has(op.id));
  const actor = at.actorId ? { ...anonymous, id: at.actorId } : anonymous;
  let taken = 0;
  for (const sheet of at.sheets) {
    const mine = live.filter((op) => op.sheetId === sheet.sheetId);
    if (mine.length === 0) continue;
    const door = { offsetMs: null, suspect: false };
    const copies = mine.map((op) => copyOf(op, registrationId));
    taken += (await takeDown(tx, { sheet, actor, lead: false, now: at.now, door }, copies)).rows.length;
  }
  return taken;
}

const copyOf = (op: WalkInOp, registrationId: string): Observed => ({
  id: id(),
  registrationId,
  kind: op.kind,
  source: "search",
  // Its number stays with the first one: the copy may be made again.
  deviceId: op.deviceId,
  capturedAt: op.capturedAt,
  effectiveAt: op.effectiveAt,
  baseVersion: 0,
  flags: op.flags,
});

/** The comings and goings of some people on no list. */
export async function opsOf(db: Reader, walkInIds: readonly string[]): Promise<WalkInOp[]> {
  const found: WalkInOp[] = [];
  for (const some of chunks([...walkInIds]))
    found.push(...(await db.select().from(walkInOps).where(inArray(walkInOps.walkInId, some))));
  return found;
}

/** The people on no list of an event, and on which sheets each is present now; at most 2,000. Two statements. */
export async function walkInsOf(db: Reader, eventId: string) {
  const people = await db
    .select()
    .from(walkIns)
    .where(eq(walkIns.eventId, eventId))
    .orderBy(walkIns.createdAt, walkIns.id)
    .limit(2_000);
  const ops = await opsOf(
    db,
    people.map((one) => one.id),
  );
  return people.map((person) => {
    const mine = ops.filter((op) => op.walkInId === person.id);
    const sheetIds = [...new Set(mine.map((op) => op.sheetId))].filter((sheetId) =>
      isInside(mine.filter((op) => op.sheetId === sheetId)),
    );
    return { ...person, sheetIds };
  });
}
