"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { type Refused, useRefusalWords } from "../../../components/form-problems";
import { type LanguageChoice, LocalizedField } from "../../../components/localized-field";
import { Button } from "../../../components/ui/button";
import { Checkbox, FieldError } from "../../../components/ui/controls";
import { FieldGroup, FieldRow, TextField } from "../../../components/ui/field";
import { Notice } from "../../../components/ui/notice";
import { addAction, editAction } from "../actions";
import { type Extension, endings } from "../rules";
import { NameField } from "./name-field";
import type { Frame, Thing } from "./thing-model";

export type Languages = { first: readonly LanguageChoice[]; others: readonly LanguageChoice[] };
type Props = Frame & { thing: Thing | undefined; languages: Languages; onDone: () => void };

/** `jpg` and `jpeg` are one choice. */
const choices = endings.filter((one) => one !== "jpeg");

/** What a form holds: texts by language, several ticked kinds. */
function saidIn(form: HTMLFormElement) {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(name) ?? "");
  const texts = (name: string) =>
    Object.fromEntries(["en", "ko", "ru", "kk"].map((locale) => [locale, text(`${name}.${locale}`)]));
  return {
    title: texts("title"),
    help: texts("help"),
    extensions: data.getAll("extensions") as Extension[],
    required: data.has("required"),
    forStage: data.has("forStage"),
    ...{ maxMb: text("maxMb"), dueAt: text("dueAt"), lockedAt: text("lockedAt"), nameTemplate: text("nameTemplate") },
  };
}

/** Asks for one more thing, or changes one. What was refused stays in the form. */
export function ThingForm({ thing, languages, onDone, ...frame }: Props) {
  const t = useTranslations("deliverables");
  const ui = useTranslations("ui");
  const { problem, refusal } = useRefusalWords();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    const said = saidIn(event.currentTarget);
    const outcome = thing
      ? await editAction({ deliverableId: thing.deliverableId, version: thing.version, ...said })
      : await addAction({ eventId: frame.eventId, ...said });
    setBusy(false);
    setRefused(outcome.ok ? undefined : outcome);
    if (outcome.ok) onDone();
  };
  const wrong = (field: string) => {
    const first = refused?.fields?.[field]?.[0];
    return first && problem(first);
  };
  const texts = { languages, wrong };
  return (
    <form onSubmit={save} noValidate className="space-y-6">
      {refused && <Notice tone="bad" role="alert" title={refusal(refused)} />}
      <Texts {...texts} name="title" legend={t("name")} hint={t("nameHint")} held={thing?.title} />
      <Texts {...texts} name="help" legend={t("help")} hint={t("helpHint")} held={thing?.help} multiline />
      <FieldGroup legend={t("kinds")}>
        <div className="flex flex-wrap gap-x-5">
          {choices.map((one) => (
            <Checkbox
              key={one}
              name="extensions"
              value={one}
              label={one.toUpperCase()}
              defaultChecked={thing ? thing.extensions.includes(one) : one === "pdf"}
            />
          ))}
        </div>
        {wrong("extensions") && <FieldError id="extensions-error">{t("kindsNeeded")}</FieldError>}
        <TextField
          id="maxMb"
          name="maxMb"
          type="number"
          inputMode="numeric"
          min={1}
          max={frame.mbAtMost}
          label={t("size")}
          hint={t("sizeHint", { mb: frame.mbAtMost })}
          defaultValue={thing?.maxMb ?? Math.min(100, frame.mbAtMost)}
          error={wrong("maxMb")}
        />
      </FieldGroup>
      <FieldGroup legend={t("when")} hint={t("zone", { zone: frame.zone })}>
        <FieldRow>
          <TextField
            id="dueAt"
            name="dueAt"
            type="datetime-local"
            label={t("due")}
            hint={t("dueHint")}
            defaultValue={thing?.dueAt}
            error={wrong("dueAt")}
          />
          <TextField
            id="lockedAt"
            name="lockedAt"
            type="datetime-local"
            label={t("lock")}
            hint={t("lockHint")}
            defaultValue={thing?.lockedAt}
            error={wrong("lockedAt")}
          />
        </FieldRow>
      </FieldGroup>
      <div>
        <Checkbox
          id="required"
          name="required"
          label={t("required")}
          hint={t("requiredHint")}
          defaultChecked={thing?.required ?? true}
        />
        <Checkbox
          id="forStage"
          name="forStage"
          label={t("forStage")}
          hint={t(thing?.forStage ? "forStageNow" : "forStageHint")}
          defaultChecked={thing?.forStage ?? false}
        />
      </div>
      <NameField example={frame.example} first={thing?.nameTemplate ?? ""} error={wrong("nameTemplate")} />
      <div className="flex justify-end">
        <Button type="submit" variant="primary" pending={busy}>
          {ui("save")}
        </Button>
      </div>
    </form>
  );
}

type TextsProps = {
  languages: Languages;
  wrong: (field: string) => string | undefined;
  name: string;
  legend: string;
  hint: string;
  held: Partial<Record<string, string>> | undefined;
  multiline?: boolean;
};

function Texts({ languages: { first, others }, wrong, name, legend, hint, held, multiline }: TextsProps) {
  const t = useTranslations("topics");
  const all = [...first, ...others];
  return (
    <LocalizedField
      id={name}
      legend={legend}
      hint={hint}
      languages={first}
      others={others}
      othersLabel={t("others")}
      othersOpen={others.some(({ locale }) => held?.[locale] || wrong(`${name}.${locale}`))}
      multiline={multiline}
      rows={3}
      error={wrong(name)}
      errors={Object.fromEntries(all.map(({ locale }) => [locale, wrong(`${name}.${locale}`)]))}
      control={(locale) => ({ name: `${name}.${locale}`, defaultValue: held?.[locale] ?? "" })}
    />
  );
}
