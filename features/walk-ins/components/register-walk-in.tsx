"use client";

import { type FormEvent, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { type Refused, useRefusalWords } from "../../../components/form-problems";
import { Button } from "../../../components/ui/button";
import { Dialog } from "../../../components/ui/dialog";
import { FieldRow, TextField } from "../../../components/ui/field";
import { Notice } from "../../../components/ui/notice";
import { useToast } from "../../../components/ui/toast";
import { registerWalkInAction, undoWalkInAction } from "../actions";
import type { WalkInLine } from "./walk-in-list";

type Props = { row: WalkInLine; onDone: () => void };

/** Registers somebody on no list, with what was typed at the door to be mended. */
export function RegisterWalkIn({ row, onDone }: Props) {
  const t = useTranslations("walkIns");
  const ui = useTranslations("ui");
  const locale = useLocale();
  const { problem, refusal } = useRefusalWords();
  const show = useToast();
  const [refused, setRefused] = useState<Refused>();
  const [pending, setPending] = useState(false);
  const error = (name: string) => {
    const first = refused?.fields?.[name]?.[0];
    return first && problem(first);
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = Object.fromEntries(new FormData(event.currentTarget));
    setPending(true);
    const outcome = await registerWalkInAction({ ...said, walkInId: row.walkInId, version: row.version, locale });
    setPending(false);
    if (!outcome.ok) return setRefused(outcome);
    onDone();
    const { walkInId, name, school } = row;
    const onUndo = async () => {
      const undone = await undoWalkInAction({ walkInId, version: outcome.value.version, name, school });
      show(undone.ok ? { title: t("undone") } : { title: refusal(undone), tone: "bad" });
    };
    show({ title: t("registered"), undo: { label: ui("undo"), onUndo: () => void onUndo() } });
  };
  const form = `register-${row.walkInId}`;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onDone()}
      title={t("registerTitle")}
      description={t("registerText")}
      closeLabel={ui("close")}
      footer={
        <Button type="submit" form={form} variant="primary" pending={pending}>
          {t("register")}
        </Button>
      }
    >
      <form id={form} onSubmit={submit} noValidate className="space-y-5">
        {refused && (
          <Notice tone="bad" role="alert">
            {refusal(refused)}
          </Notice>
        )}
        <TextField
          id="fullName"
          name="fullName"
          label={t("name")}
          defaultValue={row.name}
          error={error("fullName")}
          maxLength={120}
          required
          autoComplete="off"
        />
        <FieldRow>
          <TextField
            id="school"
            name="school"
            label={t("school")}
            defaultValue={row.school}
            error={error("school")}
            maxLength={160}
            autoComplete="off"
          />
          <TextField
            id="grade"
            name="grade"
            label={t("grade")}
            inputMode="numeric"
            defaultValue={row.grade ?? ""}
            error={error("grade")}
            autoComplete="off"
          />
        </FieldRow>
      </form>
    </Dialog>
  );
}
