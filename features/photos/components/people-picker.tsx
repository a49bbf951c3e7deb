"use client";

import { useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { IconButton } from "../../../components/ui/button";
import { FieldError, Input } from "../../../components/ui/controls";
import { findPeopleAction } from "../actions";
import { AllowSign, type Allows } from "./allow-sign";

export type Named = { registrationId: string; name: string; allows: Allows };
type Found = Named & { hint: string };
type Props = {
  eventId: string;
  locale: string;
  named: readonly Named[];
  onChange: (named: Named[]) => void;
  error?: string;
};

/** Who can be recognised: found by part of a name, listed with what each of them allows. */
export function PeoplePicker({ eventId, locale, named, onChange, error }: Props) {
  const t = useTranslations("photos");
  const id = useId();
  const [found, setFound] = useState<Found[]>();
  const asked = useRef("");
  const find = async (typed: string) => {
    const q = typed.trim();
    asked.current = q;
    if (!q) return setFound(undefined);
    const outcome = await findPeopleAction({ eventId, q });
    if (asked.current !== q || !outcome.ok) return;
    setFound(
      outcome.value.map(({ school, grade, ...one }) => ({
        ...one,
        hint: [school?.[locale as "ko"] ?? Object.values(school ?? {})[0], grade].filter(Boolean).join(" · "),
      })),
    );
  };
  const add = ({ hint: _hint, ...one }: Found) => {
    if (!named.some(({ registrationId }) => registrationId === one.registrationId)) onChange([...named, one]);
  };
  return (
    <div className="rounded-md border border-line bg-sunken/50 p-3">
      <label htmlFor={id} className="mb-1 block text-sm font-semibold">
        {t("find")}
      </label>
      <Input
        id={id}
        type="search"
        autoComplete="off"
        placeholder={t("findHint")}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => void find(event.target.value)}
        // Enter chooses the first one found; the form around is sent by its own button.
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          if (found?.[0]) add(found[0]);
        }}
      />
      {found && (
        <ul
          className="mt-2 divide-y divide-line overflow-hidden rounded-md border border-line bg-surface"
          aria-live="polite"
        >
          {found.length === 0 && <li className="px-3 py-2 text-sm text-soft">{t("nobodyFound")}</li>}
          {found.map((one) => (
            <li key={one.registrationId}>
              <button
                type="button"
                onClick={() => add(one)}
                className="flex min-h-11 w-full items-center justify-between gap-3 px-3 py-1.5 text-left text-sm hover:bg-sunken"
              >
                <span className="min-w-0">
                  <span className="font-medium">{one.name}</span> <span className="text-soft">{one.hint}</span>
                </span>
                <AllowSign allows={one.allows} words={false} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      <ul className="mt-3 space-y-1">
        {named.map((one) => (
          <li key={one.registrationId} className="flex items-center justify-between gap-3 text-sm">
            <span className="min-w-0">
              <span className="font-medium">{one.name}</span>{" "}
              <span className="text-soft">
                <AllowSign allows={one.allows} />
              </span>
            </span>
            <IconButton
              icon="x"
              size="sm"
              label={t("unname", { name: one.name })}
              onClick={() => onChange(named.filter((other) => other !== one))}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
