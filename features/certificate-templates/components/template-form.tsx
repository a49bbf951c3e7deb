"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Controller, useForm } from "react-hook-form";
import { useTranslations } from "use-intl";
import { listed, reached, useProblems } from "../../../components/form-problems";
import { ImageField } from "../../../components/image-field";
import { type LanguageChoice, LocalizedField } from "../../../components/localized-field";
import { ProblemSummary } from "../../../components/problem-summary";
import { Button } from "../../../components/ui/button";
import { Checkbox } from "../../../components/ui/controls";
import { FieldRow, SelectField, TextField } from "../../../components/ui/field";
import { useToast } from "../../../components/ui/toast";
import { editTemplateAction } from "../actions";
import { layouts, placeholders } from "../choices";
import { FirstPage } from "./first-page";
import { sentOf, type TemplateFields } from "./template-values";

type Option = { value: string; label: string };
export type TemplateFormProps = {
  templateId: string;
  version: number;
  first: TemplateFields;
  languages: readonly LanguageChoice[];
  issuers: readonly Option[];
  /** Organisations with a logo. */
  logos: readonly Option[];
  eventId?: string;
};

/** What a template says on the left, how it will look on the right. */
export function TemplateForm(props: TemplateFormProps) {
  const { templateId, version: before, first, languages, issuers, logos, eventId } = props;
  const t = useTranslations("certificateTemplates");
  const router = useRouter();
  const show = useToast();
  const form = useForm<TemplateFields>({ defaultValues: first });
  const { register, control, formState, handleSubmit, setError, watch } = form;
  const problems = useProblems(setError);
  const [said, setSaid] = useState("");
  const [version, setVersion] = useState(before);
  const { errors } = formState;
  const now = watch();
  const own = [...new Set([now.first, now.second])].flatMap((chosen) =>
    languages.filter(({ locale }) => locale === chosen),
  );
  const options = languages.map(({ locale, label }) => ({ value: locale, label }));
  const words = {
    choose: t("image.choose"),
    remove: t("image.remove"),
    failed: t("image.failed"),
    uploading: t("image.uploading"),
  };
  const save = handleSubmit(async (values) => {
    const outcome = await reached(editTemplateAction({ templateId, version, ...sentOf(values) }));
    if (!outcome.ok) return setSaid(problems(outcome));
    setSaid("");
    setVersion(outcome.value.version);
    show({ title: t("saved") });
    router.refresh();
  });
  const texts = { title: false, body: true, signerName: false, signerTitle: false } as const;
  const localized = (id: keyof typeof texts, hint?: string) => (
    <LocalizedField
      id={id}
      legend={t(id)}
      hint={hint}
      languages={own}
      multiline={texts[id]}
      rows={3}
      error={errors[id]?.message as string | undefined}
      control={(locale) => register(`${id}.${locale as "en"}`)}
    />
  );
  const image = (name: "signatureFileId" | "sealFileId", label: string) => (
    <Controller
      name={name}
      control={control}
      render={({ field }) => (
        <ImageField
          id={name}
          label={label}
          hint={t("imageHint")}
          value={field.value}
          onChange={field.onChange}
          eventId={eventId}
          error={errors[name]?.message}
          words={words}
        />
      )}
    />
  );
  return (
    <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
      <form onSubmit={save} noValidate className="space-y-6">
        <ProblemSummary id="template-errors" title={said} problems={listed(errors)} />
        <TextField
          id="name"
          label={t("name")}
          hint={t("nameHint")}
          maxLength={80}
          error={errors.name?.message}
          {...register("name")}
        />
        <FieldRow>
          <SelectField id="languages" label={t("first")} options={options} {...register("first")} />
          <SelectField
            id="second"
            label={t("second")}
            placeholder={t("onlyOne")}
            options={options}
            {...register("second")}
          />
          <SelectField
            id="layout"
            label={t("layout")}
            options={layouts.map((value) => ({ value, label: t(`layouts.${value}`) }))}
            {...register("layout")}
          />
        </FieldRow>
        {localized("title")}
        {localized("body", t("bodyHint", { list: placeholders.map((name) => `{${name}}`).join(" ") }))}
        <SelectField
          id="issuerId"
          label={t("issuer")}
          hint={t("issuerHint")}
          options={[...issuers]}
          error={errors.issuerId?.message}
          {...register("issuerId")}
        />
        {localized("signerTitle")}
        {localized("signerName")}
        <div className="grid gap-5 sm:grid-cols-2">
          {image("signatureFileId", t("signature"))}
          {image("sealFileId", t("seal"))}
        </div>
        {logos.length > 0 && (
          <fieldset>
            <legend className="mb-1 font-semibold">{t("logos")}</legend>
            {logos.map(({ value, label }) => (
              <Checkbox key={value} value={value} label={label} {...register("logoIds")} />
            ))}
          </fieldset>
        )}
        <Checkbox
          id="showsBirthDate"
          label={t("showsBirthDate")}
          hint={t("showsBirthDateHint")}
          {...register("showsBirthDate")}
        />
        <div className="flex justify-end">
          <Button type="submit" variant="primary" pending={formState.isSubmitting}>
            {t("save")}
          </Button>
        </div>
      </form>
      <section aria-labelledby="preview-title" className="lg:sticky lg:top-4 lg:self-start">
        <h2 id="preview-title" className="font-bold">
          {t("preview")}
        </h2>
        <p className="mb-3 text-sm text-soft">{t("previewText")}</p>
        <FirstPage
          templateId={templateId}
          layout={now.layout === "landscape" ? "landscape" : "portrait"}
          values={{ version, ...sentOf(now) }}
        />
      </section>
    </div>
  );
}
