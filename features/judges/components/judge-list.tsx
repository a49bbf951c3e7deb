"use client";

import { useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { type Refused, useRefusalWords } from "../../../components/form-problems";
import { Badge } from "../../../components/ui/badge";
import { Button, IconButton } from "../../../components/ui/button";
import { Section } from "../../../components/ui/card";
import type { Choice } from "../../../components/ui/controls";
import { EmptyState } from "../../../components/ui/states";
import { useToast } from "../../../components/ui/toast";
import { removeJudgeAction, restoreJudgeAction } from "../actions";
import { JudgeDialog, type JudgeRow } from "./judge-dialog";

type Props = {
  eventId: string;
  judges: readonly JudgeRow[];
  /** Accounts that may become judges. */
  accounts: readonly Choice[];
  groups: readonly Choice[];
};

/** Who scores: with an account on a tablet, or on paper. */
export function JudgeList({ eventId, judges, accounts, groups }: Props) {
  const t = useTranslations("judges");
  const [draft, setDraft] = useState<{ judge: JudgeRow | undefined }>();
  const { remove, restore, pending } = useDeeds();
  const [now, gone] = [judges.filter(({ removed }) => !removed), judges.filter(({ removed }) => removed)];
  return (
    <Section
      id="judges"
      title={t("title")}
      lead={t("lead")}
      actions={
        <Button icon="user-plus" onClick={() => setDraft({ judge: undefined })}>
          {t("add")}
        </Button>
      }
    >
      {now.length === 0 && (
        <EmptyState icon="users" title={t("emptyTitle")}>
          {t("emptyText")}
        </EmptyState>
      )}
      <ul
        aria-busy={pending || undefined}
        className="divide-y divide-line rounded-lg border border-line bg-surface empty:hidden"
      >
        {now.map((judge) => (
          <li
            key={judge.judgeId}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2.5 sm:px-5"
          >
            <div className="min-w-0">
              <p className="flex flex-wrap items-center gap-2 font-semibold">
                {judge.name}
                <Badge icon={judge.hasAccount ? "monitor" : "file-text"}>
                  {t(judge.hasAccount ? "tablet" : "paper")}
                </Badge>
                {judge.shadow && <Badge tone="warn">{t("shadow")}</Badge>}
              </p>
              {judge.excludedGroupIds.length > 0 && (
                <p className="text-sm text-soft">
                  {t("excludes", {
                    groups: groups
                      .filter(({ value }) => judge.excludedGroupIds.includes(value))
                      .map(({ label }) => label)
                      .join(", "),
                  })}
                </p>
              )}
            </div>
            <div className="flex">
              <IconButton
                icon="pencil"
                size="sm"
                label={t("edit", { name: judge.name })}
                onClick={() => setDraft({ judge })}
              />
              <IconButton
                icon="trash"
                size="sm"
                label={t("remove", { name: judge.name })}
                disabled={pending}
                onClick={() => remove(judge)}
              />
            </div>
          </li>
        ))}
      </ul>
      {gone.length > 0 && (
        <details className="mt-3">
          <summary className="inline-flex min-h-11 items-center text-sm text-soft underline underline-offset-4">
            {t("gone", { count: gone.length })}
          </summary>
          <ul className="mt-1 divide-y divide-line">
            {gone.map((judge) => (
              <li key={judge.judgeId} className="flex flex-wrap items-center justify-between gap-3 py-1.5">
                <span>{judge.name}</span>
                <Button size="sm" icon="undo" disabled={pending} onClick={() => restore(judge)}>
                  {t("restore")}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {draft && (
        <JudgeDialog
          eventId={eventId}
          judge={draft.judge}
          accounts={accounts}
          groups={groups}
          onClose={() => setDraft(undefined)}
        />
      )}
    </Section>
  );
}

function useDeeds() {
  const t = useTranslations("judges");
  const ui = useTranslations("ui");
  const show = useToast();
  const { refusal } = useRefusalWords();
  const [pending, start] = useTransition();
  const told = (outcome: { ok: true } | Refused) => {
    if (!outcome.ok) show({ title: refusal(outcome), tone: "bad" });
    return outcome.ok;
  };
  const restore = ({ judgeId }: JudgeRow) => start(async () => void told(await restoreJudgeAction({ judgeId })));
  const remove = (judge: JudgeRow) =>
    start(async () => {
      if (!told(await removeJudgeAction({ judgeId: judge.judgeId }))) return;
      show({
        title: t("removed", { name: judge.name }),
        undo: { label: ui("undo"), onUndo: () => restore(judge) },
      });
    });
  return { restore, remove, pending };
}
