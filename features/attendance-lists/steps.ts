import { and, asc, eq } from "drizzle-orm";
import { type Locale, say, type Words, words } from "../../core/i18n";
import type { ListPaper } from "../../core/list-paper";
import type { List } from "../../core/table";
import { clock, span } from "../../core/time";
import type { Reader } from "../../db";
import { attendanceOps } from "../../db/schema";
import { meanings, percent, rate, statuses, tally } from "../attendance/rules";
import type { Attendee } from "../attendees/steps";
import { listOf, type Made } from "../exports/steps";
import type { Sheet } from "../registers/steps";

/** A person of a list as it is written out. */
export type Line = Attendee & { no: number; note: string; guardianPhone: string };

/** How the cells of the list come about; see people-attendance.md §7. "-" is nobody's mark, never absence. */
export function made(t: Words): Made<Line> {
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
    mark: { value: (row) => t(`attendance.statuses.${row.status ?? "unmarked"}`) },
    remarks: { value: remarksOf },
    guardian_phone: { value: (row) => row.guardianPhone },
    photo: { value: (row) => row.photoWish && t(`exports.photo.${row.photoWish}`) },
  };
}

/** The reason and the notes in one cell, as a form on paper has room for. */
const remarksOf = ({ reason, note }: Line) => [reason, note].filter(Boolean).join(" / ");

type Source = (typeof attendanceOps.$inferSelect)["source"];
const sourceOf = (t: Words, source: string | null) => source && t(`attendance.sources.${source as Source}`);

/** The notes that stand, by registration. */
export async function notesOf(db: Reader, registerId: string | undefined): Promise<Map<string, string>> {
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
export function summaryOf(people: readonly Attendee[], sheet: Sheet, locale: Locale): List<unknown> {
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
export function factsOf(sheet: Sheet, locale: Locale) {
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

const paperColumns = [
  { key: "no", share: 6, align: "center" },
  { key: "school", share: 24 },
  { key: "grade_class", share: 13, align: "center" },
  { key: "name", share: 26 },
  { key: "mark", share: 13, align: "center" },
  { key: "arrived_at", share: 10, align: "center" },
  { key: "remarks", share: 18 },
] as const;

/** What stands on the sheet of paper, as the log tells it. */
export const paperKeys = paperColumns.map(({ key }) => key);

/** The list with its statuses as a sheet of paper, for a school's or an office's stamp; no contacts stand on it. */
export function paperOf(sheet: Sheet, lines: readonly Line[], lang: Locale, at: Date): ListPaper {
  const t = words(lang);
  const title = t("exports.fileWords.attendance");
  const event = say(sheet.eventTitle, lang, sheet.languages);
  const part = sheet.agendaItemId ? ` · ${say(sheet.title, lang, sheet.languages)}` : "";
  const counts = new Map<string, number>();
  for (const { status } of lines) counts.set(status ?? "unmarked", (counts.get(status ?? "unmarked") ?? 0) + 1);
  const sums = [...statuses, "unmarked" as const].flatMap((status) => {
    const count = counts.get(status);
    return count ? [`${t(`attendance.statuses.${status}`)} ${count}`] : [];
  });
  const study = ({ grade, classNo, studentNo }: Line) =>
    [grade, classNo, studentNo].filter((one) => one !== null && one !== "").join("-");
  return {
    title: `${event}${part} · ${title}`,
    subtitle: span(sheet.startsAt, sheet.endsAt, sheet.timeZone, lang),
    columns: paperColumns.map(({ key, ...look }) => ({
      label: key === "grade_class" ? t("absenceLetters.study") : t(`exports.columns.${key}`),
      ...look,
    })),
    rows: lines.map((line) => [
      String(line.no),
      line.schoolName,
      study(line),
      [line.fullName, line.latinName && line.latinName !== line.fullName ? line.latinName : ""] as const,
      t(`attendance.statuses.${line.status ?? "unmarked"}`),
      line.arrivedAt ? clock(line.arrivedAt, sheet.timeZone, lang) : "",
      remarksOf(line),
    ]),
    notes: [`${t("exports.all")} ${lines.length}${sums.length > 0 ? ` · ${sums.join(" · ")}` : ""}`],
    stamp: { label: t("exports.confirmed"), place: t("absenceLetters.seal") },
    foot: `${sheet.sheetId.slice(-8).toUpperCase()} v${sheet.register?.version ?? 0}`,
    lang,
    at,
  };
}
