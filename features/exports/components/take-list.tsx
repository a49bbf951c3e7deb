"use client";
import { type FormEvent, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import { Dialog } from "../../../components/ui/dialog";
import { SelectField, TextField } from "../../../components/ui/field";
import { Notice } from "../../../components/ui/notice";
import { useToast } from "../../../components/ui/toast";
import { download, type Refused } from "./download";

type Props = {
  /** Where the file comes from, without its ending: `/api/exports/survey/{eventId}`. */
  path: string;
  title: string;
  /** What is sent along: whose part of it is wanted. */
  also?: Record<string, string>;
};

/** A list as a file, behind one button: what it is for and who gets it is asked first. */
export function TakeList({ path, title, also }: Props) {
  const t = useTranslations();
  const locale = useLocale();
  const show = useToast();
  const [open, setOpen] = useState(false);
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? "");
    const [format = "xlsx", delimiter] = text("format").split(" ");
    const said = {
      locale,
      purpose: text("purpose"),
      recipient: text("recipient"),
      ...(delimiter ? { delimiter } : {}),
      ...also,
    };
    setPending(true);
    const answer = await download(`${path}.${format}`, said, locale);
    setPending(false);
    if (typeof answer !== "string") return setRefused(answer ?? { code: "failed", title: t("exports.failed") });
    setRefused(undefined);
    setOpen(false);
    show({ title: t("exports.done", { name: answer }) });
  };
  const problem = (field: string) => refused?.fields?.[field]?.[0]?.title;
  const formats = [
    { value: "xlsx", label: t("exports.formats.xlsx") },
    { value: "csv", label: t("exports.formats.csv") },
    { value: "csv ;", label: t("exports.formats.csvSemicolon") },
  ];
  return (
    <>
      <Button icon="download" onClick={() => setOpen(true)}>
        {t("attendance.export")}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={title} closeLabel={t("ui.close")}>
        <form onSubmit={submit} noValidate className="space-y-4">
          {refused && <Notice tone="bad" role="alert" title={refused.title ?? t("exports.failed")} />}
          <SelectField id="take-format" name="format" label={t("exports.format")} options={formats} />
          <TextField
            id="take-purpose"
            name="purpose"
            required
            maxLength={200}
            label={t("exports.purpose")}
            hint={t("exports.purposeHint")}
            error={problem("purpose")}
          />
          <TextField
            id="take-recipient"
            name="recipient"
            maxLength={120}
            label={t("exports.recipient")}
            mark={t("ui.optional")}
            error={problem("recipient")}
          />
          <Button type="submit" variant="primary" icon="download" pending={pending}>
            {t("attendance.export")}
          </Button>
        </form>
      </Dialog>
    </>
  );
}
