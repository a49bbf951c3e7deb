"use client";
import { useTranslations } from "use-intl";
import { useRefusalWords } from "../../../components/form-problems";
import { Button } from "../../../components/ui/button";
import { ConfirmDialog } from "../../../components/ui/confirm-dialog";
import { useToast } from "../../../components/ui/toast";
import { tellAction } from "../actions";
import type { Telling } from "../queries";

type Props = {
  eventId: string;
  telling: Telling;
  /** Takes a letter back that has not left yet. */
  unsend: (said: { eventId: string; messageId: string }) => Promise<unknown>;
};

/** Writes to those who asked that there is an answer, after saying to how many. */
export function TellButton({ eventId, telling, unsend }: Props) {
  const t = useTranslations("questionAnswers");
  const ui = useTranslations("ui");
  const { refusal } = useRefusalWords();
  const show = useToast();
  const count = telling.recipients;
  const tell = async () => {
    const outcome = await tellAction({ eventId });
    if (!outcome.ok) return show({ title: refusal(outcome), tone: "warn" });
    const { messageId, recipients } = outcome.value;
    return show({
      title: t("telling", { count: recipients }),
      undo: { label: ui("undo"), onUndo: () => void unsend({ eventId, messageId }), seconds: 25 },
    });
  };
  return (
    <ConfirmDialog
      trigger={
        <Button icon="mail" disabled={count === 0}>
          {t("tell")}
        </Button>
      }
      title={t("tellTitle", { count })}
      confirmLabel={t("tellSend", { count })}
      cancelLabel={ui("cancel")}
      onConfirm={tell}
    >
      <p>{t("tellText")}</p>
      {telling.unreachable > 0 && <p className="mt-2">{t("tellUnreachable", { count: telling.unreachable })}</p>}
    </ConfirmDialog>
  );
}
