"use client";

import { useTranslations } from "use-intl";
import { type Refused, useRefusalWords } from "../../../components/form-problems";
import { Button } from "../../../components/ui/button";
import { ConfirmDialog } from "../../../components/ui/confirm-dialog";
import { useToast } from "../../../components/ui/toast";
import { closeRoundAction, remindAction, removeRoundAction } from "../actions";

type Props = {
  eventId: string;
  answered: number;
  missing: number;
  /** What can be done now: by the asker's role and where the round stands. */
  may: { close: boolean; remove: boolean; remind: boolean };
};

/** Reminds, ends or removes a round, each after a question. */
export function RoundActions({ eventId, answered, missing, may }: Props) {
  const t = useTranslations("wishes");
  const ui = useTranslations("ui");
  const show = useToast();
  const { refusal } = useRefusalWords();
  const said = <T,>(outcome: { ok: true; value: T } | Refused, words: (value: T) => Parameters<typeof show>[0]) =>
    show(outcome.ok ? words(outcome.value) : { title: refusal(outcome), tone: "bad" });
  const remind = async () =>
    said(await remindAction({ eventId }), ({ recipients, unreachable }) => ({
      title: t("reminded", { recipients }),
      description: t("remindedUnreachable", { unreachable }),
    }));
  return (
    <>
      {may.remind && (
        <ConfirmDialog
          trigger={<Button icon="mail">{t("remind")}</Button>}
          title={t("remindTitle")}
          confirmLabel={t("remindDo")}
          cancelLabel={ui("cancel")}
          onConfirm={remind}
        >
          {t("remindText", { count: missing })}
        </ConfirmDialog>
      )}
      {may.close && (
        <ConfirmDialog
          trigger={<Button icon="lock">{t("close")}</Button>}
          title={t("closeTitle")}
          confirmLabel={t("close")}
          cancelLabel={ui("cancel")}
          onConfirm={async () => said(await closeRoundAction({ eventId }), () => ({ title: t("closed") }))}
        >
          {t("closeText", { count: missing })}
        </ConfirmDialog>
      )}
      {may.remove && (
        <ConfirmDialog
          danger
          trigger={
            <Button icon="trash" variant="danger">
              {t("remove")}
            </Button>
          }
          title={t("removeTitle")}
          confirmLabel={t("remove")}
          cancelLabel={ui("cancel")}
          onConfirm={async () => said(await removeRoundAction({ eventId }), () => ({ title: t("removed") }))}
        >
          {t("removeText", { count: answered })}
        </ConfirmDialog>
      )}
    </>
  );
}
