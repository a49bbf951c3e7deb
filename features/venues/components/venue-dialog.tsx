"use client";

import { type FormEvent, type ReactElement, useState } from "react";
import { useForm } from "react-hook-form";
import { useTranslations } from "use-intl";
import { listed, useProblems } from "../../../components/form-problems";
import { type LanguageChoice, LocalizedField } from "../../../components/localized-field";
import { ProblemSummary } from "../../../components/problem-summary";
import { Button } from "../../../components/ui/button";
import { Dialog } from "../../../components/ui/dialog";
import { FieldRow, TextField } from "../../../components/ui/field";
import { useToast } from "../../../components/ui/toast";
import { createVenueAction, editVenueAction } from "../actions";

type Text = { en?: string; ko?: string; ru?: string; kk?: string };
/** A place as forms hold it. */
export type Venue = {
  venueId: string;
  name: Text;
  address: Text;
  room: string | null;
  capacity: number | null;
  mapUrl: string | null;
  accessibility: Text;
};
type Values = { name: Text; address: Text; room: string; capacity: string; mapUrl: string; accessibility: Text };

type VenueDialogProps = {
  trigger: ReactElement;
  languages: readonly LanguageChoice[];
  /** None: a new one. */
  venue?: Venue;
  onSaved?: (saved: Venue) => void;
};

/** Adds a place to the address book, or changes one. */
export function VenueDialog({ trigger, languages, venue, onSaved }: VenueDialogProps) {
  const t = useTranslations("venues");
  const [open, setOpen] = useState(false);
  const saved = (value: Venue) => {
    setOpen(false);
    onSaved?.(value);
  };
  return (
    <Dialog
      title={venue ? t("editTitle") : t("newTitle")}
      description={t("shared")}
      closeLabel={t("close")}
      trigger={trigger}
      open={open}
      onOpenChange={setOpen}
      size="lg"
    >
      <VenueForm languages={languages} venue={venue} onSaved={saved} />
    </Dialog>
  );
}

const valuesOf = (venue: Venue | undefined): Values => ({
  name: venue?.name ?? {},
  address: venue?.address ?? {},
  room: venue?.room ?? "",
  capacity: venue?.capacity ? String(venue.capacity) : "",
  mapUrl: venue?.mapUrl ?? "",
  accessibility: venue?.accessibility ?? {},
});

function VenueForm({ languages, venue, onSaved }: Omit<VenueDialogProps, "trigger">) {
  const t = useTranslations("venues");
  const show = useToast();
  const { register, setError, clearErrors, formState, handleSubmit } = useForm<Values>({
    defaultValues: valuesOf(venue),
  });
  const problems = useProblems(setError);
  const [said, setSaid] = useState("");
  const save = handleSubmit(async (values) => {
    const outcome = venue
      ? await editVenueAction({ venueId: venue.venueId, ...values })
      : await createVenueAction(values);
    if (!outcome.ok) return setSaid(problems(outcome));
    show({ title: t("saved") });
    const { room, capacity, mapUrl, ...texts } = values;
    const rest = { room: room || null, capacity: capacity ? Number(capacity) : null, mapUrl: mapUrl || null };
    onSaved?.({ ...texts, ...rest, venueId: outcome.value.venueId });
  });
  // A dialog within a form: its own submit must not send the outer one.
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.stopPropagation();
    clearErrors();
    return save(event);
  };
  const { errors } = formState;
  const text = (field: "name" | "address" | "accessibility", multiline = false) => (
    <LocalizedField
      id={field}
      legend={t(field)}
      hint={field === "accessibility" ? t("accessibilityHint") : undefined}
      languages={languages}
      multiline={multiline}
      rows={2}
      error={errors[field]?.message as string | undefined}
      errors={Object.fromEntries(
        languages.map(({ locale }) => [locale, errors[field]?.[locale as keyof Text]?.message]),
      )}
      control={(locale) => register(`${field}.${locale as keyof Text}`)}
    />
  );
  return (
    <form onSubmit={submit} noValidate className="space-y-5">
      <ProblemSummary id="venue-errors" title={said} problems={listed(errors)} />
      {text("name")}
      {text("address")}
      <FieldRow>
        <TextField id="room" label={t("room")} error={errors.room?.message} {...register("room")} />
        <TextField
          id="venue-capacity"
          label={t("capacity")}
          inputMode="numeric"
          error={errors.capacity?.message}
          {...register("capacity")}
        />
      </FieldRow>
      <TextField id="mapUrl" type="url" label={t("mapUrl")} error={errors.mapUrl?.message} {...register("mapUrl")} />
      {text("accessibility", true)}
      <div className="flex justify-end">
        <Button type="submit" variant="primary" pending={formState.isSubmitting}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
