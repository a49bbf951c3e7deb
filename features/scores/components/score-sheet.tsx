"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import { TextareaField } from "../../../components/ui/field";
import { Notice } from "../../../components/ui/notice";
import { remarkAtMost } from "../choices";
import { type Draft, type PadCriterion, type PadGroup, type Saved, sheetOf, standingOf } from "./pad-values";
import { StandingPill } from "./standing-pill";
import type { Cards } from "./use-cards";

type SheetProps = {
  group: PadGroup;
  criteria: readonly PadCriterion[];
  saved: Saved | undefined;
  draft: Draft | undefined;
  cards: Cards;
  isOpen: boolean;
  onBack: () => void;
  /** The group that comes on next, if there is one. */
  onNext: (() => void) | undefined;
};

/** One group's sheet: a level of each criterion, a remark, and the word that it counts. */
export function ScoreSheet(props: SheetProps) {
  const { group, criteria, saved, draft, cards, isOpen, onBack } = props;
  const t = useTranslations("scores");
  const head = useRef<HTMLHeadingElement>(null);
  const [lacking, setLacking] = useState(0);
  const { scores, remark } = sheetOf(saved, draft);
  const { groupId } = group;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another sheet is another page for whoever listens
  useEffect(() => {
    head.current?.focus({ preventScroll: true });
    head.current?.scrollIntoView({ block: "nearest" });
    setLacking(0);
  }, [groupId]);
  const confirm = () => {
    const missing = criteria.filter(({ criterionId }) => scores[criterionId] === undefined);
    setLacking(missing.length);
    const first = missing[0] && document.getElementById(`criterion-${missing[0].criterionId}`);
    first?.scrollIntoView({ block: "center" });
    first?.querySelector("input")?.focus({ preventScroll: true });
    if (missing.length === 0) cards.change(groupId, { confirm: true });
  };
  const mayWrite = isOpen && !saved?.excluded;
  return (
    <section aria-labelledby="sheet-title" className="min-w-0">
      <Button variant="quiet" icon="chevron-left" className="-ms-3 mb-2 md:hidden" onClick={onBack}>
        {t("allGroups")}
      </Button>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <h3 id="sheet-title" ref={head} tabIndex={-1} className="text-2xl font-bold outline-none">
            {group.title}
          </h3>
          <p lang={group.lang} className="text-soft">
            {group.about}
          </p>
        </div>
        <StandingPill standing={standingOf(saved, draft)} confirm={draft?.confirm ?? false} />
      </div>
      <Told {...props} />
      {!saved?.excluded && (
        <div className="mt-5 space-y-7">
          {criteria.map((criterion) => (
            <Levels
              key={criterion.criterionId}
              criterion={criterion}
              name={`${groupId}-${criterion.criterionId}`}
              value={scores[criterion.criterionId]}
              disabled={!mayWrite}
              isLacking={lacking > 0 && scores[criterion.criterionId] === undefined}
              onChoose={(points) => cards.change(groupId, { scores: { ...scores, [criterion.criterionId]: points } })}
            />
          ))}
          <TextareaField
            id="remark"
            label={t("remark")}
            hint={t("remarkHint")}
            value={remark}
            rows={3}
            maxLength={remarkAtMost}
            readOnly={!mayWrite}
            onChange={(event) => cards.change(groupId, { remark: event.target.value })}
          />
          {lacking > 0 && <Notice tone="bad" role="alert" title={t("lacking", { count: lacking })} />}
          {mayWrite && <Confirm {...props} onConfirm={confirm} />}
        </div>
      )}
    </section>
  );
}

/** What became of the sheet, where that needs more than a word. */
function Told({ group, saved, draft, cards }: SheetProps) {
  const t = useTranslations("scores");
  if (saved?.excluded) return <Notice className="mt-4" title={t("excludedTitle")} />;
  if (draft?.problem)
    return (
      <Notice
        tone="bad"
        role="alert"
        className="mt-4"
        title={draft.problem}
        actions={
          draft.code === "newer-card" && (
            <>
              <Button size="sm" onClick={() => cards.drop(group.groupId)}>
                {t("takeSaved")}
              </Button>
              <Button size="sm" onClick={() => cards.insist(group.groupId)}>
                {t("sendMine")}
              </Button>
            </>
          )
        }
      >
        {t("stillHere")}
      </Notice>
    );
  const no = saved?.confirmedNo;
  if (no && (draft || !saved?.card?.confirmed) && !draft?.confirm)
    return <Notice tone="warn" className="mt-4" title={t("olderCounts", { no })} />;
  return null;
}

function Confirm({ saved, draft, cards, onNext, onConfirm }: SheetProps & { onConfirm: () => void }) {
  const t = useTranslations("scores");
  const isDone = standingOf(saved, draft) === "confirmed";
  const hint = draft && cards.broken ? "offlineHint" : isDone ? "confirmedHint" : "confirmHint";
  return (
    <div className="flex flex-wrap items-center gap-3 border-t border-line pt-5">
      {isDone ? (
        onNext && (
          <Button size="lg" variant="primary" icon="arrow-right" onClick={onNext}>
            {t("nextGroup")}
          </Button>
        )
      ) : (
        <Button size="lg" variant="primary" icon="check" pending={draft?.confirm && !draft.problem} onClick={onConfirm}>
          {t("confirm")}
        </Button>
      )}
      <p className="min-w-0 flex-1 text-sm text-soft">{t(hint)}</p>
    </div>
  );
}

type LevelsProps = {
  criterion: PadCriterion;
  name: string;
  value: number | undefined;
  disabled: boolean;
  isLacking: boolean;
  onChoose: (points: number) => void;
};

/** The levels of a criterion as large targets: the points, and what it takes to get them. */
function Levels({ criterion, name, value, disabled, isLacking, onChoose }: LevelsProps) {
  const { criterionId, title, lang, note, levels } = criterion;
  return (
    <fieldset
      id={`criterion-${criterionId}`}
      disabled={disabled}
      data-lacking={isLacking || undefined}
      className="min-w-0 data-lacking:rounded-md data-lacking:outline-2 data-lacking:outline-offset-8 data-lacking:outline-bad"
    >
      <legend className="mb-2 flex flex-wrap items-baseline gap-x-3">
        <span lang={lang} className="text-lg font-bold">
          {title}
        </span>
        <span className="text-sm text-soft">{note}</span>
      </legend>
      <div className="grid gap-2 sm:max-md:grid-cols-2 xl:grid-cols-2">
        {levels.map(({ points, text }) => (
          <label
            key={points}
            className="flex min-h-16 cursor-pointer items-start gap-3 rounded-md border border-line-strong bg-surface px-4 py-3 hover:border-soft has-checked:border-accent has-checked:bg-accent-wash has-checked:outline-1 has-checked:outline-accent has-disabled:cursor-not-allowed"
          >
            <input
              type="radio"
              name={name}
              checked={value === points}
              onChange={() => onChoose(points)}
              className="mt-1 size-5 shrink-0 accent-accent"
            />
            <span className="figures text-lg font-bold">{points}</span>
            <span lang={lang} className="min-w-0 pt-0.5 text-sm">
              {text}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
