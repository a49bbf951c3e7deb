"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { type Refused, reached, useRefusalWords } from "../../../components/form-problems";
import { type LanguageChoice, LocalizedField } from "../../../components/localized-field";
import { Button } from "../../../components/ui/button";
import { RadioGroup } from "../../../components/ui/controls";
import { TextField } from "../../../components/ui/field";
import { Notice } from "../../../components/ui/notice";
import { useToast } from "../../../components/ui/toast";
import { editSurveyAction } from "../actions";
import { type Naming, namings, questionsAtMost } from "../choices";
import { QuestionEditor } from "./question-editor";
import { newKey, type QuestionValue, type SurveyValue, toSend, valuesOf } from "./survey-values";

type Props = {
  eventId: string;
  survey: SurveyValue;
  /** How many have answered: then only words may change. */
  answered: number;
  zone: string;
  languages: readonly LanguageChoice[];
};

/** The whole form at once: greeting, whether answers carry a name, when it closes, and its questions. */
export function SurveyEditor({ eventId, survey, answered, zone, languages }: Props) {
  const t = useTranslations("surveys");
  const { refusal, problem } = useRefusalWords();
  const show = useToast();
  const [questions, setQuestions] = useState<QuestionValue[]>(() => valuesOf(survey));
  const [naming, setNaming] = useState<Naming>(survey.naming);
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const fixed = answered > 0;
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setPending(true);
    const intro = Object.fromEntries(languages.map(({ locale }) => [locale, form.get(`intro.${locale}`)]));
    const said = { eventId, version: survey.version, naming, intro, closesAt: form.get("closesAt") };
    const outcome = await reached(editSurveyAction({ ...said, questions: toSend(questions) }));
    setPending(false);
    setRefused(outcome.ok ? undefined : outcome);
    if (outcome.ok) show({ title: t("saved") });
  };
  const problemAt = (at: number) => {
    const found = Object.entries(refused?.fields ?? {}).find(([path]) => path.startsWith(`questions.${at}.`))?.[1][0];
    return found && problem(found);
  };
  const step = (at: number, by: -1 | 1) => {
    const next = [...questions];
    next.splice(at + by, 0, ...next.splice(at, 1));
    setQuestions(next);
  };
  const blank = (): QuestionValue => ({ key: newKey(), kind: "text", text: {}, options: [], required: false });
  return (
    <form onSubmit={save} noValidate className="space-y-6">
      {refused && <Notice tone="bad" role="alert" title={refusal(refused)} />}
      {fixed && <Notice tone="info" title={t("fixed", { count: answered })} />}
      <RadioGroup
        id="naming"
        name="naming"
        label={t("naming")}
        value={naming}
        onChange={(event) => setNaming(event.target.value as Naming)}
        options={namings.map((value) => ({
          value,
          label: t(`namings.${value}`),
          hint: t(`namingHints.${value}`),
          disabled: fixed && value !== survey.naming,
        }))}
      />
      <TextField
        id="closesAt"
        name="closesAt"
        type="datetime-local"
        label={t("closesAt")}
        hint={t("closesAtHint", { zone })}
        defaultValue={survey.closesAt}
        fieldClassName="max-w-sm"
      />
      <LocalizedField
        id="intro"
        legend={t("intro")}
        languages={languages}
        multiline
        rows={2}
        control={(locale) => ({
          name: `intro.${locale}`,
          maxLength: 1_000,
          defaultValue: survey.intro[locale as "ko"] ?? "",
        })}
      />
      <div className="space-y-4">
        {questions.map((question, at) => (
          <QuestionEditor
            key={question.key}
            {...{ question, at, languages, fixed }}
            last={at === questions.length - 1}
            error={problemAt(at)}
            onChange={(next) => setQuestions(questions.map((one) => (one.key === next.key ? next : one)))}
            onStep={(by) => step(at, by)}
            onRemove={() => setQuestions(questions.filter((one) => one !== question))}
          />
        ))}
      </div>
      <div className="flex flex-wrap justify-between gap-3">
        {!fixed && questions.length < questionsAtMost ? (
          <Button icon="plus" onClick={() => setQuestions([...questions, blank()])}>
            {t("addQuestion")}
          </Button>
        ) : (
          <span />
        )}
        <Button type="submit" variant="primary" pending={pending}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
