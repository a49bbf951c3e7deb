"use client";
import { useState } from "react";
import { FormProvider, useForm, useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import { focusSoon, listed, reached, useProblems } from "../../../components/form-problems";
import { useLeaveWarning } from "../../../components/leave-warning";
import { ProblemSummary } from "../../../components/problem-summary";
import { Button, LinkButton } from "../../../components/ui/button";
import { Checkbox } from "../../../components/ui/controls";
import { FieldGroup, FieldRow, SelectField, TextField } from "../../../components/ui/field";
import { Notice } from "../../../components/ui/notice";
import { useToast } from "../../../components/ui/toast";
import { setAction } from "../actions";
import { bases } from "../choices";
import type { RuleView } from "../queries";
import { numbersOf } from "../rules";
import { type RuleValues, ruleIn, valuesOf } from "./rule-values";

type Sitting = { sheetId: string; title: string; lang: string; when: string };
type Props = {
  placeId: string;
  back: string;
  view: Pick<RuleView, "rule" | "version" | "facts" | "sheets">;
  sittings: readonly Sitting[];
};

/** What it takes, to be changed; under it stands at once what that would mean for the people there are. */
export function RuleForm({ placeId, back, view, sittings }: Props) {
  const t = useTranslations();
  const form = useForm<RuleValues>({ defaultValues: valuesOf(view) });
  const { formState, handleSubmit } = form;
  const problems = useProblems(form.setError);
  const show = useToast();
  const [said, setSaid] = useState("");
  const [version, setVersion] = useState(view.version);
  useLeaveWarning(formState.isDirty && !formState.isSubmitSuccessful, t("programs.form.leave"));
  const save = handleSubmit(async (values) => {
    const outcome = await reached(setAction({ placeId, version, ...values }));
    if (!outcome.ok) {
      setSaid(problems(outcome));
      return focusSoon(outcome.fields ? undefined : "refused");
    }
    setSaid("");
    setVersion(outcome.value.version);
    form.reset(values);
    show({ title: t("certificateRules.saved") });
  });
  const found = listed(formState.errors);
  return (
    <FormProvider {...form}>
      <form
        noValidate
        className="max-w-3xl space-y-8"
        onSubmit={(event) => {
          form.clearErrors();
          return save(event);
        }}
      >
        <ProblemSummary title={said} problems={found} />
        {said && found.length === 0 && (
          <div id="refused" tabIndex={-1}>
            <Notice tone="warn" role="alert" title={said} />
          </div>
        )}
        <Attended />
        <Required sittings={sittings} />
        <FieldGroup legend={t("certificateRules.more")}>
          {(["needsPresentation", "waitsForConflicts"] as const).map((name) => (
            <Checkbox key={name} id={name} label={t(`certificateRules.${name}`)} {...form.register(name)} />
          ))}
        </FieldGroup>
        <Numbers facts={view.facts} />
        <div className="flex flex-wrap items-center gap-3 border-t border-line pt-4">
          <Button type="submit" variant="primary" pending={formState.isSubmitting}>
            {t("ui.save")}
          </Button>
          <LinkButton href={back}>{t("ui.back")}</LinkButton>
        </div>
      </form>
    </FormProvider>
  );
}

/** How much of it, counted over what, and how many absences are let pass. */
function Attended() {
  const t = useTranslations("certificateRules");
  const { register, formState } = useFormContext<RuleValues>();
  const number = (name: "leastPercent" | "leastSittings" | "mostUnexcused", hint: string) => (
    <TextField
      id={name}
      inputMode="numeric"
      autoComplete="off"
      label={t(name)}
      hint={hint}
      error={formState.errors[name]?.message}
      {...register(name)}
    />
  );
  return (
    <div className="space-y-5">
      <FieldRow>
        {number("leastPercent", t("leastPercentHint"))}
        <SelectField
          id="basis"
          label={t("basis")}
          options={bases.map((value) => ({ value, label: t(`bases.${value}`) }))}
          {...register("basis")}
        />
      </FieldRow>
      <FieldRow>
        {number("leastSittings", t("emptyHint"))}
        {number("mostUnexcused", t("emptyHint"))}
      </FieldRow>
    </div>
  );
}

function Required({ sittings }: { sittings: readonly Sitting[] }) {
  const t = useTranslations("certificateRules");
  const { register } = useFormContext<RuleValues>();
  if (sittings.length === 0) return null;
  return (
    <FieldGroup legend={t("required")} hint={t("requiredHint")}>
      {sittings.map(({ sheetId, title, lang, when }) => (
        <Checkbox
          key={sheetId}
          id={`required-${sheetId}`}
          value={sheetId}
          label={<span lang={lang}>{title}</span>}
          hint={when}
          {...register("requiredSheetIds")}
        />
      ))}
    </FieldGroup>
  );
}

/** "Of 85 people 71 meet it, 9 still can, 5 cannot": of the rule as it stands in the form. */
function Numbers({ facts }: { facts: RuleView["facts"] }) {
  const t = useTranslations("certificateRules");
  const { watch } = useFormContext<RuleValues>();
  const { people, met, cannot, ...rest } = numbersOf(ruleIn(watch()), facts);
  return (
    <p role="status" className="rounded-lg border border-line bg-sunken px-4 py-3 text-lg font-semibold text-pretty">
      {people === 0 ? t("nobody") : t("numbers", { people, met, still: rest["can-still"], cannot })}
    </p>
  );
}
