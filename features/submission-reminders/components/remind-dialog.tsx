"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { type Refused, useRefusalWords } from "../../../components/form-problems";
import { Button } from "../../../components/ui/button";
import { RadioGroup } from "../../../components/ui/controls";
import { Dialog } from "../../../components/ui/dialog";
import { Notice } from "../../../components/ui/notice";
import { useToast } from "../../../components/ui/toast";
import { previewAction, remindAction } from "../actions";
import type { Reminder } from "../queries";

/** A required thing, and when it was last reminded of, in words. */
type Thing = { deliverableId: string; title: string; reminded: string | null };
type Props = { eventId: string; things: readonly Thing[] };

/** Reminds only those who lack something: of what, whom it reaches, and then the press that sends it. */
export function RemindDialog({ eventId, things }: Props) {
  const t = useTranslations("submissions.remind");
  const ui = useTranslations("ui");
  const show = useToast();
  const { refusal } = useRefusalWords();
  const [open, setOpen] = useState(false);
  const [which, setWhich] = useState("");
  const [seen, setSeen] = useState<Reminder>();
  const [refused, setRefused] = useState<Refused>();
  const [busy, setBusy] = useState(false);
  const look = async (deliverableId: string) => {
    setWhich(deliverableId);
    setSeen(undefined);
    const outcome = await previewAction({ eventId, deliverableId });
    setRefused(outcome.ok ? undefined : outcome);
    if (outcome.ok) setSeen(outcome.value);
  };
  const send = async () => {
    setBusy(true);
    const outcome = await remindAction({ eventId, deliverableId: which });
    setBusy(false);
    if (!outcome.ok) return setRefused(outcome);
    setOpen(false);
    show({ title: t("sent", { recipients: outcome.value.recipients }), description: t("sentText") });
  };
  const last = things.find((one) => one.deliverableId === which)?.reminded;
  return (
    <Dialog
      open={open}
      onOpenChange={(now) => {
        setOpen(now);
        if (now) void look("");
      }}
      trigger={<Button icon="mail">{t("open")}</Button>}
      title={t("title")}
      closeLabel={ui("close")}
      size="sm"
      footer={
        <>
          <Button onClick={() => setOpen(false)}>{ui("cancel")}</Button>
          <Button variant="primary" pending={busy} disabled={!seen?.recipients} onClick={send}>
            {t("send")}
          </Button>
        </>
      }
    >
      <div className="space-y-5">
        {things.length > 1 && (
          <RadioGroup
            id="which"
            name="which"
            label={t("which")}
            value={which}
            onChange={(event) => void look(event.currentTarget.value)}
            options={[
              { value: "", label: t("any") },
              ...things.map(({ deliverableId, title }) => ({ value: deliverableId, label: title })),
            ]}
          />
        )}
        <div aria-live="polite" className="space-y-2">
          {refused && <Notice tone="bad" title={refusal(refused)} />}
          {!seen && !refused && <p className="text-soft">{t("counting")}</p>}
          {seen && (
            <>
              <p className="font-semibold">
                {seen.groups.length > 0
                  ? t("reaches", { recipients: seen.recipients, groups: seen.groups.length })
                  : t("nobody")}
              </p>
              {seen.groups.length > 0 && (
                <p className="text-sm text-soft">
                  {t("groups", { list: seen.groups.map(({ number }) => number).join(", ") })}
                </p>
              )}
              {seen.spared > 0 && <p className="text-sm text-soft">{t("spared", { count: seen.spared })}</p>}
              {seen.unreachable > 0 && (
                <p className="text-sm text-soft">{t("unreachable", { count: seen.unreachable })}</p>
              )}
            </>
          )}
          {last && <p className="text-sm text-soft">{t("last", { moment: last })}</p>}
        </div>
      </div>
    </Dialog>
  );
}
