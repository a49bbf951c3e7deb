import { eq } from "drizzle-orm";
import { say, type Words, words } from "../../core/i18n";
import type { ListPaper } from "../../core/list-paper";
import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import { span } from "../../core/time";
import { events } from "../../db/schema";
import { profiles } from "../exports/rules";
import { exportNote, listOf, type Made, takeOut } from "../exports/steps";
import { summaryInput } from "./inputs";
import { type SummaryRow, summaryRows } from "./steps";

const columns = [...profiles.sponsor_summary.columns];

function made(t: Words): Made<SummaryRow> {
  // Numbers where they are told, signs where they are hidden.
  const number = (key: "registered" | "attended" | "people" | "sittings") => ({
    kind: "integer" as const,
    value: (row: SummaryRow) => row[key],
  });
  return {
    by: { value: (row) => row.by },
    value: { value: (row) => row.value },
    registered: number("registered"),
    attended: number("attended"),
    people: number("people"),
    sittings: number("sittings"),
    interpreter: { value: (row) => (row.interpreter === undefined ? "" : t(row.interpreter ? "ui.yes" : "ui.no")) },
  };
}

const paperColumns = [
  ...(
    [
      ["by", 16],
      ["value", 34],
    ] as const
  ).map(([key, share]) => ({ key, share })),
  ...(["registered", "attended", "people", "sittings", "interpreter"] as const).map((key) => ({
    ...{ key, share: 10 },
    align: "center" as const,
  })),
];

/**
 * Takes the numbers of an event out of the house, without a name: registered, attended, different people and presences
 * by school, grade, gender, language and sitting. `outside`: cells from one to four are hidden, and as many more as it
 * takes that none follows from the others. Noted down with its purpose first. Refuses `not-found`.
 */
export const exportSummary = command("attendance.exportSummary", {
  input: summaryInput,
  scope: atEvent,
  alone: false,
  async run(asked) {
    const { db, input, now } = asked;
    const lang = input.locale ?? "en";
    const t = words(lang);
    const [event] = await db.select().from(events).where(eq(events.id, input.eventId));
    if (!event) return refuse("not-found");
    const rows = await summaryRows(db, {
      ...{ eventId: event.id, locale: lang, outside: input.outside, spoken: event.languages },
      titleOf: (title) => say(title, lang, event.languages),
    });
    const title = t("exports.fileWords.sponsor_summary");
    const taken = await takeOut(asked, {
      profile: "sponsor_summary",
      eventId: event.id,
      columns,
      lists: [listOf(made(t), columns, rows, { title, zone: event.timeZone, locale: lang })],
      rowCount: rows.length,
      filters: { outside: input.outside },
      facts: input.outside ? [{ label: t("exports.about.legend"), value: t("sponsor.hidden") }] : [],
    });
    const cells = made(t);
    const pdf: ListPaper = {
      title: `${say(event.title, lang, event.languages)} · ${title}`,
      subtitle: span(event.startsAt, event.endsAt, event.timeZone, lang),
      columns: paperColumns.map(({ key, ...look }) => ({ label: t(`exports.columns.${key}`), ...look })),
      // What the rows are cut by is said once, where it begins.
      rows: rows.map((row, index) =>
        paperColumns.map(({ key }) =>
          key === "by" && rows[index - 1]?.by === row.by ? "" : String(cells[key]?.value(row) ?? ""),
        ),
      ),
      notes: [...(input.outside ? [t("sponsor.hidden")] : []), t("sponsor.counted")],
      foot: t("exports.fileWords.sponsor_summary"),
      lang,
      at: now,
    };
    return { ...taken, pdf };
  },
  note: exportNote,
});
