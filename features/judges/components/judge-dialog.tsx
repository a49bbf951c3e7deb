"use client";

import { useState } from "react";
import { useForm } from "react-hook-form";
import { useTranslations } from "use-intl";
import { listed, useProblems } from "../../../components/form-problems";
import { ProblemSummary } from "../../../components/problem-summary";
import { Button } from "../../../components/ui/button";
import { Checkbox, type Choice } from "../../../components/ui/controls";
import { Dialog } from "../../../components/ui/dialog";
import { SelectField, TextField } from "../../../components/ui/field";
import { Notice } from "../../../components/ui/notice";
import { useToast } from "../../../components/ui/toast";
import { addJudgeAction, editJudgeAction } from "../actions";

export type JudgeRow = {
  judgeId: string;
  name: string;
  hasAccount: boolean;
  shadow: boolean;
  excludedGroupIds: readonly string[];
  version: number;
  removed: boolean;
};
type Props = {
  eventId: string;
  judge: JudgeRow | undefined;
  accounts: readonly Choice[];
  groups: readonly Choice[];
  onClose: () => void;
};

/** A judge: an account or a name, whether the scores count, and which groups are left out. */
export function JudgeDialog({ eventId, judge, accounts, groups, onClose }: Props) {
  const t = useTranslations("judges");
  const ui = useTranslations("ui");
  const show = useToast();
  const form = useForm({
    defaultValues: {
      accountId: "",
      name: judge?.name ?? "",
      shadow: judge?.shadow ?? false,
      excludedGroupIds: [...(judge?.excludedGroupIds ?? [])],
    },
  });
  const problems = useProblems(form.setError);
  const [said, setSaid] = useState("");
  const { errors, isSubmitting } = form.formState;
  const save = form.handleSubmit(async ({ accountId, name, shadow, ...rest }) => {
    const excludedGroupIds = [rest.excludedGroupIds].flat().filter(Boolean);
    const outcome = judge
      ? await editJudgeAction({ judgeId: judge.judgeId, version: judge.version, name, shadow, excludedGroupIds })
      : await addJudgeAction({ eventId, accountId, name, shadow, excludedGroupIds });
    if (!outcome.ok) return setSaid(problems(outcome));
    show({ title: ui("saved") });
    onClose();
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={judge ? t("edit", { name: judge.name }) : t("add")}
      closeLabel={ui("close")}
      footer={
        <>
          <Button onClick={onClose}>{ui("cancel")}</Button>
          <Button type="submit" form="judge" variant="primary" pending={isSubmitting}>
            {ui("save")}
          </Button>
        </>
      }
    >
      <form id="judge" onSubmit={save} noValidate className="space-y-5">
        <ProblemSummary id="judge-errors" title={said} problems={listed(errors)} />
        {said && listed(errors).length === 0 && <Notice tone="bad" role="alert" title={said} />}
        {!judge && (
          <SelectField
            id="accountId"
            label={t("account")}
            hint={t("accountHint")}
            options={[{ value: "", label: t("noAccount") }, ...accounts]}
            error={errors.accountId?.message}
            {...form.register("accountId")}
          />
        )}
        <TextField
          id="name"
          label={t("name")}
          hint={judge ? undefined : t("nameHint")}
          maxLength={120}
          autoComplete="off"
          error={errors.name?.message}
          {...form.register("name")}
        />
        <Checkbox id="shadow" label={t("shadowLabel")} hint={t("shadowHint")} {...form.register("shadow")} />
        {groups.length > 0 && (
          <fieldset id="excludedGroupIds" tabIndex={-1} className="min-w-0">
            <legend className="font-semibold">{t("excluded")}</legend>
            <p className="text-sm text-soft">{t("excludedHint")}</p>
            <div className="mt-1 grid grid-cols-2 gap-x-4 sm:grid-cols-3">
              {groups.map(({ value, label }) => (
                <Checkbox key={value} value={value} label={label} {...form.register("excludedGroupIds")} />
              ))}
            </div>
          </fieldset>
        )}
      </form>
    </Dialog>
  );
}
