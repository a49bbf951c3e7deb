"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import { FieldRow, SelectField, TextField } from "../../../components/ui/field";
import { Notice } from "../../../components/ui/notice";
import { useToast } from "../../../components/ui/toast";
import { download, type Refused } from "../../exports/components/download";
import { paperFormats } from "../choices";

type Option = { value: string; label: string };
type Props = {
  /** Tells the fields of two such forms on one page apart. */
  id: string;
  /** The list's address without its ending: `/api/exports/question-minutes/…`. */
  path: string;
  languages: readonly Option[];
  /** What else is wanted of the list, from the form and from the page. */
  wanted: (form: FormData) => object;
  children?: ReactNode;
};

/** In which form and language a list leaves, what for and to whom: and the file. */
export function TakeForm({ id, path, languages, wanted, children }: Props) {
  const t = useTranslations("exports");
  const answers = useTranslations("questionAnswers");
  const locale = useLocale();
  const show = useToast();
  const { refresh } = useRouter();
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const problem = (field: string) => refused?.fields?.[field]?.[0]?.title;
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? "");
    const said = { locale: text("language"), purpose: text("purpose"), recipient: text("recipient"), ...wanted(form) };
    setPending(true);
    const answer = await download(`${path}.${text("format")}`, said, locale);
    setPending(false);
    setRefused(typeof answer === "object" ? answer : answer ? undefined : { code: "failed", title: t("failed") });
    if (typeof answer !== "string")
      return requestAnimationFrame(() => document.getElementById(`${id}-problem`)?.focus());
    show({ title: t("done", { name: answer }), tone: "ok" });
    refresh();
  };
  return (
    <form onSubmit={submit} className="space-y-5 print:hidden" noValidate>
      {refused && (
        <div id={`${id}-problem`} tabIndex={-1}>
          <Notice tone="bad" role="alert" title={t("formProblems")}>
            {refused.title}
          </Notice>
        </div>
      )}
      <FieldRow>
        <SelectField
          id={`${id}-format`}
          name="format"
          label={t("format")}
          options={paperFormats.map((value) => ({ value, label: t(`formats.${value}`) }))}
        />
        <SelectField
          id={`${id}-language`}
          name="language"
          label={answers("language")}
          options={[...languages]}
          defaultValue={locale}
        />
      </FieldRow>
      {children}
      <FieldRow>
        <TextField
          id={`${id}-purpose`}
          name="purpose"
          label={t("purpose")}
          hint={t("purposeHint")}
          required
          maxLength={200}
          error={problem("purpose")}
        />
        <TextField
          id={`${id}-recipient`}
          name="recipient"
          label={t("recipient")}
          hint={t("recipientHint")}
          maxLength={120}
          error={problem("recipient")}
        />
      </FieldRow>
      <Button type="submit" icon="download" pending={pending} pendingText={t("making")}>
        {t("download")}
      </Button>
    </form>
  );
}
