"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { type Refused, useRefusalWords } from "../../../components/form-problems";
import { Button } from "../../../components/ui/button";
import { Switch } from "../../../components/ui/controls";
import { FieldGroup, FieldRow, SelectField, TextField } from "../../../components/ui/field";
import { Notice } from "../../../components/ui/notice";
import { useToast } from "../../../components/ui/toast";
import { configureAttendanceAction } from "../actions";
import type { ShownSettings } from "../queries";

type SettingsFormProps = { eventId: string; settings: ShownSettings; mayChange: boolean };

/** When doors open, who is late or left early, what counts half, and what people may do themselves. */
export function SettingsForm({ eventId, settings, mayChange }: SettingsFormProps) {
  const t = useTranslations("attendanceSettings");
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
    setPending(true);
    const outcome = await configureAttendanceAction({
      ...Object.fromEntries(new FormData(event.currentTarget)),
      eventId,
    });
    setPending(false);
    setRefused(outcome.ok ? undefined : outcome);
    if (outcome.ok) show({ title: t("saved", { records: outcome.value.records }) });
  };
  const minutes = (name: "earlyOpen" | "lateAfter" | "leaveGrace") => (
    <TextField
      id={name}
      name={name}
      label={t(name)}
      hint={t("minutes")}
      inputMode="numeric"
      defaultValue={settings[name]}
      error={error(name)}
      autoComplete="off"
    />
  );
  return (
    <form onSubmit={submit} noValidate>
      <fieldset disabled={!mayChange} className="space-y-8">
        {!mayChange && <Notice tone="info">{t("leadOnly")}</Notice>}
        {refused && (
          <Notice tone="bad" role="alert">
            {refusal(refused)}
          </Notice>
        )}
        <FieldGroup legend={t("times")}>
          <FieldRow>
            {minutes("earlyOpen")}
            {minutes("lateAfter")}
            {minutes("leaveGrace")}
          </FieldRow>
        </FieldGroup>
        <FieldGroup legend={t("enough")} hint={t("enoughHint")}>
          <FieldRow>
            <TextField
              id="leastPresent"
              name="leastPresent"
              label={t("leastPresent")}
              hint={t("leastPresentHint")}
              inputMode="numeric"
              defaultValue={settings.leastPresent ?? ""}
              error={error("leastPresent")}
              autoComplete="off"
            />
            <SelectField
              id="below"
              name="below"
              label={t("below")}
              hint={t("belowHint")}
              defaultValue={settings.below}
              options={[
                { value: "half", label: t("belows.half") },
                { value: "absent", label: t("belows.absent") },
              ]}
              error={error("below")}
            />
          </FieldRow>
        </FieldGroup>
        <FieldGroup legend={t("atTheDoor")}>
          <Switch
            id="selfCheckIn"
            name="selfCheckIn"
            label={t("selfCheckIn")}
            hint={t("selfCheckInHint")}
            defaultChecked={settings.selfCheckIn}
          />
          <SelectField
            id="consentMissing"
            name="consentMissing"
            label={t("consentMissing")}
            defaultValue={settings.consentMissing}
            options={[
              { value: "admit", label: t("consentMissings.admit") },
              { value: "stop", label: t("consentMissings.stop") },
            ]}
            error={error("consentMissing")}
          />
        </FieldGroup>
        {mayChange && (
          <Button type="submit" variant="primary" pending={pending}>
            {t("save")}
          </Button>
        )}
      </fieldset>
    </form>
  );
}
