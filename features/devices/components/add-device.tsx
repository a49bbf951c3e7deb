"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { type Refused, useRefusalWords } from "../../../components/form-problems";
import { Button } from "../../../components/ui/button";
import { Checkbox } from "../../../components/ui/controls";
import { FieldGroup, FieldRow, SelectField, TextField } from "../../../components/ui/field";
import { Notice } from "../../../components/ui/notice";
import { addDeviceAction } from "../actions";
import { modes } from "../choices";
import { PairingCode } from "./pairing-code";

type AddDeviceProps = {
  eventId: string;
  /** The address of the page on which a device is paired. */
  page: string;
  sheets: readonly { value: string; label: string }[];
};

/** Adds a device, and shows the code that pairs it. */
export function AddDevice(props: AddDeviceProps) {
  const t = useTranslations("devices");
  const [code, setCode] = useState<string>();
  if (!code) return <DeviceForm {...props} onAdded={setCode} />;
  return (
    <div className="space-y-4">
      <PairingCode code={code} page={props.page} />
      <Button icon="plus" variant="quiet" onClick={() => setCode(undefined)}>
        {t("another")}
      </Button>
    </div>
  );
}

function DeviceForm({ eventId, sheets, onAdded }: AddDeviceProps & { onAdded: (code: string) => void }) {
  const t = useTranslations("devices");
  const { problem, refusal } = useRefusalWords();
  const [refused, setRefused] = useState<Refused>();
  const [pending, setPending] = useState(false);
  const [mode, setMode] = useState<string>("door");
  const error = (name: string) => {
    const first = refused?.fields?.[name]?.[0];
    return first && problem(first);
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = new FormData(event.currentTarget);
    const { label, pin } = Object.fromEntries(said);
    setPending(true);
    const outcome = await addDeviceAction({ eventId, label, mode, pin, sheetIds: said.getAll("sheetIds") });
    setPending(false);
    if (!outcome.ok) return setRefused(outcome);
    onAdded(outcome.value.code);
  };
  return (
    <form onSubmit={submit} noValidate className="space-y-5">
      {refused && (
        <Notice tone="bad" role="alert">
          {refusal(refused)}
        </Notice>
      )}
      <FieldRow>
        <TextField
          id="label"
          name="label"
          label={t("label")}
          hint={t("labelHint")}
          error={error("label")}
          maxLength={60}
          required
          autoComplete="off"
        />
        <SelectField
          id="mode"
          name="mode"
          label={t("mode")}
          hint={t(`modeHints.${mode === "kiosk" ? "kiosk" : "door"}`)}
          value={mode}
          onChange={(event) => setMode(event.target.value)}
          options={modes.map((value) => ({ value, label: t(`modes.${value}`) }))}
          error={error("mode")}
        />
      </FieldRow>
      {mode === "kiosk" && (
        <TextField
          id="pin"
          name="pin"
          label={t("pin")}
          hint={t("pinHint")}
          error={error("pin")}
          inputMode="numeric"
          maxLength={8}
          autoComplete="off"
          required
          fieldClassName="max-w-60"
        />
      )}
      {sheets.length > 1 && (
        <FieldGroup legend={t("sheets")} hint={t("sheetsHint")}>
          <div>
            {sheets.map(({ value, label }) => (
              <Checkbox key={value} name="sheetIds" value={value} label={label} />
            ))}
          </div>
        </FieldGroup>
      )}
      <Button type="submit" variant="primary" pending={pending}>
        {t("add")}
      </Button>
    </form>
  );
}
