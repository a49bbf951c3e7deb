import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import type { Reader, Tx } from "../../db";
import { chunks } from "../../db/chunks";
import { devices, persons, registrations, rejectedOps } from "../../db/schema";
import { sheetsOf } from "../registers/steps";

type Told = {
  id: string;
  sheetId: string;
  kind: string;
  registrationId?: string | undefined;
  walkInId?: string | undefined;
  capturedAt: string;
};
type At = { eventId: string; deviceId: string; offsetMs: number | null; now: Date };

/** Keeps what was not taken, without names, until somebody of the team has looked at it. Told again, it is kept once. */
export async function keepRejected(tx: Tx, at: At, ops: readonly { op: Told; code: string }[]): Promise<void> {
  const named = [...new Set(ops.flatMap(({ op }) => op.registrationId ?? []))];
  const known = new Set<string>();
  for (const some of chunks(named))
    for (const row of await tx
      .select({ id: registrations.id })
      .from(registrations)
      .where(inArray(registrations.id, some)))
      known.add(row.id);
  const rows = ops.map(({ op, code }) => ({
    opId: op.id,
    deviceId: at.deviceId,
    eventId: at.eventId,
    sheetId: op.sheetId,
    registrationId: op.registrationId && known.has(op.registrationId) ? op.registrationId : null,
    walkInId: op.walkInId ?? null,
    kind: op.kind,
    status: null,
    code,
    effectiveAt: happenedAt(op, at),
    receivedAt: at.now,
  }));
  for (const some of chunks(rows)) await tx.insert(rejectedOps).values(some).onConflictDoNothing();
}

/** By the device's clock put right, and never later than it was told. */
const happenedAt = (op: Told, { offsetMs, now }: At) =>
  new Date(Math.max(0, Math.min(new Date(op.capturedAt).getTime() + (offsetMs ?? 0), now.getTime())));

/** What was rejected before and is taken now needs nobody's look any more. */
export async function settleTaken(tx: Tx, deviceId: string, opIds: readonly string[], now: Date): Promise<void> {
  const open = and(eq(rejectedOps.deviceId, deviceId), isNull(rejectedOps.settledAt));
  // Nearly always there is nothing: to ask that is cheaper than to name every operation.
  const [any] = await tx.select({ opId: rejectedOps.opId }).from(rejectedOps).where(open).limit(1);
  if (!any) return;
  for (const some of chunks([...opIds]))
    await tx
      .update(rejectedOps)
      .set({ settledAt: now })
      .where(and(open, inArray(rejectedOps.opId, some)));
}

/** What was rejected at an event, the latest first, settled ones last. Names are looked up, never kept. */
export async function rejectedOf(db: Reader, eventId: string) {
  const titles = new Map((await sheetsOf(db, eventId)).map((sheet) => [sheet.sheetId, sheet.title]));
  const rows = await db
    .select({
      opId: rejectedOps.opId,
      deviceId: rejectedOps.deviceId,
      device: devices.label,
      sheetId: rejectedOps.sheetId,
      registrationId: rejectedOps.registrationId,
      name: persons.fullName,
      ticketCode: registrations.code,
      kind: rejectedOps.kind,
      code: rejectedOps.code,
      effectiveAt: rejectedOps.effectiveAt,
      receivedAt: rejectedOps.receivedAt,
      settledAt: rejectedOps.settledAt,
    })
    .from(rejectedOps)
    .leftJoin(devices, eq(devices.id, rejectedOps.deviceId))
    .leftJoin(registrations, eq(registrations.id, rejectedOps.registrationId))
    .leftJoin(persons, eq(persons.id, registrations.personId))
    .where(eq(rejectedOps.eventId, eventId))
    .orderBy(desc(rejectedOps.receivedAt), desc(rejectedOps.opId))
    .limit(1_000);
  const shown = rows.map((row) => ({ ...row, sheet: titles.get(row.sheetId ?? "") ?? null }));
  return [...shown.filter((row) => !row.settledAt), ...shown.filter((row) => row.settledAt)];
}
