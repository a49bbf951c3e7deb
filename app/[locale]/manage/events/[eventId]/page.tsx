import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { LinkButton } from "../../../../../components/ui/button";
import { Card, Section } from "../../../../../components/ui/card";
import { Stats } from "../../../../../components/ui/facts";
import { Icon } from "../../../../../components/ui/icon";
import { PageHeader } from "../../../../../components/ui/page-header";
import { MoreWords } from "../../../../../components/words";
import { env } from "../../../../../core/env";
import { asLocale, inLanguage, type Locale, languageNames, pick, say, words } from "../../../../../core/i18n";
import { may } from "../../../../../core/permissions";
import { span } from "../../../../../core/time";
import { currentActor, load, loadOrNothing } from "../../../../../core/web";
import { ActivityList } from "../../../../../features/admin/components/activity-list";
import { log } from "../../../../../features/admin/queries";
import { NextSteps } from "../../../../../features/checklists/components/next-steps";
import { overview } from "../../../../../features/checklists/queries";
import { CopyLink } from "../../../../../features/events/components/copy-link";
import { EventActions } from "../../../../../features/events/components/event-actions";
import { type EventHeader, header } from "../../../../../features/events/queries";

type Props = { params: Promise<{ locale: string; eventId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, eventId } = await params;
  const event = await loadOrNothing(header, { eventId });
  return { title: say(event?.title, asLocale(locale), event?.languages) };
}

/** An event at a glance: what it needs next, its figures, where it stands, what happened last. */
export default async function EventOverview({ params }: Props) {
  const { locale: path, eventId } = await params;
  const locale = asLocale(path);
  const t = words(locale);
  const [event, now, activities, actor] = await Promise.all([
    load(header, { eventId }),
    load(overview, { eventId }),
    loadOrNothing(log, { eventId, limit: 8 }),
    currentActor(),
  ]);
  const base = `/${locale}/manage`;
  const here = `${base}/events/${eventId}`;
  const { text: title, lang } = inLanguage(event.title, locale, event.languages);
  const lead = may(actor, "events.edit", { eventId, programId: event.programId }) && !event.trashedAt;
  return (
    <MoreWords locale={locale} messages={pick(locale, "events")}>
      <PageHeader
        title={<span lang={lang}>{title}</span>}
        lead={span(event.startsAt, event.endsAt, event.timeZone, locale)}
        actions={
          lead && (
            <EventActions
              {...{ eventId, title, base, status: event.status, over: now.over, begun: now.begun }}
              registered={event.confirmed + event.waiting}
            />
          )
        }
      />
      <Figures locale={locale} now={now} />
      <div className="mt-8 grid gap-x-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        {may(actor, "events.details", event) && (
          <Section id="next" title={t("checklists.title")}>
            {now.steps.length === 0 ? (
              <p className="flex items-center gap-2 text-soft">
                <Icon name="ok" className="text-ok" />
                {t("checklists.nothing")}
              </p>
            ) : (
              <Card flush className="px-4">
                <NextSteps locale={locale} base={here} timeZone={event.timeZone} steps={now.steps} here />
              </Card>
            )}
          </Section>
        )}
        <Section id="about" title={t("events.overview.about")}>
          <About locale={locale} event={event} />
        </Section>
      </div>
      {activities && activities.rows.length > 0 && (
        <Section
          id="recent"
          title={t("admin.activity.recent")}
          actions={
            <LinkButton href={`${here}/activity`} size="sm" variant="quiet" icon="history">
              {t("admin.activity.all")}
            </LinkButton>
          }
        >
          <ActivityList rows={activities.rows} locale={locale} zone={event.timeZone} />
        </Section>
      )}
    </MoreWords>
  );
}

function Figures({ locale, now }: { locale: Locale; now: Awaited<ReturnType<typeof overview>> }) {
  const t = words(locale);
  const of = (part: number, whole: number) => t("events.overview.of", { part, whole });
  const stats = [
    {
      label: t("events.overview.confirmed"),
      value: now.capacity === null ? now.confirmed : of(now.confirmed, now.capacity),
    },
    { label: t("events.overview.waiting"), value: now.waiting },
    { label: t("events.overview.groups"), value: now.groups },
    { label: t("events.overview.files"), value: now.filesWanted > 0 ? of(now.filesIn, now.filesWanted) : "–" },
    { label: t("events.overview.questions"), value: now.questions },
    {
      label: t("events.overview.attended"), // Doors open before it begins: whoever is in already counts.
      value: now.begun || now.attended > 0 ? of(now.attended, now.confirmed) : "–",
    },
  ];
  return <Stats stats={stats} />;
}

function About({ locale, event }: { locale: Locale; event: EventHeader }) {
  const t = words(locale);
  const url = `${env.APP_URL}/${locale}/e/${event.slug}`;
  const place = [say(event.venueName, locale, event.languages), event.room].filter(Boolean).join(", ");
  return (
    <Facts
      facts={[
        { term: t("events.fields.venueId"), value: place || t("events.overview.noPlace") },
        { term: t("events.fields.kind"), value: t(`events.kinds.${event.kind}`) },
        {
          term: t("events.fields.languages"),
          value: event.languages.map((language) => languageNames[language]).join(", "),
        },
        { term: t("events.fields.visibility"), value: t(`events.visibilities.${event.visibility}`) },
        {
          term: t("events.overview.publicPage"),
          value: (
            <div className="space-y-2">
              <Link href={`/${locale}/e/${event.slug}`} className="break-all text-accent underline underline-offset-4">
                {url}
              </Link>
              <div id="share" className="flex flex-wrap gap-2">
                <CopyLink url={url} />
                <LinkButton size="sm" icon="qr-code" href={`/${locale}/e/${event.slug}/poster`}>
                  {t("events.overview.poster")}
                </LinkButton>
              </div>
            </div>
          ),
        },
      ]}
    />
  );
}

function Facts({ facts }: { facts: { term: string; value: ReactNode }[] }) {
  return (
    <dl className="space-y-3">
      {facts.map((fact) => (
        <div key={fact.term}>
          <dt className="text-sm text-soft">{fact.term}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
