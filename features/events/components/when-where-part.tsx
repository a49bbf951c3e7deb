"use client";

import { useState } from "react";
import { useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import type { LanguageChoice } from "../../../components/localized-field";
import { Button } from "../../../components/ui/button";
import { Combobox } from "../../../components/ui/combobox";
import { Field, FieldGroup, FieldRow, TextField } from "../../../components/ui/field";
import { ZoneField } from "../../../components/zone-field";
import { type Venue, VenueDialog } from "../../venues/components/venue-dialog";
import type { EventValues, Text } from "./event-values";

type WhenWherePartProps = { locale: string; languages: readonly LanguageChoice[]; venues: readonly Venue[] };

/** Start, end and zone; the room, or the link for those who are elsewhere. */
export function WhenWherePart(props: WhenWherePartProps) {
  const t = useTranslations("events");
  const { register, formState } = useFormContext<EventValues>();
  const { errors } = formState;
  return (
    <FieldGroup legend={t("form.whenWhere")}>
      <FieldRow>
        <TextField
          id="startsAt"
          type="datetime-local"
          label={t("fields.startsAt")}
          mark={t("form.required")}
          error={errors.startsAt?.message}
          {...register("startsAt")}
        />
        <TextField
          id="endsAt"
          type="datetime-local"
          label={t("fields.endsAt")}
          mark={t("form.required")}
          error={errors.endsAt?.message}
          {...register("endsAt")}
        />
        <Zone />
      </FieldRow>
      <VenueChoice {...props} />
      <TextField
        id="onlineUrl"
        type="url"
        inputMode="url"
        label={t("fields.onlineUrl")}
        hint={t("form.onlineHint")}
        error={errors.onlineUrl?.message}
        {...register("onlineUrl")}
      />
    </FieldGroup>
  );
}

function Zone() {
  const t = useTranslations("events");
  const { watch, setValue, formState } = useFormContext<EventValues>();
  return (
    <ZoneField
      id="timeZone"
      label={t("fields.timeZone")}
      error={formState.errors.timeZone?.message}
      value={watch("timeZone")}
      onChange={(zone) => setValue("timeZone", zone, { shouldDirty: true })}
      words={{ empty: t("form.noneFound"), clear: t("form.clear"), open: t("form.open") }}
    />
  );
}

const said = (text: Text, locale: string) => text[locale as keyof Text] ?? Object.values(text).find(Boolean) ?? "";

function VenueChoice({ locale, languages, venues }: WhenWherePartProps) {
  const t = useTranslations("events");
  const { watch, setValue, formState } = useFormContext<EventValues>();
  const [added, setAdded] = useState<Venue[]>([]);
  const choose = (venueId: string) => setValue("venueId", venueId, { shouldDirty: true });
  const options = [...venues, ...added].map((venue) => ({
    value: venue.venueId,
    label: [said(venue.name, locale), venue.room].filter(Boolean).join(", "),
    hint: [said(venue.address, locale), venue.capacity ? t("form.seats", { count: venue.capacity }) : ""]
      .filter(Boolean)
      .join(" · "),
    also: Object.values(venue.name).join(" "),
  }));
  return (
    <div className="flex flex-wrap items-end gap-2">
      <Field
        id="venueId"
        label={t("fields.venueId")}
        error={formState.errors.venueId?.message}
        className="min-w-64 flex-1"
      >
        {(wiring) => (
          <Combobox
            {...wiring}
            options={options}
            value={watch("venueId") || null}
            onChange={(venueId) => choose(venueId ?? "")}
            placeholder={t("form.chooseVenue")}
            words={{ empty: t("form.noneFound"), clear: t("form.clear"), open: t("form.open") }}
          />
        )}
      </Field>
      <VenueDialog
        languages={languages}
        trigger={<Button icon="plus">{t("form.newVenue")}</Button>}
        onSaved={(venue) => {
          setAdded((before) => [...before, venue]);
          choose(venue.venueId);
        }}
      />
    </div>
  );
}
