"use client";
import { useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import { ConfirmDialog } from "../../../components/ui/confirm-dialog";
import { useToast } from "../../../components/ui/toast";
import { closeAction, reopenAction } from "../actions";

type Props = {
  sheetId: string;
  state: "open" | "closed" | "reopened";
  /** How many would count as absent. */
  unmarked: number;
  /** How many told of their absence and would be excused. */
  excused: number;
  /** Not before it begins. */
  begun: boolean;
  /** Told once it is done, for what the page keeps itself. */
  onDone: () => void;
};

/** Closes the sheet, or opens it again; asks first, since lists made so far become another version. */
export function CloseSheet({ sheetId, state, unmarked, excused, begun, onDone }: Props) {
  const t = useTranslations();
  const show = useToast();
  const closed = state === "closed";
  const confirm = async () => {
    const outcome = await (closed ? reopenAction : closeAction)({ sheetId });
    if (!outcome.ok) show({ title: t(`refusals.${outcome.code}`, outcome.values), tone: "bad" });
    onDone();
  };
  return (
    <ConfirmDialog
      trigger={
        <Button size="sm" icon={closed ? "undo" : "lock"} disabled={!closed && !begun}>
          {t(closed ? "attendance.reopen" : "attendance.close")}
        </Button>
      }
      title={t(closed ? "attendance.reopenTitle" : "attendance.closeTitle")}
      confirmLabel={t(closed ? "attendance.reopen" : "attendance.close")}
      cancelLabel={t("ui.cancel")}
      onConfirm={confirm}
    >
      {!closed && excused > 0 && <p>{t("absences.onClose", { count: excused })}</p>}
      <p>{closed ? t("attendance.reopenText") : t("attendance.closeText", { count: unmarked })}</p>
    </ConfirmDialog>
  );
}
