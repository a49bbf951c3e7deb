"use client";

import { useState } from "react";
import { Controller, useForm } from "react-hook-form";
import { useTranslations } from "use-intl";
import { listed, type Refused, useProblems } from "../../../components/form-problems";
import { type LanguageChoice, LocalizedField } from "../../../components/localized-field";
import { ProblemSummary } from "../../../components/problem-summary";
import { Button } from "../../../components/ui/button";
import { FieldRow, SelectField, TextField } from "../../../components/ui/field";
import { materialKinds } from "../choices";
import { type MaterialEntry, type MaterialValues, type TextLocale, valuesOf } from "./material-values";
import { PdfField } from "./pdf-field";

export type MaterialFormProps = {
  eventId: string;
  material?: MaterialEntry;
  languages: readonly LanguageChoice[];
  others: readonly LanguageChoice[];
  mostMb: number;
  /** Sends it; answers nothing when it was taken. */
  onSave: (values: MaterialValues) => Promise<Refused | undefined>;
};

/** Something that is handed out: printed, as a file, or as a link. */
export function MaterialForm({ eventId, material, languages, others, mostMb, onSave }: MaterialFormProps) {
  const t = useTranslations("materials");
  const first = valuesOf(material);
  const { register, setError, formState, handleSubmit, watch, control } = useForm<MaterialValues>({
    defaultValues: first,
  });
  const problems = useProblems(setError);
  const [said, setSaid] = useState("");
  const { errors } = formState;
  const kind = watch("kind");
  const save = handleSubmit(async (values) => {
    const refused = await onSave(values);
    if (refused) setSaid(problems(refused));
  });
  const all = [...languages, ...others];
  return (
    <form onSubmit={save} noValidate className="space-y-5">
      <ProblemSummary id="material-errors" title={said} problems={listed(errors)} />
      <SelectField
        id="kind"
        label={t("kindLabel")}
        options={materialKinds.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
        error={errors.kind?.message}
        {...register("kind")}
      />
      <LocalizedField
        id="title"
        legend={t("name")}
        languages={languages}
        others={others}
        othersLabel={t("otherLanguages")}
        othersOpen={others.some(({ locale }) => first.title[locale as TextLocale])}
        error={errors.title?.message as string | undefined}
        errors={Object.fromEntries(all.map(({ locale }) => [locale, errors.title?.[locale as TextLocale]?.message]))}
        control={(locale) => register(`title.${locale as TextLocale}`)}
      />
      {kind === "printed" && (
        <FieldRow>
          {(["quantity", "handedOut"] as const).map((name) => (
            <TextField
              key={name}
              id={name}
              inputMode="numeric"
              label={t(name)}
              error={errors[name]?.message}
              {...register(name)}
            />
          ))}
        </FieldRow>
      )}
      {kind === "link" && (
        <TextField
          id="url"
          type="url"
          inputMode="url"
          label={t("url")}
          error={errors.url?.message}
          {...register("url")}
        />
      )}
      {kind === "file" && (
        <Controller
          name="fileId"
          control={control}
          render={({ field }) => (
            <PdfField
              {...{ eventId, mostMb }}
              name={material?.fileName ?? undefined}
              error={errors.fileId?.message}
              onChange={field.onChange}
            />
          )}
        />
      )}
      <div className="flex justify-end">
        <Button type="submit" variant="primary" pending={formState.isSubmitting}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
