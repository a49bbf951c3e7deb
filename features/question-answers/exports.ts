import type { z } from "zod";
import { asLocale, type Locale, languageNames, say, type Words, words } from "../../core/i18n";
import { command } from "../../core/operation";
import type { QuestionPaper } from "../../core/question-paper";
import { atEvent } from "../../core/scopes";
import { day } from "../../core/time";
import type { Reader } from "../../db";
import { profiles } from "../exports/rules";
import { exportNote, listOf, type Made, takeOut } from "../exports/steps";
import { officeInput } from "./inputs";
import { eventOf, leftoversOf, translationsInto } from "./steps";

/** What goes to the guest's office: the chosen ones of those left, in their order, with a checked translation. */
async function linesOf(db: Reader, { eventId, held, nos }: z.output<typeof officeInput>, locale: Locale) {
  const wanted = nos && new Set(nos);
  const translated = await translationsInto(db, eventId, locale);
  return (await leftoversOf(db, eventId, held))
    .filter(({ no }) => !wanted || wanted.has(no))
    .map((row) => ({
      ...row,
      translation: row.lang === locale ? null : (translated.get(row.questionId)?.body ?? null),
    }));
}
type Line = Awaited<ReturnType<typeof linesOf>>[number];

const askerOf = ({ groupNumber }: Line, t: Words) =>
  groupNumber === null ? t("questions.aStudent") : t("questions.groupNumber", { number: groupNumber });

const made = (t: Words, locale: Locale): Made<Line> => ({
  no: { kind: "integer", value: (row) => row.no },
  question: { value: (row) => row.body },
  question_lang: { value: (row) => languageNames[asLocale(row.lang)] },
  translation: { value: (row) => row.translation },
  theme: { value: (row) => say(row.theme, locale) },
  votes: { kind: "integer", value: (row) => row.votes },
  asker: { value: (row) => askerOf(row, t) },
  // Left empty for those who answer.
  answer: { value: () => null },
});

type Event = Awaited<ReturnType<typeof eventOf>>;
function paperOf(rows: readonly Line[], event: Event, locale: Locale, now: Date): QuestionPaper {
  const t = words(locale);
  return {
    title: t("questionAnswers.paper.title"),
    event: say(event.title, locale, event.languages),
    facts: [
      { label: t("questionMinutes.paper.day"), value: day(event.startsAt, event.timeZone, locale) },
      { label: t("questionAnswers.paper.count"), value: String(rows.length) },
    ],
    lead: t("questionAnswers.paper.lead"),
    sections: [
      {
        entries: rows.map((row) => ({
          no: row.no,
          about: [askerOf(row, t), say(row.theme, locale), t("questionAnswers.votes", { count: row.votes })]
            .filter(Boolean)
            .join(" · "),
          question: row.body,
          ...(row.lang === locale ? {} : { questionMark: languageNames[asLocale(row.lang)] }),
          ...(row.translation ? { translation: row.translation } : {}),
        })),
      },
    ],
    nothing: t("questionAnswers.none"),
    lang: locale,
    at: now,
  };
}

/**
 * Takes the questions without an answer out of the house for those who will answer them: number, words, a checked
 * translation, theme and votes; of the asker the group at most. Noted down with its purpose. Refuses `not-found`.
 */
export const exportLeftovers = command("questionAnswers.export", {
  input: officeInput,
  scope: atEvent,
  alone: false,
  async run(asked) {
    const { db, input, now } = asked;
    const locale = input.locale ?? "en";
    const event = await eventOf(db, input.eventId);
    const rows = await linesOf(db, input, locale);
    const columns = [...profiles.leftovers.columns];
    const shape = { title: words(locale)("exports.fileWords.leftovers"), zone: event.timeZone, locale };
    const taken = await takeOut(asked, {
      profile: "leftovers",
      eventId: input.eventId,
      columns,
      lists: [listOf(made(words(locale), locale), columns, rows, shape)],
      rowCount: rows.length,
      filters: { held: input.held || undefined, chosen: input.nos?.length },
    });
    return { ...taken, pdf: paperOf(rows, event, locale, now) };
  },
  note: exportNote,
});
