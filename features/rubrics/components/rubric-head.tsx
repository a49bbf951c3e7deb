"use client";

import { useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { useRefusalWords } from "../../../components/form-problems";
import { StatusPill } from "../../../components/ui/badge";
import { Button } from "../../../components/ui/button";
import { ConfirmDialog } from "../../../components/ui/confirm-dialog";
import { EmptyState } from "../../../components/ui/states";
import { useToast } from "../../../components/ui/toast";
import { makeRubricAction, removeRubricAction, setRubricStateAction } from "../actions";
import type { RubricState } from "../choices";
import type { RubricRow } from "./rubric-values";

const looks = {
  draft: { tone: "neutral", icon: "pencil" },
  open: { tone: "ok", icon: "play" },
  closed: { tone: "info", icon: "lock" },
} as const;

/** Where the scoring stands, and the next step. */
export function RubricHead({ eventId, rubric }: { eventId: string; rubric: RubricRow }) {
  const t = useTranslations("rubrics");
  const ui = useTranslations("ui");
  const show = useToast();
  const { refusal } = useRefusalWords();
  const [pending, start] = useTransition();
  const [removing, setRemoving] = useState(false);
  const { state, version, announced, scorecards } = rubric;
  const set = (to: RubricState) =>
    start(async () => {
      const outcome = await setRubricStateAction({ eventId, version, state: to });
      show(outcome.ok ? { title: t(`now.${to}`) } : { title: refusal(outcome), tone: "bad" });
    });
  const remove = async () => {
    const outcome = await removeRubricAction({ eventId, version, scorecards });
    show(outcome.ok ? { title: t("removed") } : { title: refusal(outcome), tone: "bad" });
  };
  return (
    <div className="mb-8 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-lg border border-line bg-surface px-4 py-4 sm:px-5">
      <div className="min-w-0">
        <StatusPill {...looks[state]}>{t(`states.${state}`)}</StatusPill>
        <p className="mt-1.5 max-w-prose text-sm text-soft">{t(announced ? "announcedHint" : `hints.${state}`)}</p>
      </div>
      {!announced && (
        <div className="flex flex-wrap gap-2">
          <Button icon="trash" variant="quiet" onClick={() => setRemoving(true)}>
            {t("remove")}
          </Button>
          {state === "open" ? (
            <Button variant="primary" icon="lock" pending={pending} onClick={() => set("closed")}>
              {t("close")}
            </Button>
          ) : (
            <Button
              variant={state === "draft" ? "primary" : "secondary"}
              icon="play"
              pending={pending}
              onClick={() => set("open")}
            >
              {t(state === "draft" ? "open" : "reopen")}
            </Button>
          )}
        </div>
      )}
      <ConfirmDialog
        open={removing}
        onOpenChange={setRemoving}
        danger
        title={t("removeTitle")}
        confirmLabel={t("removeConfirm", { count: scorecards })}
        cancelLabel={ui("cancel")}
        onConfirm={remove}
      >
        {t("removeText", { count: scorecards })}
      </ConfirmDialog>
    </div>
  );
}

/** Before an event is scored: with ready criteria, or with none. */
export function NoRubric({ eventId }: { eventId: string }) {
  const t = useTranslations("rubrics");
  const show = useToast();
  const { refusal } = useRefusalWords();
  const [pending, start] = useTransition();
  const make = (from: "ready" | "empty") =>
    start(async () => {
      const outcome = await makeRubricAction({ eventId, from });
      if (!outcome.ok) show({ title: refusal(outcome), tone: "bad" });
    });
  return (
    <EmptyState
      icon="award"
      title={t("offTitle")}
      action={
        <>
          <Button variant="primary" pending={pending} onClick={() => make("ready")}>
            {t("makeReady")}
          </Button>
          <Button disabled={pending} onClick={() => make("empty")}>
            {t("makeEmpty")}
          </Button>
        </>
      }
    >
      {t("offText")}
    </EmptyState>
  );
}
