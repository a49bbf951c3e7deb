"use client";

import { useTransition } from "react";
import { useTranslations } from "use-intl";
import { reached, useRefusalWords } from "../../../components/form-problems";
import { Button } from "../../../components/ui/button";
import { Section } from "../../../components/ui/card";
import { EmptyState } from "../../../components/ui/states";
import { Cell, Column, RowHeader, Table, TableBody, TableHead, TableRow } from "../../../components/ui/table";
import { useToast } from "../../../components/ui/toast";
import { hideAnswerAction } from "../actions";

export type ShownResult = {
  questionId: string;
  title: string;
  lang?: string;
  count: number;
  /** As the reader writes it: a browser may not know the digits of every language. */
  mean: string | null;
  bars: readonly { key: string; label: string; count: number }[];
  texts: readonly { answerId: string; text: string; hidden: boolean; by: string | null }[];
};

type Props = { results: readonly ShownResult[]; answers: number; few: boolean };

/** What came back, question by question: bars with their table, and the texts, each of which may be taken out. */
export function ResultsView({ results, answers, few }: Props) {
  const t = useTranslations("surveys");
  if (few || answers === 0)
    return (
      <EmptyState icon="thumbs-up" title={t(answers === 0 ? "noAnswers" : "tooFew", { count: answers })}>
        {t("tooFewText")}
      </EmptyState>
    );
  return results.map((result) => (
    <Section
      key={result.questionId}
      id={`result-${result.questionId}`}
      title={<span lang={result.lang}>{result.title}</span>}
      lead={
        result.mean === null
          ? t("gave", { count: result.count })
          : t("mean", { mean: result.mean, count: result.count })
      }
    >
      {result.bars.length > 0 && <Bars result={result} />}
      {result.texts.length > 0 && (
        <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
          {result.texts.map((one) => (
            <TextRow key={one.answerId} text={one} />
          ))}
        </ul>
      )}
    </Section>
  ));
}

function Bars({ result }: { result: ShownResult }) {
  const t = useTranslations("surveys");
  const most = Math.max(...result.bars.map(({ count }) => count), 1);
  return (
    <Table label={result.title} dense>
      <TableHead>
        <TableRow>
          <Column>{t("answer")}</Column>
          <Column numeric>{t("count")}</Column>
          <td aria-hidden className="border-b border-line" />
        </TableRow>
      </TableHead>
      <TableBody>
        {result.bars.map(({ key, label, count }) => (
          <TableRow key={key}>
            <RowHeader className="font-normal">{label}</RowHeader>
            <Cell numeric>{count}</Cell>
            <Cell aria-hidden className="w-1/2">
              <span className="block h-3 min-w-24 rounded-sm bg-sunken print:border print:border-line">
                <span
                  className="block h-3 rounded-sm bg-accent [print-color-adjust:exact]"
                  style={{ width: `${(count * 100) / most}%` }}
                />
              </span>
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function TextRow({ text: { answerId, text, hidden, by } }: { text: ShownResult["texts"][number] }) {
  const t = useTranslations("surveys");
  const show = useToast();
  const { refusal } = useRefusalWords();
  const [pending, start] = useTransition();
  const put = () =>
    start(async () => {
      const outcome = await reached(hideAnswerAction({ answerId, hidden: !hidden }));
      show(outcome.ok ? { title: t(hidden ? "unhidden" : "hiddenNow") } : { title: refusal(outcome), tone: "bad" });
    });
  return (
    <li className="flex items-start justify-between gap-4 px-4 py-3">
      <div className="min-w-0">
        <p
          className={
            hidden
              ? "wrap-break-word whitespace-pre-line text-faint line-through"
              : "wrap-break-word whitespace-pre-line"
          }
        >
          {text}
        </p>
        {by && <p className="mt-0.5 text-sm text-soft">{by}</p>}
      </div>
      <Button
        variant="quiet"
        size="sm"
        icon={hidden ? "eye" : "eye-off"}
        pending={pending}
        onClick={put}
        className="shrink-0"
      >
        {t(hidden ? "unhide" : "hide")}
      </Button>
    </li>
  );
}
