"use client";

import { useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { type Refused, useRefusalWords } from "../../../components/form-problems";
import { StatusPill } from "../../../components/ui/badge";
import { Button } from "../../../components/ui/button";
import { ConfirmDialog } from "../../../components/ui/confirm-dialog";
import type { Choice } from "../../../components/ui/controls";
import { Notice } from "../../../components/ui/notice";
import { useToast } from "../../../components/ui/toast";
import { approveFeedbackAction, releaseFeedbackAction, takeBackFeedbackAction } from "../actions";
import type { FeedbackState } from "../choices";
import { FeedbackDialog } from "./feedback-dialog";

export type FeedbackRow = {
  groupId: string;
  title: string;
  about: string;
  lang: string;
  feedback: { body: string; lang: string; state: FeedbackState; releasedAt: string; version: number } | null;
  remarks: readonly { judge: string; remark: string }[];
};
type Props = {
  eventId: string;
  rows: readonly FeedbackRow[];
  languages: readonly Choice[];
  /** Whether whoever looks may approve and release. */
  mayRelease: boolean;
};

const looks = {
  none: { tone: "neutral", icon: "dot" },
  draft: { tone: "neutral", icon: "pencil" },
  approved: { tone: "info", icon: "check" },
  released: { tone: "ok", icon: "send" },
} as const;

/** What each group is told: written, approved, and released all at once. */
export function FeedbackBoard({ eventId, rows, languages, mayRelease }: Props) {
  const t = useTranslations("feedback");
  const ui = useTranslations("ui");
  const [open, setOpen] = useState<FeedbackRow>();
  const { act, pending } = useActing();
  const ready = rows.filter(({ feedback }) => feedback?.state === "approved").length;
  return (
    <>
      {mayRelease && ready > 0 && (
        <Notice
          className="mb-5"
          title={t("ready", { count: ready })}
          actions={
            <ConfirmDialog
              trigger={
                <Button size="sm" variant="primary" icon="send">
                  {t("release")}
                </Button>
              }
              title={t("releaseTitle", { count: ready })}
              confirmLabel={t("releaseConfirm", { count: ready })}
              cancelLabel={ui("cancel")}
              onConfirm={() => act(() => releaseFeedbackAction({ eventId, groups: ready }), t("released"))}
            >
              {t("releaseText")}
            </ConfirmDialog>
          }
        />
      )}
      <ol aria-busy={pending || undefined} className="divide-y divide-line rounded-lg border border-line bg-surface">
        {rows.map((row) => {
          const { groupId, title, about, lang, feedback, remarks } = row;
          const state = feedback?.state ?? "none";
          return (
            <li key={groupId} className="px-4 py-4 sm:px-5">
              <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
                <div className="min-w-0">
                  <h2 className="font-bold">{title}</h2>
                  <p lang={lang} className="text-sm text-soft">
                    {about}
                  </p>
                </div>
                <StatusPill {...looks[state]}>{t(`states.${state}`)}</StatusPill>
              </div>
              {feedback && (
                <p lang={feedback.lang} className="mt-3 line-clamp-4 max-w-prose whitespace-pre-line">
                  {feedback.body}
                </p>
              )}
              <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-2">
                {(state !== "released" || mayRelease) && (
                  <Button
                    size="sm"
                    icon="pencil"
                    aria-label={`${t(feedback ? "edit" : "write")}: ${title}`}
                    onClick={() => setOpen(row)}
                  >
                    {t(feedback ? "edit" : "write")}
                  </Button>
                )}
                {feedback && mayRelease && (
                  <Steps title={title} groupId={groupId} feedback={feedback} act={act} pending={pending} />
                )}
                {remarks.length > 0 && (
                  <span className="text-sm text-soft">{t("remarks", { count: remarks.length })}</span>
                )}
                {feedback?.releasedAt && state === "released" && (
                  <span className="text-sm text-soft">{t("releasedAt", { at: feedback.releasedAt })}</span>
                )}
              </div>
            </li>
          );
        })}
      </ol>
      {open && <FeedbackDialog row={open} languages={languages} onClose={() => setOpen(undefined)} />}
    </>
  );
}

type StepsProps = {
  title: string;
  groupId: string;
  feedback: NonNullable<FeedbackRow["feedback"]>;
  act: Act;
  pending: boolean;
};

/** The next step of one group's feedback, and the step back. */
function Steps({ title, groupId, feedback: { state, version }, act, pending }: StepsProps) {
  const t = useTranslations("feedback");
  const ui = useTranslations("ui");
  if (state === "released")
    return (
      <ConfirmDialog
        trigger={
          <Button size="sm" icon="undo" aria-label={`${t("takeBack")}: ${title}`}>
            {t("takeBack")}
          </Button>
        }
        danger
        title={t("takeBackTitle", { group: title })}
        confirmLabel={t("takeBackConfirm")}
        cancelLabel={ui("cancel")}
        onConfirm={() => act(() => takeBackFeedbackAction({ groupId, version }), t("tookBack"))}
      >
        {t("takeBackText")}
      </ConfirmDialog>
    );
  const approved = state === "draft";
  const words = t(approved ? "approve" : "unapprove");
  return (
    <Button
      size="sm"
      icon={approved ? "check" : "undo"}
      aria-label={`${words}: ${title}`}
      disabled={pending}
      onClick={() =>
        act(() => approveFeedbackAction({ groupId, version, approved }), t(approved ? "approved" : "unapproved"))
      }
    >
      {words}
    </Button>
  );
}

type Act = (deed: () => Promise<{ ok: true } | Refused>, said: string) => void;

function useActing(): { act: Act; pending: boolean } {
  const show = useToast();
  const { refusal } = useRefusalWords();
  const [pending, start] = useTransition();
  const act: Act = (deed, said) =>
    start(async () => {
      const outcome = await deed();
      show(outcome.ok ? { title: said } : { title: refusal(outcome), tone: "bad" });
    });
  return { act, pending };
}
