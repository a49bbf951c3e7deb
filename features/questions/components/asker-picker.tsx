"use client";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Input } from "../../../components/ui/controls";
import type { Wiring } from "../../../components/ui/field";
import { askersAction } from "../actions";

export type Asker = { registrationId: string | null; name: string };
type Found = { registrationId: string; name: string; hint: string };

type Props = {
  wiring: Wiring;
  eventId: string;
  value: Asker;
  onChange: (asker: Asker) => void;
  schoolOf: (name: Record<string, string | undefined> | null) => string;
};

/** Type-ahead over the registered; what is typed and not chosen stays as typed. */
export function AskerPicker({ wiring, eventId, value, onChange, schoolOf }: Props) {
  const t = useTranslations("questions");
  const [found, setFound] = useState<Found[]>([]);
  const [at, setAt] = useState(-1);
  const latest = useRef(0);
  const typed = value.registrationId ? "" : value.name.trim();
  useEffect(() => {
    const mine = ++latest.current;
    if (!typed) {
      setFound([]);
      return;
    }
    const timer = setTimeout(async () => {
      const outcome = await askersAction({ eventId, q: typed });
      if (mine !== latest.current || !outcome.ok) return;
      const hint = (row: (typeof outcome.value)[number]) =>
        [schoolOf(row.school), row.grade].filter(Boolean).join(" · ");
      setFound(outcome.value.map((row) => ({ registrationId: row.registrationId, name: row.name, hint: hint(row) })));
      setAt(-1);
    }, 120);
    return () => clearTimeout(timer);
  }, [typed, eventId, schoolOf]);
  const choose = (one: Found | undefined) => {
    if (!one) return;
    onChange({ registrationId: one.registrationId, name: one.name });
    setFound([]);
  };
  const list = `${wiring.id}-list`;
  return (
    <div className="relative">
      <Input
        {...wiring}
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={list}
        aria-activedescendant={at >= 0 ? `${list}-${at}` : undefined}
        autoComplete="off"
        value={value.name}
        maxLength={120}
        onChange={(event) => onChange({ registrationId: null, name: event.target.value })}
        onBlur={() => setTimeout(() => setFound([]), 150)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || found.length === 0) return;
          const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
          if (step) {
            event.preventDefault();
            setAt((now) => (now + step + found.length + (now < 0 && step < 0 ? 1 : 0)) % found.length);
          } else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) {
            event.preventDefault();
            choose(found[Math.max(at, 0)]);
          } else if (event.key === "Escape") setFound([]);
        }}
      />
      <div
        role="listbox"
        id={list}
        aria-label={t("asker")}
        tabIndex={-1}
        hidden={found.length === 0}
        className="lift absolute z-20 mt-1 max-h-72 w-full overflow-auto rounded-md border border-line bg-raised py-1"
      >
        {found.map((one, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the input (aria-activedescendant)
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the input
          <div
            key={one.registrationId}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === at}
            className="cursor-pointer px-3 py-2 aria-selected:bg-accent-wash hover:bg-sunken"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(one)}
          >
            <span className="font-medium">{one.name}</span> <span className="text-sm text-soft">{one.hint}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
