import { type Locale, languageNames, locales, say, type Words, words } from "../../../core/i18n";
import type { LocalizedText } from "../../../db/schema";
import type { Desk, Draft } from "./question-form";

type Choices = {
  themes: { id: string; title: LocalizedText }[];
  groups: { id: string; number: number }[];
  items: { id: string; title: LocalizedText }[];
  answerers: { name: LocalizedText }[];
};

const group = (t: Words, number: number) => t("questions.groupNumber", { number });

/** What the scribe chooses from, in the reader's language. */
export function deskFor(eventId: string, choices: Choices, locale: Locale): Desk {
  const t = words(locale);
  return {
    eventId,
    themes: choices.themes.map(({ id, title }) => ({ value: id, label: say(title, locale) })),
    groups: choices.groups.map(({ id, number }) => ({ value: id, label: group(t, number) })),
    items: choices.items.map(({ id, title }) => ({ value: id, label: say(title, locale) })),
    answerers: choices.answerers.map(({ name }) => say(name, locale)).filter(Boolean),
    languages: locales.map((value) => ({ value, label: languageNames[value] })),
  };
}

/** An empty form: asked aloud, in the reader's language. */
export const firstDraft = (locale: Locale): Draft => ({
  askerGroupId: "",
  body: "",
  lang: locale,
  themeId: "",
  source: "oral",
  agendaItemId: "",
  answeredBy: "",
  answerSummary: "",
  answerLang: "",
  followUp: false,
  followUpOwner: "",
  followUpDueOn: "",
});
