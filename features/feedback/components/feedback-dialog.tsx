"use client";

import { type FormEvent, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { type Refused, useRefusalWords } from "../../../components/form-problems";
import { Button } from "../../../components/ui/button";
import type { Choice } from "../../../components/ui/controls";
import { Dialog } from "../../../components/ui/dialog";
import { SelectField, TextareaField } from "../../../components/ui/field";
import { Notice } from "../../../components/ui/notice";
import { useToast } from "../../../components/ui/toast";
import { writeFeedbackAction } from "../actions";
import { feedbackAtMost } from "../choices";
import type { FeedbackRow } from "./feedback-board";

type Props = { row: FeedbackRow; languages: readonly Choice[]; onClose: () => void };

/** What a group is told, with the judges' remarks beside it; what was refused stays in it. */
export function FeedbackDialog({ row, languages, onClose }: Props) {
  const { groupId, title, feedback, remarks } = row;
  const t = useTranslations("feedback");
  const ui = useTranslations("ui");
  const locale = useLocale();
  const show = useToast();
  const { problem, refusal } = useRefusalWords();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [body, lang] = [String(form.get("body")), String(form.get("lang"))];
    setBusy(true);
    const outcome = await writeFeedbackAction({ groupId, body, lang, version: feedback?.version ?? 0 });
    setBusy(false);
    setRefused(outcome.ok ? undefined : outcome);
    if (!outcome.ok) return;
    show({ title: ui("saved") });
    onClose();
  };
  const first = refused?.fields?.body?.[0];
  const usual = languages.find(({ value }) => value === locale)?.value ?? languages[0]?.value;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size={remarks.length > 0 ? "lg" : "md"}
      title={t("writeTitle", { group: title })}
      closeLabel={ui("close")}
      footer={
        <>
          <Button onClick={onClose}>{ui("cancel")}</Button>
          <Button type="submit" form="feedback" variant="primary" pending={busy}>
            {ui("save")}
          </Button>
        </>
      }
    >
      <div className={remarks.length > 0 ? "grid gap-6 md:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]" : ""}>
        <form id="feedback" onSubmit={save} className="space-y-4">
          {feedback?.state === "released" && <Notice tone="warn" title={t("correcting")} />}
          {refused && !first && <Notice tone="bad" role="alert" title={refusal(refused)} />}
          <TextareaField
            id="body"
            name="body"
            label={t("body")}
            hint={t("bodyHint")}
            rows={9}
            className="min-h-52"
            required
            maxLength={feedbackAtMost}
            defaultValue={feedback?.body}
            error={first && problem(first)}
          />
          <SelectField
            id="lang"
            name="lang"
            label={t("lang")}
            options={languages}
            defaultValue={feedback?.lang ?? usual}
          />
        </form>
        {remarks.length > 0 && (
          <section aria-labelledby="remarks-title">
            <h3 id="remarks-title" className="font-semibold">
              {t("remarksTitle")}
            </h3>
            <p className="mb-3 text-sm text-soft">{t("remarksHint")}</p>
            <ul className="space-y-4">
              {remarks.map(({ judge, remark }) => (
                <li key={`${judge} ${remark}`}>
                  <blockquote className="border-s-2 border-line-strong ps-3 whitespace-pre-line">{remark}</blockquote>
                  <p className="mt-1 ps-3 text-sm text-soft">{judge}</p>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Dialog>
  );
}
