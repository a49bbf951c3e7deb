"use client";

import { Combobox as Base } from "@base-ui/react/combobox";
import { type PointerEvent, type ReactNode, useRef, useState } from "react";
import { cn } from "./classes";
import { Icon } from "./icon";
import { matches } from "./match";

export type ComboboxOption = {
  value: string;
  label: string;
  /** What tells two of the same name apart: school and grade. */
  hint?: ReactNode;
  /** Other spellings that find it. */
  also?: string;
};

type ComboboxProps = {
  options: readonly ComboboxOption[];
  value: string | null;
  onChange: (value: string | null) => void;
  id?: string;
  name?: string;
  required?: boolean;
  disabled?: boolean;
  placeholder?: string;
  /** Names the field when no label points at `id`. */
  label?: string;
  /** A long choice stands on two lines while nobody types. */
  wraps?: boolean;
  /** Words when nothing matches, on the cross, and on the arrow. */
  words: { empty: ReactNode; clear: string; open: string };
  "aria-describedby"?: string;
  "aria-invalid"?: true;
};

const partClass = "flex w-9 items-center justify-center text-soft hover:text-ink";

/** A choice out of many, found by typing. For up to a dozen options a native Select is better. */
export function Combobox(props: ComboboxProps) {
  const { options, value, onChange, words, id, name, required, disabled } = props;
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const chosen = options.find((option) => option.value === value) ?? null;
  // Base UI filters only after a syllable is finished; the list must follow its letters and then stand still for a press.
  const found = options.filter((option) => matches(`${option.label} ${option.also ?? ""}`, typed)).slice(0, 100);
  // Base UI loses a Hangul syllable that is still being composed when an item is pressed: end the composition first.
  const endComposition = (event: PointerEvent) => {
    if (event.button !== 0) return;
    input.current?.blur();
    input.current?.focus();
  };
  return (
    <Base.Root
      items={options}
      value={chosen}
      filteredItems={found}
      onValueChange={(option: ComboboxOption | null) => onChange(option?.value ?? null)}
      onOpenChange={(open) => {
        if (!open) setTyped("");
      }}
      isItemEqualToValue={(a: ComboboxOption, b: ComboboxOption) => a.value === b.value}
      {...{ name, required, disabled }}
    >
      <Base.InputGroup className="relative flex min-h-11 rounded-md border border-line-strong bg-surface hover:border-soft has-aria-invalid:border-2 has-aria-invalid:border-bad">
        <Base.Input
          ref={input}
          onInput={(event) => setTyped(event.currentTarget.value)}
          id={id}
          placeholder={props.placeholder}
          aria-label={props.label}
          aria-describedby={props["aria-describedby"]}
          aria-invalid={props["aria-invalid"]}
          title={props.wraps ? chosen?.label : undefined}
          className={cn(
            "peer min-w-0 flex-1 rounded-md bg-transparent px-3 py-2 text-base",
            props.wraps && chosen && "min-h-14 not-focus:text-transparent",
          )}
        />
        {props.wraps && chosen && (
          <span
            aria-hidden
            className="pointer-events-none absolute inset-y-0 start-3 end-9 flex items-center peer-focus:hidden"
          >
            <span className="line-clamp-2 text-sm leading-snug">{chosen.label}</span>
          </span>
        )}
        {chosen && !required && (
          <Base.Clear aria-label={words.clear} className={partClass}>
            <Icon name="x" className="size-4" />
          </Base.Clear>
        )}
        <Base.Trigger aria-label={words.open} className={partClass}>
          <Icon name="chevron-down" className="size-4" />
        </Base.Trigger>
      </Base.InputGroup>
      <Base.Portal>
        <Base.Positioner sideOffset={4} collisionPadding={8} className="z-50 outline-none">
          <Base.Popup className="max-h-[min(22rem,var(--available-height))] w-(--anchor-width) overflow-y-auto overscroll-contain rounded-md border border-line bg-raised p-1 text-ink lift">
            <Base.Empty className="px-3 py-2.5 text-sm text-soft empty:hidden">{words.empty}</Base.Empty>
            <Base.List className="outline-none">
              {(option: ComboboxOption) => (
                <Base.Item
                  key={option.value}
                  value={option}
                  onPointerDown={endComposition}
                  className={cn(
                    "flex min-h-10 items-center gap-3 rounded-sm px-3 py-1.5 text-sm select-none data-highlighted:bg-sunken pointer-coarse:min-h-11",
                  )}
                >
                  <span className="min-w-0 flex-1">
                    <span className="block">{option.label}</span>
                    {option.hint && <span className="block text-xs text-soft">{option.hint}</span>}
                  </span>
                  <Base.ItemIndicator className="text-accent">
                    <Icon name="check" className="size-4" />
                  </Base.ItemIndicator>
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
