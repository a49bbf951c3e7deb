"use client";

import { useTranslations } from "use-intl";
import { useRefusalWords } from "../../../components/form-problems";
import { Button } from "../../../components/ui/button";
import { ConfirmDialog } from "../../../components/ui/confirm-dialog";
import { useToast } from "../../../components/ui/toast";
import { undoAction } from "../actions";

/** Takes the last repair back. */
export function UndoRepair({ repairId }: { repairId: string }) {
  const t = useTranslations("repairs");
  const ui = useTranslations("ui");
  const show = useToast();
  const { refusal } = useRefusalWords();
  const undo = async () => {
    const outcome = await undoAction({ repairId });
    if (!outcome.ok) return void show({ title: refusal(outcome), tone: "bad" });
    const { back, stayed } = outcome.value;
    show({ title: t("undone", { back, stayed }).trim(), tone: "ok" });
  };
  return (
    <ConfirmDialog
      trigger={<Button icon="undo">{t("undo")}</Button>}
      title={t("undoTitle")}
      confirmLabel={t("undo")}
      cancelLabel={ui("cancel")}
      onConfirm={undo}
    >
      {t("undoText")}
    </ConfirmDialog>
  );
}
