"use client";

import { useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import { Checkbox } from "../../../components/ui/controls";
import { FieldGroup, FieldRow, TextField } from "../../../components/ui/field";
import type { SettingsValues } from "./settings-values";

/** Whether one can enrol, and from when until when. */
export function WhenPart({ timeZone }: { timeZone: string }) {
  const t = useTranslations("enrollmentDesk.settings");
  const { register, formState } = useFormContext<SettingsValues>();
  const { errors } = formState;
  return (
    <FieldGroup legend={t("when")} hint={t("zone", { zone: timeZone })}>
      <Checkbox id="enrolls" label={t("enrolls")} hint={t("enrollsHint")} {...register("enrolls")} />
      <FieldRow>
        {(["opensAt", "closesAt"] as const).map((name) => (
          <TextField
            key={name}
            id={name}
            type="datetime-local"
            label={t(name)}
            hint={t(name === "opensAt" ? "opensHint" : "closesHint")}
            error={errors[name]?.message}
            {...register(name)}
          />
        ))}
      </FieldRow>
    </FieldGroup>
  );
}

/** How many, and what happens when there are more. */
export function PlacesPart({ placesTaken }: { placesTaken: number }) {
  const t = useTranslations("enrollmentDesk.settings");
  const { register, formState } = useFormContext<SettingsValues>();
  const hint = [t("capacityHint"), placesTaken > 0 ? t("taken", { count: placesTaken }) : ""].filter(Boolean).join(" ");
  return (
    <FieldGroup legend={t("places")}>
      <TextField
        id="capacity"
        inputMode="numeric"
        fieldClassName="max-w-sm"
        label={t("capacity")}
        hint={hint}
        error={formState.errors.capacity?.message}
        {...register("capacity")}
      />
      <Checkbox id="waitlist" label={t("waitlist")} hint={t("waitlistHint")} {...register("waitlist")} />
      <Checkbox
        id="needsApproval"
        label={t("needsApproval")}
        hint={t("needsApprovalHint")}
        {...register("needsApproval")}
      />
    </FieldGroup>
  );
}

/** Consents, and until which age a guardian is named. */
export function AskedPart() {
  const t = useTranslations("enrollmentDesk.settings");
  const { register, formState } = useFormContext<SettingsValues>();
  return (
    <FieldGroup legend={t("asked")}>
      <Checkbox id="consents" label={t("consents")} hint={t("consentsHint")} {...register("consents")} />
      <TextField
        id="guardianBelowAge"
        inputMode="numeric"
        fieldClassName="max-w-sm"
        label={t("guardianBelowAge")}
        hint={t("guardianHint")}
        error={formState.errors.guardianBelowAge?.message}
        {...register("guardianBelowAge")}
      />
    </FieldGroup>
  );
}

type EventsProps = { events: readonly { eventId: string; title: string; lang: string; when: string }[] };

/** To which events those accepted come by that. */
export function EventsPart({ events }: EventsProps) {
  const t = useTranslations("enrollmentDesk.settings");
  const { register } = useFormContext<SettingsValues>();
  return (
    <FieldGroup legend={t("events")} hint={t("eventsHint")}>
      {events.length === 0 ? (
        <p className="text-soft">{t("noEvents")}</p>
      ) : (
        <div>
          {events.map((event) => (
            <Checkbox
              key={event.eventId}
              id={`event-${event.eventId}`}
              value={event.eventId}
              label={<span lang={event.lang}>{event.title}</span>}
              hint={event.when}
              {...register("eventIds")}
            />
          ))}
        </div>
      )}
    </FieldGroup>
  );
}
