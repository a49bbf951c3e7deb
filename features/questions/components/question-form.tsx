"use client";
import { type KeyboardEvent, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import { useLocale, useTranslations } from "use-intl";
import { ProblemSummary } from "../../../components/problem-summary";
import { Button } from "../../../components/ui/button";
import { Checkbox } from "../../../components/ui/controls";
import { Disclosure } from "../../../components/ui/disclosure";
import { Field, FieldRow, SelectField, TextareaField, TextField } from "../../../components/ui/field";
import { useToast } from "../../../components/ui/toast";
import type { Outcome } from "../../../core/refusal";
import { editAction, logAction } from "../actions";
import { sources } from "../choices";
import { type Asker, AskerPicker } from "./asker-picker";

export type Choice = { value: string; label: string };
export type Desk = {
  eventId: string;
  themes: Choice[];
  groups: Choice[];
  items: Choice[];
  answerers: string[];
  languages: Choice[];
};
export type Draft = {
  askerGroupId: string;
  body: string;
  lang: string;
  themeId: string;
  source: string;
  agendaItemId: string;
  answeredBy: string;
  answerSummary: string;
  answerLang: string;
  followUp: boolean;
  followUpOwner: string;
  followUpDueOn: string;
};
type Props = {
  desk: Desk;
  first: Draft;
  asker?: Asker;
  /** The question being mended; none: a new one. */
  editing?: { questionId: string; version: number };
  onDone?: () => void;
};

const nobody: Asker = { registrationId: null, name: "" };

/** The scribe's form: theme, answerer and languages stay for the next question; Ctrl + Enter writes down. */
export function QuestionForm({ desk, first, asker: firstAsker = nobody, editing, onDone }: Props) {
  const t = useTranslations();
  const locale = useLocale();
  const show = useToast();
  const prefix = editing ? "edit" : "new";
  const clientId = useRef(crypto.randomUUID());
  const [asker, setAsker] = useState(firstAsker);
  const [refused, setRefused] = useState<Extract<Outcome<unknown>, { ok: false }>>();
  const form = useForm<Draft>({ defaultValues: first });
  const wordsFor = (path: string) => {
    const problem = refused?.fields?.[path]?.[0];
    return problem ? t(`fields.${problem.code}`, problem.values) : undefined;
  };
  const submit = form.handleSubmit(async (draft) => {
    const who = asker.registrationId ? { askerRegistrationId: asker.registrationId } : { askerName: asker.name };
    const said = { ...draft, ...who };
    const outcome = editing
      ? await editAction({ ...editing, ...said })
      : await logAction({ eventId: desk.eventId, clientId: clientId.current, ...said });
    if (!outcome.ok) {
      setRefused(outcome);
      return;
    }
    setRefused(undefined);
    show({ title: t("questions.savedAs", { no: outcome.value.no }), tone: "ok" });
    if (editing) return onDone?.();
    clientId.current = crypto.randomUUID();
    setAsker(nobody);
    form.reset({
      ...draft,
      body: "",
      answerSummary: "",
      followUp: false,
      followUpOwner: "",
      followUpDueOn: "",
      askerGroupId: "",
    });
    form.setFocus("body");
  });
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return; // a syllable is not finished: Enter belongs to the input method
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void submit();
    }
    const theme =
      event.altKey && /^Digit[1-9]$/.test(event.code) ? desk.themes[Number(event.code.slice(5)) - 1] : undefined;
    if (theme) {
      event.preventDefault();
      form.setValue("themeId", theme.value);
    }
  };
  const schoolOf = useRef(
    (name: Record<string, string | undefined> | null) => name?.[locale] ?? Object.values(name ?? {})[0] ?? "",
  );
  const none = { value: "", label: t("questions.none") };
  const problems = Object.keys(refused?.fields ?? {}).map((path) => ({
    fieldId: `${prefix}-${path}`,
    message: wordsFor(path) ?? "",
  }));
  return (
    <form onSubmit={submit} onKeyDown={keys} className="space-y-4" noValidate>
      {refused && problems.length === 0 && (
        <p role="alert" className="font-medium text-bad">
          {t(`refusals.${refused.code}`, refused.values)}
        </p>
      )}
      <ProblemSummary title={t("questions.formProblems")} problems={problems} id={`${prefix}-errors`} />
      <FieldRow>
        <Field
          id={`${prefix}-askerName`}
          label={t("questions.asker")}
          hint={t("questions.askerHint")}
          error={wordsFor("askerName")}
        >
          {(wiring) => (
            <AskerPicker
              wiring={wiring}
              eventId={desk.eventId}
              value={asker}
              onChange={setAsker}
              schoolOf={schoolOf.current}
            />
          )}
        </Field>
        <SelectField
          id={`${prefix}-askerGroupId`}
          label={t("questions.group")}
          options={[none, ...desk.groups]}
          error={wordsFor("askerGroupId")}
          {...form.register("askerGroupId")}
        />
      </FieldRow>
      <TextareaField
        id={`${prefix}-body`}
        label={t("questions.body")}
        required
        rows={3}
        error={wordsFor("body")}
        {...form.register("body")}
      />
      <FieldRow>
        <SelectField
          id={`${prefix}-themeId`}
          label={t("questions.theme")}
          hint={t("questions.themeHint")}
          options={[none, ...desk.themes.map((theme, index) => ({ ...theme, label: `${index + 1}. ${theme.label}` }))]}
          error={wordsFor("themeId")}
          {...form.register("themeId")}
        />
        <TextField
          id={`${prefix}-answeredBy`}
          label={t("questions.answeredBy")}
          list={`${prefix}-answerers`}
          error={wordsFor("answeredBy")}
          {...form.register("answeredBy")}
        />
      </FieldRow>
      <datalist id={`${prefix}-answerers`}>
        {desk.answerers.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <TextareaField
        id={`${prefix}-answerSummary`}
        label={t("questions.answerSummary")}
        rows={3}
        error={wordsFor("answerSummary")}
        {...form.register("answerSummary")}
      />
      <Checkbox id={`${prefix}-followUp`} label={t("questions.followUp")} {...form.register("followUp")} />
      <Disclosure summary={t("questions.more")} open={Boolean(editing)}>
        <div className="space-y-4 pt-3">
          <FieldRow>
            <SelectField
              id={`${prefix}-lang`}
              label={t("questions.lang")}
              options={desk.languages}
              {...form.register("lang")}
            />
            <SelectField
              id={`${prefix}-answerLang`}
              label={t("questions.answerLang")}
              options={[none, ...desk.languages]}
              {...form.register("answerLang")}
            />
          </FieldRow>
          <FieldRow>
            <SelectField
              id={`${prefix}-source`}
              label={t("questions.source")}
              options={sources.map((value) => ({ value, label: t(`questions.sources.${value}`) }))}
              {...form.register("source")}
            />
            <SelectField
              id={`${prefix}-agendaItemId`}
              label={t("questions.item")}
              options={[none, ...desk.items]}
              {...form.register("agendaItemId")}
            />
          </FieldRow>
          <FieldRow>
            <TextField
              id={`${prefix}-followUpOwner`}
              label={t("questions.followUpOwner")}
              error={wordsFor("followUpOwner")}
              {...form.register("followUpOwner")}
            />
            <TextField
              id={`${prefix}-followUpDueOn`}
              type="date"
              label={t("questions.followUpDueOn")}
              error={wordsFor("followUpDueOn")}
              {...form.register("followUpDueOn")}
            />
          </FieldRow>
        </div>
      </Disclosure>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" pending={form.formState.isSubmitting}>
          {editing ? t("ui.save") : t("questions.save")}
        </Button>
        {!editing && <span className="text-sm text-soft max-sm:hidden">{t("questions.saveHint")}</span>}
      </div>
    </form>
  );
}
