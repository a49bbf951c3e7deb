"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import { Dialog } from "../../../components/ui/dialog";
import { TextareaField } from "../../../components/ui/field";

export type ReasonDialogProps = {
  title: string;
  description: string;
  /** On the button: verb and number. */
  submit: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onSay: (reason: string) => Promise<unknown>;
};

/** Before a no: its reason, which goes to the people as it is written. */
export function ReasonDialog({ title, description, submit, open, onOpenChange, onSay }: ReasonDialogProps) {
  const t = useTranslations("roster");
  const ui = useTranslations("ui");
  const [pending, setPending] = useState(false);
  const say = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get("reason") ?? "");
    setPending(true);
    await onSay(reason);
    setPending(false);
    onOpenChange(false);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={title}
      description={description}
      closeLabel={ui("close")}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{ui("cancel")}</Button>
          <Button type="submit" form="reject" variant="danger" icon="ban" pending={pending}>
            {submit}
          </Button>
        </>
      }
    >
      <form id="reject" onSubmit={say}>
        <TextareaField
          id="reason"
          name="reason"
          rows={4}
          maxLength={500}
          label={t("rejectReason")}
          hint={t("rejectReasonHint")}
        />
      </form>
    </Dialog>
  );
}
