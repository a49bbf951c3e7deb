"use client";
import { useTranslations } from "use-intl";
import { StatusPill } from "../../../components/ui/badge";
import { Button } from "../../../components/ui/button";
import { AnswerText } from "./answer-text";
import type { ReleasedRow } from "./shown";

/** What was answered in writing: taken back as long as nobody was written to. */
export function ReleasedList({
  rows,
  takeBack,
}: {
  rows: readonly ReleasedRow[];
  takeBack: (row: ReleasedRow) => void;
}) {
  const t = useTranslations("questionAnswers");
  if (rows.length === 0) return <p className="text-soft">{t("releasedNone")}</p>;
  return (
    <ol className="divide-y divide-line rounded-md border border-line bg-surface">
      {rows.map((row) => (
        <li key={row.questionId} data-question={row.no} className="px-4 py-4 sm:px-5">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-soft">
            <span className="figures font-bold text-ink">{row.no}</span>
            {row.theme && <span>{row.theme}</span>}
            {row.isTold && (
              <StatusPill tone="ok" icon="mail">
                {t("told")}
              </StatusPill>
            )}
          </p>
          <p lang={row.lang} className="mt-1 font-medium whitespace-pre-line wrap-break-word">
            {row.body}
          </p>
          <AnswerText by={row.answeredBy} lang={row.answerLang} text={row.answerSummary ?? ""} />
          {!row.isTold && (
            <Button
              size="sm"
              icon="undo"
              className="mt-3"
              aria-label={t("takeBackOf", { no: row.no })}
              onClick={() => takeBack(row)}
            >
              {t("takeBack")}
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
}
