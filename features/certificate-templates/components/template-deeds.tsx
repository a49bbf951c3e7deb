"use client";

import { useTranslations } from "use-intl";
import { reached, useRefusalWords } from "../../../components/form-problems";
import { Button } from "../../../components/ui/button";
import { useToast } from "../../../components/ui/toast";
import { copyTemplateAction, removeTemplateAction, restoreTemplateAction } from "../actions";

/** Copies a template, or takes it out of the list with a way back. */
export function TemplateDeeds({ templateId }: { templateId: string }) {
  const t = useTranslations("certificateTemplates");
  const ui = useTranslations("ui");
  const show = useToast();
  const { refusal } = useRefusalWords();
  const copy = async () => {
    const outcome = await reached(copyTemplateAction({ templateId }));
    show(outcome.ok ? { title: t("copied") } : { title: refusal(outcome), tone: "bad" });
  };
  const undo = async () => {
    const outcome = await reached(restoreTemplateAction({ templateId }));
    if (!outcome.ok) show({ title: refusal(outcome), tone: "bad" });
  };
  const remove = async () => {
    const outcome = await reached(removeTemplateAction({ templateId }));
    if (!outcome.ok) return void show({ title: refusal(outcome), tone: "bad" });
    show({ title: t("removed"), undo: { label: ui("undo"), onUndo: () => void undo() } });
  };
  return (
    <>
      <Button size="sm" icon="copy" onClick={copy}>
        {t("copyDo")}
      </Button>
      <Button size="sm" icon="trash" onClick={remove}>
        {t("remove")}
      </Button>
    </>
  );
}
