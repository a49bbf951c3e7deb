"use client";

import { type FormEvent, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import { Dialog } from "../../../components/ui/dialog";
import { SelectField, TextField } from "../../../components/ui/field";
import { Notice } from "../../../components/ui/notice";
import { useToast } from "../../../components/ui/toast";
import { download } from "../../exports/components/download";
import { formats } from "../../exports/rules";

/** The results on paper, and as a file. */
export function ResultTools({ eventId }: { eventId: string }) {
  const t = useTranslations("results");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon="printer" onClick={() => window.print()}>
        {t("print")}
      </Button>
      <Button icon="download" onClick={() => setOpen(true)}>
        {t("download")}
      </Button>
      {open && <FileDialog eventId={eventId} onClose={() => setOpen(false)} />}
    </>
  );
}

/** What the file is for is asked first: it is noted down. */
function FileDialog({ eventId, onClose }: { eventId: string; onClose: () => void }) {
  const t = useTranslations("results");
  const ui = useTranslations("ui");
  const locale = useLocale();
  const show = useToast();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<{ field: string; whole: string }>();
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [purpose, format] = [String(form.get("purpose")), String(form.get("format"))];
    setBusy(true);
    const got = await download(`/api/exports/results/${eventId}.${format}`, { purpose, locale }, locale);
    setBusy(false);
    if (typeof got === "string") {
      show({ title: got });
      return onClose();
    }
    const field = got?.fields?.purpose?.[0]?.title ?? "";
    setProblem({ field, whole: field ? "" : (got?.title ?? t("noNetwork")) });
  };
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      size="sm"
      title={t("download")}
      closeLabel={ui("close")}
      footer={
        <>
          <Button onClick={onClose}>{ui("cancel")}</Button>
          <Button type="submit" form="results-file" variant="primary" icon="download" pending={busy}>
            {t("downloadNow")}
          </Button>
        </>
      }
    >
      <form id="results-file" onSubmit={save} noValidate className="space-y-4">
        {problem?.whole && <Notice tone="bad" role="alert" title={problem.whole} />}
        <TextField
          id="purpose"
          name="purpose"
          label={t("purpose")}
          hint={t("purposeHint")}
          maxLength={200}
          required
          error={problem?.field}
        />
        <SelectField
          id="format"
          name="format"
          label={t("format")}
          options={formats.map((value) => ({ value, label: t(`formats.${value}`) }))}
        />
      </form>
    </Dialog>
  );
}
