import { Icon } from "../../../components/ui/icon";
import { inLanguage, type Locale, type LocalizedText, words } from "../../../core/i18n";
import { span } from "../../../core/time";
import type { EnrolForm, ShownEnrollment } from "../queries";

type Timed = { title: LocalizedText; languages: readonly Locale[]; startsAt: Date; endsAt: Date; timeZone: string };

function TitleAndTime({ event, locale }: { event: Timed; locale: Locale }) {
  const { text, lang } = inLanguage(event.title, locale, event.languages);
  return (
    <>
      <span lang={lang} className="block font-semibold">
        {text}
      </span>
      <span className="figures block text-sm text-soft">
        {span(event.startsAt, event.endsAt, event.timeZone, locale)}
      </span>
    </>
  );
}

/** What one enrols for, before anything is typed. */
export function EventsToCome({ events, locale }: { events: EnrolForm["events"]; locale: Locale }) {
  const t = words(locale);
  return (
    <section aria-labelledby="what" className="rounded-lg border border-line bg-surface px-4 py-4">
      <h2 id="what" className="font-bold">
        {t("enrollments.form.events")}
      </h2>
      <p className="mt-1 text-sm text-soft">
        {t(events.length > 0 ? "enrollments.form.eventsText" : "enrollments.form.eventsNone")}
      </p>
      <ul className="mt-2 divide-y divide-line empty:hidden">
        {events.map((event) => (
          <li key={event.eventId} className="py-3 last:pb-0">
            <TitleAndTime event={event} locale={locale} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const signs = {
  confirmed: { name: "ok", tone: "text-ok" },
  waitlisted: { name: "hourglass", tone: "text-warn" },
  cancelled: { name: "ban", tone: "text-soft" },
} as const;

/** One's own events of the programme, each with the way to its own page. */
export function OwnEvents({ shown, locale }: { shown: ShownEnrollment; locale: Locale }) {
  const t = words(locale);
  const none = shown.state === "accepted" ? "enrollments.own.eventsNone" : "enrollments.own.eventsLater";
  const isWaiting = shown.state === "accepted" || shown.state === "applied" || shown.state === "waitlisted";
  if (shown.events.length === 0 && !isWaiting) return null;
  return (
    <section aria-labelledby="events">
      <h2 id="events" className="text-lg font-bold">
        {t("enrollments.own.events")}
      </h2>
      {shown.events.length === 0 && <p className="mt-1 text-soft">{t(none)}</p>}
      <ul className="mt-3 divide-y divide-line rounded-lg border border-line bg-surface empty:hidden">
        {shown.events.map((event) => (
          <li key={event.eventId}>
            <a
              href={`/${locale}/r/${event.link}`}
              className="flex items-center gap-3 px-4 py-3.5 text-ink no-underline hover:bg-sunken"
            >
              <span className="min-w-0 flex-1">
                <TitleAndTime event={event} locale={locale} />
                <span className="mt-1 flex items-center gap-1.5 text-sm font-medium">
                  <Icon name={signs[event.status].name} className={`size-4 shrink-0 ${signs[event.status].tone}`} />
                  {event.eventStatus === "cancelled"
                    ? t("site.state.cancelled")
                    : t(`guardians.page.status.${event.status}`)}
                </span>
              </span>
              <Icon name="chevron-right" className="shrink-0 text-soft" />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
