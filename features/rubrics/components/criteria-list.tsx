"use client";

import { useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { type Refused, useRefusalWords } from "../../../components/form-problems";
import { Button, IconButton } from "../../../components/ui/button";
import { Section } from "../../../components/ui/card";
import { Disclosure } from "../../../components/ui/disclosure";
import { EmptyState } from "../../../components/ui/states";
import { useToast } from "../../../components/ui/toast";
import { moveCriterionAction, removeCriterionAction, restoreCriterionAction } from "../actions";
import { criteriaAtMost } from "../choices";
import { CriterionDialog } from "./criterion-dialog";
import type { CriterionRow, Languages } from "./rubric-values";

type Props = { eventId: string; criteria: readonly CriterionRow[]; languages: Languages; isScored: boolean };

/** The criteria in their order, with what it takes to get the points. */
export function CriteriaList({ eventId, criteria, languages, isScored }: Props) {
  const t = useTranslations("rubrics");
  const [draft, setDraft] = useState<{ criterion: CriterionRow | undefined }>();
  const { move, remove, pending } = useDeeds();
  const add = !isScored && criteria.length < criteriaAtMost && (
    <Button icon="plus" onClick={() => setDraft({ criterion: undefined })}>
      {t("addCriterion")}
    </Button>
  );
  return (
    <Section id="criteria" title={t("criteria")} lead={isScored ? t("scoredText") : undefined} actions={add}>
      {criteria.length === 0 && (
        <EmptyState icon="list" title={t("noCriteriaTitle")}>
          {t("noCriteriaText")}
        </EmptyState>
      )}
      <ol
        aria-busy={pending || undefined}
        className="divide-y divide-line rounded-lg border border-line bg-surface empty:hidden"
      >
        {criteria.map((criterion, at) => (
          <li key={criterion.criterionId} className="px-4 py-3 sm:px-5">
            <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
              <div className="min-w-0">
                <h3 lang={criterion.lang} className="font-bold">
                  {criterion.shown}
                </h3>
                <p className="figures text-sm text-soft">{criterion.note}</p>
              </div>
              <div className="flex shrink-0">
                <IconButton
                  icon="arrow-up"
                  size="sm"
                  label={t("moveUp", { title: criterion.shown })}
                  disabled={pending || at === 0}
                  onClick={() => move(criterion, at)}
                />
                <IconButton
                  icon="arrow-down"
                  size="sm"
                  label={t("moveDown", { title: criterion.shown })}
                  disabled={pending || at === criteria.length - 1}
                  onClick={() => move(criterion, at + 2)}
                />
                <IconButton
                  icon="pencil"
                  size="sm"
                  label={t("edit", { title: criterion.shown })}
                  onClick={() => setDraft({ criterion })}
                />
                {!isScored && (
                  <IconButton
                    icon="trash"
                    size="sm"
                    label={t("removeCriterion", { title: criterion.shown })}
                    disabled={pending}
                    onClick={() => remove(criterion)}
                  />
                )}
              </div>
            </div>
            <Disclosure className="border-b-0" summary={<span className="text-sm">{t("showLevels")}</span>}>
              <dl className="space-y-1.5">
                {criterion.texts.map(({ points, text }) => (
                  <div key={points} className="flex gap-3 text-sm">
                    <dt className="figures w-8 shrink-0 text-right font-bold">{points}</dt>
                    <dd lang={criterion.lang} className="min-w-0 text-soft">
                      {text || t("noText")}
                    </dd>
                  </div>
                ))}
              </dl>
            </Disclosure>
          </li>
        ))}
      </ol>
      {draft && (
        <CriterionDialog
          eventId={eventId}
          criterion={draft.criterion}
          languages={languages}
          isScored={isScored}
          onClose={() => setDraft(undefined)}
        />
      )}
    </Section>
  );
}

function useDeeds() {
  const t = useTranslations("rubrics");
  const ui = useTranslations("ui");
  const show = useToast();
  const { refusal } = useRefusalWords();
  const [pending, start] = useTransition();
  const told = (outcome: { ok: true } | Refused) => {
    if (!outcome.ok) show({ title: refusal(outcome), tone: "bad" });
    return outcome.ok;
  };
  return {
    pending,
    move: ({ criterionId }: CriterionRow, to: number) =>
      start(async () => void told(await moveCriterionAction({ criterionId, to }))),
    remove: ({ criterionId, shown }: CriterionRow) =>
      start(async () => {
        if (!told(await removeCriterionAction({ criterionId }))) return;
        const onUndo = () => start(async () => void told(await restoreCriterionAction({ criterionId })));
        show({ title: t("criterionRemoved", { title: shown }), undo: { label: ui("undo"), onUndo } });
      }),
  };
}
