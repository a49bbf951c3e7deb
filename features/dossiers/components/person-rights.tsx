"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { focusSoon, useRefusalWords } from "../../../components/form-problems";
import { Button } from "../../../components/ui/button";
import { Dialog } from "../../../components/ui/dialog";
import { TextField } from "../../../components/ui/field";
import { Notice } from "../../../components/ui/notice";
import { useToast } from "../../../components/ui/toast";
import type { Outcome } from "../../../core/refusal";
import { download } from "../../exports/components/download";

type Erase = (input: { registrationId: string; code: string }) => Promise<Outcome<unknown>>;
type Props = { registrationId: string; code: string; erase: Erase };

/** What a family may ask for: everything as a ZIP, and to be erased. */
export function PersonRights({ registrationId, code, erase }: Props) {
  return (
    <div className="flex flex-wrap gap-3">
      <TakeOut registrationId={registrationId} />
      <EraseDialog {...{ registrationId, code, erase }} />
    </div>
  );
}

function TakeOut({ registrationId }: { registrationId: string }) {
  const t = useTranslations("dossiers");
  const ui = useTranslations("ui");
  const locale = useLocale();
  const router = useRouter();
  const show = useToast();
  const [open, setOpen] = useState(false);
  const [pending, setPending] = useState(false);
  const [errors, setErrors] = useState<Record<string, string | undefined>>({});
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const said = { locale, purpose: String(form.get("purpose")), recipient: String(form.get("recipient")) };
    setPending(true);
    const answer = await download(`/api/exports/person/${registrationId}.zip`, said, locale);
    setPending(false);
    if (typeof answer !== "string") {
      focusSoon("purpose");
      return setErrors({ purpose: answer?.fields?.purpose?.[0]?.title, form: answer ? answer.title : t("failed") });
    }
    setOpen(false);
    setErrors({});
    show({ title: t("done", { file: answer }), tone: "ok" });
    router.refresh();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button icon="download">{t("open")}</Button>}
      title={t("dialog")}
      description={t("explain")}
      closeLabel={ui("close")}
      footer={
        <>
          <Button onClick={() => setOpen(false)}>{ui("cancel")}</Button>
          <Button type="submit" form="take-out" variant="primary" icon="download" pending={pending}>
            {t("download")}
          </Button>
        </>
      }
    >
      <form id="take-out" onSubmit={submit} className="space-y-5" noValidate>
        {errors.form && <Notice tone="bad" role="alert" title={errors.form} />}
        <TextField id="purpose" name="purpose" label={t("purpose")} required maxLength={200} error={errors.purpose} />
        <TextField id="recipient" name="recipient" label={t("recipient")} mark={ui("optional")} maxLength={120} />
      </form>
    </Dialog>
  );
}

function EraseDialog({ registrationId, code, erase }: Props) {
  const t = useTranslations("erasure");
  const ui = useTranslations("ui");
  const router = useRouter();
  const show = useToast();
  const { problem, refusal } = useRefusalWords();
  const [open, setOpen] = useState(false);
  const [pending, setPending] = useState(false);
  const [errors, setErrors] = useState<Record<string, string | undefined>>({});
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get("code"));
    setPending(true);
    const outcome = await erase({ registrationId, code: typed });
    setPending(false);
    if (!outcome.ok) {
      const [first] = outcome.fields?.code ?? [];
      focusSoon("code");
      return setErrors(first ? { code: problem(first) } : { form: refusal(outcome) });
    }
    setOpen(false);
    show({ title: t("done"), tone: "ok" });
    router.refresh();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button variant="danger" icon="trash">
          {t("open")}
        </Button>
      }
      title={t("title")}
      description={t("noUndo")}
      closeLabel={ui("close")}
      footer={
        <>
          <Button onClick={() => setOpen(false)}>{ui("cancel")}</Button>
          <Button
            type="submit"
            form="erase"
            variant="danger-filled"
            icon="trash"
            pending={pending}
            pendingText={t("pending")}
          >
            {t("confirm")}
          </Button>
        </>
      }
    >
      <form id="erase" onSubmit={submit} className="space-y-5" noValidate>
        {errors.form && <Notice tone="bad" role="alert" title={errors.form} />}
        <p>{t("explain")}</p>
        <TextField
          id="code"
          name="code"
          label={t("code", { code })}
          required
          autoComplete="off"
          maxLength={20}
          error={errors.code}
        />
      </form>
    </Dialog>
  );
}
