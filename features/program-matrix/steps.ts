import type { Locale } from "../../core/i18n";
import type { Reader } from "../../db";
import { tally } from "../attendance/rules";
import { ledgerOf } from "../certificate-rules/steps";

/** The people of a programme at all sheets of its events, with sums and how they stand to the rule. */
export async function programMatrixOf(db: Reader, programId: string, { now, locale }: { now: Date; locale: Locale }) {
  const { sheets, rule, rows } = await ledgerOf(db, { programId }, { now, locale });
  return {
    rule,
    sheets: sheets.map(({ register, isCounted: _, ...sheet }) => ({ ...sheet, state: register?.state ?? "open" })),
    rows: rows.map(({ cells, facts, ticket: _ticket, groupNumber: _group, registrationIds: _ids, ...row }) => ({
      ...row,
      cells: cells.map((cell) => cell.status),
      counts: tally(facts.marks),
      unmarked: facts.marks.filter((mark) => mark.status === null).length,
    })),
  };
}
export type ProgramMatrix = Awaited<ReturnType<typeof programMatrixOf>>;
