"use client";

import { useTransition } from "react";
import { useTranslations } from "use-intl";
import { type Refused, useRefusalWords } from "../../../components/form-problems";
import { Button } from "../../../components/ui/button";
import { ConfirmDialog } from "../../../components/ui/confirm-dialog";
import { Notice } from "../../../components/ui/notice";
import { useToast } from "../../../components/ui/toast";
import { announceAction, proposeAction, takeBackAction, withdrawAction } from "../actions";

type Props = {
  eventId: string;
  hash: string;
  isClosed: boolean;
  ranked: boolean;
  /** Groups with a result, and groups without. */
  scored: number;
  unscored: number;
  /** `about`: by whom and when, in words. */
  proposal: { about: string; own: boolean; same: boolean } | null;
  announcement: { about: string } | null;
};

/** From results to an announcement: one proposes, another announces just that. */
export function ResultDeeds(props: Props) {
  const { eventId, hash, isClosed, ranked, scored, unscored, proposal, announcement } = props;
  const t = useTranslations("results");
  const ui = useTranslations("ui");
  const { act, pending } = useActing();
  if (announcement)
    return (
      <Notice
        tone="ok"
        className="mb-6 print:hidden"
        title={announcement.about}
        actions={
          <ConfirmDialog
            trigger={
              <Button size="sm" icon="undo">
                {t("takeBack")}
              </Button>
            }
            danger
            title={t("takeBackTitle")}
            confirmLabel={t("takeBackConfirm", { count: scored })}
            cancelLabel={ui("cancel")}
            onConfirm={() => act(() => takeBackAction({ eventId }), t("tookBack"))}
          >
            {t("takeBackText")}
          </ConfirmDialog>
        }
      >
        {t("announcedText")}
      </Notice>
    );
  if (!proposal)
    return (
      <Notice
        className="mb-6 print:hidden"
        title={t("proposeTitle")}
        actions={
          <Button
            size="sm"
            variant="primary"
            icon="check"
            pending={pending}
            onClick={() => act(() => proposeAction({ eventId, hash }), t("proposed"))}
          >
            {t("propose")}
          </Button>
        }
      >
        {t(isClosed ? "proposeText" : "closeFirst")}
      </Notice>
    );
  const withdraw = (
    <Button
      size="sm"
      icon="undo"
      pending={pending}
      onClick={() => act(() => withdrawAction({ eventId }), t("withdrawn"))}
    >
      {t("withdraw")}
    </Button>
  );
  return (
    <Notice
      tone={proposal.same ? "info" : "warn"}
      className="mb-6 print:hidden"
      title={proposal.about}
      actions={
        <>
          {proposal.same && !proposal.own && (
            <ConfirmDialog
              trigger={
                <Button size="sm" variant="primary" icon="send">
                  {t("announce")}
                </Button>
              }
              title={t("announceTitle", { count: scored })}
              confirmLabel={t("announceConfirm", { count: scored })}
              cancelLabel={ui("cancel")}
              onConfirm={() => act(() => announceAction({ eventId, hash }), t("announced"))}
            >
              <p>{t(ranked ? "announceRanked" : "announceUnranked")}</p>
              {unscored > 0 && <p className="mt-2">{t("announceUnscored", { count: unscored })}</p>}
            </ConfirmDialog>
          )}
          {withdraw}
        </>
      }
    >
      {t(proposal.same ? (proposal.own ? "secondPerson" : "lookFirst") : "changedSince")}
    </Notice>
  );
}

function useActing() {
  const show = useToast();
  const { refusal } = useRefusalWords();
  const [pending, start] = useTransition();
  const act = (deed: () => Promise<{ ok: true } | Refused>, said: string) =>
    start(async () => {
      const outcome = await deed();
      show(outcome.ok ? { title: said } : { title: refusal(outcome), tone: "bad" });
    });
  return { act, pending };
}
