"use client";
import { type KeyboardEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { tokenKey } from "../../../components/token-key";
import { Input } from "../../../components/ui/controls";
import { Field } from "../../../components/ui/field";
import { matches } from "../../../components/ui/match";
import type { Asker, Desk } from "./scribe-store";
import { groupIn } from "./typed";
import type { Who } from "./use-draft";

type Option = { key: string; label: string; hint: string; who: Who };
type Props = {
  desk: Desk | null;
  value: Who;
  onChange: (who: Who) => void;
  /** Something is chosen: on with the question. */
  onChosen: () => void;
  /** What is typed is perhaps a badge; answers whether it was. */
  onBadge: (typed: string) => boolean;
  note?: string | undefined;
};

const most = 8;
const starts = (asker: Asker, typed: string) => Number(!asker.name.toLowerCase().startsWith(typed.toLowerCase()));

/** Type-ahead over the names on this device: parts, initials, any script; `#3` is a group, a scanned badge a person. */
export function AskerField({ desk, value, onChange, onChosen, onBadge, note }: Props) {
  const t = useTranslations("scribe");
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const options = isOpen && !value.id ? optionsFor(desk, value.name, (number) => t("group", { number })) : [];
  const choose = (option: Option | undefined) => {
    if (option) onChange(option.who);
    setOpen(false);
    onChosen();
  };
  const keys = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && options.length > 0) {
      event.preventDefault();
      setAt((now) => (now + step + options.length) % options.length);
    } else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      event.stopPropagation();
      if (!onBadge(value.name)) choose(options[at]);
    } else if (event.key === "Escape" && options.length > 0) {
      event.stopPropagation();
      setOpen(false);
    }
  };
  return (
    <Field id="scribe-asker" label={t("asker")} hint={note ?? t("askerHint")}>
      {(wiring) => (
        <div className="relative">
          <Input
            {...wiring}
            role="combobox"
            aria-expanded={options.length > 0}
            aria-controls="scribe-askers"
            aria-activedescendant={options.length > 0 ? `scribe-asker-${at}` : undefined}
            autoComplete="off"
            value={value.name}
            maxLength={300}
            onChange={(event) => {
              onChange({ id: null, name: event.target.value, groupId: null });
              setOpen(true);
              setAt(0);
            }}
            onBlur={() => setTimeout(() => setOpen(false), 150)}
            onKeyDown={keys}
          />
          <div
            role="listbox"
            id="scribe-askers"
            aria-label={t("asker")}
            tabIndex={-1}
            hidden={options.length === 0}
            className="lift absolute z-20 mt-1 max-h-80 w-full overflow-auto rounded-md border border-line bg-raised py-1"
          >
            {options.map((option, index) => (
              // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the input (aria-activedescendant)
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the input
              <div
                key={option.key}
                id={`scribe-asker-${index}`}
                role="option"
                aria-selected={index === at}
                className="cursor-pointer px-3 py-2 aria-selected:bg-accent-wash hover:bg-sunken"
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(option)}
              >
                <span className="font-medium">{option.label}</span>{" "}
                <span className="text-sm text-soft">{option.hint}</span>
              </div>
            ))}
          </div>
        </div>
      )}
    </Field>
  );
}

function optionsFor(desk: Desk | null, typed: string, group: (number: number) => string): Option[] {
  if (!desk || !typed.trim()) return [];
  const named = groupIn(typed);
  const groupOf = (number: number | null) => desk.groups.find((one) => one.number === number)?.id ?? null;
  const found = named && groupOf(named.number);
  const wanted = named ? named.rest : typed;
  const people = desk.askers
    .filter((one) => !named || one.groupNumber === named.number)
    .filter((one) => matches(`${one.name} ${one.also}`, wanted))
    .sort((a, b) => starts(a, wanted) - starts(b, wanted))
    .slice(0, most)
    .map((one) => ({
      key: one.id,
      label: one.name,
      hint: [one.school, one.groupNumber === null ? "" : group(one.groupNumber)].filter(Boolean).join(" · "),
      who: { id: one.id, name: one.name, groupId: groupOf(one.groupNumber) },
    }));
  if (!named || !found) return people;
  const whole = {
    key: found,
    label: group(named.number),
    hint: "",
    who: { id: null, name: `#${named.number}`, groupId: found },
  };
  return named.rest ? people : [whole, ...people];
}

/** The person of a token, by what the desk knows of tokens. Nothing where the browser cannot reckon it (no https). */
export async function askerOfToken(desk: Desk | null, token: string): Promise<Asker | undefined> {
  const key = await tokenKey(token);
  if (!desk || !key) return undefined;
  return desk.askers.find((one) => one.keys.some((each) => key.startsWith(each)));
}
