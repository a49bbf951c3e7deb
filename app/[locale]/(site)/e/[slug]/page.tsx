import type { Metadata } from "next";
import { cache } from "react";
import { MarkdownText } from "../../../../../components/ui/markdown-text";
import { Notice } from "../../../../../components/ui/notice";
import { env } from "../../../../../core/env";
import { asLocale, inLanguage, type Locale, locales, say, words } from "../../../../../core/i18n";
import { currentActor, load, loadOrNothing } from "../../../../../core/web";
import { publicAgenda } from "../../../../../features/agenda/queries";
import { BookletPart } from "../../../../../features/announcements/components/booklet-part";
import { EventData } from "../../../../../features/announcements/components/event-data";
import { Guests } from "../../../../../features/announcements/components/guests";
import { Handouts } from "../../../../../features/announcements/components/handouts";
import { HostList } from "../../../../../features/announcements/components/host-list";
import { InvitationFacts } from "../../../../../features/announcements/components/invitation-facts";
import { InvitationHead } from "../../../../../features/announcements/components/invitation-head";
import { Programme } from "../../../../../features/announcements/components/programme";
import { Said, whenOf } from "../../../../../features/announcements/components/said";
import { Share } from "../../../../../features/announcements/components/share";
import { DrawLink } from "../../../../../features/draw-checks/components/draw-link";
import { announced as drawAnnounced } from "../../../../../features/draw-checks/queries";
import { ContactLines } from "../../../../../features/event-contacts/components/contact-lines";
import { type PublicEvent, show } from "../../../../../features/events/queries";
import { publicMaterials } from "../../../../../features/materials/queries";
import { publicSpeakers } from "../../../../../features/speakers/queries";

type Props = { params: Promise<{ locale: string; slug: string }> };

const addressOf = (event: PublicEvent, locale: Locale) => `${env.APP_URL}/${locale}/e/${event.slug}`;

/** Head and body of one request ask once. */
const eventOf = cache((slug: string) => loadOrNothing(show, { slug }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: asked, slug } = await params;
  const locale = asLocale(asked);
  const event = await eventOf(slug);
  if (!event) return { robots: { index: false } };
  const title = say(event.title, locale, event.languages);
  const when = whenOf(event, locale);
  const where = say(event.venue?.name, locale, event.languages);
  const description =
    say(event.summary, locale, event.languages) || [when.days, when.hours, where].filter(Boolean).join(" ");
  const url = addressOf(event, locale);
  const images = event.preview ? [] : [{ url: `${url}/card.png`, width: 1200, height: 630, alt: title }];
  return {
    title,
    description,
    alternates: {
      canonical: url,
      languages: {
        ...Object.fromEntries(locales.map((one) => [one, addressOf(event, one)])),
        "x-default": `${env.APP_URL}/e/${event.slug}`,
      },
    },
    openGraph: { type: "website", siteName: words(locale)("ui.appName"), locale, title, description, url, images },
    twitter: { card: "summary_large_image", title, description, images },
    ...(event.visibility === "public" && !event.preview ? {} : { robots: { index: false } }),
  };
}

/** The invitation: one event as everybody may see it. */
export default async function EventPage({ params }: Props) {
  const { locale: asked, slug } = await params;
  const locale = asLocale(asked);
  const actor = await currentActor();
  const event = (await eventOf(slug)) ?? (await load(show, { slug }, actor));
  const { eventId } = event;
  const [agenda, { speakers }, { materials }, draw] = await Promise.all([
    load(publicAgenda, { eventId }, actor),
    load(publicSpeakers, { eventId }, actor),
    load(publicMaterials, { eventId }, actor),
    load(drawAnnounced, { eventId }, actor),
  ]);
  const t = words(locale);
  const first = event.languages;
  const url = addressOf(event, locale);
  const about = inLanguage(event.description, locale, first);
  return (
    <article>
      <Notices event={event} locale={locale} />
      <InvitationHead event={event} speakers={speakers} locale={locale} />
      <InvitationFacts event={event} locale={locale} />
      {about.text && (
        <BookletPart id="about" title={t("site.about")}>
          <MarkdownText lang={about.lang === locale ? undefined : about.lang} className="max-w-prose">
            {about.text}
          </MarkdownText>
        </BookletPart>
      )}
      {agenda.items.length > 0 && (
        <BookletPart id="programme" title={t("site.agenda")}>
          <Programme items={agenda.items} timeZone={event.timeZone} locale={locale} first={first} />
        </BookletPart>
      )}
      {speakers.length > 0 && (
        <BookletPart id="speakers" title={t(speakers.length > 1 ? "site.speakers" : "site.speaker")}>
          <Guests speakers={speakers} locale={locale} first={first} />
        </BookletPart>
      )}
      {materials.length > 0 && (
        <BookletPart id="materials" title={t("site.materials")}>
          <Handouts materials={materials} locale={locale} first={first} />
        </BookletPart>
      )}
      {event.venue && say(event.venue.accessibility, locale, first) && (
        <BookletPart id="accessibility" title={t("site.accessibility")}>
          <p className="max-w-prose whitespace-pre-line">
            <Said text={event.venue.accessibility} locale={locale} first={first} />
          </p>
        </BookletPart>
      )}
      {event.organizations.length > 0 && (
        <BookletPart id="hosts" title={t("site.hosts")}>
          <HostList organizations={event.organizations} locale={locale} first={first} />
        </BookletPart>
      )}
      {event.contact && (
        <BookletPart id="contact" title={t("site.contact")}>
          <ContactLines contact={event.contact} locale={locale} />
        </BookletPart>
      )}
      {draw.announced && <DrawLink href={`/${locale}/e/${event.slug}/draw`} locale={locale} />}
      <Share
        url={url}
        title={say(event.title, locale, first)}
        poster={`/${locale}/e/${event.slug}/poster`}
        locale={locale}
      />
      {!event.preview && <EventData {...{ event, speakers, locale, url }} image={`${url}/card.png`} />}
    </article>
  );
}

/** A draft says that it is one; a cancelled event says so before anything else. */
function Notices({ event, locale }: { event: PublicEvent; locale: Locale }) {
  const t = words(locale);
  return (
    <>
      {event.preview && (
        <Notice
          tone="info"
          title={t("site.preview")}
          className="mb-8"
          actions={
            <a
              href={`/${locale}/manage/events/${event.eventId}`}
              className="font-semibold underline underline-offset-4"
            >
              {t("site.previewEdit")}
            </a>
          }
        />
      )}
      {event.status === "cancelled" && (
        <Notice tone="bad" title={t("site.state.cancelled")} className="mb-8">
          {event.cancelReason && <bdi>{event.cancelReason}</bdi>}
        </Notice>
      )}
    </>
  );
}
