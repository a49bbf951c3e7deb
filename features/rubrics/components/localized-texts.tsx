"use client";

import type { FieldError, FieldErrors, FieldValues, Path, UseFormReturn } from "react-hook-form";
import { useTranslations } from "use-intl";
import { LocalizedField } from "../../../components/localized-field";
import type { Languages, TextLocale } from "./rubric-values";

type Props<V extends FieldValues> = {
  form: UseFormReturn<V>;
  /** The path of the text in the form: `title`, `levels.0.text`. */
  name: string;
  legend: string;
  hint?: string;
  languages: Languages;
  multiline?: boolean;
  rows?: number;
};
type Problem = { message?: string } & Partial<Record<TextLocale, FieldError>>;

/** A text of the rubric in the event's languages, the others behind a fold. */
export function LocalizedTexts<V extends FieldValues>({ form, name, languages, ...rest }: Props<V>) {
  const t = useTranslations("rubrics");
  const errors = name
    .split(".")
    .reduce<unknown>((at, part) => (at as FieldErrors | undefined)?.[part], form.formState.errors) as
    | Problem
    | undefined;
  const held = (form.getValues(name as Path<V>) ?? {}) as Partial<Record<string, string>>;
  const { first, others } = languages;
  return (
    <LocalizedField
      {...rest}
      id={name}
      languages={first}
      others={others}
      othersLabel={t("others")}
      othersOpen={others.some(({ locale }) => held[locale] || errors?.[locale as TextLocale])}
      error={errors?.message}
      errors={Object.fromEntries(
        [...first, ...others].map(({ locale }) => [locale, errors?.[locale as TextLocale]?.message]),
      )}
      control={(locale) => form.register(`${name}.${locale}` as Path<V>)}
    />
  );
}
