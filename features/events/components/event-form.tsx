"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { FormProvider, useForm, useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import { focusSoon, listed, useProblems } from "../../../components/form-problems";
import { useLeaveWarning } from "../../../components/leave-warning";
import type { LanguageChoice } from "../../../components/localized-field";
import { ProblemSummary } from "../../../components/problem-summary";
import { Button, LinkButton } from "../../../components/ui/button";
import { RadioGroup } from "../../../components/ui/controls";
import { useToast } from "../../../components/ui/toast";
import type { Organization } from "../../organizations/components/organization-dialog";
import type { Venue } from "../../venues/components/venue-dialog";
import { createEventAction, editEventAction, eventDetailsAction } from "../actions";
import { ConflictNotice } from "./conflict-notice";
import { ContactPart } from "./contact-part";
import { CoverPart } from "./cover-part";
import { type Conflict, type EventValues, merged, valuesOf } from "./event-values";
import { HostsPart } from "./hosts-part";
import { RegistrationPart } from "./registration-part";
import { TextsPart } from "./texts-part";
import { WhenWherePart } from "./when-where-part";

export type EventFormProps = {
  locale: string;
  /** All four, the reader's own first. */
  languages: readonly LanguageChoice[];
  programs: readonly { value: string; label: string }[];
  venues: readonly Venue[];
  organizations: readonly Organization[];
  first: EventValues;
  /** The event being changed; none: a new one. */
  editing?: { eventId: string; version: number };
  cancelHref: string;
  /** Where to go after saving; `{id}` stands for the event's id. */
  doneHref: string;
};

/** The form's state: saves with the version it was opened with, and joins what someone else saved meanwhile. */
function useEventForm(props: EventFormProps) {
  const { editing, first } = props;
  const t = useTranslations("events");
  const router = useRouter();
  const show = useToast();
  const form = useForm<EventValues & { template: string }>({
    shouldFocusError: false,
    defaultValues: { ...first, template: editing ? "" : "lecture-presentations" },
  });
  const { formState, handleSubmit, setError, reset } = form;
  const problems = useProblems(setError);
  const [said, setSaid] = useState("");
  const [version, setVersion] = useState(editing?.version ?? 0);
  const [conflicts, setConflicts] = useState<readonly Conflict[]>();
  useLeaveWarning(formState.isDirty && !formState.isSubmitSuccessful, t("form.leave"));

  /** Someone saved meanwhile: join what can be joined, and show the rest. */
  const rejoin = async (eventId: string, mine: EventValues) => {
    const now = await eventDetailsAction({ eventId });
    if (!now.ok) return;
    const theirs = valuesOf(now.value);
    const joined = merged(formState.defaultValues as EventValues, mine, theirs);
    setVersion(now.value.version);
    setConflicts(joined.conflicts);
    reset({ ...theirs, template: "" });
    for (const [path, value] of Object.entries(joined.values))
      form.setValue(path as keyof EventValues, value as never, { shouldDirty: true });
  };

  const save = handleSubmit(async ({ template, ...values }) => {
    setSaid("");
    setConflicts(undefined);
    const outcome = editing
      ? await editEventAction({ eventId: editing.eventId, version, ...values })
      : await createEventAction({ ...values, template });
    if (outcome.ok) {
      reset({ ...values, template });
      show({ title: editing ? t("form.saved") : t("form.created") });
      return router.push(props.doneHref.replace("{id}", outcome.value.eventId));
    }
    setSaid(problems(outcome));
    if (outcome.code === "changed-meanwhile" && editing) await rejoin(editing.eventId, values);
    setError("root", { message: outcome.code });
    focusSoon();
  });

  // What was answered the last time must not stop this time.
  const submit = (event: FormEvent<HTMLFormElement>) => {
    form.clearErrors();
    return save(event);
  };
  return { form, submit, said, conflicts };
}

/** Everything that is said of an event. */
export function EventForm(props: EventFormProps) {
  const { editing } = props;
  const t = useTranslations("events");
  const { form, submit, said, conflicts } = useEventForm(props);
  const { formState } = form;
  return (
    <FormProvider {...form}>
      <form onSubmit={submit} noValidate className="max-w-4xl space-y-10">
        {conflicts ? (
          <div id="form-errors" tabIndex={-1}>
            <ConflictNotice conflicts={conflicts} onTheirs={(path) => form.resetField(path)} />
          </div>
        ) : (
          <ProblemSummary title={said} problems={listed(formState.errors)} />
        )}
        {said && !conflicts && listed(formState.errors).length === 0 && (
          <p id="form-errors" tabIndex={-1} role="alert" className="font-semibold text-bad">
            {said}
          </p>
        )}
        {!editing && <TemplateChoice />}
        <TextsPart {...props} />
        <WhenWherePart {...props} />
        <HostsPart {...props} />
        <ContactPart languages={props.languages} />
        <RegistrationPart venues={props.venues} organizations={props.organizations} locale={props.locale} />
        {editing && <CoverPart eventId={editing.eventId} />}
        <div
          data-sticky-foot
          className="sticky bottom-0 z-20 -mx-4 flex flex-wrap items-center gap-3 border-t border-line bg-paper px-4 py-3 sm:mx-0 sm:px-0"
        >
          <Button type="submit" variant="primary" pending={formState.isSubmitting} pendingText={t("form.saving")}>
            {editing ? t("form.save") : t("form.create")}
          </Button>
          <LinkButton href={props.cancelHref}>{t("form.cancel")}</LinkButton>
          {formState.isDirty && <span className="text-sm text-soft">{t("form.unsaved")}</span>}
        </div>
      </form>
    </FormProvider>
  );
}

function TemplateChoice() {
  const t = useTranslations("events");
  const { watch, setValue } = useFormContext<{ template: string }>();
  const option = (value: string, key: "lecture" | "empty") => ({
    value,
    label: t(`form.template.${key}`),
    hint: t(`form.template.${key}Hint`),
  });
  return (
    <RadioGroup
      id="template"
      name="template"
      label={t("form.template.label")}
      options={[option("lecture-presentations", "lecture"), option("", "empty")]}
      value={watch("template")}
      onChange={(event) => setValue("template", event.target.value)}
    />
  );
}
