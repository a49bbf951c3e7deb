import { and, eq } from "drizzle-orm";
import { blindIndex } from "../../core/seal";
import type { Reader, Tx } from "../../db";
import { attendanceRecords, selfCheckIns } from "../../db/schema";
import { type Sheet, sheetsOf } from "../registers/steps";
import { isOpen, restTime, turnOf, wrongAtMost } from "./rules";

/** The six figures of a sheet at a turn: from a key, so that nobody works out the next ones. */
export const codeOf = (sheetId: string, turn: number): string =>
  String(
    Buffer.from(blindIndex("self_check_ins|code", `${sheetId}:${turn}`), "base64url").readUInt32BE(0) % 1_000_000,
  ).padStart(6, "0");

/** Whether it is the code that stands on a sheet's screen now, or the one before. By the server's clock alone. */
export const fits = (sheetId: string, code: string, now: Date): boolean =>
  [0, 1].some((back) => codeOf(sheetId, turnOf(now) - back) === code);

/** The sheets of an event at which people check themselves in now. */
export const openSheets = async (db: Reader, eventId: string, now: Date): Promise<Sheet[]> =>
  (await sheetsOf(db, eventId)).filter((sheet) => isOpen(sheet, now) && sheet.register?.state !== "closed");

/** Whether somebody is in the room already, as far as is known. */
export async function isInside(db: Reader, sheet: Sheet, registrationId: string): Promise<boolean> {
  const mine = and(
    eq(attendanceRecords.registerId, sheet.register?.id ?? ""),
    eq(attendanceRecords.registrationId, registrationId),
  );
  const [record] = await db.select().from(attendanceRecords).where(mine);
  return Boolean(record?.arrivedAt && !record.leftAt);
}

/** Seconds for which a registration rests after wrong codes; 0: none. */
export async function restOf(db: Reader, registrationId: string, now: Date): Promise<number> {
  const [row] = await db.select().from(selfCheckIns).where(eq(selfCheckIns.registrationId, registrationId));
  return row?.lockedUntil && row.lockedUntil > now ? Math.ceil((row.lockedUntil.getTime() - now.getTime()) / 1_000) : 0;
}

/** Counts a wrong code; after the fifth a minute's rest begins. */
export async function countWrong(tx: Tx, registrationId: string, now: Date): Promise<void> {
  const [row] = await tx.select().from(selfCheckIns).where(eq(selfCheckIns.registrationId, registrationId));
  const wrong = (row?.wrong ?? 0) + 1;
  const over = wrong >= wrongAtMost;
  const state = {
    wrong: over ? 0 : wrong,
    lockedUntil: over ? new Date(now.getTime() + restTime) : null,
    updatedAt: now,
  };
  await tx
    .insert(selfCheckIns)
    .values({ registrationId, ...state })
    .onConflictDoUpdate({ target: selfCheckIns.registrationId, set: state });
}

/** Forgets the wrong ones: the right one was said. */
export const forgetWrong = (tx: Tx, registrationId: string) =>
  tx.delete(selfCheckIns).where(eq(selfCheckIns.registrationId, registrationId));
