"use client";
import { useTranslations } from "use-intl";
import { useRefusalWords } from "../../../components/form-problems";
import { Badge, StatusPill } from "../../../components/ui/badge";
import { Button } from "../../../components/ui/button";
import { ConfirmDialog } from "../../../components/ui/confirm-dialog";
import type { Answer, Problem, Shown } from "../rules";
import { ConflictChoice } from "./conflict-choice";

export type RowDeeds = {
  answer: (row: Shown) => void;
  mend: (row: Shown) => void;
  again: (row: Shown) => void;
  drop: (row: Shown) => void;
  choose: (row: Shown, answer: Answer | null) => void;
};
type Props = { list: readonly Shown[]; themes: ReadonlyMap<string, string>; target: string | null; deeds: RowDeeds };

const tones = { saved: "ok", waiting: "warn", refused: "bad", conflict: "bad" } as const;

/** What was written down, latest first, each with what has become of it. */
export function ScribeList({ list, themes, target, deeds }: Props) {
  const t = useTranslations("scribe");
  if (list.length === 0) return <p className="text-soft">{t("empty")}</p>;
  return (
    <ol className="divide-y divide-line rounded-md border border-line bg-surface">
      {list.map((row) => (
        <li
          key={row.key}
          data-scribe={row.deviceNo ?? row.no}
          data-state={row.state}
          aria-current={row.key === target ? "true" : undefined}
          className="flex gap-3 px-4 py-3 aria-[current]:bg-accent-wash"
        >
          <span className="figures w-9 shrink-0 text-end">
            <span className="block text-lg leading-6 font-bold text-soft">{row.no ?? row.deviceNo}</span>
            {row.no !== null && row.deviceNo && <span className="block text-xs text-faint">{row.deviceNo}</span>}
          </span>
          <div className="min-w-0 flex-1">
            <RowHead row={row} theme={themes.get(row.themeId ?? "")} />
            <p lang={row.lang} className="mt-1 font-medium whitespace-pre-line wrap-break-word">
              {row.body}
            </p>
            {row.state !== "conflict" && (row.answerSummary || row.answeredBy) && (
              <div className="mt-2 border-s-2 border-accent ps-3">
                {row.answeredBy && <p className="text-sm text-soft">{row.answeredBy}</p>}
                <p lang={row.answerLang ?? row.lang} className="text-sm whitespace-pre-line wrap-break-word">
                  {row.answerSummary}
                </p>
              </div>
            )}
            {row.state === "conflict" && <ConflictChoice row={row} onChoose={(answer) => deeds.choose(row, answer)} />}
            {row.state === "refused" && <Refused row={row} deeds={deeds} />}
            {(row.state === "saved" || row.state === "waiting") && (
              <Button size="sm" variant="quiet" className="-ms-3 mt-1" onClick={() => deeds.answer(row)}>
                {row.answerSummary || row.answeredBy ? t("changeAnswer") : t("toAnswer")}
              </Button>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

function RowHead({ row, theme }: { row: Shown; theme: string | undefined }) {
  const t = useTranslations("scribe");
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-soft">
      <bdi>{row.asker ?? t("aStudent")}</bdi>
      {row.groupNumber !== null && <Badge>{t("group", { number: row.groupNumber })}</Badge>}
      {theme && <Badge tone="accent">{theme}</Badge>}
      {row.followUp && <Badge tone="warn">{t("promised")}</Badge>}
      <StatusPill tone={tones[row.state]}>{t(`states.${row.state}`)}</StatusPill>
    </p>
  );
}

function Refused({ row, deeds }: { row: Shown; deeds: RowDeeds }) {
  const t = useTranslations("scribe");
  return (
    <div className="mt-2 space-y-2">
      {row.problem && <RefusedWhy problem={row.problem} />}
      <div className="flex flex-wrap gap-2">
        <Button size="sm" onClick={() => deeds.again(row)}>
          {t("sendAgain")}
        </Button>
        <Button size="sm" onClick={() => deeds.mend(row)}>
          {t("mend")}
        </Button>
        <ConfirmDialog
          title={t("dropTitle")}
          confirmLabel={t("drop")}
          cancelLabel={t("keep")}
          danger
          trigger={
            <Button size="sm" variant="danger">
              {t("drop")}
            </Button>
          }
          onConfirm={() => deeds.drop(row)}
        >
          {t("dropText")}
        </ConfirmDialog>
      </div>
    </div>
  );
}

/** The server's reason in words: of the field, where it is one. */
function RefusedWhy({ problem }: { problem: Problem }) {
  const words = useRefusalWords();
  const values = problem.values ?? {};
  return (
    <p className="text-sm font-medium text-bad">
      {problem.fieldCode
        ? words.problem({ code: problem.fieldCode, values })
        : words.refusal({ ok: false, code: problem.code, values })}
    </p>
  );
}
