"use client";

import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { useRefusalWords } from "../../../components/form-problems";
import { StatusPill } from "../../../components/ui/badge";
import { Button } from "../../../components/ui/button";
import { ConfirmDialog } from "../../../components/ui/confirm-dialog";
import { Select } from "../../../components/ui/controls";
import { Notice } from "../../../components/ui/notice";
import { useToast } from "../../../components/ui/toast";
import { rankOf } from "../../topic-draw/rules";
import { publishAction, undoAction } from "../actions";
import { type Draw, figuresOf, type Outcome, withMoves } from "../rules";
import { FiguresPart } from "./figures-part";

export type ShownAllocation = {
  allocationId: string;
  state: "draft" | "published" | "undone";
  isStale: boolean;
  mayPublish: boolean;
  seed: string | null;
  inputHash: string;
  /** Moved by hand before it was published. */
  moved: number;
  /** Pairs that come of what students wrote in private: how many, and how many could not be met as worked out. */
  named: { all: number; broken: number };
  draw: Draw;
  groups: readonly Outcome[];
  /** Whose code it is: id and name, with school and grade. */
  people: Readonly<Record<string, { registrationId: string; name: string; about: string }>>;
  titles: Readonly<Record<string, string>>;
};

const looks = {
  draft: { tone: "info", icon: "eye" },
  published: { tone: "ok", icon: "check" },
  undone: { tone: "neutral", icon: "undo" },
} as const;

/** What was worked out: figures, groups, and moves by hand that are weighed at once. */
export function ResultPanel({ shown }: { shown: ShownAllocation }) {
  const t = useTranslations("allocations");
  const [moves, setMoves] = useState<ReadonlyMap<string, number>>(new Map());
  const groups = useMemo(() => withMoves(shown.groups, moves), [shown.groups, moves]);
  const figures = useMemo(() => figuresOf(shown.draw, groups), [shown.draw, groups]);
  const isDraft = shown.state === "draft";
  const move = (code: string, number: number) => {
    const home = shown.groups.findIndex((group) => group.ids.includes(code)) + 1;
    const next = new Map(moves);
    if (number === home) next.delete(code);
    else next.set(code, number);
    setMoves(next);
  };
  return (
    <div className="space-y-6">
      <div className="flex flex-wrap items-center gap-3">
        <StatusPill {...looks[shown.state]}>{t(`state.${shown.state}`)}</StatusPill>
        {isDraft && shown.mayPublish && !shown.isStale && <PublishButton shown={shown} moves={moves} />}
        {isDraft && moves.size > 0 && (
          <Button icon="undo" onClick={() => setMoves(new Map())}>
            {t("resetMoves")}
          </Button>
        )}
      </div>
      {isDraft && shown.isStale && <Notice tone="warn" title={t("stale")} />}
      <FiguresPart shown={shown} groups={groups} figures={figures} moved={isDraft ? moves.size : shown.moved} />
      <ol className="grid items-start gap-4 sm:grid-cols-2 xl:grid-cols-3">
        {groups.map((group, at) => (
          <GroupPart
            // biome-ignore lint/suspicious/noArrayIndexKey: groups are numbered
            key={at}
            number={at + 1}
            group={group}
            shown={shown}
            count={groups.length}
            moved={moves}
            onMove={isDraft ? move : undefined}
          />
        ))}
      </ol>
      <dl className="text-sm">
        <dt className="text-soft">{t("inputHash")}</dt>
        <dd>
          <code className="break-all">{shown.inputHash}</code>
        </dd>
        {shown.seed && (
          <>
            <dt className="mt-2 text-soft">{t("seed")}</dt>
            <dd>
              <code className="break-all">{shown.seed}</code>
            </dd>
          </>
        )}
      </dl>
    </div>
  );
}

function PublishButton({ shown, moves }: { shown: ShownAllocation; moves: ReadonlyMap<string, number> }) {
  const t = useTranslations("allocations");
  const ui = useTranslations("ui");
  const show = useToast();
  const { refusal } = useRefusalWords();
  const publish = async () => {
    const said = [...moves].flatMap(([code, number]) => {
      const person = shown.people[code];
      return person ? [{ registrationId: person.registrationId, number }] : [];
    });
    const outcome = await publishAction({ allocationId: shown.allocationId, moves: said });
    show(outcome.ok ? { title: t("publishedNow") } : { title: refusal(outcome), tone: "bad" });
  };
  return (
    <ConfirmDialog
      trigger={
        <Button variant="primary" icon="eye">
          {t("publish")}
        </Button>
      }
      title={t("publishTitle")}
      confirmLabel={t("publish")}
      cancelLabel={ui("cancel")}
      onConfirm={publish}
    >
      {t("publishText", { people: shown.draw.people.length })}
    </ConfirmDialog>
  );
}

/** Takes back what was published. */
export function UndoButton({ allocationId }: { allocationId: string }) {
  const t = useTranslations("allocations");
  const ui = useTranslations("ui");
  const show = useToast();
  const { refusal } = useRefusalWords();
  const undo = async () => {
    const outcome = await undoAction({ allocationId });
    show(outcome.ok ? { title: t("undone") } : { title: refusal(outcome), tone: "bad" });
  };
  return (
    <ConfirmDialog
      trigger={<Button icon="undo">{t("undo")}</Button>}
      title={t("undoTitle")}
      confirmLabel={t("undo")}
      cancelLabel={ui("cancel")}
      onConfirm={undo}
    >
      {t("undoText")}
    </ConfirmDialog>
  );
}

type GroupProps = {
  number: number;
  group: Outcome;
  shown: ShownAllocation;
  count: number;
  moved: ReadonlyMap<string, number>;
  onMove: ((code: string, number: number) => void) | undefined;
};

function GroupPart({ number, group, shown, count, moved, onMove }: GroupProps) {
  const t = useTranslations("allocations");
  const { draw, people, titles } = shown;
  const ranksOf = new Map(draw.people.map((one) => [one.id, one.ranks]));
  const options = Array.from({ length: count }, (_, at) => ({ value: String(at + 1), label: String(at + 1) }));
  const wish = (code: string) => {
    const ranks = ranksOf.get(code) ?? [];
    if (!group.topicId || ranks.length === 0) return undefined;
    const rank = rankOf(ranks, group.topicId);
    return rank === null ? t("offWish") : t("wishOf", { rank });
  };
  return (
    <li className="rounded-lg border border-line bg-surface">
      <div className="border-b border-line px-4 py-3">
        <p className="flex items-baseline justify-between gap-3 font-bold">
          {t("group", { number })}
          <span className="figures text-sm font-normal text-soft">{t("size", { count: group.ids.length })}</span>
        </p>
        {group.topicId && <p className="text-sm text-soft">{titles[group.topicId]}</p>}
      </div>
      <ul className="divide-y divide-line">
        {group.ids.map((code) => {
          const person = people[code];
          if (!person) return null;
          return (
            <li key={code} className="flex items-center justify-between gap-3 px-4 py-1.5" data-moved={moved.has(code)}>
              <span className="min-w-0">
                <span className={moved.has(code) ? "block font-semibold text-accent" : "block font-medium"}>
                  <bdi>{person.name}</bdi>
                </span>
                <span className="block text-xs text-soft">
                  {[wish(code), person.about].filter(Boolean).join(" · ")}
                </span>
              </span>
              {onMove && (
                <Select
                  aria-label={t("moveTo", { name: person.name })}
                  value={String(number)}
                  onChange={(event) => onMove(code, Number(event.target.value))}
                  options={options}
                  className="figures w-20"
                />
              )}
            </li>
          );
        })}
      </ul>
    </li>
  );
}
