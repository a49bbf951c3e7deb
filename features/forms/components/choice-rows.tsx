"use client";

import { type UseFormReturn, useFieldArray } from "react-hook-form";
import { useTranslations } from "use-intl";
import type { LanguageChoice } from "../../../components/localized-field";
import { Button, IconButton } from "../../../components/ui/button";
import { FieldError, Input } from "../../../components/ui/controls";
import { most } from "../choices";
import type { QuestionValues, TextLocale } from "./question-values";

type Props = {
  form: UseFormReturn<QuestionValues>;
  languages: readonly LanguageChoice[];
  others: readonly LanguageChoice[];
};

/** The answers to choose from, each in the event's languages. Another language shows once a choice has it. */
export function ChoiceRows({ form, languages, others }: Props) {
  const t = useTranslations("forms");
  const { fields, append, remove } = useFieldArray({ control: form.control, name: "choices", keyName: "rowId" });
  const errors = form.formState.errors.choices;
  const used = others.filter(({ locale }) => form.getValues("choices").some((one) => one.label[locale as TextLocale]));
  const shown = [...languages, ...used];
  const problem = errors?.message ?? errors?.root?.message;
  return (
    <fieldset id="choices" tabIndex={-1} className="min-w-0">
      <legend className="mb-1 font-semibold">{t("choices")}</legend>
      <ul className="space-y-3">
        {fields.map((field, index) => {
          const wrong = errors?.[index]?.label;
          return (
            <li key={field.rowId} className="flex items-start gap-2">
              <div id={`choices.${index}.label`} tabIndex={-1} className="grid min-w-0 flex-1 gap-2 sm:grid-cols-2">
                {shown.map(({ locale, label }) => (
                  <Input
                    key={locale}
                    lang={locale}
                    id={`choices.${index}.label.${locale}`}
                    aria-label={t("choiceIn", { number: index + 1, language: label })}
                    placeholder={label}
                    aria-invalid={wrong ? true : undefined}
                    {...form.register(`choices.${index}.label.${locale as TextLocale}`)}
                  />
                ))}
                {wrong?.message && <FieldError>{wrong.message as string}</FieldError>}
              </div>
              <IconButton icon="x" label={t("removeChoice", { number: index + 1 })} onClick={() => remove(index)} />
            </li>
          );
        })}
      </ul>
      {problem && <FieldError>{problem}</FieldError>}
      {fields.length < most.choices && (
        <Button size="sm" icon="plus" className="mt-2" onClick={() => append({ label: {} })}>
          {t("addChoice")}
        </Button>
      )}
    </fieldset>
  );
}
