import { asc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { asLocale, type Locale, languageNames, say, type Words, words } from "../../core/i18n";
import { idInput } from "../../core/inputs";
import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import type { Reader } from "../../db";
import { agendaItems, events, groups, organizations, persons, questions, registrations, themes } from "../../db/schema";
import { exportInput } from "../exports/inputs";
import { columnsFor, exportNote, listOf, type Made, type Out, takeOut } from "../exports/steps";
import { listInput } from "./inputs";
import { chosen } from "./steps";

const { q, themeId, groupId, state } = listInput.shape;
/** The log as it was seen: searched and filtered. */
export const questionsExportInput = z.strictObject({ eventId: idInput, q, themeId, groupId, state, ...exportInput });

const rowsOf = (db: Reader, input: z.output<typeof questionsExportInput>) =>
  db
    .select({
      no: questions.no,
      askedAt: questions.askedAt,
      theme: themes.title,
      body: questions.body,
      lang: questions.lang,
      asker: sql<string | null>`coalesce(${persons.fullName}, ${questions.askerName})`,
      school: organizations.name,
      groupNumber: groups.number,
      source: questions.source,
      answeredBy: questions.answeredBy,
      answer: questions.answerSummary,
      answerLang: questions.answerLang,
      status: questions.status,
      followUp: questions.followUp,
      followUpOwner: questions.followUpOwner,
      followUpDueOn: questions.followUpDueOn,
      item: agendaItems.title,
    })
    .from(questions)
    .leftJoin(registrations, eq(registrations.id, questions.askerRegistrationId))
    .leftJoin(persons, eq(persons.id, registrations.personId))
    .leftJoin(organizations, eq(organizations.id, registrations.schoolId))
    .leftJoin(groups, eq(groups.id, questions.askerGroupId))
    .leftJoin(themes, eq(themes.id, questions.themeId))
    .leftJoin(agendaItems, eq(agendaItems.id, questions.agendaItemId))
    .where(chosen(input))
    .orderBy(asc(questions.position), asc(questions.id));

type Line = Awaited<ReturnType<typeof rowsOf>>[number];

function made(t: Words, locale: Locale): Made<Line> {
  const language = (lang: string | null) => lang && languageNames[asLocale(lang)];
  const stateOf = (row: Line) => (row.followUp ? "follow-up" : row.status === "answered" ? "answered" : "open");
  return {
    no: { kind: "integer", value: (row) => row.no },
    asked_at: { kind: "instant", value: (row) => row.askedAt },
    theme: { value: (row) => say(row.theme, locale) },
    question: { value: (row) => row.body },
    question_lang: { value: (row) => language(row.lang) },
    asker: { value: (row) => row.asker ?? t("questions.aStudent") },
    school: { value: (row) => say(row.school, locale) },
    group: { kind: "integer", value: (row) => row.groupNumber },
    asked_how: { value: (row) => t(`questions.sources.${row.source}`) },
    answered_by: { value: (row) => row.answeredBy },
    answer: { value: (row) => row.answer },
    answer_lang: { value: (row) => language(row.answerLang) },
    state: { value: (row) => t(`questions.states.${stateOf(row)}`) },
    follow_up: { value: (row) => t(row.followUp ? "ui.yes" : "ui.no") },
    follow_up_owner: { value: (row) => row.followUpOwner },
    follow_up_due_on: { kind: "date", value: (row) => row.followUpDueOn },
    agenda_item: { value: (row) => say(row.item, locale) },
  };
}

/**
 * Takes the log of questions out of the house, as filtered, in its order. Noted down with its purpose first.
 * Refuses an unknown column on its field, `not-found`.
 */
export const exportQuestions = command("questions.export", {
  input: questionsExportInput,
  scope: atEvent,
  alone: false,
  async look(asked): Promise<Out> {
    const { db, input } = asked;
    const locale = input.locale ?? "en";
    const t = words(locale);
    const [event] = await db.select({ zone: events.timeZone }).from(events).where(eq(events.id, input.eventId));
    if (!event) return refuse("not-found");
    const columns = await columnsFor(asked, "questions");
    const rows = await rowsOf(db, input);
    const { zone } = event;
    return {
      profile: "questions",
      eventId: input.eventId,
      columns,
      lists: [listOf(made(t, locale), columns, rows, { title: t("exports.fileWords.questions"), zone, locale })],
      rowCount: rows.length,
      filters: { theme: input.themeId, group: input.groupId, state: input.state, searched: input.q ? true : undefined },
    };
  },
  run: ({ seen, ...asked }) => takeOut(asked, seen),
  note: exportNote,
});
