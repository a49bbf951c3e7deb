"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useState } from "react";
import { type UseFormReturn, useForm } from "react-hook-form";
import { useTranslations } from "use-intl";
import { focusSoon, listed, useProblems } from "../../../components/form-problems";
import { useLeaveWarning } from "../../../components/leave-warning";
import { type LanguageChoice, LocalizedField } from "../../../components/localized-field";
import { ProblemSummary } from "../../../components/problem-summary";
import { Button, LinkButton } from "../../../components/ui/button";
import { FieldGroup, FieldRow, TextField } from "../../../components/ui/field";
import { Notice } from "../../../components/ui/notice";
import { useToast } from "../../../components/ui/toast";
import { ZoneField } from "../../../components/zone-field";
import { ContactFields } from "../../event-contacts/components/contact-fields";
import type { Organization } from "../../organizations/components/organization-dialog";
import { OrganizationPicker } from "../../organizations/components/organization-picker";
import { createProgramAction, editProgramAction, programDetailsAction } from "../actions";
import { type ProgramValues, type Text, valuesOf } from "./program-values";

type ProgramFormProps = {
  locale: string;
  languages: readonly LanguageChoice[];
  /** Of them, those it is likely written in; the others are folded away. */
  usual: readonly string[];
  organizations: readonly Organization[];
  first: ProgramValues;
  /** The programme being changed; none: a new one. */
  editing?: { programId: string; version: number };
  base: string;
};

/** Everything that is said of a programme. Saves with the version it was opened with. */
export function ProgramForm(props: ProgramFormProps) {
  const { editing, first, base, locale, languages, organizations } = props;
  const t = useTranslations("programs");
  const router = useRouter();
  const show = useToast();
  const form = useForm<ProgramValues>({ defaultValues: first });
  const { formState, handleSubmit, setError, setValue, watch } = form;
  const problems = useProblems(setError);
  const [said, setSaid] = useState("");
  const [version, setVersion] = useState(editing?.version ?? 0);
  const [theirs, setTheirs] = useState<ProgramValues>();
  useLeaveWarning(formState.isDirty && !formState.isSubmitSuccessful, t("form.leave"));

  const save = handleSubmit(async (values) => {
    setSaid("");
    const outcome = editing
      ? await editProgramAction({ programId: editing.programId, version, ...values })
      : await createProgramAction(values);
    if (outcome.ok) {
      form.reset(values);
      show({ title: t("form.saved") });
      return router.push(`${base}/programs/${outcome.value.programId}`);
    }
    setSaid(problems(outcome));
    setError("root", { message: outcome.code });
    if (outcome.code !== "changed-meanwhile" || !editing) return focusSoon();
    const now = await programDetailsAction({ programId: editing.programId });
    if (!now.ok) return;
    setVersion(now.value.version);
    setTheirs(valuesOf(now.value));
  });
  // What was answered the last time must not stop this time.
  const submit = (event: FormEvent<HTMLFormElement>) => {
    form.clearErrors();
    return save(event);
  };
  return (
    <form onSubmit={submit} noValidate className="max-w-4xl space-y-10">
      <ProblemSummary title={said} problems={listed(formState.errors)} />
      {said && listed(formState.errors).length === 0 && (
        <Notice tone="warn" role="alert" title={said}>
          {theirs && <Theirs theirs={theirs} mine={watch()} onTake={() => form.reset(theirs)} />}
        </Notice>
      )}
      <Texts form={form} languages={languages} usual={props.usual} />
      <Period form={form} />
      <FieldGroup legend={t("fields.organizations")} hint={t("form.organizationsHint")}>
        <OrganizationPicker
          id="organizations"
          {...{ locale, languages }}
          known={organizations}
          value={watch("organizations")}
          onChange={(places) => setValue("organizations", places, { shouldDirty: true })}
          error={formState.errors.organizations?.message as string | undefined}
        />
      </FieldGroup>
      <ContactFields
        languages={languages.filter((one) => props.usual.includes(one.locale))}
        others={languages.filter((one) => !props.usual.includes(one.locale))}
        othersLabel={t("form.otherLanguages")}
        hint={t("form.contactHint")}
        register={form.register}
        errors={formState.errors}
      />
      <div className="flex flex-wrap items-center gap-3 border-t border-line pt-4">
        <Button type="submit" variant="primary" pending={formState.isSubmitting}>
          {editing ? t("form.save") : t("form.create")}
        </Button>
        <LinkButton href={editing ? `${base}/programs/${editing.programId}` : `${base}/programs`}>
          {t("form.cancel")}
        </LinkButton>
      </div>
    </form>
  );
}

type Form = { form: UseFormReturn<ProgramValues> };

function Texts({ form, languages, usual }: Form & Pick<ProgramFormProps, "languages" | "usual">) {
  const t = useTranslations("programs");
  const { errors } = form.formState;
  const others = languages.filter(({ locale }) => !usual.includes(locale));
  return (
    <FieldGroup legend={t("form.what")}>
      {(["title", "summary", "description"] as const).map((field) => {
        const problems = Object.fromEntries(
          languages.map(({ locale }) => [locale, errors[field]?.[locale as keyof Text]?.message]),
        );
        return (
          <LocalizedField
            key={field}
            id={field}
            legend={t(`fields.${field}`)}
            mark={field === "title" ? t("form.required") : undefined}
            languages={languages.filter(({ locale }) => usual.includes(locale))}
            others={others}
            othersLabel={t("form.otherLanguages")}
            othersOpen={others.some(({ locale }) => problems[locale]) || undefined}
            multiline={field !== "title"}
            rows={field === "description" ? 5 : 2}
            error={errors[field]?.message as string | undefined}
            errors={problems}
            control={(locale) => form.register(`${field}.${locale as keyof Text}`)}
          />
        );
      })}
    </FieldGroup>
  );
}

function Period({ form }: Form) {
  const t = useTranslations("programs");
  const { register, formState, watch, setValue } = form;
  const zone = watch("timeZone");
  // The first programme of all: the zone of whoever makes it is the likeliest, and only the browser knows it.
  useEffect(() => {
    if (!zone) setValue("timeZone", Intl.DateTimeFormat().resolvedOptions().timeZone);
  }, [zone, setValue]);
  return (
    <FieldGroup legend={t("form.period")}>
      <FieldRow>
        <TextField
          id="startsOn"
          type="date"
          label={t("fields.startsOn")}
          error={formState.errors.startsOn?.message}
          {...register("startsOn")}
        />
        <TextField
          id="endsOn"
          type="date"
          label={t("fields.endsOn")}
          error={formState.errors.endsOn?.message}
          {...register("endsOn")}
        />
        <ZoneField
          id="timeZone"
          label={t("fields.timeZone")}
          error={formState.errors.timeZone?.message}
          value={zone}
          onChange={(next) => setValue("timeZone", next, { shouldDirty: true })}
          words={{ empty: t("form.noneFound"), clear: t("form.clear"), open: t("form.open") }}
        />
      </FieldRow>
    </FieldGroup>
  );
}

function Theirs({ theirs, mine, onTake }: { theirs: ProgramValues; mine: ProgramValues; onTake: () => void }) {
  const t = useTranslations("programs");
  const told = (value: ProgramValues[keyof ProgramValues]) =>
    typeof value === "string"
      ? value
      : Array.isArray(value)
        ? t("form.organizationsCount", { count: value.length })
        : Object.values(value).filter(Boolean).join(" · ");
  const differing = (Object.keys(mine) as (keyof ProgramValues)[]).filter(
    (key) => told(mine[key]) !== told(theirs[key]),
  );
  return (
    <>
      <dl className="mt-2 space-y-2">
        {differing.map((key) => (
          <div key={key}>
            <dt className="font-semibold">{t(`fields.${key}`)}</dt>
            <dd>{t("form.mine", { text: told(mine[key]) || "–" })}</dd>
            <dd>{t("form.theirs", { text: told(theirs[key]) || "–" })}</dd>
          </div>
        ))}
      </dl>
      <Button size="sm" className="mt-2" onClick={onTake}>
        {t("form.takeTheirs")}
      </Button>
    </>
  );
}
