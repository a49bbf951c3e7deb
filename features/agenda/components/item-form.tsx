"use client";

import { useState } from "react";
import { type UseFormReturn, useForm } from "react-hook-form";
import { useTranslations } from "use-intl";
import { listed, type Refused, useProblems } from "../../../components/form-problems";
import { type LanguageChoice, LocalizedField } from "../../../components/localized-field";
import { ProblemSummary } from "../../../components/problem-summary";
import { Button } from "../../../components/ui/button";
import { Checkbox, FieldError } from "../../../components/ui/controls";
import { FieldRow, SelectField, TextField } from "../../../components/ui/field";
import { agendaKinds } from "../choices";
import type { ItemValues, SpeakerChoice, TextLocale } from "./agenda-values";

type ItemFormProps = {
  first: ItemValues;
  languages: readonly LanguageChoice[];
  others: readonly LanguageChoice[];
  speakers: readonly SpeakerChoice[];
  /** Sends it; answers nothing when it was taken. */
  onSave: (values: ItemValues) => Promise<Refused | undefined>;
};

/** One item of the run of show: what, when, how long, who, where. */
export function ItemForm({ first, languages, others, speakers, onSave }: ItemFormProps) {
  const t = useTranslations("agenda");
  const form = useForm<ItemValues>({ defaultValues: first });
  const { register, setError, formState, handleSubmit } = form;
  const problems = useProblems(setError);
  const [said, setSaid] = useState("");
  const { errors } = formState;
  const save = handleSubmit(async (values) => {
    // One box alone is a text or false, several are a list.
    const speakerIds = [values.speakerIds].flat().filter(Boolean);
    const refused = await onSave({ ...values, speakerIds });
    if (refused) setSaid(problems(refused));
  });
  return (
    <form onSubmit={save} noValidate className="space-y-5">
      <ProblemSummary id="item-errors" title={said} problems={listed(errors)} />
      <Texts form={form} name="title" legend={t("name")} languages={languages} others={others} />
      <FieldRow>
        <SelectField
          id="kind"
          label={t("kindLabel")}
          options={agendaKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          error={errors.kind?.message}
          {...register("kind")}
        />
        <TextField
          id="startsAt"
          type="datetime-local"
          label={t("start")}
          error={errors.startsAt?.message}
          {...register("startsAt")}
        />
        <TextField
          id="minutes"
          inputMode="numeric"
          label={t("minutes")}
          error={errors.minutes?.message}
          {...register("minutes")}
        />
      </FieldRow>
      <fieldset>
        <legend className="mb-1 font-semibold">{t("speakers")}</legend>
        {speakers.length === 0 && <p className="text-sm text-soft">{t("noSpeakers")}</p>}
        <div className="flex flex-wrap gap-x-6">
          {speakers.map((speaker) => (
            <Checkbox
              key={speaker.speakerId}
              id={`speaker-${speaker.speakerId}`}
              value={speaker.speakerId}
              label={speaker.name}
              {...register("speakerIds")}
            />
          ))}
        </div>
        {errors.speakerIds?.message && <FieldError id="speakerIds-error">{errors.speakerIds.message}</FieldError>}
      </fieldset>
      <TextField
        id="place"
        label={t("place")}
        hint={t("placeHint")}
        error={errors.place?.message}
        {...register("place")}
      />
      <details open={first.counts || Object.keys(first.description).length > 0}>
        <summary className="inline-flex min-h-8 cursor-pointer items-center text-sm text-soft underline underline-offset-4">
          {t("more")}
        </summary>
        <div className="mt-3 space-y-5">
          <Checkbox id="counts" label={t("counts")} hint={t("countsHint")} {...register("counts")} />
          <Texts
            form={form}
            name="description"
            legend={t("description")}
            languages={languages}
            others={others}
            multiline
          />
        </div>
      </details>
      <div className="flex justify-end">
        <Button type="submit" variant="primary" pending={formState.isSubmitting}>
          {useTranslations("ui")("save")}
        </Button>
      </div>
    </form>
  );
}

type TextsProps = Pick<ItemFormProps, "languages" | "others"> & {
  form: UseFormReturn<ItemValues>;
  name: "title" | "description";
  legend: string;
  multiline?: boolean;
};

function Texts({ form, name, legend, languages, others, multiline }: TextsProps) {
  const t = useTranslations("agenda");
  const errors = form.formState.errors[name];
  const held = form.getValues(name);
  const all = [...languages, ...others];
  return (
    <LocalizedField
      id={name}
      legend={legend}
      languages={languages}
      others={others}
      othersLabel={t("languages")}
      othersOpen={others.some(({ locale }) => held[locale as TextLocale] || errors?.[locale as TextLocale])}
      multiline={multiline}
      rows={3}
      error={errors?.message as string | undefined}
      errors={Object.fromEntries(all.map(({ locale }) => [locale, errors?.[locale as TextLocale]?.message]))}
      control={(locale) => form.register(`${name}.${locale as TextLocale}`)}
    />
  );
}
