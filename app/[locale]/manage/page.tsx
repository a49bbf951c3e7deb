import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { LinkButton } from "../../../components/ui/button";
import { Card } from "../../../components/ui/card";
import { PageHeader } from "../../../components/ui/page-header";
import { EmptyState } from "../../../components/ui/states";
import { asLocale, inLanguage, type Locale, words } from "../../../core/i18n";
import { may } from "../../../core/permissions";
import { span } from "../../../core/time";
import { currentActor, load } from "../../../core/web";
import { NextSteps } from "../../../features/checklists/components/next-steps";
import { next } from "../../../features/checklists/queries";
import { EventStatus } from "../../../features/events/components/status-pill";
import { OverdueList } from "../../../features/overdue-sheets/components/overdue-list";
import { overdue } from "../../../features/overdue-sheets/queries";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("manage.home.title") };
}

/** What is next, across all one's own events. */
export default async function ManageHome({ params }: Props) {
  const locale = asLocale((await params).locale);
  const t = words(locale);
  const [{ rows }, late, actor] = await Promise.all([load(next, {}), load(overdue, {}), currentActor()]);
  const lead = actor.grants.some((grant) => grant.role === "owner" || grant.role === "organizer");
  const base = `/${locale}/manage`;
  if (actor.grants.length === 0 && actor.schools) redirect(`${base}/school`);
  if (actor.grants.length === 0)
    return (
      <>
        <PageHeader title={t("manage.home.title")} />
        <EmptyState icon="door-open" title={t("manage.noRole.title")}>
          {t("manage.noRole.text")}
        </EmptyState>
      </>
    );
  const create = lead && (
    <LinkButton href={`${base}/events/new`} variant="primary" icon="plus">
      {t("events.list.new")}
    </LinkButton>
  );
  const busy = rows.filter((row) => row.steps.some((step) => step.urgency !== "wait") || row.endsAt > new Date());
  return (
    <>
      <PageHeader title={t("manage.home.title")} lead={t("manage.home.lead")} actions={rows.length > 0 && create} />
      <OverdueList locale={locale} rows={late} />
      {busy.length === 0 ? (
        <EmptyState
          icon="calendar"
          title={t("manage.home.empty")}
          action={
            <>
              {create}
              {may(actor, "programs.create", {}) && (
                <LinkButton href={`${base}/programs/new`}>{t("programs.new.title")}</LinkButton>
              )}
            </>
          }
        >
          {lead && t("manage.home.emptyText")}
        </EmptyState>
      ) : (
        <div className="grid gap-6 xl:grid-cols-2">
          {busy.map((row) => (
            <EventCard
              key={row.eventId}
              row={row}
              locale={locale}
              base={base}
              team={may(actor, "events.details", row)}
            />
          ))}
        </div>
      )}
      <p className="mt-6">
        <Link href={`${base}/events`} className="inline-block py-1 text-accent underline underline-offset-4">
          {t("manage.home.all")}
        </Link>
      </p>
    </>
  );
}

type Row = Awaited<ReturnType<typeof next>>["rows"][number];

type EventCardProps = {
  row: Row;
  locale: Locale;
  base: string /** Whether the steps are the reader's to take. */;
  team: boolean;
};

function EventCard({ row, locale, base, team }: EventCardProps) {
  const t = words(locale);
  const here = `${base}/events/${row.eventId}`;
  const { text, lang } = inLanguage(row.title, locale, row.languages);
  const seats = { confirmed: row.confirmed, capacity: row.capacity ?? 0, waiting: row.waiting };
  return (
    <Card className="min-w-0">
      <div className="flex items-start justify-between gap-3">
        <h2 className="min-w-0 text-lg font-bold">
          <Link href={here} lang={lang} className="hover:underline">
            {text}
          </Link>
        </h2>
        <EventStatus status={row.status}>{t(`events.statuses.${row.status}`)}</EventStatus>
      </div>
      <p className="figures text-sm text-soft">{span(row.startsAt, row.endsAt, row.timeZone, locale)}</p>
      <p className="figures mb-2 text-sm text-soft">
        {row.capacity === null ? t("manage.home.seatsOpen", seats) : t("manage.home.seats", seats)}
      </p>
      {team && row.steps.length === 0 && <p className="text-sm text-soft">{t("checklists.nothing")}</p>}
      {team && row.steps.length > 0 && (
        <NextSteps locale={locale} base={here} timeZone={row.timeZone} steps={row.steps} most={4} />
      )}
    </Card>
  );
}
