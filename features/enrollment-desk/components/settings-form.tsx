"use client";

import { type FormEvent, useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { useTranslations } from "use-intl";
import { focusSoon, listed, useProblems } from "../../../components/form-problems";
import { useLeaveWarning } from "../../../components/leave-warning";
import type { LanguageChoice } from "../../../components/localized-field";
import { ProblemSummary } from "../../../components/problem-summary";
import { Button, LinkButton } from "../../../components/ui/button";
import { Notice } from "../../../components/ui/notice";
import { useToast } from "../../../components/ui/toast";
import { configureEnrollmentAction, enrollmentSettingsAction } from "../actions";
import { CohortsPart } from "./cohorts-part";
import { AskedPart, EventsPart, PlacesPart, WhenPart } from "./settings-parts";
import { type SettingsValues, valuesOf } from "./settings-values";
import { TheirSettings } from "./their-settings";

type Props = {
  programId: string;
  back: string;
  version: number;
  first: SettingsValues;
  timeZone: string;
  placesTaken: number;
  languages: readonly LanguageChoice[];
  /** Of them, those cohorts are likely named in. */
  usual: readonly string[];
  otherLanguages: string;
  events: readonly { eventId: string; title: string; lang: string; when: string }[];
};

const refusedId = "refused";

/** How one enrols. Saves with the version it was opened with. */
export function SettingsForm(props: Props) {
  const t = useTranslations("enrollmentDesk.settings");
  const ui = useTranslations("ui");
  const programs = useTranslations("programs");
  const form = useForm<SettingsValues>({ defaultValues: props.first });
  const { formState, watch } = form;
  const { submit, said, theirs } = useSave(props, form);
  const problems = listed(formState.errors);
  useLeaveWarning(formState.isDirty && !formState.isSubmitSuccessful, programs("form.leave"));
  return (
    <FormProvider {...form}>
      <form onSubmit={submit} noValidate className="max-w-3xl space-y-10">
        <ProblemSummary title={said} problems={problems} />
        {said && problems.length === 0 && (
          <div id={refusedId} tabIndex={-1}>
            <Notice tone="warn" role="alert" title={said}>
              {theirs && (
                <TheirSettings theirs={theirs} mine={watch()} events={props.events} onTake={() => form.reset(theirs)} />
              )}
            </Notice>
          </div>
        )}
        <WhenPart timeZone={props.timeZone} />
        <PlacesPart placesTaken={props.placesTaken} />
        <AskedPart />
        <CohortsPart languages={props.languages} usual={props.usual} otherLanguages={props.otherLanguages} />
        <EventsPart events={props.events} />
        <div className="flex flex-wrap items-center gap-3 border-t border-line pt-4">
          <Button type="submit" variant="primary" pending={formState.isSubmitting}>
            {ui("save")}
          </Button>
          <LinkButton href={props.back}>{ui("back")}</LinkButton>
          {formState.isSubmitSuccessful && !formState.isDirty && !said && (
            <p role="status" className="text-sm text-soft">
              {t("saved")}
            </p>
          )}
        </div>
      </form>
    </FormProvider>
  );
}

/** Sends what was said; who saved an older version is shown what is saved now. */
function useSave({ programId, version: first, events }: Props, form: ReturnType<typeof useForm<SettingsValues>>) {
  const t = useTranslations("enrollmentDesk");
  const show = useToast();
  const problems = useProblems(form.setError);
  const [said, setSaid] = useState("");
  const [version, setVersion] = useState(first);
  const [theirs, setTheirs] = useState<SettingsValues>();
  const save = form.handleSubmit(async ({ eventIds, ...values }) => {
    const withoutEventIds = events.filter((event) => !eventIds.includes(event.eventId)).map((event) => event.eventId);
    const outcome = await configureEnrollmentAction({ programId, version, ...values, withoutEventIds });
    setTheirs(undefined);
    if (outcome.ok) {
      setSaid("");
      setVersion(outcome.value.version);
      // Cohorts have their keys now.
      const now = await enrollmentSettingsAction({ programId });
      form.reset(now.ok ? valuesOf(now.value) : { ...values, eventIds }, { keepIsSubmitSuccessful: true });
      const { promoted } = outcome.value;
      const more = promoted.length > 0 ? { description: t("done.movedUp", { count: promoted.length }) } : {};
      return void show({ title: t("settings.saved"), ...more });
    }
    setSaid(problems(outcome));
    form.setError("root", { message: outcome.code });
    if (outcome.code !== "changed-meanwhile") return focusSoon(outcome.fields ? undefined : refusedId);
    const now = await enrollmentSettingsAction({ programId });
    focusSoon(refusedId);
    if (!now.ok) return;
    setVersion(now.value.version);
    setTheirs(valuesOf(now.value));
  });
  // What was answered the last time must not stop this time.
  const submit = (event: FormEvent<HTMLFormElement>) => {
    form.clearErrors();
    return save(event);
  };
  return { submit, said, theirs };
}
