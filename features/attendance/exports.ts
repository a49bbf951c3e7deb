import { and, asc, eq } from "drizzle-orm";
import { z } from "zod";
import { type Locale, say, type Words, words } from "../../core/i18n";
import { blank, idInput } from "../../core/inputs";
import { command } from "../../core/operation";
import type { List } from "../../core/table";
import { span } from "../../core/time";
import type { Reader } from "../../db";
import { attendanceOps } from "../../db/schema";
import { type Attendee, attendeesOf } from "../attendees/steps";
import { contactsOfAll } from "../contacts/steps";
import { exportInput } from "../exports/inputs";
import { columnsFor, exportNote, listOf, type Made, takeOut } from "../exports/steps";
import { atSheet, type Sheet, sheetOf } from "../registers/steps";
import { orders } from "./inputs";
import { meanings, percent, rate, statuses, tally } from "./rules";

/** One sheet's list, as it was seen: searched, in that order, only those with a status or without one. */
export const attendanceExportInput = z.strictObject({
  sheetId: idInput,
  search: blank(z.string().max(200)),
  order: blank(z.enum(orders)),
  only: blank(z.enum([...statuses, "unmarked"])),
  ...exportInput,
});

type Line = Attendee & { no: number; note: string; guardianPhone: string };

/** How the cells of the list come about; see people-attendance.md §7. "-" is nobody's mark, never absence. */
function made(t: Words): Made<Line> {
  const yesNo = (is: boolean) => t(is ? "ui.yes" : "ui.no");
  return {
    no: { kind: "integer", value: (row) => row.no },
    school: { value: (row) => row.schoolName },
    grade: { kind: "integer", value: (row) => row.grade },
    class: { value: (row) => row.classNo },
    student_no: { value: (row) => row.studentNo },
    name: { value: (row) => row.fullName },
    name_latin: { value: (row) => row.latinName },
    group: { kind: "integer", value: (row) => row.groupNumber },
    role: { value: (row) => row.groupRole && t(`exports.roles.${row.groupRole}`) },
    status_code: { value: (row) => (row.status ? meanings[row.status].short : "-") },
    status_label: { value: (row) => t(`attendance.statuses.${row.status ?? "unmarked"}`) },
    arrived_at: { kind: "instant", value: (row) => row.arrivedAt },
    left_at: { kind: "instant", value: (row) => row.leftAt },
    minutes: { kind: "integer", value: (row) => row.minutesPresent },
    source: { value: (row) => sourceOf(t, row.source) },
    corrected: { value: (row) => yesNo(row.corrected) },
    reason: { value: (row) => row.reason },
    note: { value: (row) => row.note },
    conflict: { value: (row) => yesNo(row.conflict) },
    guardian_phone: { value: (row) => row.guardianPhone },
    photo: { value: (row) => row.photoWish && t(`exports.photo.${row.photoWish}`) },
  };
}

type Source = (typeof attendanceOps.$inferSelect)["source"];
const sourceOf = (t: Words, source: string | null) => source && t(`attendance.sources.${source as Source}`);

/** The notes that stand, by registration. */
async function notesOf(db: Reader, registerId: string | undefined): Promise<Map<string, string>> {
  const notes = new Map<string, string>();
  if (!registerId) return notes;
  const of = (kind: "note" | "void") => and(eq(attendanceOps.registerId, registerId), eq(attendanceOps.kind, kind));
  const voided = await db.select({ id: attendanceOps.targetOpId }).from(attendanceOps).where(of("void"));
  const gone = new Set(voided.map((one) => one.id));
  const rows = await db.select().from(attendanceOps).where(of("note")).orderBy(asc(attendanceOps.receivedAt));
  for (const { id, registrationId, reason } of rows)
    if (!gone.has(id)) notes.set(registrationId, [notes.get(registrationId), reason].filter(Boolean).join(" / "));
  return notes;
}

/** How many of each status, school by school, and together in the last line. */
function summaryOf(people: readonly Attendee[], sheet: Sheet, locale: Locale): List<unknown> {
  const t = words(locale);
  const closed = sheet.register?.state === "closed";
  const sumsOf = (school: string, some: readonly Attendee[]) => ({
    school,
    total: some.length,
    ...tally(some),
    unmarked: some.filter((one) => one.status === null).length,
    rate: percent(rate(some.map((one) => ({ status: one.status, closed })))),
  });
  const schools = [...new Set(people.map((one) => one.schoolName))];
  const rows = schools.map((name) =>
    sumsOf(
      name || "–",
      people.filter((one) => one.schoolName === name),
    ),
  );
  const integer = (value: (row: (typeof rows)[number]) => number) => ({ kind: "integer" as const, value });
  const columns: Made<(typeof rows)[number]> = {
    school: { value: (row) => row.school },
    total: integer((row) => row.total),
    present: integer((row) => row.present),
    late: integer((row) => row.late),
    left_early: integer((row) => row.leftEarly),
    excused: integer((row) => row.excused),
    absent: integer((row) => row.absent),
    unmarked: integer((row) => row.unmarked),
    rate_held: { kind: "decimal", value: (row) => row.rate },
  };
  const all = [...rows, sumsOf(t("exports.all"), people)];
  return listOf(columns, Object.keys(columns), all, { title: t("exports.summary"), zone: sheet.timeZone, locale });
}

/** What the "about" sheet says of a list of attendance: which sheet, in which state, and what the signs mean. */
function factsOf(sheet: Sheet, locale: Locale) {
  const t = words(locale);
  const { register } = sheet;
  const legend = statuses.map((status) => `${meanings[status].short} ${t(`attendance.statuses.${status}`)}`);
  return [
    { label: t("exports.about.list"), value: say(sheet.title, locale, sheet.languages) },
    { label: t("exports.about.time"), value: span(sheet.startsAt, sheet.endsAt, sheet.timeZone, locale) },
    { label: t("exports.about.state"), value: t(`attendance.states.${register?.state ?? "open"}`) },
    { label: t("exports.about.version"), value: register?.version ?? 0 },
    { label: t("exports.about.legend"), value: [...legend, `- ${t("attendance.statuses.unmarked")}`].join(", ") },
  ];
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
    const { db, input } = asked;
    const locale = input.locale ?? "en";
    const t = words(locale);
    const sheet = await sheetOf(db, input.sheetId);
    const columns = await columnsFor(asked, "attendance");
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
    return takeOut(asked, {
      profile: "attendance",
      eventId: sheet.eventId,
      columns,
      lists: [list, summaryOf(people, sheet, locale)],
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
  },
  note: exportNote,
});
