import { and, eq, inArray } from "drizzle-orm";
import { refuseField } from "../../core/refusal";
import { readableCode } from "../../core/seal";
import type { Reader, Tx } from "../../db";
import { chunks } from "../../db/chunks";
import { attendanceOps, printedSheets, registrations } from "../../db/schema";
import type { Sheet } from "../registers/steps";
import { codeTyped } from "./rules";

export type Printed = typeof printedSheets.$inferSelect;

/** By which its entries are told from those of another paper: two sheets that disagree contradict each other. */
export const deviceOf = (printed: Pick<Printed, "id">) => `paper:${printed.id}`;

type By = { printedBy: string | null; now: Date };

/** Keeps which row of a printed sheet is whose, and gives the code that stands on it. */
export async function keepPrinted(
  tx: Tx,
  sheet: Sheet,
  rows: readonly string[],
  { printedBy, now }: By,
): Promise<string> {
  const code = readableCode(8);
  await tx.insert(printedSheets).values({
    ...{ code, eventId: sheet.eventId, sheetId: sheet.sheetId, registerVersion: sheet.register?.version ?? 0 },
    ...{ rows: [...rows], printedBy, createdAt: now },
  });
  return code;
}

/** The sheet with this code. Refuses the field `code` with `paper-unknown`. */
export async function printedAs(db: Reader, eventId: string, code: string): Promise<Printed> {
  const [found] = await db
    .select()
    .from(printedSheets)
    .where(and(eq(printedSheets.eventId, eventId), eq(printedSheets.code, codeTyped(code))));
  return found ?? refuseField("code", "paper-unknown");
}

/** The registrations of a sheet's rows that count now: of what was joined to another one, that. By the one printed. */
export async function countingFor(db: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const some of chunks([...new Set(ids)])) {
    const rows = await db
      .select({ id: registrations.id, into: registrations.mergedIntoId })
      .from(registrations)
      .where(inArray(registrations.id, some));
    for (const row of rows) found.set(row.id, row.into ?? row.id);
  }
  return found;
}

/** What was typed in of this paper before and stands. */
export async function standingOf(db: Reader, sheet: Pick<Sheet, "register">, printed: Printed) {
  const all = await db
    .select()
    .from(attendanceOps)
    .where(and(eq(attendanceOps.registerId, sheet.register?.id ?? ""), eq(attendanceOps.deviceId, deviceOf(printed))));
  const voided = new Set(all.flatMap((op) => (op.kind === "void" && op.targetOpId ? [op.targetOpId] : [])));
  return all.filter((op) => op.kind !== "void" && !voided.has(op.id));
}
