"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useRefusalWords } from "../../../components/form-problems";
import { Button } from "../../../components/ui/button";
import { useToast } from "../../../components/ui/toast";
import type { Outcome } from "../../../core/refusal";

type Act = (input: { registrationIds: string[] }) => Promise<Outcome<unknown>>;
type PupilActionsProps = { registrationId: string; name: string; cancelled: boolean; cancel: Act; restore: Act };

/** Gives a student's seat back, or takes that back; what was done can be undone for a while. */
export function PupilActions({ registrationId, name, cancelled, cancel, restore }: PupilActionsProps) {
  const t = useTranslations("schools");
  const { refusal } = useRefusalWords();
  const show = useToast();
  const [pending, setPending] = useState(false);
  const ids = { registrationIds: [registrationId] };
  const run = async (act: Act, done: () => void) => {
    setPending(true);
    const outcome = await act(ids);
    setPending(false);
    if (outcome.ok) done();
    else show({ title: refusal(outcome), tone: "bad" });
  };
  const again = () => run(restore, () => show({ title: t("done.restored", { name }) }));
  const away = () =>
    run(cancel, () =>
      show({ title: t("done.cancelled", { name }), undo: { label: t("undo"), onUndo: () => void again() } }),
    );
  return cancelled ? (
    <Button size="sm" icon="undo" pending={pending} onClick={again} aria-label={t("restoreOf", { name })}>
      {t("restore")}
    </Button>
  ) : (
    <Button size="sm" variant="quiet" pending={pending} onClick={away} aria-label={t("cancelOf", { name })}>
      {t("cancel")}
    </Button>
  );
}
