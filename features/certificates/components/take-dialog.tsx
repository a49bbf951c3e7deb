"use client";

import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import { Dialog } from "../../../components/ui/dialog";
import { TextField } from "../../../components/ui/field";

type Props = { trigger: string; title: string /** Where the file comes from. */; action: string };

/** What a file is for, before it leaves: a plain form, and the browser saves what is answered. */
export function TakeDialog({ trigger, title, action }: Props) {
  const t = useTranslations("exports");
  const c = useTranslations("certificates");
  const ui = useTranslations("ui");
  const [open, setOpen] = useState(false);
  const locale = useLocale();
  const id = `take-${action.split("/")[3]}`;
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button icon="download">{trigger}</Button>}
      title={title}
      description={c("takeText")}
      closeLabel={ui("close")}
      size="sm"
      footer={
        <Button type="submit" form={id} variant="primary" icon="download">
          {t("download")}
        </Button>
      }
    >
      <form
        id={id}
        method="post"
        action={action}
        className="space-y-5"
        onSubmit={() => setTimeout(() => setOpen(false), 50)}
      >
        <input type="hidden" name="locale" value={locale} />
        <TextField
          id={`${id}-purpose`}
          name="purpose"
          label={t("purpose")}
          hint={t("purposeHint")}
          required
          minLength={2}
          maxLength={200}
        />
        <TextField
          id={`${id}-recipient`}
          name="recipient"
          label={t("recipient")}
          hint={t("recipientHint")}
          maxLength={120}
        />
      </form>
    </Dialog>
  );
}
