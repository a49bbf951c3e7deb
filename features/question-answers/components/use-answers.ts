"use client";
import { useTranslations } from "use-intl";
import { type Refused, useRefusalWords } from "../../../components/form-problems";
import { useToast } from "../../../components/ui/toast";
import { releaseAction, releaseAllAction, takeBackAction } from "../actions";
import type { LeftRow, ReleasedRow } from "./shown";

type Answer = { ok: true; value: { version: number } } | Refused;

/** What is done with a written answer; whoever was slower is told, and what was done can be taken back. */
export function useAnswers(eventId: string) {
  const t = useTranslations("questionAnswers");
  const undo = useTranslations("ui")("undo");
  const { refusal } = useRefusalWords();
  const show = useToast();
  const done = async (deed: Promise<Answer>, title: string, back?: (version: number) => Promise<unknown>) => {
    const outcome = await deed;
    if (!outcome.ok) return show({ title: refusal(outcome), tone: "warn" });
    const onUndo = back && (() => void back(outcome.value.version));
    return show({ title, ...(onUndo ? { undo: { label: undo, onUndo } } : {}) });
  };
  const takeBack = ({ questionId, no }: { questionId: string; no: number }, version: number): Promise<unknown> =>
    done(takeBackAction({ questionId, version }), t("tookBack", { no }));
  return {
    release: (row: LeftRow) =>
      done(
        releaseAction({ questionId: row.questionId, version: row.version }),
        t("releasedOne", { no: row.no }),
        (version) => takeBack(row, version),
      ),
    takeBack: (row: ReleasedRow) => takeBack(row, row.version),
    releaseAll: async (rows: readonly LeftRow[]) => {
      const drafts = rows.map(({ questionId, version }) => ({ questionId, version }));
      const outcome = await releaseAllAction({ eventId, drafts });
      if (outcome.ok) show({ title: t("releasedAll", { count: outcome.value.released }) });
      else show({ title: refusal(outcome), tone: "warn" });
    },
  };
}
