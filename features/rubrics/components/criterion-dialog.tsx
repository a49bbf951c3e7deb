"use client";

import { useState } from "react";
import { type UseFormReturn, useFieldArray, useForm } from "react-hook-form";
import { useTranslations } from "use-intl";
import { listed, useProblems } from "../../../components/form-problems";
import { ProblemSummary } from "../../../components/problem-summary";
import { Button, IconButton } from "../../../components/ui/button";
import { Checkbox, FieldError } from "../../../components/ui/controls";
import { Dialog } from "../../../components/ui/dialog";
import { TextField } from "../../../components/ui/field";
import { Notice } from "../../../components/ui/notice";
import { useToast } from "../../../components/ui/toast";
import { addCriterionAction, editCriterionAction } from "../actions";
import { levelsAtMost } from "../choices";
import { LocalizedTexts } from "./localized-texts";
import { blankCriterion, type CriterionRow, type CriterionValues, type Languages, valuesOf } from "./rubric-values";

type Props = {
  eventId: string;
  /** Undefined: a new one. */
  criterion: CriterionRow | undefined;
  languages: Languages;
  /** Somebody has scored by it: only its words may change. */
  isScored: boolean;
  onClose: () => void;
};

/** A criterion: its title, weight and levels. */
export function CriterionDialog({ eventId, criterion, languages, isScored, onClose }: Props) {
  const t = useTranslations("rubrics");
  const ui = useTranslations("ui");
  const show = useToast();
  const form = useForm<CriterionValues>({ defaultValues: criterion ? valuesOf(criterion) : blankCriterion });
  const { errors, isSubmitting } = form.formState;
  const problems = useProblems(form.setError);
  const [said, setSaid] = useState("");
  const save = form.handleSubmit(async (values) => {
    const outcome = criterion
      ? await editCriterionAction({ criterionId: criterion.criterionId, ...values })
      : await addCriterionAction({ eventId, ...values });
    if (!outcome.ok) return setSaid(problems(outcome));
    show({ title: ui("saved") });
    onClose();
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="lg"
      title={t(criterion ? "editCriterion" : "addCriterion")}
      closeLabel={ui("close")}
      footer={
        <>
          <Button onClick={onClose}>{ui("cancel")}</Button>
          <Button type="submit" form="criterion" variant="primary" pending={isSubmitting}>
            {ui("save")}
          </Button>
        </>
      }
    >
      <form id="criterion" onSubmit={save} noValidate className="space-y-6">
        <ProblemSummary id="criterion-errors" title={said} problems={listed(errors)} />
        {said && listed(errors).length === 0 && <Notice tone="bad" role="alert" title={said} />}
        {isScored && <Notice title={t("scoredTitle")}>{t("scoredText")}</Notice>}
        <LocalizedTexts form={form} name="title" legend={t("name")} languages={languages} />
        <div className="grid items-start gap-x-6 gap-y-3 sm:grid-cols-2">
          <TextField
            id="weight"
            inputMode="numeric"
            label={t("weight")}
            hint={t("weightHint")}
            readOnly={isScored}
            error={errors.weight?.message}
            {...form.register("weight")}
          />
          <Checkbox
            id="independent"
            label={t("independent")}
            hint={t("independentHint")}
            disabled={isScored}
            {...form.register("independent")}
          />
        </div>
        <Levels form={form} languages={languages} isScored={isScored} />
      </form>
    </Dialog>
  );
}

type LevelsProps = { form: UseFormReturn<CriterionValues>; languages: Languages; isScored: boolean };

/** From the least to the most; with words for what it takes. */
function Levels({ form, languages, isScored }: LevelsProps) {
  const t = useTranslations("rubrics");
  const { fields, append, remove } = useFieldArray({ control: form.control, name: "levels" });
  const { errors } = form.formState;
  const add = () => {
    const last = Number(form.getValues("levels").at(-1)?.points);
    append({ points: Number.isFinite(last) ? String(last + 1) : "", text: {} });
  };
  return (
    <fieldset id="levels" tabIndex={-1} className="min-w-0">
      <legend className="font-semibold">{t("levels")}</legend>
      <p className="mb-3 text-sm text-soft">{t("levelsHint")}</p>
      {(errors.levels?.root?.message ?? errors.levels?.message) && (
        <FieldError>{errors.levels?.root?.message ?? errors.levels?.message}</FieldError>
      )}
      <ol className="space-y-4">
        {fields.map((field, at) => (
          <li key={field.id} className="rounded-md border border-line p-4">
            <div className="mb-3 flex items-end justify-between gap-3">
              <TextField
                id={`levels.${at}.points`}
                inputMode="numeric"
                label={t("points")}
                fieldClassName="w-28"
                readOnly={isScored}
                error={errors.levels?.[at]?.points?.message}
                {...form.register(`levels.${at}.points`)}
              />
              {!isScored && fields.length > 2 && (
                <IconButton icon="trash" label={t("removeLevel", { no: at + 1 })} onClick={() => remove(at)} />
              )}
            </div>
            <LocalizedTexts
              form={form}
              name={`levels.${at}.text`}
              legend={t("levelText", { no: at + 1 })}
              languages={languages}
              multiline
              rows={2}
            />
          </li>
        ))}
      </ol>
      {!isScored && fields.length < levelsAtMost && (
        <Button icon="plus" className="mt-3" onClick={add}>
          {t("addLevel")}
        </Button>
      )}
    </fieldset>
  );
}
