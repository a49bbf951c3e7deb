import { Icon } from "../../../components/ui/icon";
import { type Locale, say, words } from "../../../core/i18n";
import { SeatsWord } from "../../registrations/components/seats-word";
import type { Announcement } from "../queries";
import { PersonName, Said, whenOf } from "./said";

type ListProps = { events: readonly Announcement[]; locale: Locale; level?: 2 | 3 };

/** Events one under another, each as a line of a programme: day and hour in the margin, then what, who and where. */
export function AnnouncementList({ events, locale, level = 3 }: ListProps) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {events.map((event) => (
        <Entry key={event.eventId} event={event} locale={locale} level={level} />
      ))}
    </ul>
  );
}

function Entry({ event, locale, level }: { event: Announcement; locale: Locale; level: 2 | 3 }) {
  const t = words(locale);
  const when = whenOf(event, locale);
  const first = event.languages;
  const Title = level === 2 ? "h2" : "h3";
  return (
    <li className="group relative grid gap-x-10 gap-y-3 py-7 lg:grid-cols-[13rem_minmax(0,1fr)_auto] lg:py-9">
      <p className="figures text-soft">
        <time dateTime={event.startsAt.toISOString()} className="block font-semibold text-ink">
          {when.days}
        </time>
        {when.hours}
      </p>
      <div className="min-w-0">
        <p className="text-sm font-semibold text-accent">{t(`site.kind.${event.kind}`)}</p>
        <Title className="mt-0.5 text-xl font-bold text-balance sm:text-2xl">
          <a
            href={`/${locale}/e/${event.slug}`}
            className="underline-offset-4 group-hover:underline after:absolute after:inset-0"
          >
            <Said text={event.title} locale={locale} first={first} />
          </a>
        </Title>
        <p className="mt-2 flex flex-wrap gap-x-4 text-soft">
          {event.speakers.slice(0, 2).map((speaker) => (
            <span key={speaker.name.en ?? say(speaker.name, locale)} className="font-medium text-ink">
              <PersonName person={speaker} locale={locale} first={first} />
            </span>
          ))}
          {event.venue && <Said text={event.venue.name} locale={locale} first={first} />}
          {!event.venue && event.online && <span>{t("site.online")}</span>}
        </p>
      </div>
      {(event.state === "open" || event.state === "waiting" || event.state === "full") && (
        <Standing event={event} locale={locale} />
      )}
    </li>
  );
}

/** What one can do, and how it stands with seats. */
function Standing({ event: { state, label }, locale }: { event: Announcement; locale: Locale }) {
  const t = words(locale);
  return (
    <div className="self-start text-sm lg:pt-6">
      {state === "open" && label !== "invited" && (
        <p className="flex items-center gap-2 font-semibold">
          <Icon name="arrow-right" className="size-4.5 text-accent" />
          {t("site.register")}
        </p>
      )}
      {label && <SeatsWord label={label} locale={locale} />}
    </div>
  );
}
