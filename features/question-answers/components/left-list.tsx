"use client";
import { useTranslations } from "use-intl";
import { Badge, StatusPill } from "../../../components/ui/badge";
import { Button } from "../../../components/ui/button";
import { AnswerText } from "./answer-text";
import type { LeftRow } from "./shown";

type Props = {
  rows: readonly LeftRow[];
  chosen: ReadonlySet<number>;
  choose: (no: number, on: boolean) => void;
  write: (row: LeftRow) => void;
  release: (row: LeftRow) => void;
};

/** Questions without an answer, each with what can be done: choose it for the office, write, release. */
export function LeftList({ rows, ...rest }: Props) {
  return (
    <ol className="divide-y divide-line rounded-md border border-line bg-surface">
      {rows.map((row) => (
        <li key={row.questionId} data-question={row.no} className="flex gap-2 px-3 py-4 sm:gap-3 sm:px-5">
          <Left row={row} {...rest} />
        </li>
      ))}
    </ol>
  );
}

const isHeld = ({ status }: LeftRow) => status === "held" || status === "new";

function Left({ row, chosen, choose, write, release }: Omit<Props, "rows"> & { row: LeftRow }) {
  const t = useTranslations("questionAnswers");
  return (
    <>
      <label className="-my-2 -ms-1 flex size-11 shrink-0 items-center justify-center print:hidden">
        <input
          type="checkbox"
          className="size-5 accent-accent"
          aria-label={t("choose", { no: row.no })}
          checked={chosen.has(row.no)}
          onChange={(event) => choose(row.no, event.target.checked)}
        />
      </label>
      <div className="min-w-0 flex-1">
        <About row={row} />
        <p lang={row.lang} className="mt-1 font-medium whitespace-pre-line wrap-break-word">
          {row.body}
        </p>
        {row.answerSummary && <AnswerText by={row.answeredBy} lang={row.answerLang} text={row.answerSummary} />}
        {isHeld(row) && row.answerSummary && <p className="mt-2 text-sm text-soft">{t("heldHint")}</p>}
        <div className="mt-3 flex flex-wrap gap-2 print:hidden">
          <Button
            size="sm"
            icon="pencil"
            aria-label={t(row.answerSummary ? "mendOf" : "writeOf", { no: row.no })}
            onClick={() => write(row)}
          >
            {t(row.answerSummary ? "mend" : "write")}
          </Button>
          {row.answerSummary && !isHeld(row) && (
            <Button size="sm" icon="check" aria-label={t("releaseOf", { no: row.no })} onClick={() => release(row)}>
              {t("release")}
            </Button>
          )}
        </div>
      </div>
    </>
  );
}

function About({ row }: { row: LeftRow }) {
  const t = useTranslations("questionAnswers");
  const q = useTranslations("questions");
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-soft">
      <span className="figures font-bold text-ink">{row.no}</span>
      <span>{row.groupNumber === null ? q("aStudent") : q("groupNumber", { number: row.groupNumber })}</span>
      <span className="figures">{t("votes", { count: row.votes })}</span>
      {row.theme && <Badge tone="accent">{row.theme}</Badge>}
      {isHeld(row) && <StatusPill>{t("heldPill")}</StatusPill>}
      {row.answerSummary && <StatusPill tone="warn">{t("draftPill")}</StatusPill>}
    </p>
  );
}
