"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useForm } from "react-hook-form";
import { useTranslations } from "use-intl";
import { listed, useProblems } from "../../../components/form-problems";
import { ProblemSummary } from "../../../components/problem-summary";
import { Button, LinkButton } from "../../../components/ui/button";
import { Checkbox } from "../../../components/ui/controls";
import { SelectField, TextField } from "../../../components/ui/field";
import { useToast } from "../../../components/ui/toast";
import { copyEventAction } from "../actions";
import { type CopyPart, copyParts } from "../choices";

type CopyFormProps = {
  eventId: string;
  base: string;
  /** A year later, on the same day of the week. */
  startsOn: string;
  programId: string;
  programs: readonly { value: string; label: string }[];
};
type Values = { startsOn: string; programId: string; parts: CopyPart[] };

/** When the copy is held, where it belongs, and what it takes along. */
export function CopyForm({ eventId, base, startsOn, programId, programs }: CopyFormProps) {
  const t = useTranslations("copies");
  const router = useRouter();
  const show = useToast();
  const { register, handleSubmit, setError, clearErrors, formState } = useForm<Values>({
    defaultValues: { startsOn, programId, parts: copyParts.filter((part) => part !== "team") },
  });
  const problems = useProblems(setError);
  const [said, setSaid] = useState("");
  const save = handleSubmit(async (values) => {
    const outcome = await copyEventAction({ eventId, ...values });
    if (!outcome.ok) return setSaid(problems(outcome));
    show({ title: t("done") });
    router.push(`${base}/events/${outcome.value.eventId}`);
  });
  // What was answered the last time must not stop this time.
  const submit = (event: FormEvent<HTMLFormElement>) => {
    clearErrors();
    return save(event);
  };
  const { errors } = formState;
  return (
    <form onSubmit={submit} noValidate className="max-w-2xl space-y-6">
      <ProblemSummary title={said} problems={listed(errors)} />
      {said && listed(errors).length === 0 && (
        <p role="alert" className="font-semibold text-bad">
          {said}
        </p>
      )}
      <TextField
        id="startsOn"
        type="date"
        label={t("startsOn")}
        hint={t("startsOnHint")}
        fieldClassName="max-w-xs"
        error={errors.startsOn?.message}
        {...register("startsOn")}
      />
      {programs.length > 1 && (
        <SelectField
          id="programId"
          label={t("programId")}
          options={programs}
          error={errors.programId?.message}
          {...register("programId")}
        />
      )}
      <fieldset id="parts" tabIndex={-1}>
        <legend className="font-semibold">{t("parts")}</legend>
        <p className="text-sm text-soft">{t("partsHint")}</p>
        {copyParts.map((part) => (
          <Checkbox
            key={part}
            id={`parts-${part}`}
            value={part}
            label={t(`part.${part}`)}
            hint={t(`partHint.${part}`)}
            {...register("parts")}
          />
        ))}
      </fieldset>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary" icon="copy" pending={formState.isSubmitting}>
          {t("submit")}
        </Button>
        <LinkButton href={`${base}/events/${eventId}`}>{t("cancel")}</LinkButton>
      </div>
    </form>
  );
}
