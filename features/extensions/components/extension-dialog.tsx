"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { type Refused, useRefusalWords } from "../../../components/form-problems";
import { Button } from "../../../components/ui/button";
import { Dialog } from "../../../components/ui/dialog";
import { TextField } from "../../../components/ui/field";
import { useToast } from "../../../components/ui/toast";
import { endAction, grantAction } from "../actions";

type Props = {
  group: { groupId: string; number: number; deliverableId: string | null };
  /** 2026-01-13T18:00 on the event's clock, and the reason, where time was given already. */
  given: { untilAt: string; reason: string } | null;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** Gives a group more time, with the reason, or takes it back. */
export function ExtensionDialog({ group, given, open, onOpenChange: setOpen }: Props) {
  const t = useTranslations("submissions.extension");
  const ui = useTranslations("ui");
  const show = useToast();
  const { problem, refusal } = useRefusalWords();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const { groupId, number, deliverableId } = group;
  const act = async (deed: () => Promise<{ ok: true } | Refused>, said: string) => {
    setBusy(true);
    const outcome = await deed();
    setBusy(false);
    setRefused(outcome.ok ? undefined : outcome);
    if (!outcome.ok) return;
    setOpen(false);
    show({ title: said });
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const said = { groupId, deliverableId, untilAt: form.get("untilAt"), reason: form.get("reason") };
    void act(() => grantAction(said), t("saved", { number }));
  };
  const wrong = (field: string) => {
    const first = refused?.fields?.[field]?.[0];
    return first && problem(first);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={t("giveFor", { number })}
      closeLabel={ui("close")}
      size="sm"
      footer={
        <>
          {given && (
            <Button
              pending={busy}
              onClick={() => act(() => endAction({ groupId, deliverableId }), t("ended", { number }))}
            >
              {t("end")}
            </Button>
          )}
          <Button type="submit" form="extension" variant="primary" pending={busy}>
            {ui("save")}
          </Button>
        </>
      }
    >
      <form id="extension" onSubmit={submit} className="space-y-5">
        <TextField
          id="untilAt"
          name="untilAt"
          type="datetime-local"
          label={t("until")}
          defaultValue={given?.untilAt}
          error={wrong("untilAt") ?? (refused && !refused.fields ? refusal(refused) : undefined)}
          required
        />
        <TextField
          id="reason"
          name="reason"
          label={t("reason")}
          hint={t("reasonHint")}
          defaultValue={given?.reason}
          error={wrong("reason")}
          maxLength={300}
          required
        />
      </form>
    </Dialog>
  );
}
