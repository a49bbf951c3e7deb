"use client";

import { useState } from "react";
import { type UseFormReturn, useForm } from "react-hook-form";
import { useTranslations } from "use-intl";
import { focusSoon, listed, type Refused, useProblems } from "../../../components/form-problems";
import { type LanguageChoice, LocalizedField } from "../../../components/localized-field";
import { ProblemSummary } from "../../../components/problem-summary";
import { Button } from "../../../components/ui/button";
import { Checkbox } from "../../../components/ui/controls";
import { FieldRow, SelectField, TextField } from "../../../components/ui/field";
import { Notice } from "../../../components/ui/notice";
import { kinds, requirements, viewers } from "../choices";
import { ChoiceRows } from "./choice-rows";
import type { Opener, QuestionValues, TextLocale } from "./question-values";

type Props = {
  first: QuestionValues;
  /** How many answered it as it is. */
  answers: number;
  openers: readonly Opener[];
  languages: readonly LanguageChoice[];
  others: readonly LanguageChoice[];
  /** Sends it; answers nothing when it was taken. */
  onSave: (values: QuestionValues) => Promise<Refused | undefined>;
};

/** Paths that the server knows and this form shows under another name. */
const shownAs: Record<string, string> = { showIfKey: "condition", showIfEquals: "condition" };
const renamed = (refused: Refused): Refused => ({
  ...refused,
  fields: Object.fromEntries(Object.entries(refused.fields ?? {}).map(([path, all]) => [shownAs[path] ?? path, all])),
});

/** One question: what is asked and how, of whom, by when, who reads it and for how long. */
export function QuestionForm({ first, answers, openers, languages, others, onSave }: Props) {
  const t = useTranslations("forms");
  const ui = useTranslations("ui");
  const form = useForm<QuestionValues>({ defaultValues: first });
  const { register, setError, formState, handleSubmit, watch, clearErrors } = form;
  const problems = useProblems(setError);
  const [said, setSaid] = useState("");
  const { errors } = formState;
  const [kind, required, isMedical] = watch(["kind", "required", "isMedical"]);
  const save = handleSubmit(async (values) => {
    const refused = await onSave(values);
    if (!refused) return;
    setSaid(problems(renamed(refused)));
    focusSoon("question-errors");
  });
  // A problem of the server's is no reason not to send it again.
  const submit = (event: React.FormEvent) => {
    clearErrors();
    void save(event);
  };
  const options = <K extends string>(all: readonly K[], label: (one: K) => string) =>
    all.map((value) => ({ value, label: label(value) }));
  const texts = { form, languages, others };
  return (
    <form onSubmit={submit} noValidate className="space-y-5">
      <ProblemSummary id="question-errors" title={said} problems={listed(errors)} />
      {answers > 0 && <Notice tone="info">{t("newVersion", { count: answers })}</Notice>}
      <Texts {...texts} name="label" legend={t("label")} />
      <FieldRow>
        <SelectField
          id="kind"
          label={t("kindLabel")}
          options={options(kinds, (one) => t(`kind.${one}`))}
          error={errors.kind?.message}
          {...register("kind")}
        />
        <SelectField
          id="required"
          label={t("requiredLabel")}
          options={options(requirements, (one) => t(`required.${one}`))}
          {...register("required")}
        />
        {required === "later" && (
          <TextField
            id="requiredDays"
            inputMode="numeric"
            label={t("requiredDays")}
            error={errors.requiredDays?.message}
            {...register("requiredDays")}
          />
        )}
      </FieldRow>
      {(kind === "choice" || kind === "several") && <ChoiceRows form={form} languages={languages} others={others} />}
      <Texts {...texts} name="help" legend={t("help")} hint={t("helpHint")} multiline />
      {openers.length > 0 && (
        <SelectField
          id="condition"
          label={t("condition")}
          options={[{ value: "", label: t("always") }, ...openers]}
          error={errors.condition?.message}
          {...register("condition")}
        />
      )}
      <FieldRow>
        <SelectField
          id="viewers"
          label={t("viewersLabel")}
          options={options(viewers, (one) => t(`viewers.${one}`))}
          {...register("viewers")}
        />
        <TextField
          id="keepDays"
          inputMode="numeric"
          label={t("keepDays")}
          error={errors.keepDays?.message}
          {...register("keepDays")}
        />
        <TextField
          id="freezeDays"
          inputMode="numeric"
          label={t("freezeDays")}
          hint={t("freezeHint")}
          error={errors.freezeDays?.message}
          {...register("freezeDays")}
        />
      </FieldRow>
      <Checkbox id="isMedical" label={t("medical")} hint={t("medicalHint")} {...register("isMedical")} />
      {isMedical && <Texts {...texts} name="reason" legend={t("reason")} hint={t("reasonHint")} />}
      <div className="flex justify-end">
        <Button type="submit" variant="primary" pending={formState.isSubmitting}>
          {ui("save")}
        </Button>
      </div>
    </form>
  );
}

type TextsProps = Pick<Props, "languages" | "others"> & {
  form: UseFormReturn<QuestionValues>;
  name: "label" | "help" | "reason";
  legend: string;
  hint?: string;
  multiline?: boolean;
};

function Texts({ form, name, legend, hint, languages, others, multiline }: TextsProps) {
  const t = useTranslations("forms");
  const errors = form.formState.errors[name];
  const held = form.getValues(name);
  const all = [...languages, ...others];
  return (
    <LocalizedField
      id={name}
      legend={legend}
      hint={hint}
      languages={languages}
      others={others}
      othersLabel={t("languages")}
      othersOpen={others.some(({ locale }) => held[locale as TextLocale] || errors?.[locale as TextLocale])}
      multiline={multiline}
      rows={2}
      error={errors?.message as string | undefined}
      errors={Object.fromEntries(all.map(({ locale }) => [locale, errors?.[locale as TextLocale]?.message]))}
      control={(locale) => form.register(`${name}.${locale as TextLocale}`)}
    />
  );
}
