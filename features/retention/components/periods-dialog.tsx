"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { focusSoon, useRefusalWords } from "../../../components/form-problems";
import { Button } from "../../../components/ui/button";
import { Dialog } from "../../../components/ui/dialog";
import { TextField } from "../../../components/ui/field";
import { Notice } from "../../../components/ui/notice";
import { useToast } from "../../../components/ui/toast";
import type { Outcome } from "../../../core/refusal";
import type { DataClass } from "../choices";

type Props = {
  placeId: string;
  reason: string | null;
  classes: readonly { kind: DataClass; days: number | null; usual: number }[];
  save: (input: {
    placeId: string;
    days: Partial<Record<DataClass, string>>;
    reason: string;
  }) => Promise<Outcome<unknown>>;
};

/** How many days each class is kept, at one programme or event. */
export function PeriodsDialog({ placeId, reason, classes, save }: Props) {
  const t = useTranslations("retention");
  const ui = useTranslations("ui");
  const router = useRouter();
  const show = useToast();
  const { problem, refusal } = useRefusalWords();
  const [open, setOpen] = useState(false);
  const [pending, setPending] = useState(false);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const id = `periods-${placeId}`;
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const days = Object.fromEntries(classes.map(({ kind }) => [kind, String(form.get(kind) ?? "")]));
    setPending(true);
    const outcome = await save({ placeId, days, reason: String(form.get("reason") ?? "") });
    setPending(false);
    if (!outcome.ok) {
      const fields = Object.entries(outcome.fields ?? {}).flatMap(([key, [first]]) =>
        first ? [[key, problem(first)]] : [],
      );
      setErrors(fields.length > 0 ? Object.fromEntries(fields) : { form: refusal(outcome) });
      const [first] = fields[0] ?? [];
      return focusSoon(`${id}-${String(first ?? "reason").replace("days.", "")}`);
    }
    setErrors({});
    setOpen(false);
    show({ title: t("saved"), tone: "ok" });
    router.refresh();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" icon="pencil">
          {t("change")}
        </Button>
      }
      title={t("changeTitle")}
      description={t("changeLead")}
      closeLabel={ui("close")}
      footer={
        <>
          <Button onClick={() => setOpen(false)}>{ui("cancel")}</Button>
          <Button type="submit" form={id} variant="primary" pending={pending}>
            {ui("save")}
          </Button>
        </>
      }
    >
      <form id={id} onSubmit={submit} className="grid gap-5 sm:grid-cols-2" noValidate>
        {errors.form && <Notice tone="bad" role="alert" title={errors.form} />}
        {classes.map(({ kind, days, usual }) => (
          <TextField
            key={kind}
            id={`${id}-${kind}`}
            name={kind}
            type="number"
            min={0}
            max={3650}
            label={t(`classes.${kind}`)}
            hint={t("usual", { days: usual })}
            defaultValue={days ?? ""}
            error={errors[`days.${kind}`]}
          />
        ))}
        <div className="sm:col-span-2">
          <TextField
            id={`${id}-reason`}
            name="reason"
            label={t("reason")}
            mark={ui("optional")}
            maxLength={300}
            defaultValue={reason ?? ""}
            error={errors.reason}
          />
        </div>
      </form>
    </Dialog>
  );
}
