import type { z } from "zod";
import { asLocale, type Locale, languageNames, say, type Words, words } from "../../core/i18n";
import { command } from "../../core/operation";
import type { PaperEntry, QuestionPaper } from "../../core/question-paper";
import { atEvent } from "../../core/scopes";
import { clock, span } from "../../core/time";
import type { Reader } from "../../db";
import { profiles } from "../exports/rules";
import { exportNote, listOf, type Made, takeOut } from "../exports/steps";
import { eventOf, translationsInto } from "../question-answers/steps";
import { minutesInput } from "./inputs";
import { byTheme } from "./rules";
import { type Answered, answeredOf, headOf, themesOf } from "./steps";

type Wanted = z.output<typeof minutesInput>;
type Event = Awaited<ReturnType<typeof eventOf>>;

/** Question and answer in the language where somebody has checked a translation, else in their own words, marked so. */
async function linesOf(db: Reader, { eventId, names }: Wanted, locale: Locale) {
  const t = words(locale);
  const translated = await translationsInto(db, eventId, locale);
  const inLanguage = (own: string | null, lang: string, other: string | null | undefined) =>
    lang !== locale && other ? { text: other, lang: locale } : { text: own, lang: asLocale(lang) };
  return (await answeredOf(db, eventId)).map((row) => {
    const found = translated.get(row.questionId);
    return {
      ...row,
      question: inLanguage(row.body, row.lang, found?.body),
      answer: inLanguage(row.answerSummary, row.answerLang ?? row.lang, found?.answerSummary),
      asker: (names && row.fullName) || row.by || groupOf(row, t),
    };
  });
}
type Line = Awaited<ReturnType<typeof linesOf>>[number];

const groupOf = ({ groupNumber }: Answered, t: Words) =>
  groupNumber === null ? t("questions.aStudent") : t("questions.groupNumber", { number: groupNumber });

const made = (t: Words, locale: Locale): Made<Line> => ({
  no: { kind: "integer", value: (row) => row.no },
  heard_at: { kind: "instant", value: (row) => row.heardAt ?? row.answeredAt },
  theme: { value: (row) => say(row.theme, locale) },
  question: { value: (row) => row.question.text },
  question_lang: { value: (row) => languageNames[row.question.lang] },
  answer: { value: (row) => row.answer.text },
  answer_lang: { value: (row) => row.answer.text && languageNames[row.answer.lang] },
  answered_by: { value: (row) => row.answeredBy },
  in_writing: { value: (row) => t(row.inWriting ? "ui.yes" : "ui.no") },
  asker: { value: (row) => row.asker },
  school: { value: (row) => say(row.school, locale) },
  asked_how: { value: (row) => t(`questions.sources.${row.source}`) },
});

const markOf = (lang: Locale, locale: Locale) => (lang === locale ? undefined : languageNames[lang]);

function entryOf(row: Line, { timeZone }: Event, locale: Locale, themed: boolean): PaperEntry {
  const t = words(locale);
  const at = row.heardAt ? clock(row.heardAt, timeZone, locale) : "";
  const group = row.by && row.groupNumber !== null ? groupOf(row, t) : "";
  const how = row.inWriting ? t("questionMinutes.inWriting") : "";
  const theme = themed ? "" : say(row.theme, locale);
  return {
    no: row.no,
    about: [at, row.asker, group, t(`questions.sources.${row.source}`), theme, how].filter(Boolean).join(" · "),
    question: row.question.text ?? "",
    questionMark: markOf(row.question.lang, locale),
    ...(row.answer.text || row.answeredBy
      ? {
          answer: {
            by: row.answeredBy ?? "",
            text: row.answer.text ?? t("questionMinutes.aloud"),
            mark: row.answer.text ? markOf(row.answer.lang, locale) : undefined,
          },
        }
      : { answer: { by: "", text: t("questionMinutes.aloud") } }),
  };
}

type Sections = readonly { title?: string; rows: readonly Line[] }[];
async function paperOf(
  db: Reader,
  event: Event,
  sections: Sections,
  locale: Locale,
  now: Date,
): Promise<QuestionPaper> {
  const t = words(locale);
  const { venue, guests } = await headOf(db, event);
  const place = [say(venue?.name, locale, event.languages), venue?.room].filter(Boolean).join(", ");
  const names = guests.map((name) => say(name, locale, event.languages)).join(", ");
  const count = sections.reduce((sum, { rows }) => sum + rows.length, 0);
  const facts = [
    [t("questionMinutes.paper.day"), span(event.startsAt, event.endsAt, event.timeZone, locale)],
    [t("questionMinutes.paper.place"), place],
    [t("questionMinutes.paper.guest"), names],
    [t("questionMinutes.paper.count"), String(count)],
  ] as const;
  const themed = sections.some(({ title }) => title !== undefined);
  return {
    title: t("questionMinutes.paper.title"),
    event: say(event.title, locale, event.languages),
    facts: facts.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
    sections: sections.map(({ title, rows }) => ({
      title,
      entries: rows.map((row) => entryOf(row, event, locale, themed)),
    })),
    nothing: t("questionMinutes.none"),
    lang: locale,
    at: now,
  };
}

async function sectionsOf(db: Reader, wanted: Wanted, rows: readonly Line[], locale: Locale): Promise<Sections> {
  if (!wanted.byTheme) return [{ rows }];
  const themes = await themesOf(db, wanted.eventId);
  const titleOf = (themeId: string | null) =>
    say(themes.find(({ id }) => id === themeId)?.title, locale) || words(locale)("questionMinutes.noTheme");
  return byTheme(
    rows,
    themes.map(({ id }) => id),
  ).map((part) => ({ title: titleOf(part.themeId), rows: part.rows }));
}

/**
 * The minutes of an event's questions in one language, as it was asked aloud or theme by theme. Askers are named as the
 * room may know them; with `names`, for the team's own use, in full with their school. Noted down with its purpose, and
 * whether names went along. Refuses `not-found`.
 */
export const exportMinutes = command("questionMinutes.export", {
  input: minutesInput,
  scope: atEvent,
  alone: false,
  async run(asked) {
    const { db, input, now } = asked;
    const locale = input.locale ?? "en";
    const t = words(locale);
    const event = await eventOf(db, input.eventId);
    const sections = await sectionsOf(db, input, await linesOf(db, input, locale), locale);
    const rows = sections.flatMap((section) => section.rows);
    const columns = profiles.minutes.columns.filter((key) => input.names || key !== "school");
    const shape = { title: t("exports.fileWords.minutes"), zone: event.timeZone, locale };
    const taken = await takeOut(asked, {
      profile: "minutes",
      eventId: input.eventId,
      columns,
      lists: [listOf(made(t, locale), columns, rows, shape)],
      rowCount: rows.length,
      filters: { byTheme: input.byTheme || undefined, names: input.names || undefined },
    });
    return { ...taken, pdf: await paperOf(db, event, sections, locale, now) };
  },
  note: exportNote,
});
