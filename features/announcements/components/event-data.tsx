import { type Locale, say } from "../../../core/i18n";
import type { PublicEvent } from "../../events/queries";
import type { Guest } from "./invitation-head";
import { nameOf } from "./said";

type EventDataProps = { event: PublicEvent; speakers: readonly Guest[]; locale: Locale; url: string; image: string };

const base = "https://schema.org";

/** An event in the words of schema.org, for search engines and calendars that read pages. */
export function eventData({ event, speakers, locale, url, image }: EventDataProps) {
  const text = (said: PublicEvent["title"] | undefined) => say(said, locale, event.languages);
  const { venue, online, registration } = event;
  const place = venue && {
    "@type": "Place",
    name: [text(venue.name), venue.room].filter(Boolean).join(", "),
    address: text(venue.address) || text(venue.name),
  };
  const bodies = (role: string) =>
    event.organizations
      .filter((one) => one.role === role)
      .map((one) => ({ "@type": "Organization", name: text(one.name), ...(one.website ? { url: one.website } : {}) }));
  const mode = venue && online ? "Mixed" : online ? "Online" : "Offline";
  const isOpen = registration.state === "open";
  return {
    "@context": base,
    "@type": event.kind === "lecture" || event.kind === "workshop" ? "EducationEvent" : "Event",
    name: text(event.title),
    description: text(event.summary) || text(event.title),
    startDate: event.startsAt.toISOString(),
    endDate: event.endsAt.toISOString(),
    eventStatus: `${base}/${event.status === "cancelled" ? "EventCancelled" : "EventScheduled"}`,
    eventAttendanceMode: `${base}/${mode}EventAttendanceMode`,
    location: [place, ...(online ? [{ "@type": "VirtualLocation", url }] : [])].filter(Boolean),
    image: [image],
    inLanguage: event.languages,
    url,
    organizer: bodies("host"),
    sponsor: [...bodies("supporter"), ...bodies("embassy")],
    performer: speakers.map((speaker) => ({
      "@type": "Person",
      name: nameOf(speaker, locale, event.languages).text,
      jobTitle: text(speaker.office),
    })),
    isAccessibleForFree: true,
    ...(event.capacity === null ? {} : { maximumAttendeeCapacity: event.capacity }),
    ...(isOpen || registration.state === "full" || registration.state === "waiting"
      ? {
          offers: {
            "@type": "Offer",
            price: 0,
            priceCurrency: "KRW",
            url,
            availability: `${base}/${isOpen ? "InStock" : "SoldOut"}`,
          },
        }
      : {}),
  };
}

/** JSON that cannot end the script it stands in, nor begin anything else: no `<`, `>`, `&` or line separators. */
export const inScript = (value: unknown) =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** Data only: browsers do not run a script of this type, so the page's policy has nothing to say to it. */
export function EventData(props: EventDataProps) {
  return <script type="application/ld+json">{inScript(eventData(props))}</script>;
}
