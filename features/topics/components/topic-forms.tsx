"use client";

import { useState } from "react";
import { type FieldValues, type Path, type UseFormReturn, useForm } from "react-hook-form";
import { useTranslations } from "use-intl";
import { listed, type Refused, useProblems } from "../../../components/form-problems";
import { type LanguageChoice, LocalizedField } from "../../../components/localized-field";
import { ProblemSummary } from "../../../components/problem-summary";
import { Button } from "../../../components/ui/button";
import { FieldRow, SelectField, TextField } from "../../../components/ui/field";
import type { TextLocale, Theme, ThemeValues, TopicValues } from "./topic-model";

export type Languages = { first: readonly LanguageChoice[]; others: readonly LanguageChoice[] };
type Save<V> = (values: V) => Promise<Refused | undefined>;

type TextsProps<V extends FieldValues> = {
  form: UseFormReturn<V>;
  name: "title" | "brief";
  legend: string;
  hint?: string;
  languages: Languages;
  multiline?: boolean;
};

type Problem = { message?: string } & Partial<Record<TextLocale, { message?: string }>>;

function Texts<V extends FieldValues>({ form, name, legend, hint, languages, multiline }: TextsProps<V>) {
  const t = useTranslations("topics");
  const errors = form.formState.errors[name] as Problem | undefined;
  const held = (form.getValues(name as unknown as Path<V>) ?? {}) as Partial<Record<string, string>>;
  const { first, others } = languages;
  return (
    <LocalizedField
      id={name}
      legend={legend}
      hint={hint}
      languages={first}
      others={others}
      othersLabel={t("others")}
      othersOpen={others.some(({ locale }) => held[locale] || errors?.[locale as TextLocale])}
      multiline={multiline}
      rows={4}
      error={errors?.message}
      errors={Object.fromEntries(
        [...first, ...others].map(({ locale }) => [locale, errors?.[locale as TextLocale]?.message]),
      )}
      control={(locale) => form.register(`${name}.${locale}` as Path<V>)}
    />
  );
}

/** The title of a theme, in any language. */
export function ThemeForm(props: { first: ThemeValues; languages: Languages; onSave: Save<ThemeValues> }) {
  const t = useTranslations("topics");
  const ui = useTranslations("ui");
  const form = useForm<ThemeValues>({ defaultValues: props.first });
  const problems = useProblems(form.setError);
  const [said, setSaid] = useState("");
  const save = form.handleSubmit(async (values) => {
    const refused = await props.onSave(values);
    if (refused) setSaid(problems(refused));
  });
  return (
    <form onSubmit={save} noValidate className="space-y-5">
      <ProblemSummary id="theme-errors" title={said} problems={listed(form.formState.errors)} />
      <Texts form={form} name="title" legend={t("name")} languages={props.languages} />
      <div className="flex justify-end">
        <Button type="submit" variant="primary" pending={form.formState.isSubmitting}>
          {ui("save")}
        </Button>
      </div>
    </form>
  );
}

type TopicFormProps = {
  first: TopicValues;
  themes: readonly Theme[];
  languages: Languages;
  onSave: Save<TopicValues>;
};

/** A topic: title and brief in any language, its theme, and how many groups may take it. */
export function TopicForm({ first, themes, languages, onSave }: TopicFormProps) {
  const t = useTranslations("topics");
  const ui = useTranslations("ui");
  const form = useForm<TopicValues>({ defaultValues: first });
  const { errors } = form.formState;
  const problems = useProblems(form.setError);
  const [said, setSaid] = useState("");
  const save = form.handleSubmit(async (values) => {
    const refused = await onSave(values);
    if (refused) setSaid(problems(refused));
  });
  return (
    <form onSubmit={save} noValidate className="space-y-5">
      <ProblemSummary id="topic-errors" title={said} problems={listed(errors)} />
      <Texts form={form} name="title" legend={t("name")} languages={languages} />
      <FieldRow>
        <SelectField
          id="themeId"
          label={t("theme")}
          options={[
            { value: "", label: t("noTheme") },
            ...themes.map((theme) => ({ value: theme.themeId, label: theme.shown })),
          ]}
          error={errors.themeId?.message}
          {...form.register("themeId")}
        />
        <TextField
          id="cap"
          type="number"
          min={1}
          max={100}
          label={t("cap")}
          error={errors.cap?.message}
          {...form.register("cap")}
        />
      </FieldRow>
      <Texts form={form} name="brief" legend={t("brief")} hint={t("briefHint")} languages={languages} multiline />
      <div className="flex justify-end">
        <Button type="submit" variant="primary" pending={form.formState.isSubmitting}>
          {ui("save")}
        </Button>
      </div>
    </form>
  );
}
