import type { ReactNode } from "react";
import { Notice } from "../../../../../components/ui/notice";
import { MoreWords } from "../../../../../components/words";
import { asLocale, inLanguage, pick, say, words } from "../../../../../core/i18n";
import { may } from "../../../../../core/permissions";
import { moment } from "../../../../../core/time";
import { currentActor, load } from "../../../../../core/web";
import { EventBar } from "../../../../../features/events/components/event-bar";
import { RestoreEvent } from "../../../../../features/events/components/restore-event";
import { EventStatus } from "../../../../../features/events/components/status-pill";
import { header } from "../../../../../features/events/queries";

type Props = { children: ReactNode; params: Promise<{ locale: string; eventId: string }> };

/** Which event we are in: over every page of it. The navigation stands in the frame. */
export default async function EventLayout({ children, params }: Props) {
  const { locale: path, eventId } = await params;
  const locale = asLocale(path);
  const t = words(locale);
  const [event, actor] = await Promise.all([load(header, { eventId }), currentActor()]);
  const base = `/${locale}/manage`;
  const { text: title, lang } = inLanguage(event.title, locale, event.languages);
  return (
    <>
      <EventBar
        href={`${base}/events/${eventId}`}
        title={title}
        lang={lang}
        program={
          event.programId && event.programTitle
            ? { href: `${base}/programs/${event.programId}`, title: say(event.programTitle, locale) }
            : undefined
        }
        when={moment(event.startsAt, event.timeZone, locale)}
        label={t("events.overview.where")}
      >
        <EventStatus status={event.status}>{t(`events.statuses.${event.status}`)}</EventStatus>
      </EventBar>
      {event.trashedAt && (
        <MoreWords locale={locale} messages={pick(locale, "events")}>
          <Notice
            tone="warn"
            title={t("events.trashed.title")}
            className="mb-6"
            actions={
              may(actor, "events.restore", { eventId, programId: event.programId }) && (
                <RestoreEvent eventId={eventId} />
              )
            }
          >
            {t("events.trashed.text")}
          </Notice>
        </MoreWords>
      )}
      {children}
    </>
  );
}
