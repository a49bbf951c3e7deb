import { eq } from "drizzle-orm";
import type { z } from "zod";
import { fileName } from "../../core/file-name";
import { say, words } from "../../core/i18n";
import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atDesk, atEvent } from "../../core/scopes";
import type { Column, List } from "../../core/table";
import { isoDay } from "../../core/time";
import type { Reader } from "../../db";
import { events, organizations } from "../../db/schema";
import { meanings, statuses } from "../attendance/rules";
import { readySets } from "../exports/rules";
import { columnsFor, exportNote, listOf, type Taken, takeOut } from "../exports/steps";
import { matrixOf } from "../matrix/steps";
import { formInput, reportInput } from "./inputs";
import { made, type ReportLine, remarksOf, sheetColumns, summaryOf } from "./steps";

type Asked = Parameters<typeof takeOut>[0] & { input: z.output<typeof reportInput> };
type Row = Omit<ReportLine, "no" | "remarks">;

/** The people of each school, in the order in which the schools stand on the matrix. */
function bySchool(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) found.set(row.schoolId ?? "none", [...(found.get(row.schoolId ?? "none") ?? []), row]);
  return found;
}

async function schoolName(db: Reader, schoolId: string) {
  const [found] = await db.select().from(organizations).where(eq(organizations.id, schoolId));
  return found?.name;
}

/** The reports of an event's schools, each noted down by itself with the school as the one who gets it. */
async function takeReports(asked: Asked, asForm = false): Promise<Taken[]> {
  const { db, input } = asked;
  const { eventId, school } = input;
  const locale = input.locale ?? "en";
  const t = words(locale);
  const [event] = await db.select().from(events).where(eq(events.id, eventId));
  if (!event) return refuse("not-found");
  const columns = asForm ? [...(readySets.school_report?.korean ?? [])] : await columnsFor(asked, "school_report");
  const found = await matrixOf(db, eventId, locale, school && school !== "none" ? school : undefined);
  const remarks = await remarksOf(db, eventId);
  const look = { zone: event.timeZone, locale };
  const legend = statuses.map((status) => `${meanings[status].short} ${t(`attendance.statuses.${status}`)}`);
  const listed = (rows: readonly ReportLine[], title: string): List<unknown> => {
    const plain = listOf(made(), columns, rows, { title, ...look });
    const place = columns.indexOf("sheets");
    if (place < 0) return plain;
    const each = sheetColumns(found, t, locale) as Column<unknown>[];
    return { ...plain, columns: [...plain.columns.slice(0, place), ...each, ...plain.columns.slice(place)] };
  };
  const groups = [...bySchool(found.rows)].filter(([id]) => !school || id === school);
  const reports: Taken[] = [];
  // A school of which nobody is there yet has its form too, with a header and no rows.
  for (const [id, people] of groups.length > 0 ? groups : [[school ?? "none", []] as const]) {
    const name = say(await schoolName(db, id), locale, event.languages) || t("sponsor.noSchool");
    const rows = people.map(
      (row, index): ReportLine => ({ ...row, no: index + 1, remarks: remarks.get(row.registrationId) ?? "" }),
    );
    const title = t("exports.fileWords.school_report");
    const taken = await takeOut(
      { ...asked, input: { ...input, recipient: input.recipient || name } },
      {
        profile: "school_report",
        eventId,
        columns,
        lists: [listed(rows, title), summaryOf(found, rows, t, look)],
        rowCount: rows.length,
        filters: { school: id },
        facts: [
          { label: t("exports.about.legend"), value: [...legend, `- ${t("attendance.statuses.unmarked")}`].join(", ") },
        ],
        part: { [locale]: name },
      },
    );
    reports.push(taken);
  }
  return reports;
}

const noteOf = (reports: readonly Taken[]) => ({
  files: reports.length,
  count: reports.reduce((sum, { rowCount }) => sum + rowCount, 0),
  format: reports[0]?.format ?? "",
  columns: reports[0]?.columns ?? [],
});

/**
 * Takes the attendance of an event out of the house school by school: a workbook (or CSV) for each, or for the one
 * named; each is noted down by itself, for the school unless somebody else is named. Refuses an unknown column on its
 * field, `not-found`.
 */
export const exportReports = command("attendance.exportSchools", {
  input: reportInput,
  scope: atEvent,
  async run(asked) {
    const reports = await takeReports(asked);
    const { input } = asked;
    const locale = input.locale ?? "en";
    const [event] = await asked.db.select().from(events).where(eq(events.id, input.eventId));
    if (!event) return refuse("not-found");
    const archive = fileName({
      date: isoDay(event.startsAt, event.timeZone),
      title: say(event.title, locale, event.languages),
      list: words(locale)("exports.fileWords.school_report"),
      kind: "school_report",
      ext: "zip",
    });
    return { reports, archive };
  },
  note: ({ reports }) => noteOf(reports),
});

/** The same of a school's own students in the form of Korean schools (출석부), for the school. Refuses `not-found`. */
export const exportForm = command("schools.exportForm", {
  input: formInput,
  scope: atDesk,
  async run({ input: { schoolId, ...input }, ...asked }) {
    const [taken] = await takeReports({ ...asked, input: { ...input, school: schoolId } }, true);
    return taken ?? refuse("not-found");
  },
  note: (taken, { schoolId }) => ({ ...exportNote(taken), schoolId }),
});
