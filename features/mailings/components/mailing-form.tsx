"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { useRefusalWords } from "../../../components/form-problems";
import { Button, LinkButton } from "../../../components/ui/button";
import { SelectField, TextareaField, TextField } from "../../../components/ui/field";
import { Notice } from "../../../components/ui/notice";
import { useToast } from "../../../components/ui/toast";
import { previewMailingAction, sendMailingAction, unsendAction } from "../actions";
import { type Audience, audiences, type MailingKind, mailingKinds } from "../choices";
import type { MailingPreview } from "../queries";
import { PreviewPane } from "./preview-pane";

type Props = { eventId: string; first: MailingPreview; backHref: string };
type Draft = { kind: MailingKind; audience: Audience; subject: string; text: string; locale: MailingPreview["locale"] };

/** The letter as it would look now, asked again a moment after the last change. */
function usePreview(eventId: string, draft: Draft, first: MailingPreview) {
  const [shown, setShown] = useState(first);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(async () => {
      const outcome = await previewMailingAction({ eventId, ...draft });
      if (current && outcome.ok) setShown(outcome.value);
    }, 300);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [eventId, draft]);
  return shown;
}

/** A letter to many: which, to whom, how it looks and whom it reaches; then it leaves after half a minute. */
export function MailingForm({ eventId, first, backHref }: Props) {
  const t = useTranslations("mailings");
  const router = useRouter();
  const show = useToast();
  const { problem, refusal } = useRefusalWords();
  const [draft, setDraft] = useState<Draft>({
    kind: "message",
    audience: "confirmed",
    subject: "",
    text: "",
    locale: first.locale,
  });
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [pending, setPending] = useState(false);
  const preview = usePreview(eventId, draft, first);
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setPending(true);
    const { locale: _shown, subject, text, ...rest } = draft;
    const outcome = await sendMailingAction({
      eventId,
      ...rest,
      ...(draft.kind === "message" ? { subject, text } : {}),
    });
    setPending(false);
    if (!outcome.ok) {
      const fields = Object.entries(outcome.fields ?? {}).flatMap(([key, [one]]) => (one ? [[key, problem(one)]] : []));
      return setErrors(fields.length > 0 ? Object.fromEntries(fields) : { form: refusal(outcome) });
    }
    const { messageId, recipients } = outcome.value;
    const undo = async () => {
      await unsendAction({ eventId, messageId });
      show({ title: t("takenBack") });
    };
    show({
      title: t("sent", { count: recipients }),
      undo: { label: t("takeBack"), onUndo: () => void undo(), seconds: 28 },
    });
    router.push(backHref);
  };
  return (
    <form onSubmit={submit} noValidate className="grid gap-8 lg:grid-cols-2">
      <div className="min-w-0 space-y-5">
        {errors.form && <Notice tone="bad" role="alert" title={errors.form} />}
        <SelectField
          id="kind"
          label={t("kind")}
          value={draft.kind}
          onChange={(event) => change({ kind: event.target.value as MailingKind })}
          options={mailingKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
        <SelectField
          id="audience"
          label={t("audience")}
          value={draft.audience}
          onChange={(event) => change({ audience: event.target.value as Audience })}
          options={audiences.map((value) => ({ value, label: t(`audiences.${value}`) }))}
        />
        {draft.kind === "message" && <Words {...{ draft, change, errors }} />}
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" variant="primary" icon="send" pending={pending} disabled={preview.recipients === 0}>
            {t("send", { count: preview.recipients })}
          </Button>
          <LinkButton href={backHref}>{t("back")}</LinkButton>
          <p className="text-sm text-soft">{t("leaves")}</p>
        </div>
      </div>
      <PreviewPane preview={preview} onLocale={(locale) => change({ locale })} />
    </form>
  );
}

type WordsProps = { draft: Draft; change: (part: Partial<Draft>) => void; errors: Record<string, string> };

function Words({ draft, change, errors }: WordsProps) {
  const t = useTranslations("mailings");
  return (
    <>
      <TextField
        id="subject"
        label={t("subject")}
        maxLength={150}
        value={draft.subject}
        onChange={(event) => change({ subject: event.target.value })}
        error={errors.subject}
      />
      <TextareaField
        id="text"
        label={t("text")}
        hint={t("textHint")}
        rows={10}
        maxLength={4_000}
        value={draft.text}
        onChange={(event) => change({ text: event.target.value })}
        error={errors.text}
      />
    </>
  );
}
