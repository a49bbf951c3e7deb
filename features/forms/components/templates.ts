import { type Locale, locales, messagesOf, words } from "../../../core/i18n";
import type { LocalizedText } from "../../../db/schema";
import { blankQuestion, type QuestionValues, type Template } from "./question-values";

type Texts = ReturnType<typeof messagesOf>["forms"]["templates"];

/** The same text in all four languages. */
const inAll = (of: (texts: Texts) => string): LocalizedText =>
  Object.fromEntries(locales.map((one) => [one, of(messagesOf(one).forms.templates)]));

const sizes = ["XS", "S", "M", "L", "XL", "XXL"];

const made: { key: keyof Texts["names"]; values: () => Partial<QuestionValues> }[] = [
  {
    key: "diet",
    values: () => ({
      kind: "short",
      label: inAll((t) => t.diet.label),
      help: inAll((t) => t.diet.help),
      reason: inAll((t) => t.diet.reason),
      isMedical: true,
    }),
  },
  {
    key: "health",
    values: () => ({
      kind: "long",
      label: inAll((t) => t.health.label),
      help: inAll((t) => t.health.help),
      reason: inAll((t) => t.health.reason),
      isMedical: true,
    }),
  },
  {
    key: "shirt",
    values: () => ({
      kind: "choice",
      label: inAll((t) => t.shirt.label),
      choices: sizes.map((size) => ({ label: inAll(() => size) })),
      viewers: "team",
      freezeDays: "7",
    }),
  },
  {
    key: "ambassador",
    values: () => ({
      kind: "long",
      label: inAll((t) => t.ambassador.label),
      help: inAll((t) => t.ambassador.help),
      required: "later",
      requiredDays: "3",
      viewers: "team",
    }),
  },
];

/** Questions that are asked again and again, written in all languages already. */
export const templatesIn = (locale: Locale): Template[] =>
  made.map(({ key, values }) => ({
    key,
    name: words(locale)(`forms.templates.names.${key}`),
    values: { ...blankQuestion(), ...values() },
  }));
