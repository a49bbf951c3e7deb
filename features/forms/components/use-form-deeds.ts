"use client";

import { useTransition } from "react";
import { useTranslations } from "use-intl";
import { type Refused, useRefusalWords } from "../../../components/form-problems";
import { useToast } from "../../../components/ui/toast";
import {
  addQuestionAction,
  editQuestionAction,
  moveQuestionAction,
  removeQuestionAction,
  restoreQuestionAction,
} from "../actions";
import { type QuestionRow, type QuestionValues, saidOf } from "./question-values";

type Answer = { ok: true } | Refused;

/** What can be done to a form, each with a word about it and, where it is sudden, the way back. */
export function useFormDeeds(eventId: string, rows: readonly QuestionRow[]) {
  const t = useTranslations("forms");
  const ui = useTranslations("ui");
  const show = useToast();
  const { refusal } = useRefusalWords();
  const [pending, start] = useTransition();

  const act = (deed: () => Promise<Answer>, said: string, undo: () => Promise<Answer>) =>
    start(async () => {
      const outcome = await deed();
      if (!outcome.ok) return void show({ title: refusal(outcome), tone: "bad" });
      const onUndo = () =>
        start(async () => {
          const back = await undo();
          show(back.ok ? { title: t("undone") } : { title: refusal(back), tone: "bad" });
        });
      show({ title: said, undo: { label: ui("undo"), onUndo } });
    });

  const move = (row: QuestionRow, to: number) => {
    const { questionId, shown } = row;
    const was = rows.indexOf(row) + 1;
    if (pending || to === was || to < 1 || to > rows.length) return;
    const said = t("moved", { label: shown.label, place: to, count: rows.length });
    act(
      () => moveQuestionAction({ questionId, to }),
      said,
      () => moveQuestionAction({ questionId, to: was }),
    );
  };
  return {
    pending,
    step: (row: QuestionRow, by: -1 | 1) => move(row, rows.indexOf(row) + 1 + by),
    drop: (questionId: string, beside: QuestionRow, edge: "above" | "below") => {
      const row = rows.find((one) => one.questionId === questionId);
      const rest = rows.filter((one) => one !== row);
      if (row) move(row, rest.indexOf(beside) + (edge === "above" ? 1 : 2));
    },
    remove: ({ questionId, shown }: QuestionRow) =>
      act(
        () => removeQuestionAction({ questionId }),
        t("removed", { label: shown.label }),
        () => restoreQuestionAction({ questionId }),
      ),
    save: async (values: QuestionValues, row?: QuestionRow): Promise<Refused | undefined> => {
      const said = saidOf(values);
      const outcome = row
        ? await editQuestionAction({ questionId: row.questionId, revision: row.revision, ...said })
        : await addQuestionAction({ eventId, ...said });
      if (!outcome.ok) return outcome;
      show({ title: t(row ? "changed" : "added"), tone: "ok" });
    },
  };
}
