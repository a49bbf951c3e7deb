"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { type Refused, reached, useRefusalWords } from "../../../components/form-problems";
import { type LanguageChoice, LocalizedField } from "../../../components/localized-field";
import { Button } from "../../../components/ui/button";
import { Checkbox } from "../../../components/ui/controls";
import { Notice } from "../../../components/ui/notice";
import { useToast } from "../../../components/ui/toast";
import { type ReportPart, reportParts } from "../../report-document/choices";
import { writeReportAction } from "../actions";
import { writtenAtMost } from "../choices";

type Text = Partial<Record<"en" | "ko" | "ru" | "kk", string>>;
type Props = {
  eventId: string;
  written: { summary: Text; outlook: Text; leftOut: readonly string[]; version: number };
  languages: readonly LanguageChoice[];
};

/** What the team writes itself, and which parts stand in the report. */
export function ReportText({ eventId, written, languages }: Props) {
  const t = useTranslations("reports");
  const { refusal } = useRefusalWords();
  const show = useToast();
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const inAll = (name: string) =>
      Object.fromEntries(languages.map(({ locale }) => [locale, form.get(`${name}.${locale}`)]));
    const kept = form.getAll("parts");
    const leftOut: ReportPart[] = reportParts.filter((part) => !kept.includes(part));
    setPending(true);
    const said = { eventId, version: written.version, summary: inAll("summary"), outlook: inAll("outlook"), leftOut };
    const outcome = await reached(writeReportAction(said));
    setPending(false);
    setRefused(outcome.ok ? undefined : outcome);
    if (outcome.ok) show({ title: t("saved") });
  };
  return (
    <form onSubmit={save} noValidate className="space-y-6">
      {refused && <Notice tone="bad" role="alert" title={refusal(refused)} />}
      {(["summary", "outlook"] as const).map((name) => (
        <LocalizedField
          key={name}
          id={name}
          legend={t(`parts.${name}`)}
          hint={t(`hints.${name}`)}
          languages={languages}
          multiline
          rows={4}
          control={(locale) => ({
            name: `${name}.${locale}`,
            maxLength: writtenAtMost,
            defaultValue: written[name][locale as "ko"] ?? "",
          })}
        />
      ))}
      <fieldset>
        <legend className="mb-1 font-semibold">{t("shownParts")}</legend>
        <p className="text-sm text-soft">{t("shownPartsHint")}</p>
        <div className="grid sm:grid-cols-2">
          {reportParts.map((part) => (
            <Checkbox
              key={part}
              id={`part-${part}`}
              name="parts"
              value={part}
              label={t(`parts.${part}`)}
              defaultChecked={!written.leftOut.includes(part)}
            />
          ))}
        </div>
      </fieldset>
      <Button type="submit" variant="primary" pending={pending}>
        {t("save")}
      </Button>
    </form>
  );
}
