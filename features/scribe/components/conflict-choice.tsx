"use client";
import { useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import { answerAtMost } from "../choices";
import { type Answer, answerOf, type Shown } from "../rules";

type Props = { row: Shown; onChoose: (answer: Answer | null) => void };

/** Two answers to one question side by side: nothing is lost, the scribe says which stands. */
export function ConflictChoice({ row, onChoose }: Props) {
  const t = useTranslations("scribe");
  const [mine, theirs] = [answerOf(row), row.theirs];
  const together = [theirs.answerSummary, mine.answerSummary].filter(Boolean).join("\n\n");
  const both = { ...mine, answerSummary: together, answeredBy: theirs.answeredBy ?? mine.answeredBy, followUp: false };
  return (
    <div className="mt-2 space-y-3">
      <p className="text-sm font-medium text-bad">{t("conflictText")}</p>
      <div className="grid gap-3 sm:grid-cols-2">
        <Side title={t("theirs")} answer={theirs} />
        <Side title={t("mine")} answer={mine} />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" onClick={() => onChoose(null)}>
          {t("keepTheirs")}
        </Button>
        <Button size="sm" onClick={() => onChoose(mine)}>
          {t("takeMine")}
        </Button>
        {together.length <= answerAtMost && mine.answerSummary && theirs.answerSummary && (
          <Button size="sm" onClick={() => onChoose(both)}>
            {t("takeBoth")}
          </Button>
        )}
      </div>
    </div>
  );
}

function Side({ title, answer }: { title: string; answer: Answer }) {
  const t = useTranslations("scribe");
  return (
    <div className="min-w-0 rounded-md border border-line bg-sunken px-3 py-2">
      <p className="text-sm font-semibold text-soft">{[title, answer.answeredBy].filter(Boolean).join(" · ")}</p>
      <p className="text-sm whitespace-pre-line wrap-break-word">
        {answer.answerSummary || (answer.followUp ? t("promised") : t("noWords"))}
      </p>
    </div>
  );
}
