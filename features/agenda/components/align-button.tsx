"use client";

import { useTransition } from "react";
import { useTranslations } from "use-intl";
import { useRefusalWords } from "../../../components/form-problems";
import { Button } from "../../../components/ui/button";
import { useToast } from "../../../components/ui/toast";
import { shiftAgendaAction } from "../actions";

/** Brings the first item to the event's start, and all others along. */
export function AlignButton({ eventId, minutes }: { eventId: string; minutes: number }) {
  const t = useTranslations("agenda");
  const ui = useTranslations("ui");
  const show = useToast();
  const { refusal } = useRefusalWords();
  const [pending, start] = useTransition();
  const by = (change: number) => shiftAgendaAction({ eventId, minutes: change });
  const align = () =>
    start(async () => {
      const outcome = await by(minutes);
      if (!outcome.ok) return void show({ title: refusal(outcome), tone: "bad" });
      const onUndo = async () => {
        const back = await by(-minutes);
        show(back.ok ? { title: t("undone") } : { title: refusal(back), tone: "bad" });
      };
      show({ title: t("shifted"), undo: { label: ui("undo"), onUndo: () => void onUndo() } });
    });
  return (
    <Button size="sm" icon="clock" pending={pending} onClick={align}>
      {t("align")}
    </Button>
  );
}
