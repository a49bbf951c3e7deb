import { and, eq } from "drizzle-orm";
import type { Locale } from "../../core/i18n";
import type { Reader } from "../../db";
import { events } from "../../db/schema";
import { tally } from "../attendance/rules";
import { ledgerOf } from "../certificate-rules/steps";

type Wish = { now: Date; locale: Locale; schoolId?: string | undefined };

/** Events that nobody outside of the team knows of yet. */
async function draftsIn(db: Reader, programId: string) {
  const which = and(eq(events.programId, programId), eq(events.status, "draft"));
  return new Set((await db.select({ id: events.id }).from(events).where(which)).map(({ id }) => id));
}

/**
 * The people of a programme at all sheets of its events, with sums and how they stand to the rule; with a school only
 * those who belong to it now, and no sheet of a draft.
 */
export async function programMatrixOf(db: Reader, programId: string, { now, locale, schoolId }: Wish) {
  const { sheets, rule, rows: all } = await ledgerOf(db, { programId }, { now, locale });
  const rows = schoolId ? all.filter((row) => row.schoolId === schoolId) : all;
  const drafts = schoolId ? await draftsIn(db, programId) : new Set<string>();
  const isShown = (index: number) => !drafts.has(sheets[index]?.eventId ?? "");
  return {
    rule,
    sheets: sheets
      .filter((_, index) => isShown(index))
      .map(({ register, isCounted: _, ...sheet }) => ({ ...sheet, state: register?.state ?? "open" })),
    rows: rows.map(({ cells, facts, ticket: _ticket, groupNumber: _group, registrationIds: _ids, ...row }) => ({
      ...row,
      cells: cells.filter((_, index) => isShown(index)).map((cell) => cell.status),
      counts: tally(facts.marks),
      unmarked: facts.marks.filter((mark) => mark.status === null).length,
    })),
  };
}
export type ProgramMatrix = Awaited<ReturnType<typeof programMatrixOf>>;
