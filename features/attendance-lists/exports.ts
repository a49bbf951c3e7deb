import { z } from "zod";
import { words } from "../../core/i18n";
import { blank, idInput } from "../../core/inputs";
import { command } from "../../core/operation";
import type { List } from "../../core/table";
import type { Reader } from "../../db";
import { orders } from "../attendance/inputs";
import { statuses } from "../attendance/rules";
import { attendeesOf } from "../attendees/steps";
import { contactsOfAll } from "../contacts/steps";
import { exportInput } from "../exports/inputs";
import { formats, usualColumns } from "../exports/rules";
import { columnsFor, exportNote, listOf, takeOut } from "../exports/steps";
import { matrixList, matrixOf } from "../matrix/steps";
import { atSheet, type Sheet, sheetOf } from "../registers/steps";
import { factsOf, type Line, made, notesOf, paperKeys, paperOf, summaryOf } from "./steps";

/** One sheet's list, as it was seen: searched, in that order, only those with a status or without one. */
export const attendanceExportInput = z.strictObject({
  sheetId: idInput,
  search: blank(z.string().max(200)),
  order: blank(z.enum(orders)),
  only: blank(z.enum([...statuses, "unmarked"])),
  ...exportInput,
  /** `pdf`: with the statuses, for a stamp. */
  format: z.enum([...formats, "pdf"]),
});

/** The people of the list at all sheets of the event: what a workbook has beside the list. */
async function matrixBeside(db: Reader, sheet: Sheet, lines: readonly Line[], list: List<unknown>) {
  const locale = list.locale as Parameters<typeof matrixList>[2];
  const found = await matrixOf(db, sheet.eventId, locale);
  const shown = new Set(lines.map((line) => line.registrationId));
  const rows = found.rows.filter((row) => shown.has(row.registrationId));
  return matrixList({ ...found, rows }, usualColumns("matrix"), locale);
}

/**
 * Takes the list of one sheet out of the house: noted down with its purpose before anything leaves. Refuses the field
 * `columns` for a column that is not the asker's to take (contacts), `not-found`.
 */
export const exportAttendance = command("attendance.export", {
  input: attendanceExportInput,
  scope: atSheet,
  alone: false,
  async run(asked) {
    const { db, input, now } = asked;
    const locale = input.locale ?? "en";
    const t = words(locale);
    const sheet = await sheetOf(db, input.sheetId);
    const isPaper = input.format === "pdf";
    const columns = isPaper ? [...paperKeys] : await columnsFor(asked, "attendance");
    const everybody = await attendeesOf(db, sheet, { search: input.search, order: input.order, locale });
    const people = everybody.filter(
      (one) => !input.only || (input.only === "unmarked" ? one.status === null : one.status === input.only),
    );
    const notes = await notesOf(db, sheet.register?.id);
    const phones = columns.includes("guardian_phone")
      ? await contactsOfAll(
          db,
          people.map((one) => one.personId),
        )
      : new Map<string, { guardianPhone: string | null }>();
    const rows = people.map(
      (one, index): Line => ({
        ...one,
        no: index + 1,
        note: notes.get(one.registrationId) ?? "",
        guardianPhone: phones.get(one.personId)?.guardianPhone ?? "",
      }),
    );
    const list = listOf(made(t), columns, rows, {
      title: t("exports.fileWords.attendance"),
      zone: sheet.timeZone,
      locale,
    });
    const beside =
      input.format === "xlsx" ? [await matrixBeside(db, sheet, rows, list), summaryOf(people, sheet, locale)] : [];
    const taken = await takeOut(isPaper ? { ...asked, input: { ...input, columns: undefined } } : asked, {
      profile: "attendance",
      eventId: sheet.eventId,
      columns,
      lists: [list, ...beside],
      rowCount: rows.length,
      filters: {
        sheetId: input.sheetId,
        order: input.order,
        only: input.only,
        searched: input.search ? true : undefined,
      },
      facts: factsOf(sheet, locale),
      part: sheet.agendaItemId ? sheet.title : undefined,
    });
    return { ...taken, ...(isPaper ? { pdf: paperOf(sheet, rows, locale, now) } : {}) };
  },
  note: exportNote,
});
