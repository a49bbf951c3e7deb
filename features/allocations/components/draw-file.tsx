"use client";

import { type FormEvent, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import { FieldRow, TextField } from "../../../components/ui/field";
import { Notice } from "../../../components/ui/notice";
import { useToast } from "../../../components/ui/toast";
import { download, type Refused } from "../../exports/components/download";

/** Takes the file of a published draw out of the house, with its purpose. */
export function DrawFile({ allocationId }: { allocationId: string }) {
  const t = useTranslations();
  const locale = useLocale();
  const show = useToast();
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const take = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const said = { locale, purpose: form.get("purpose"), recipient: form.get("recipient") };
    setPending(true);
    const answer = await download(`/api/exports/draw/${allocationId}.csv`, said, locale);
    setPending(false);
    setRefused(typeof answer === "string" ? undefined : (answer ?? { code: "failed", title: t("exports.failed") }));
    if (typeof answer === "string") show({ title: t("exports.done", { name: answer }), tone: "ok" });
  };
  const problem = (field: string) => refused?.fields?.[field]?.[0]?.title;
  return (
    <form onSubmit={take} className="space-y-5" noValidate>
      {refused && (
        <Notice tone="bad" role="alert" title={t("exports.formProblems")}>
          {refused.title}
        </Notice>
      )}
      <FieldRow>
        <TextField
          id="draw-purpose"
          name="purpose"
          required
          maxLength={200}
          label={t("exports.about.purpose")}
          hint={t("exports.purposeHint")}
          error={problem("purpose")}
        />
        <TextField
          id="draw-recipient"
          name="recipient"
          maxLength={120}
          label={t("exports.about.recipient")}
          error={problem("recipient")}
        />
      </FieldRow>
      <Button type="submit" icon="download" pending={pending}>
        {t("allocations.takeFile")}
      </Button>
    </form>
  );
}
