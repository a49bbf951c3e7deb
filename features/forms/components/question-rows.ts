import { inLanguage, type Locale, say, words } from "../../../core/i18n";
import type { ListedQuestion } from "../queries";
import { openersOf } from "../rules";
import type { Opener, QuestionRow } from "./question-values";

const text = (number: number | null) => (number === null ? "" : String(number));

/** A question as the editor's list shows and its form holds it, in the reader's language. */
export function rowFor(
  one: ListedQuestion,
  all: readonly ListedQuestion[],
  locale: Locale,
  first: readonly Locale[],
): QuestionRow {
  const t = words(locale);
  const { questionId, key, revision, answers, kind, label, help, choices, required, viewers, isMedical, reason } = one;
  const shown = inLanguage(label, locale, first);
  const opener = all.find((other) => other.key === one.showIfKey);
  const equals = opener?.choices.find((choice) => choice.key === one.showIfEquals);
  const condition = opener && {
    question: say(opener.label, locale, first),
    answer: equals ? say(equals.label, locale, first) : t("ui.yes"),
  };
  const facts = [
    required === "later" ? t("forms.laterFact", { days: one.requiredDays ?? 0 }) : t(`forms.required.${required}`),
    ...(condition ? [t("forms.conditionFact", condition)] : []),
    t(`forms.viewers.${viewers}`),
    t("forms.keepFact", { days: one.keepDays }),
  ];
  return {
    ...{ questionId, key, revision, answers, kind, label, help, choices, required, viewers, isMedical, reason },
    requiredDays: text(one.requiredDays) || "3",
    condition: one.showIfKey && one.showIfEquals ? `${one.showIfKey} ${one.showIfEquals}` : "",
    keepDays: String(one.keepDays),
    freezeDays: text(one.freezeDays),
    shown: { label: shown.text, ...(shown.lang === locale ? {} : { lang: shown.lang }), facts },
  };
}

/** All answers that could open a later question, in words. */
export const openersFor = (questions: readonly ListedQuestion[], locale: Locale, first: readonly Locale[]): Opener[] =>
  questions.flatMap((one) =>
    openersOf(one).map((equals) => {
      const choice = one.choices.find(({ key }) => key === equals);
      const answer = choice ? say(choice.label, locale, first) : words(locale)("ui.yes");
      const said = { question: say(one.label, locale, first), answer };
      return { questionId: one.questionId, value: `${one.key} ${equals}`, label: words(locale)("forms.opener", said) };
    }),
  );
