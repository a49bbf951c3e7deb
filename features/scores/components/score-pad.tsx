"use client";

import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useLeaveWarning } from "../../../components/leave-warning";
import { Badge } from "../../../components/ui/badge";
import { cn } from "../../../components/ui/classes";
import { Notice } from "../../../components/ui/notice";
import { type PadCriterion, type PadGroup, type Saved, standingOf } from "./pad-values";
import { ScoreSheet } from "./score-sheet";
import { StandingPill } from "./standing-pill";
import { type Cards, useCards } from "./use-cards";

type PadProps = {
  eventId: string;
  judge: { judgeId: string; name: string; shadow: boolean };
  isOpen: boolean;
  guidance: string;
  criteria: readonly PadCriterion[];
  groups: readonly PadGroup[];
  first: Readonly<Record<string, Saved>>;
};

/** What a judge holds in the hand: the groups as they come on the stage, and one sheet at a time. */
export function ScorePad({ eventId, judge, isOpen, guidance, criteria, groups, first }: PadProps) {
  const t = useTranslations("scores");
  const locale = useLocale();
  const cards = useCards({ eventId, judgeId: judge.judgeId, locale }, first);
  const [chosen, setChosen] = useState(() => groups.find(({ groupId }) => first[groupId]?.onStage)?.groupId);
  const at = groups.findIndex(({ groupId }) => groupId === chosen);
  const group = groups[at];
  const next = groups.slice(at + 1).find(({ groupId }) => !cards.saved[groupId]?.excluded);
  const waiting = Object.keys(cards.drafts).length;
  useLeaveWarning(cards.unkept && waiting > 0, t("leave"));
  return (
    <>
      {!isOpen && <Notice className="mb-5" title={t("closedTitle")} />}
      {judge.shadow && <Notice className="mb-5" title={t("shadowTitle")} />}
      <div role="status" data-waiting={waiting} className="mb-5 empty:mb-0">
        {waiting > 0 && cards.broken && <Notice tone="warn" title={t("offline", { count: waiting })} />}
      </div>
      {cards.unkept && <Notice tone="bad" role="alert" className="mb-5" title={t("unkept")} />}
      {guidance && (
        <details className="mb-5 rounded-md border border-line bg-surface px-4 py-3">
          <summary className="font-semibold">{t("guidance")}</summary>
          <p className="mt-2 max-w-prose whitespace-pre-line">{guidance}</p>
        </details>
      )}
      <div className="grid gap-8 md:grid-cols-[minmax(13rem,17rem)_minmax(0,1fr)]">
        <nav aria-label={t("allGroups")} className={cn(group && "max-md:hidden")}>
          <GroupList groups={groups} cards={cards} chosen={chosen} onChoose={setChosen} />
        </nav>
        {group ? (
          <ScoreSheet
            group={group}
            criteria={criteria}
            saved={cards.saved[group.groupId]}
            draft={cards.drafts[group.groupId]}
            cards={cards}
            isOpen={isOpen}
            onBack={() => setChosen(undefined)}
            onNext={next && (() => setChosen(next.groupId))}
          />
        ) : (
          <p className="text-soft max-md:hidden">{t("choose")}</p>
        )}
      </div>
    </>
  );
}

type ListProps = {
  groups: readonly PadGroup[];
  cards: Cards;
  chosen: string | undefined;
  onChoose: (groupId: string) => void;
};

function GroupList({ groups, cards, chosen, onChoose }: ListProps) {
  const t = useTranslations("scores");
  return (
    <ol className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface md:sticky md:top-20 md:max-h-[80dvh] md:overflow-y-auto">
      {groups.map(({ groupId, title, about, lang }) => {
        const [saved, draft] = [cards.saved[groupId], cards.drafts[groupId]];
        return (
          <li key={groupId}>
            <button
              type="button"
              aria-current={chosen === groupId ? "true" : undefined}
              onClick={() => onChoose(groupId)}
              className="flex min-h-14 w-full flex-col gap-1 px-4 py-2.5 text-left -outline-offset-2 hover:bg-sunken aria-current:bg-accent-wash"
            >
              <span className="flex w-full flex-wrap items-center justify-between gap-x-2 gap-y-1">
                <span className="font-bold">{title}</span>
                {saved?.onStage && <Badge tone="accent">{t("onStage")}</Badge>}
              </span>
              <span lang={lang} className="w-full truncate text-sm text-soft">
                {about}
              </span>
              <span className="self-start">
                <StandingPill standing={standingOf(saved, draft)} confirm={draft?.confirm ?? false} />
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
