"use client";

import { useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import { type LanguageChoice, LocalizedField } from "../../../components/localized-field";
import { Checkbox, FieldError } from "../../../components/ui/controls";
import { FieldGroup, FieldRow, SelectField } from "../../../components/ui/field";
import { eventKinds } from "../choices";
import type { EventValues, Language, Text } from "./event-values";

type TextsPartProps = { languages: readonly LanguageChoice[]; programs: readonly { value: string; label: string }[] };

/** Title, summary and description in the languages it is held in, its kind and its programme. */
export function TextsPart({ languages, programs }: TextsPartProps) {
  const t = useTranslations("events");
  const { register, formState } = useFormContext<EventValues>();
  const { errors } = formState;
  return (
    <FieldGroup legend={t("form.what")}>
      <Languages languages={languages} />
      <LocalizedText field="title" languages={languages} required />
      <LocalizedText field="summary" languages={languages} />
      <LocalizedText field="description" languages={languages} rows={6} />
      <FieldRow>
        <SelectField
          id="kind"
          label={t("fields.kind")}
          options={eventKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          error={errors.kind?.message}
          {...register("kind")}
        />
        <SelectField
          id="programId"
          label={t("fields.programId")}
          options={programs}
          placeholder={programs.some((one) => one.value === "") ? undefined : t("form.chooseProgram")}
          error={errors.programId?.message}
          {...register("programId")}
        />
      </FieldRow>
    </FieldGroup>
  );
}

function Languages({ languages }: { languages: readonly LanguageChoice[] }) {
  const t = useTranslations("events");
  const { watch, setValue, formState } = useFormContext<EventValues>();
  const chosen = watch("languages");
  const toggle = (language: Language) =>
    setValue(
      "languages",
      chosen.includes(language) ? chosen.filter((one) => one !== language) : [...chosen, language],
      { shouldDirty: true, shouldValidate: formState.isSubmitted },
    );
  return (
    <fieldset id="languages" tabIndex={-1}>
      <legend className="font-semibold">{t("fields.languages")}</legend>
      <p className="text-sm text-soft">{t("form.languagesHint")}</p>
      <div className="mt-1 flex flex-wrap gap-x-6">
        {languages.map(({ locale, label }) => (
          <Checkbox
            key={locale}
            id={`languages-${locale}`}
            lang={locale}
            label={label}
            checked={chosen.includes(locale as Language)}
            onChange={() => toggle(locale as Language)}
          />
        ))}
      </div>
      {formState.errors.languages?.message && <FieldError>{formState.errors.languages.message}</FieldError>}
    </fieldset>
  );
}

type LocalizedTextProps = {
  field: "title" | "summary" | "description";
  languages: readonly LanguageChoice[];
  rows?: number;
  required?: boolean;
};

function LocalizedText({ field, languages, rows, required }: LocalizedTextProps) {
  const t = useTranslations("events");
  const { register, watch, formState } = useFormContext<EventValues>();
  const held = watch("languages");
  const texts = watch(field);
  const first = held.map((locale) => languages.find((one) => one.locale === locale)).filter((one) => one !== undefined);
  const others = languages.filter((one) => !held.includes(one.locale as Language));
  const problem = formState.errors[field];
  const errors = Object.fromEntries(languages.map(({ locale }) => [locale, problem?.[locale as keyof Text]?.message]));
  return (
    <LocalizedField
      id={field}
      legend={t(`fields.${field}`)}
      hint={t(`form.${field}Hint`)}
      mark={required ? t("form.required") : undefined}
      languages={first.length > 0 ? first : languages}
      others={first.length > 0 ? others : []}
      othersLabel={t("form.otherLanguages")}
      othersOpen={others.some(({ locale }) => texts[locale as keyof Text] || errors[locale]) || undefined}
      error={problem?.message as string | undefined}
      errors={errors}
      multiline={field !== "title"}
      rows={rows ?? 2}
      control={(locale) => register(`${field}.${locale as keyof Text}`)}
    />
  );
}
