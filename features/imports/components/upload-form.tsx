"use client";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import { Disclosure } from "../../../components/ui/disclosure";
import { TextareaField } from "../../../components/ui/field";
import { FileDrop } from "../../../components/ui/file-drop";

const most = 5_000_000;

/** A file, or cells that were copied: an ordinary form; a file that is chosen or dropped is sent at once. */
export function UploadForm({ action }: { action: string }) {
  const t = useTranslations();
  const form = useRef<HTMLFormElement>(null);
  const [sending, setSending] = useState(false);
  const [tooBig, setTooBig] = useState(false);
  useEffect(() => {
    const back = () => setSending(false); // the page as the browser kept it, when one goes back to it
    window.addEventListener("pageshow", back);
    return () => window.removeEventListener("pageshow", back);
  }, []);
  const take = (files: readonly File[]) => {
    const big = files.some((file) => file.size > most);
    setTooBig(big);
    if (!big) form.current?.requestSubmit();
  };
  return (
    <form
      ref={form}
      action={action}
      method="post"
      encType="multipart/form-data"
      onSubmit={() => setSending(true)}
      className="space-y-4"
    >
      <FileDrop
        id="file"
        name="file"
        label={t("imports.drop")}
        hint={t("imports.dropHint")}
        error={tooBig ? t("refusals.file-too-big") : undefined}
        accept=".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onFiles={take}
      />
      <Disclosure summary={t("imports.paste")}>
        <TextareaField
          id="text"
          name="text"
          label={t("imports.pasteLabel")}
          hint={t("imports.pasteHint")}
          rows={6}
          wrap="off"
          spellCheck={false}
          className="max-h-80 overflow-auto font-mono text-sm"
        />
      </Disclosure>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="max-w-prose text-sm text-soft">{t("imports.kept")}</p>
        <Button type="submit" variant="primary" pending={sending} pendingText={t("imports.sending")}>
          {t("imports.send")}
        </Button>
      </div>
    </form>
  );
}
