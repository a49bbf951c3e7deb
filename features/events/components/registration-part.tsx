"use client";

import { useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import { Checkbox, RadioGroup } from "../../../components/ui/controls";
import { FieldGroup, FieldRow, TextField } from "../../../components/ui/field";
import { Notice } from "../../../components/ui/notice";
import type { Organization } from "../../organizations/components/organization-dialog";
import type { Venue } from "../../venues/components/venue-dialog";
import { visibilities } from "../choices";
import type { EventValues } from "./event-values";
import { QuotasPart } from "./quotas-part";

type RegistrationPartProps = { venues: readonly Venue[]; organizations: readonly Organization[]; locale: string };

/** Seats, when one can register, and who finds the page. */
export function RegistrationPart({ venues, organizations, locale }: RegistrationPartProps) {
  const t = useTranslations("events");
  const { register, watch, setValue, formState } = useFormContext<EventValues>();
  const { errors } = formState;
  const room = venues.find((venue) => venue.venueId === watch("venueId"))?.capacity;
  const tooMany = room && Number(watch("capacity")) > room;
  return (
    <FieldGroup legend={t("form.registration")}>
      <FieldRow>
        <TextField
          id="capacity"
          inputMode="numeric"
          label={t("fields.capacity")}
          hint={t("form.capacityHint")}
          error={errors.capacity?.message}
          {...register("capacity")}
        />
        <TextField
          id="registrationOpensAt"
          type="datetime-local"
          label={t("fields.registrationOpensAt")}
          hint={t("form.opensHint")}
          error={errors.registrationOpensAt?.message}
          {...register("registrationOpensAt")}
        />
        <TextField
          id="registrationClosesAt"
          type="datetime-local"
          label={t("fields.registrationClosesAt")}
          hint={t("form.closesHint")}
          error={errors.registrationClosesAt?.message}
          {...register("registrationClosesAt")}
        />
      </FieldRow>
      {tooMany && <Notice tone="warn">{t("form.overRoom", { count: room })}</Notice>}
      <QuotasPart organizations={organizations} locale={locale} />
      <Checkbox id="waitlist" label={t("fields.waitlist")} hint={t("form.waitlistHint")} {...register("waitlist")} />
      {watch("waitlist") && (
        <TextField
          id="offerHours"
          inputMode="numeric"
          fieldClassName="max-w-sm"
          label={t("fields.offerHours")}
          hint={t("form.offerHoursHint")}
          error={errors.offerHours?.message}
          {...register("offerHours")}
        />
      )}
      <Checkbox
        id="needsApproval"
        label={t("fields.needsApproval")}
        hint={t("form.needsApprovalHint")}
        {...register("needsApproval")}
      />
      {watch("needsApproval") && (
        <Checkbox
          id="approvesAnew"
          label={t("fields.approvesAnew")}
          hint={t("form.approvesAnewHint")}
          {...register("approvesAnew")}
        />
      )}
      <Checkbox
        id="needsCode"
        label={t("fields.needsCode")}
        hint={t("form.needsCodeHint")}
        {...register("needsCode")}
      />
      <TextField
        id="editableUntil"
        type="datetime-local"
        fieldClassName="max-w-sm"
        label={t("fields.editableUntil")}
        hint={t("form.editableUntilHint")}
        error={errors.editableUntil?.message}
        {...register("editableUntil")}
      />
      <TextField
        id="guardianBelowAge"
        inputMode="numeric"
        fieldClassName="max-w-sm"
        label={t("fields.guardianBelowAge")}
        hint={t("form.guardianHint")}
        error={errors.guardianBelowAge?.message}
        {...register("guardianBelowAge")}
      />
      <RadioGroup
        id="visibility"
        name="visibility"
        label={t("fields.visibility")}
        options={visibilities.map((value) => ({
          value,
          label: t(`visibilities.${value}`),
          hint: t(`visibilityHints.${value}`),
        }))}
        value={watch("visibility")}
        onChange={(event) =>
          setValue("visibility", event.target.value as EventValues["visibility"], { shouldDirty: true })
        }
        error={errors.visibility?.message}
      />
    </FieldGroup>
  );
}
