import { eq } from "drizzle-orm";
import type { z } from "zod";
import { say, type Words, words } from "../../core/i18n";
import { command } from "../../core/operation";
import { atProgram, atProgramDesk } from "../../core/scopes";
import type { Column, List } from "../../core/table";
import { isoDay } from "../../core/time";
import type { Reader } from "../../db";
import { programs } from "../../db/schema";
import { meanings, statuses } from "../attendance/rules";
import { reasonInWords, ruleInWords, sayIn } from "../certificate-rules/components/wording";
import { columnsFor, exportNote, listOf, type Made, type Out, takeOut } from "../exports/steps";
import { rateColumns, sumColumns } from "../matrix/steps";
import { programExportInput, schoolProgramExportInput } from "./inputs";
import { type ProgramMatrix, programMatrixOf } from "./steps";

type Line = ProgramMatrix["rows"][number] & { no: number };
type Titles = (sheetId: string) => string;

function made(t: Words, locale: string, titleOf: Titles): Made<Line> {
  const reasons = (row: Line) => row.reasons.map((one) => reasonInWords(one, sayIn(t), locale, titleOf)).join("; ");
  return {
    ...sumColumns<Line>(),
    ...rateColumns<Line>(),
    result: { value: (row) => t(`certificateRules.results.${row.result}`) },
    reason: { value: reasons },
    conflict: { value: (row) => t(row.conflict ? "ui.yes" : "ui.no") },
  };
}

/** The list with a column for each sheet, day and title over it, in place of the one word `sheets`. */
function spreadOut(list: List<unknown>, place: number, { sheets }: ProgramMatrix, titleOf: Titles): List<unknown> {
  if (place < 0) return list;
  const each = sheets.map((sheet, index): Column<Line> => {
    const label = `${isoDay(sheet.startsAt, sheet.timeZone)} ${titleOf(sheet.sheetId)}`;
    const value = (row: Line) => {
      const status = row.cells[index];
      return status ? meanings[status].short : "-";
    };
    return { key: `sheet_${index + 1}`, label, value };
  });
  return {
    ...list,
    columns: [...list.columns.slice(0, place), ...(each as Column<unknown>[]), ...list.columns.slice(place)],
  };
}

async function zoneOf(db: Reader, programId: string): Promise<string> {
  const [program] = await db.select({ zone: programs.timeZone }).from(programs).where(eq(programs.id, programId));
  return program?.zone ?? "UTC";
}

type Asked = Parameters<typeof columnsFor>[0] & { input: z.output<typeof programExportInput> };

/** The matrix as a list to take out; with a school only of its own students. */
async function look(asked: Asked, schoolId?: string): Promise<Out> {
  const { db, input, now } = asked;
  const locale = input.locale ?? "en";
  const t = words(locale);
  const columns = await columnsFor(asked, "program-matrix");
  const found = await programMatrixOf(db, input.programId, { now, locale, schoolId });
  const titles = new Map(found.sheets.map((sheet) => [sheet.sheetId, say(sheet.title, locale, sheet.languages)]));
  const titleOf = (sheetId: string) => titles.get(sheetId) ?? "";
  const rows = found.rows.map((row, index): Line => ({ ...row, no: index + 1 }));
  const zone = await zoneOf(db, input.programId);
  const title = t("exports.fileWords.program-matrix");
  const plain = listOf(made(t, locale, titleOf), columns, rows, { title, zone, locale });
  const legend = statuses.map((status) => `${meanings[status].short} ${t(`attendance.statuses.${status}`)}`);
  return {
    profile: "program-matrix",
    programId: input.programId,
    columns,
    lists: [spreadOut(plain, columns.indexOf("sheets"), found, titleOf)],
    rowCount: rows.length,
    filters: schoolId ? { school: schoolId } : {},
    facts: [
      { label: t("exports.about.legend"), value: [...legend, `- ${t("attendance.statuses.unmarked")}`].join(", ") },
      { label: t("exports.about.rates"), value: t("exports.about.ratesText") },
      {
        label: t("certificateRules.title"),
        value: ruleInWords(found.rule, sayIn(t), titleOf).join(", ") || t("certificateRules.says.nothing"),
      },
    ],
  };
}

/**
 * Takes everybody's attendance over a programme out of the house, with sums, rates and how they stand to the rule.
 * Noted down with its purpose first. Refuses an unknown column on its field, `not-found`.
 */
export const exportProgram = command("attendance.exportProgram", {
  input: programExportInput,
  scope: atProgram,
  alone: false,
  look: (asked) => look(asked),
  run: ({ seen, ...asked }) => takeOut(asked, seen),
  note: exportNote,
});

/** The same of a school's own students, for the school. Refuses as `attendance.exportProgram`. */
export const exportSchoolProgram = command("schools.exportProgram", {
  input: schoolProgramExportInput,
  scope: atProgramDesk,
  alone: false,
  look: (asked) => look(asked, asked.input.schoolId),
  run: ({ seen, ...asked }) => takeOut(asked, seen),
  note: (taken, { schoolId }) => ({ ...exportNote(taken), schoolId }),
});
