"use client";
import { type FormEvent, useState, useTransition } from "react";
import { useLocale, useTranslations } from "use-intl";
import { type Refused, useRefusalWords } from "../../../components/form-problems";
import { Button } from "../../../components/ui/button";
import { Dialog } from "../../../components/ui/dialog";
import { FieldRow, SelectField, TextareaField, TextField } from "../../../components/ui/field";
import { useToast } from "../../../components/ui/toast";
import { draftAction } from "../actions";
import { answerAtMost } from "../choices";
import type { LeftRow } from "./shown";

type Option = { value: string; label: string };
type Props = { row: LeftRow; languages: readonly Option[]; answerers: readonly string[]; onClose: () => void };

/** Writes the draft of an answer below the question. */
export function DraftDialog({ row, languages, answerers, onClose }: Props) {
  const t = useTranslations("questionAnswers");
  const ui = useTranslations("ui");
  const locale = useLocale();
  const show = useToast();
  const { refusal, problem } = useRefusalWords();
  const [refused, setRefused] = useState<Refused>();
  const [pending, start] = useTransition();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = new FormData(event.currentTarget);
    const text = (name: string) => String(said.get(name) ?? "");
    const { questionId, version, no } = row;
    const words = { answerSummary: text("answer"), answerLang: text("lang"), answeredBy: text("by") };
    start(async () => {
      const outcome = await draftAction({ questionId, version, ...words });
      if (!outcome.ok) return setRefused(outcome);
      show({ title: t(outcome.value.kept ? "saved" : "emptied", { no }) });
      onClose();
    });
  };
  const wrong = (field: string) => {
    const found = refused?.fields?.[field]?.[0];
    return found && problem(found);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(row.answerSummary ? "mendOf" : "writeOf", { no: row.no })}
      description={t("draftText")}
      closeLabel={ui("close")}
      size="lg"
      footer={
        <Button type="submit" form="draft" variant="primary" pending={pending}>
          {t("saveDraft")}
        </Button>
      }
    >
      <form id="draft" onSubmit={submit} noValidate className="space-y-5">
        {refused && !refused.fields && (
          <p role="alert" className="font-medium text-bad">
            {refusal(refused)}
          </p>
        )}
        <blockquote lang={row.lang} className="border-s-2 border-line-strong ps-3 whitespace-pre-line wrap-break-word">
          {row.body}
        </blockquote>
        <TextareaField
          id="draft-answer"
          name="answer"
          label={t("answer")}
          rows={7}
          maxLength={answerAtMost}
          defaultValue={row.answerSummary ?? ""}
          error={wrong("answerSummary")}
        />
        <FieldRow>
          <SelectField
            id="draft-lang"
            name="lang"
            label={t("answerLang")}
            options={[...languages]}
            defaultValue={row.answerLang ?? locale}
            error={wrong("answerLang")}
          />
          <TextField
            id="draft-by"
            name="by"
            label={t("answeredBy")}
            list="draft-answerers"
            maxLength={200}
            defaultValue={row.answeredBy ?? (answerers.length === 1 ? answerers[0] : "")}
            error={wrong("answeredBy")}
          />
        </FieldRow>
        <datalist id="draft-answerers">
          {answerers.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </form>
    </Dialog>
  );
}
