import { eq } from "drizzle-orm";
import { say, words } from "../../core/i18n";
import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import { events } from "../../db/schema";
import { columnsFor, exportNote, listOf, type Made, takeOut } from "../exports/steps";
import { resultsExportInput } from "./inputs";
import { resultsOfEvent } from "./steps";

type Line = {
  question: string;
  answer: string;
  count?: number;
  percent?: number | null;
  mean?: number | null;
  by?: string | null;
};

const made: Made<Line> = {
  question: { value: (row) => row.question },
  answer: { value: (row) => row.answer },
  answers: { kind: "integer", value: (row) => row.count ?? null },
  percent: { kind: "decimal", value: (row) => row.percent ?? null },
  mean: { kind: "decimal", value: (row) => row.mean ?? null },
  name: { value: (row) => row.by ?? "" },
};

/** One digit after the point. */
const share = (part: number, whole: number) => (whole === 0 ? null : Math.round((part * 1000) / whole) / 10);

/**
 * Takes what the feedback form came to out of the house: how often each answer was chosen, and on a second sheet what was
 * written, without what the team took out and with a name only where it was given. Told as on the page: below five
 * answers without names nothing leaves (`survey-few`). Noted down with its purpose first. Refuses an unknown column, `not-found`.
 */
export const exportSurvey = command("surveys.export", {
  input: resultsExportInput,
  scope: atEvent,
  alone: false,
  async run(asked) {
    const { db, input } = asked;
    const locale = input.locale ?? "en";
    const t = words(locale);
    const [event] = await db.select().from(events).where(eq(events.id, input.eventId));
    const found = await resultsOfEvent(db, input.eventId);
    if (!event || !found) return refuse("not-found");
    if (found.few) return refuse("survey-few");
    const columns = await columnsFor(asked, "survey");
    const { questions } = found.survey;
    const all = found.results.map((result) => {
      const about = questions.find(({ id }) => id === result.questionId);
      const question = say(about?.text, locale, event.languages);
      const nameOf = (key: string) =>
        about?.kind === "rating"
          ? key
          : say(about?.options?.find(({ id }) => id === key)?.text, locale, event.languages);
      return { ...result, question, nameOf };
    });
    const rows = all.flatMap(({ question, counts, count: whole, mean, nameOf }) =>
      counts.map(({ key, count }): Line => {
        return { question, answer: nameOf(key), count, percent: share(count, whole), mean };
      }),
    );
    const texts = all.flatMap(({ question, texts: said }) =>
      said.filter(({ hidden }) => !hidden).map(({ text, by }): Line => ({ question, answer: text, by })),
    );
    const shape = { title: t("exports.fileWords.survey"), zone: event.timeZone, locale };
    const second = { ...shape, title: t("surveys.kinds.text") };
    return takeOut(asked, {
      profile: "survey",
      eventId: event.id,
      columns,
      lists: [listOf(made, columns, rows, shape), listOf(made, ["question", "answer", "name"], texts, second)],
      rowCount: rows.length,
      filters: {},
      facts: [{ label: t("exports.columns.answers"), value: String(found.answers) }],
    });
  },
  note: exportNote,
});
