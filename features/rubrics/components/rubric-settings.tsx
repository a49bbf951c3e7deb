"use client";

import { useState } from "react";
import { useForm } from "react-hook-form";
import { useTranslations } from "use-intl";
import { listed, useProblems } from "../../../components/form-problems";
import { ProblemSummary } from "../../../components/problem-summary";
import { Button } from "../../../components/ui/button";
import { Section } from "../../../components/ui/card";
import { Checkbox } from "../../../components/ui/controls";
import { Notice } from "../../../components/ui/notice";
import { useToast } from "../../../components/ui/toast";
import { editRubricAction } from "../actions";
import { LocalizedTexts } from "./localized-texts";
import type { Languages, RubricRow } from "./rubric-values";

type Props = { eventId: string; rubric: RubricRow; languages: Languages };

/** What judges should know, and whether groups are told a place. */
export function RubricSettings({ eventId, rubric, languages }: Props) {
  const t = useTranslations("rubrics");
  const ui = useTranslations("ui");
  const show = useToast();
  const form = useForm({ defaultValues: { guidance: rubric.guidance, ranked: rubric.ranked } });
  const problems = useProblems(form.setError);
  const [said, setSaid] = useState("");
  const { errors, isSubmitting } = form.formState;
  const save = form.handleSubmit(async (values) => {
    const outcome = await editRubricAction({ eventId, version: rubric.version, ...values });
    setSaid(outcome.ok ? "" : problems(outcome));
    if (outcome.ok) show({ title: ui("saved") });
  });
  return (
    <Section id="settings" title={t("settings")}>
      <form onSubmit={save} noValidate className="max-w-3xl space-y-5">
        <ProblemSummary id="settings-errors" title={said} problems={listed(errors)} />
        {said && listed(errors).length === 0 && <Notice tone="bad" role="alert" title={said} />}
        <LocalizedTexts
          form={form}
          name="guidance"
          legend={t("guidance")}
          hint={t("guidanceHint")}
          languages={languages}
          multiline
          rows={3}
        />
        <Checkbox id="ranked" label={t("ranked")} hint={t("rankedHint")} {...form.register("ranked")} />
        <Button type="submit" pending={isSubmitting}>
          {ui("save")}
        </Button>
      </form>
    </Section>
  );
}
