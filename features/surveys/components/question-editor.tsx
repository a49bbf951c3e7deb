"use client";

import { useTranslations } from "use-intl";
import { type LanguageChoice, LocalizedField } from "../../../components/localized-field";
import { Button, IconButton } from "../../../components/ui/button";
import { Checkbox, FieldError } from "../../../components/ui/controls";
import { SelectField } from "../../../components/ui/field";
import { optionsAtMost, questionKinds } from "../choices";
import { newKey, type QuestionValue, type Text } from "./survey-values";

type Props = {
  question: QuestionValue;
  at: number;
  last: boolean;
  languages: readonly LanguageChoice[];
  /** Somebody has answered: only words may change. */
  fixed: boolean;
  error?: string;
  onChange: (question: QuestionValue) => void;
  onStep: (by: -1 | 1) => void;
  onRemove: () => void;
};

/** One question of the form: its words, how it is answered, and its options. */
export function QuestionEditor({ question, at, last, languages, fixed, error, onChange, onStep, onRemove }: Props) {
  const t = useTranslations("surveys");
  const number = at + 1;
  const id = `question-${at}`;
  const write = (text: Text, locale: string, value: string): Text => ({ ...text, [locale]: value });
  const chooses = question.kind === "choice" || question.kind === "choices";
  return (
    <fieldset id={id} className="min-w-0 rounded-lg border border-line bg-surface p-4 sm:p-5">
      <legend className="sr-only">{t("questionNumber", { number })}</legend>
      <div className="mb-3 flex items-center justify-between gap-3">
        <p aria-hidden className="figures font-bold text-accent">
          {number}
        </p>
        {!fixed && (
          <div className="flex gap-1">
            <IconButton
              icon="arrow-up"
              size="sm"
              label={t("up", { number })}
              disabled={at === 0}
              onClick={() => onStep(-1)}
            />
            <IconButton
              icon="arrow-down"
              size="sm"
              label={t("down", { number })}
              disabled={last}
              onClick={() => onStep(1)}
            />
            <IconButton icon="trash" size="sm" label={t("removeQuestion", { number })} onClick={onRemove} />
          </div>
        )}
      </div>
      <div className="space-y-4">
        <LocalizedField
          id={`${id}-text`}
          legend={t("question")}
          languages={languages}
          control={(locale) => ({
            value: question.text[locale as "ko"] ?? "",
            maxLength: 300,
            onChange: (event: { target: { value: string } }) =>
              onChange({ ...question, text: write(question.text, locale, event.target.value) }),
          })}
        />
        <SelectField
          id={`${id}-kind`}
          label={t("kind")}
          disabled={fixed}
          value={question.kind}
          onChange={(event) => onChange({ ...question, kind: event.target.value as QuestionValue["kind"] })}
          options={questionKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
        {chooses && <Options {...{ question, id, languages, fixed, onChange, write }} />}
        <Checkbox
          id={`${id}-required`}
          label={t("required")}
          checked={question.required}
          onChange={(event) => onChange({ ...question, required: event.target.checked })}
        />
        {error && <FieldError>{error}</FieldError>}
      </div>
    </fieldset>
  );
}

type OptionsProps = Pick<Props, "question" | "languages" | "fixed" | "onChange"> & {
  id: string;
  write: (text: Text, locale: string, value: string) => Text;
};

function Options({ question, id, languages, fixed, onChange, write }: OptionsProps) {
  const t = useTranslations("surveys");
  const put = (options: QuestionValue["options"]) => onChange({ ...question, options });
  return (
    <div className="space-y-3 border-s-2 border-line ps-4">
      {question.options.map((option, at) => (
        <div key={option.key} className="flex items-start gap-2">
          <div className="min-w-0 flex-1">
            <LocalizedField
              id={`${id}-option-${at}`}
              legend={t("option", { number: at + 1 })}
              languages={languages}
              control={(locale) => ({
                value: option.text[locale as "ko"] ?? "",
                maxLength: 160,
                onChange: (event: { target: { value: string } }) =>
                  put(
                    question.options.map((one) =>
                      one === option ? { ...one, text: write(one.text, locale, event.target.value) } : one,
                    ),
                  ),
              })}
            />
          </div>
          {!fixed && (
            <IconButton
              icon="x"
              size="sm"
              label={t("removeOption", { number: at + 1 })}
              onClick={() => put(question.options.filter((one) => one !== option))}
            />
          )}
        </div>
      ))}
      {!fixed && question.options.length < optionsAtMost && (
        <Button size="sm" icon="plus" onClick={() => put([...question.options, { key: newKey(), text: {} }])}>
          {t("addOption")}
        </Button>
      )}
    </div>
  );
}
