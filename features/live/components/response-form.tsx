"use client";
import { type FormEvent, useState, useTransition } from "react";
import { useLocale, useTranslations } from "use-intl";
import { type Refused, useRefusalWords } from "../../../components/form-problems";
import { Button } from "../../../components/ui/button";
import { Card } from "../../../components/ui/card";
import { FieldRow, SelectField, TextareaField } from "../../../components/ui/field";
import { useToast } from "../../../components/ui/toast";
import { writeResponseAction } from "../actions";
import type { StageView } from "../live";
import { stepName } from "./scene-words";

type Props = { view: StageView; languages: readonly { value: string; label: string }[] };
type Draft = { slotId: string; text: string; lang: string; version: number };

/**
 * What the guest said to a group. Follows the group on stage, until somebody types: then it stays with that group
 * although the show moves on.
 */
export function ResponseForm({ view, languages }: Props) {
  const t = useTranslations("live");
  const locale = useLocale();
  const [draft, setDraft] = useState<Draft>();
  const turns = view.steps.filter((step) => step.slotId !== null);
  const current = view.steps.slice(0, view.place + 1).findLast((step) => step.slotId !== null) ?? turns[0];
  const { refused, pending, save } = useSaving(() => setDraft(undefined));
  if (!current) return null;
  const saved = (slotId: string): Draft => {
    const step = turns.find((one) => one.slotId === slotId) ?? current;
    return { slotId, text: step.response ?? "", lang: step.responseLang ?? locale, version: step.version ?? 1 };
  };
  const shown = draft ?? saved(current.slotId ?? "");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(shown);
  };
  return (
    <Card>
      <form onSubmit={submit} className="space-y-4">
        <h2 className="text-lg font-bold">{t("response")}</h2>
        {refused && (
          <p role="alert" className="font-medium text-bad">
            {refused}
          </p>
        )}
        <FieldRow>
          <SelectField
            id="response-group"
            label={t("responseTo")}
            value={shown.slotId}
            onChange={(event) => setDraft(saved(event.target.value))}
            options={turns.map((step) => ({ value: step.slotId ?? "", label: stepName(step, t) }))}
          />
          <SelectField
            id="response-lang"
            label={t("responseLang")}
            value={shown.lang}
            onChange={(event) => setDraft({ ...shown, lang: event.target.value })}
            options={languages}
          />
        </FieldRow>
        <TextareaField
          id="response-text"
          label={t("responseText")}
          hint={t("responseHint")}
          rows={3}
          maxLength={4_000}
          lang={shown.lang}
          value={shown.text}
          onChange={(event) => setDraft({ ...shown, text: event.target.value })}
        />
        <Button type="submit" icon="check" pending={pending} disabled={!draft}>
          {t("responseSave")}
        </Button>
      </form>
    </Card>
  );
}

function useSaving(done: () => void) {
  const t = useTranslations("live");
  const { refusal } = useRefusalWords();
  const show = useToast();
  const [refused, setRefused] = useState<Refused>();
  const [pending, start] = useTransition();
  const save = ({ slotId, text, lang, version }: Draft) =>
    start(async () => {
      const outcome = await writeResponseAction({ slotId, version, response: text, responseLang: lang });
      setRefused(outcome.ok ? undefined : outcome);
      if (!outcome.ok) return;
      show({ title: t("responseSaved") });
      done();
    });
  return { refused: refused && refusal(refused), pending, save };
}
