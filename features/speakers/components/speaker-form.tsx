"use client";

import { useState } from "react";
import { Controller, type UseFormReturn, useForm } from "react-hook-form";
import { useTranslations } from "use-intl";
import { listed, type Refused, useProblems } from "../../../components/form-problems";
import { ImageField } from "../../../components/image-field";
import { type LanguageChoice, LocalizedField } from "../../../components/localized-field";
import { ProblemSummary } from "../../../components/problem-summary";
import { Button } from "../../../components/ui/button";
import type { SpeakerValues, TextLocale } from "./speaker-values";

type SpeakerFormProps = {
  first: SpeakerValues;
  languages: readonly LanguageChoice[];
  others: readonly LanguageChoice[];
  /** Sends it; answers nothing when it was taken. */
  onSave: (values: SpeakerValues) => Promise<Refused | undefined>;
};

/** All that is said of a speaker, in each script they are announced in. */
export function SpeakerForm({ first, languages, others, onSave }: SpeakerFormProps) {
  const t = useTranslations("speakers");
  const form = useForm<SpeakerValues>({ defaultValues: first });
  const { setError, formState, handleSubmit, control } = form;
  const problems = useProblems(setError);
  const [said, setSaid] = useState("");
  const save = handleSubmit(async (values) => {
    const refused = await onSave(values);
    if (refused) setSaid(problems(refused));
  });
  const texts = { form, languages, others };
  const words = {
    choose: t("photoChoose"),
    remove: t("photoRemove"),
    failed: t("photoFailed"),
    uploading: t("photoUploading"),
  };
  return (
    <form onSubmit={save} noValidate className="space-y-5">
      <ProblemSummary id="speaker-errors" title={said} problems={listed(formState.errors)} />
      <Texts {...texts} name="name" legend={t("name")} hint={t("nameHint")} />
      <Texts {...texts} name="honorific" legend={t("honorific")} hint={t("honorificHint")} />
      <Texts {...texts} name="office" legend={t("office")} />
      <Texts {...texts} name="organization" legend={t("organization")} />
      <Texts {...texts} name="biography" legend={t("biography")} multiline />
      <Controller
        name="photoFileId"
        control={control}
        render={({ field }) => (
          <ImageField
            id="photoFileId"
            label={t("photo")}
            hint={t("photoHint")}
            value={field.value}
            onChange={field.onChange}
            error={formState.errors.photoFileId?.message}
            words={words}
          />
        )}
      />
      <div className="flex justify-end">
        <Button type="submit" variant="primary" pending={formState.isSubmitting}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}

type TextsProps = Pick<SpeakerFormProps, "languages" | "others"> & {
  form: UseFormReturn<SpeakerValues>;
  name: Exclude<keyof SpeakerValues, "photoFileId">;
  legend: string;
  hint?: string;
  multiline?: boolean;
};

function Texts({ form, name, legend, hint, languages, others, multiline }: TextsProps) {
  const t = useTranslations("speakers");
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
      othersLabel={t("otherLanguages")}
      othersOpen={others.some(({ locale }) => held[locale as TextLocale] || errors?.[locale as TextLocale])}
      multiline={multiline}
      rows={4}
      error={errors?.message as string | undefined}
      errors={Object.fromEntries(all.map(({ locale }) => [locale, errors?.[locale as TextLocale]?.message]))}
      control={(locale) => form.register(`${name}.${locale as TextLocale}`)}
    />
  );
}
