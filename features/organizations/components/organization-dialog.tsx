"use client";

import { type FormEvent, type ReactElement, useState } from "react";
import { useForm } from "react-hook-form";
import { useTranslations } from "use-intl";
import { listed, useProblems } from "../../../components/form-problems";
import { ImageField } from "../../../components/image-field";
import { type LanguageChoice, LocalizedField } from "../../../components/localized-field";
import { ProblemSummary } from "../../../components/problem-summary";
import { Button } from "../../../components/ui/button";
import { Dialog } from "../../../components/ui/dialog";
import { FieldRow, SelectField, TextField } from "../../../components/ui/field";
import { useToast } from "../../../components/ui/toast";
import { createOrganizationAction, editOrganizationAction } from "../actions";
import { organizationKinds } from "../choices";

type Names = { en?: string; ko?: string; ru?: string; kk?: string };
/** An organisation as forms hold it. */
export type Organization = {
  organizationId: string;
  kind: (typeof organizationKinds)[number];
  name: Names;
  country?: string | null;
  website?: string | null;
  logoFileId?: string | null;
};
type Values = { kind: Organization["kind"]; name: Names; country: string; website: string; logoFileId: string };

type OrganizationDialogProps = {
  trigger: ReactElement;
  languages: readonly LanguageChoice[];
  /** None: a new one. */
  organization?: Organization;
  onSaved?: (saved: Organization) => void;
};

/** Adds an organisation to the address book, or changes one. */
export function OrganizationDialog({ trigger, languages, organization, onSaved }: OrganizationDialogProps) {
  const t = useTranslations("organizations");
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      title={organization ? t("editTitle") : t("newTitle")}
      description={t("shared")}
      closeLabel={t("close")}
      trigger={trigger}
      open={open}
      onOpenChange={setOpen}
      size="lg"
    >
      <OrganizationForm
        languages={languages}
        organization={organization}
        onSaved={(saved) => {
          setOpen(false);
          onSaved?.(saved);
        }}
      />
    </Dialog>
  );
}

function OrganizationForm({ languages, organization, onSaved }: Omit<OrganizationDialogProps, "trigger">) {
  const t = useTranslations("organizations");
  const show = useToast();
  const form = useForm<Values>({
    defaultValues: {
      kind: organization?.kind ?? "association",
      name: organization?.name ?? {},
      country: organization?.country ?? "",
      website: organization?.website ?? "",
      logoFileId: organization?.logoFileId ?? "",
    },
  });
  const { register, setError, setValue, watch, formState } = form;
  const problems = useProblems(setError);
  const [said, setSaid] = useState("");
  const save = form.handleSubmit(async (values) => {
    const country = values.country.trim().toUpperCase();
    const input = { ...values, country };
    const outcome = organization
      ? await editOrganizationAction({ organizationId: organization.organizationId, ...input })
      : await createOrganizationAction(input);
    if (!outcome.ok) return setSaid(problems(outcome));
    show({ title: t("saved") });
    onSaved?.({ ...input, organizationId: outcome.value.organizationId });
  });
  // A dialog within a form: its own submit must not send the outer one.
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.stopPropagation();
    form.clearErrors();
    return save(event);
  };
  const errors = formState.errors;
  const nameErrors = Object.fromEntries(
    languages.map(({ locale }) => [locale, errors.name?.[locale as keyof Names]?.message]),
  );
  return (
    <form onSubmit={submit} noValidate className="space-y-5">
      <ProblemSummary id="organization-errors" title={said} problems={listed(errors)} />
      <LocalizedField
        id="name"
        legend={t("name")}
        hint={t("nameHint")}
        languages={languages}
        error={errors.name?.message as string | undefined}
        errors={nameErrors}
        control={(locale) => register(`name.${locale as keyof Names}`)}
      />
      <FieldRow>
        <SelectField
          id="kind"
          label={t("kind")}
          options={organizationKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          error={errors.kind?.message}
          {...register("kind")}
        />
        <TextField
          id="country"
          label={t("country")}
          hint={t("countryHint")}
          maxLength={2}
          error={errors.country?.message}
          {...register("country")}
        />
      </FieldRow>
      <TextField
        id="website"
        type="url"
        inputMode="url"
        label={t("website")}
        error={errors.website?.message}
        {...register("website")}
      />
      <ImageField
        id="logoFileId"
        label={t("logo")}
        value={watch("logoFileId")}
        onChange={(fileId) => setValue("logoFileId", fileId)}
        error={errors.logoFileId?.message}
        words={{
          choose: t("chooseLogo"),
          remove: t("removeLogo"),
          failed: t("logoFailed"),
          uploading: t("uploading"),
        }}
      />
      <div className="flex justify-end">
        <Button type="submit" variant="primary" pending={formState.isSubmitting}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
