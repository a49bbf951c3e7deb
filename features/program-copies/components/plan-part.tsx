"use client";

import type { ComponentProps } from "react";
import { useTranslations } from "use-intl";
import { DescriptionList } from "../../../components/ui/facts";
import { FieldGroup } from "../../../components/ui/field";

export type PlanLine = {
  eventId: string;
  title: string;
  lang: string;
  /** When it is, and when it would be. */
  before: string;
  after: string;
  status: string;
  isCancelled: boolean;
};

type Props = {
  facts: readonly { term: string; value: string }[];
  events: readonly PlanLine[];
  chosen: readonly string[];
  control: ComponentProps<"input">;
};

/** The new dates, each event beside its old one; those not ticked stay behind. */
export function PlanPart({ facts, events, chosen, control }: Props) {
  const t = useTranslations("copies.program");
  return (
    <FieldGroup legend={t("plan")} hint={t("planHint")}>
      {facts.length > 0 && <DescriptionList facts={facts} />}
      {events.length === 0 ? (
        <p className="text-soft">{t("noEvents")}</p>
      ) : (
        <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
          {events.map((event) => (
            <li key={event.eventId}>
              <label className="flex min-h-14 items-start gap-3 px-4 py-3">
                <input
                  type="checkbox"
                  value={event.eventId}
                  className="mt-0.5 size-5 shrink-0 accent-accent"
                  {...control}
                />
                <span className="min-w-0 flex-1 sm:grid sm:grid-cols-[1fr_auto] sm:gap-x-6">
                  <span className="block min-w-0 font-semibold">
                    <span lang={event.lang}>{event.title}</span>
                    {event.isCancelled && <span className="ms-2 text-sm font-normal text-soft">{event.status}</span>}
                  </span>
                  <span className="figures block sm:text-right">
                    <span className={chosen.includes(event.eventId) ? "block" : "block text-faint line-through"}>
                      {event.after}
                    </span>
                    <span className="block text-sm text-soft">{t("before", { at: event.before })}</span>
                  </span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      )}
    </FieldGroup>
  );
}
