"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { useRefusalWords } from "../../../components/form-problems";
import { Button } from "../../../components/ui/button";
import { Dialog } from "../../../components/ui/dialog";
import { TextareaField, TextField } from "../../../components/ui/field";
import { Notice } from "../../../components/ui/notice";
import { useToast } from "../../../components/ui/toast";
import { useDoors } from "./roster-doors";

type Props = {
  eventId: string;
  registrationIds: readonly string[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** A letter to those chosen. It leaves after half a minute; until then it can be taken back. */
export function LetterDialog({ eventId, registrationIds, open, onOpenChange }: Props) {
  const t = useTranslations("roster");
  const ui = useTranslations("ui");
  const { problem, refusal } = useRefusalWords();
  const show = useToast();
  const doors = useDoors();
  const [pending, setPending] = useState(false);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const count = registrationIds.length;
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setPending(true);
    const words = { subject: String(form.get("subject")), text: String(form.get("text")) };
    const outcome = await doors.message({ registrationIds: [...registrationIds], ...words });
    setPending(false);
    if (!outcome.ok) {
      const fields = Object.entries(outcome.fields ?? {}).flatMap(([key, [first]]) =>
        first ? [[key, problem(first)]] : [],
      );
      return setErrors(fields.length > 0 ? Object.fromEntries(fields) : { form: refusal(outcome) });
    }
    onOpenChange(false);
    const { messageId, recipients, unreachable } = outcome.value;
    const undo = async () => {
      await doors.unsend({ eventId, messageId });
      show({ title: t("done.unsent") });
    };
    show({
      title: recipients > 0 ? t("done.sent", { count: recipients }) : t("letter.none"),
      ...(unreachable > 0 ? { description: t("done.unreachable", { count: unreachable }), tone: "warn" as const } : {}),
      ...(recipients > 0 ? { undo: { label: t("undo"), onUndo: () => void undo(), seconds: 28 } } : {}),
    });
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t("letter.title", { count })}
      description={t("letter.lead")}
      closeLabel={ui("close")}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{ui("cancel")}</Button>
          <Button type="submit" form="letter" variant="primary" icon="send" pending={pending}>
            {t("letter.send", { count })}
          </Button>
        </>
      }
    >
      <form id="letter" onSubmit={send} className="space-y-5">
        {errors.form && <Notice tone="bad" role="alert" title={errors.form} />}
        <TextField
          id="subject"
          name="subject"
          label={t("letter.subject")}
          error={errors.subject}
          required
          maxLength={150}
        />
        <TextareaField
          id="text"
          name="text"
          label={t("letter.text")}
          error={errors.text}
          required
          maxLength={4000}
          rows={8}
        />
      </form>
    </Dialog>
  );
}
