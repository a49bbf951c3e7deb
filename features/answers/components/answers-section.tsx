import { Card, Section } from "../../../components/ui/card";
import { Disclosure } from "../../../components/ui/disclosure";
import { MoreWords } from "../../../components/words";
import { inLanguage, type Locale, pick, words } from "../../../core/i18n";
import type { AnswerState } from "../queries";
import { AnswersEntry } from "./answers-entry";
import { AnswersPanel } from "./answers-panel";
import { QuestionFields } from "./question-fields";

type Props = { registrationId: string; locale: Locale; languages: readonly Locale[]; state: AnswerState };

/** A registered person's answers for the team. Nothing where the event asks no questions. */
export function AnswersSection({ registrationId, locale, languages, state }: Props) {
  const t = words(locale);
  if (state.questions.length === 0) return null;
  const questions = state.questions.map(({ label, ...one }) => {
    const shown = inLanguage(label, locale, languages);
    return { ...one, label: shown.text, ...(shown.lang === locale ? {} : { lang: shown.lang }) };
  });
  return (
    <MoreWords locale={locale} messages={pick(locale, "answers")}>
      <Section title={t("answers.title")} id="answers" lead={t("answers.lead")}>
        <Card>
          <AnswersPanel registrationId={registrationId} questions={questions} />
          {state.form.length > 0 && (
            <Disclosure summary={t("answers.entry")} className="mt-4 border-t">
              <AnswersEntry registrationId={registrationId}>
                <QuestionFields
                  {...{ locale, languages }}
                  zone={state.timeZone}
                  questions={state.form}
                  values={{}}
                  errors={{}}
                />
              </AnswersEntry>
            </Disclosure>
          )}
        </Card>
      </Section>
    </MoreWords>
  );
}
