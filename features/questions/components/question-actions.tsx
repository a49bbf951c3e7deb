"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Refused } from "../../../components/form-problems";
import { IconButton } from "../../../components/ui/button";
import { Dialog } from "../../../components/ui/dialog";
import { Menu } from "../../../components/ui/menu";
import { useToast } from "../../../components/ui/toast";
import { moveAction, removeAction, restoreAction } from "../actions";
import type { Asker } from "./asker-picker";
import { type Desk, type Draft, QuestionForm } from "./question-form";

type Props = {
  desk: Desk;
  question: { id: string; no: number; version: number; place: number };
  draft: Draft;
  asker: Asker;
};

/** What can be done with one question of the log: mend, move, put into the trash and back. */
export function QuestionActions({ desk, question, draft, asker }: Props) {
  const t = useTranslations();
  const show = useToast();
  const [editing, setEditing] = useState(false);
  const questionId = question.id;
  const say = (outcome: { ok: true } | Refused) => {
    if (!outcome.ok) show({ title: t(`refusals.${outcome.code}`, outcome.values), tone: "bad" });
  };
  const move = async (to: number) => say(await moveAction({ questionId, to }));
  const remove = async () => {
    const outcome = await removeAction({ questionId });
    if (!outcome.ok) return show({ title: t(`refusals.${outcome.code}`, outcome.values), tone: "bad" });
    show({
      title: t("questions.removed", { no: question.no }),
      undo: { label: t("ui.undo"), onUndo: () => void restoreAction({ questionId }).then(say) },
    });
  };
  return (
    <>
      <Menu
        trigger={<IconButton icon="ellipsis" label={t("questions.actions", { no: question.no })} />}
        align="end"
        entries={[
          { label: t("ui.edit"), icon: "pencil", onSelect: () => setEditing(true) },
          {
            label: t("questions.moveUp"),
            onSelect: () => void move(question.place - 1),
            disabled: question.place === 1,
          },
          { label: t("questions.moveDown"), onSelect: () => void move(question.place + 1) },
          "separator",
          { label: t("ui.delete"), icon: "trash", danger: true, onSelect: () => void remove() },
        ]}
      />
      <Dialog
        title={t("questions.edit", { no: question.no })}
        closeLabel={t("ui.close")}
        open={editing}
        onOpenChange={setEditing}
        size="lg"
      >
        <QuestionForm
          desk={desk}
          first={draft}
          asker={asker}
          editing={{ questionId, version: question.version }}
          onDone={() => setEditing(false)}
        />
      </Dialog>
    </>
  );
}
