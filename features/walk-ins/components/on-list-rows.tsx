"use client";

import { useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";

/** Somebody of the event whom a walk-in may be. */
export type OnList = { registrationId: string; name: string; facts: string; hasSeat: boolean };

type Props = {
  /** As it was typed at the door. */
  name: string;
  people: readonly OnList[];
  onLink: (registrationId: string, person: string) => void;
};

/** People of the event, each to be named as the one who came; whoever has no seat cannot be. */
export function OnListRows({ name, people, onLink }: Props) {
  const t = useTranslations("walkIns");
  return (
    <ul aria-label={t("suggested", { name })} className="divide-y divide-line border-t border-line">
      {people.map((person) => (
        <li key={person.registrationId} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2">
          <p className="min-w-0 flex-1 basis-48 wrap-anywhere">
            {person.name} <span className="text-sm text-soft">{person.facts}</span>
          </p>
          {person.hasSeat ? (
            <Button
              size="sm"
              icon="link"
              aria-label={t("linkOf", { name, person: person.name })}
              onClick={() => onLink(person.registrationId, person.name)}
            >
              {t("link")}
            </Button>
          ) : (
            <span className="text-sm text-soft">{t("noSeat")}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
