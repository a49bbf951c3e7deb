"use client";

import { Combobox } from "./ui/combobox";
import { Field } from "./ui/field";

type ZoneFieldProps = {
  id: string;
  label: string;
  error?: string;
  /** An IANA name, or nothing yet. */
  value: string;
  onChange: (zone: string) => void;
  words: { empty: string; clear: string; open: string };
};

/** A time zone, found by typing a part of its name. */
export function ZoneField({ id, label, error, value, onChange, words }: ZoneFieldProps) {
  const zones = Intl.supportedValuesOf("timeZone");
  const all = value && !zones.includes(value) ? [value, ...zones] : zones;
  return (
    <Field id={id} label={label} error={error}>
      {(wiring) => (
        <Combobox
          {...wiring}
          options={all.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
          value={value || null}
          onChange={(zone) => zone && onChange(zone)}
          required
          words={words}
        />
      )}
    </Field>
  );
}
