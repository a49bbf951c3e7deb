"use client";
import { useTranslations } from "use-intl";
import { Button, IconButton } from "../../../components/ui/button";
import { SelectField, TextField } from "../../../components/ui/field";
import { type Language, languages, mostInterpreters } from "../choices";

export type Interpreter = { name: string; from: Language; to: Language };
export const noInterpreter: Interpreter = { name: "", from: "kk", to: "ko" };

type Props = { interpreters: readonly Interpreter[]; onChange: (interpreters: Interpreter[]) => void };

/** Interpreters have no account and no seat: their names and pairs are typed in for the print only. */
export function InterpreterFields({ interpreters, onChange }: Props) {
  const t = useTranslations("badges");
  const options = languages.map((value) => ({ value, label: value.toUpperCase() }));
  const change = (place: number, part: Partial<Interpreter>) =>
    onChange(interpreters.map((one, index) => (index === place ? { ...one, ...part } : one)));
  return (
    <fieldset className="min-w-0 space-y-3">
      <legend className="font-semibold">{t("interpreters")}</legend>
      <p className="text-sm text-soft">{t("interpretersHint")}</p>
      {interpreters.map((one, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name while they are typed
        <div key={place} className="flex flex-wrap items-end gap-2">
          <TextField
            id={`interpreter-${place}`}
            label={t("interpreterName")}
            value={one.name}
            maxLength={80}
            autoComplete="off"
            fieldClassName="min-w-0 flex-1 basis-48"
            onChange={(event) => change(place, { name: event.target.value })}
          />
          {(["from", "to"] as const).map((side) => (
            <SelectField
              key={side}
              id={`interpreter-${place}-${side}`}
              label={t(`interpreter.${side}`)}
              options={options}
              value={one[side]}
              fieldClassName="w-24"
              onChange={(event) => change(place, { [side]: event.target.value as Language })}
            />
          ))}
          <IconButton
            icon="trash"
            label={t("interpreterRemove", { name: one.name })}
            onClick={() => onChange(interpreters.filter((_, index) => index !== place))}
          />
        </div>
      ))}
      {interpreters.length < mostInterpreters && (
        <Button icon="plus" size="sm" onClick={() => onChange([...interpreters, noInterpreter])}>
          {t("interpreterAdd")}
        </Button>
      )}
    </fieldset>
  );
}
