"use client";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";

export type VoteProps = {
  door: string;
  questionId: string;
  voted: boolean;
  choose: (questionId: string, wanted: boolean) => void;
};

/** Gives a vote or takes it back: shown at once, and put back with the reason when it was refused. */
export function useVote({ door, questionId, voted, choose }: VoteProps) {
  const t = useTranslations("ownQuestions");
  const locale = useLocale();
  const [problem, setProblem] = useState("");
  const action = `/api/v1/${door}/questions/${questionId}/${voted ? "unvote" : "vote"}`;
  const send = async () => {
    choose(questionId, !voted);
    setProblem("");
    const failed = (text: string) => {
      choose(questionId, voted);
      setProblem(text);
    };
    try {
      const answer = await fetch(action, {
        method: "POST",
        body: new URLSearchParams({ page: locale }),
        headers: { Accept: "application/json" },
      });
      const outcome: { ok: boolean; text?: string } = await answer.json();
      if (!outcome.ok) failed(outcome.text ?? t("notSent"));
    } catch {
      failed(t("notSent"));
    }
  };
  return { action, send, problem };
}
