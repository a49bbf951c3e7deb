"use client";
import { type FormEvent, useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { type Refused, useRefusalWords } from "../../../components/form-problems";
import { Button } from "../../../components/ui/button";
import { Dialog } from "../../../components/ui/dialog";
import { TextareaField } from "../../../components/ui/field";
import { amendAction } from "../actions";
import type { Row } from "./use-board";

/** Other words for a question before the room sees it. */
export function AmendDialog({ row, onClose }: { row: Row; onClose: () => void }) {
  const t = useTranslations("questionBoard");
  const ui = useTranslations("ui");
  const { refusal, problem } = useRefusalWords();
  const [body, setBody] = useState(row.body);
  const [refused, setRefused] = useState<Refused>();
  const [pending, start] = useTransition();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    start(async () => {
      const outcome = await amendAction({ questionId: row.questionId, version: row.version, body });
      if (outcome.ok) onClose();
      else setRefused(outcome);
    });
  };
  const wrong = refused?.fields?.body?.[0];
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("amendOf", { no: row.no })}
      description={t("amendText")}
      closeLabel={ui("close")}
      footer={
        <Button type="submit" form="amend" variant="primary" pending={pending}>
          {ui("save")}
        </Button>
      }
    >
      <form id="amend" onSubmit={submit} className="space-y-3">
        {refused && !wrong && (
          <p role="alert" className="font-medium text-bad">
            {refusal(refused)}
          </p>
        )}
        <TextareaField
          id="amend-body"
          label={t("body")}
          lang={row.lang}
          rows={5}
          maxLength={2_000}
          value={body}
          error={wrong && problem(wrong)}
          onChange={(event) => setBody(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
