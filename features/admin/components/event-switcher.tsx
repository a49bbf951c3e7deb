"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { Combobox } from "../../../components/ui/combobox";

/** An event as the switcher and the search show it, in the reader's language. */
export type EventChoice = {
  eventId: string;
  programId: string | null;
  title: string;
  /** The title in its other languages, to be found by. */
  also: string;
  /** Day, so that two of the same name can be told apart. */
  when: string;
};

type EventSwitcherProps = {
  base: string;
  pathname: string;
  eventId: string | undefined;
  events: readonly EventChoice[];
};

/** From one event to another, staying on the same page of it. */
export function EventSwitcher({ base, pathname, eventId, events }: EventSwitcherProps) {
  const t = useTranslations("manage");
  const router = useRouter();
  if (events.length === 0) return null;
  const go = (chosen: string | null) => {
    if (!chosen || chosen === eventId) return;
    const page = eventId ? (pathname.split(`/events/${eventId}`)[1]?.split("/")[1] ?? "") : "";
    router.push(`${base}/events/${chosen}${page ? `/${page}` : ""}`);
  };
  const options = events.map((event) => ({
    value: event.eventId,
    label: event.title,
    hint: event.when,
    also: event.also,
  }));
  return (
    <Combobox
      label={t("switcher.label")}
      placeholder={t("switcher.placeholder")}
      options={options}
      value={eventId ?? null}
      onChange={go}
      required
      wraps
      words={{ empty: t("switcher.empty"), clear: t("switcher.clear"), open: t("switcher.open") }}
    />
  );
}
