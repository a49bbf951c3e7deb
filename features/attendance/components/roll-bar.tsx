"use client";
import type { KeyboardEvent, RefObject } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import { Input } from "../../../components/ui/controls";
import { Icon } from "../../../components/ui/icon";
import type { Tally } from "../rules";
import { looks } from "./status-mark";

type Props = {
  search: RefObject<HTMLInputElement | null>;
  typed: string;
  onType: (typed: string) => void;
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
  only: boolean;
  onOnly: (only: boolean) => void;
  counts: Tally & { unmarked: number; total: number };
  /** How many marks the server has not confirmed yet, and whether it does not answer. */
  waiting: number;
  broken: boolean;
  onRetry: () => void;
};

const signs = [
  ["present", "present"],
  ["late", "late"],
  ["leftEarly", "left_early"],
  ["absent", "absent"],
  ["excused", "excused"],
] as const;

const inks = { ok: "text-ok", warn: "text-warn", bad: "text-bad", info: "text-info", neutral: "text-soft" };

/** Stays in sight while the list scrolls: search, filter, how many are marked, and whether all is saved. */
export function RollBar(props: Props) {
  const { search, typed, onType, onKeyDown, only, onOnly, counts, waiting, broken, onRetry } = props;
  const t = useTranslations("attendance");
  const marked = counts.total - counts.unmarked;
  return (
    <div
      data-sticky-head
      className="sticky top-14 z-20 -mx-3 border-b border-line bg-paper px-3 py-2 sm:mx-0 sm:px-0 lg:top-16 print:hidden"
    >
      <search className="flex gap-2">
        <Input
          ref={search}
          type="search"
          value={typed}
          onChange={(event) => onType(event.target.value)}
          onKeyDown={onKeyDown}
          aria-label={t("searchLabel")}
          placeholder={t("search")}
          autoComplete="off"
          enterKeyHint="search"
          className="min-w-0 flex-1"
        />
        <Button
          icon="filter"
          aria-pressed={only}
          onClick={() => onOnly(!only)}
          className="shrink-0 aria-pressed:border-accent aria-pressed:bg-accent-wash aria-pressed:text-accent"
        >
          <span className="max-sm:sr-only">{t("onlyUnmarked")}</span>
          <span className="figures sm:hidden" aria-hidden="true">
            {counts.unmarked}
          </span>
        </Button>
      </search>
      <p className="figures mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-0.5 text-sm">
        <span role="status" className="font-semibold">
          {t("marked", { marked, total: counts.total })}
        </span>
        {signs.map(([column, status]) => {
          const { tone, icon } = looks[status];
          if (counts[column] === 0) return null;
          return (
            <span key={column} className={`inline-flex items-center gap-1 ${inks[tone]}`}>
              <Icon name={icon} className="size-3.5" />
              <span className="max-sm:sr-only">{t(column, { count: counts[column] })}</span>
              <span className="sm:hidden" aria-hidden="true">
                {counts[column]}
              </span>
            </span>
          );
        })}
        <Saved waiting={waiting} broken={broken} />
      </p>
      <div role="alert">
        {broken && (
          <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md bg-bad-wash px-3 py-1.5 text-sm">
            <span className="font-semibold text-bad">{t("unsent", { count: waiting })}</span>
            <Button size="sm" icon="refresh-cw" onClick={onRetry}>
              {t("retry")}
            </Button>
            <span className="max-sm:sr-only">{t("unsentText")}</span>
          </p>
        )}
      </div>
    </div>
  );
}

/** Whether all is with the server, said in words and read out politely. */
function Saved({ waiting, broken }: { waiting: number; broken: boolean }) {
  const t = useTranslations("attendance");
  if (broken) return null;
  return (
    <span role="status" className="ms-auto text-soft">
      {waiting > 0 ? t("sending", { count: waiting }) : t("saved")}
    </span>
  );
}
