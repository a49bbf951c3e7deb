import type { Metadata } from "next";
import { PageHeader } from "../../../../../../components/ui/page-header";
import { asLocale, words } from "../../../../../../core/i18n";
import { load, loadOrNothing } from "../../../../../../core/web";
import { ActivityFilters, filtersIn } from "../../../../../../features/admin/components/activity-filters";
import { ActivityPages } from "../../../../../../features/admin/components/activity-pages";
import { log } from "../../../../../../features/admin/queries";
import { header } from "../../../../../../features/events/queries";
import { rosterEntry } from "../../../../../../features/roster/queries";

type Props = {
  params: Promise<{ locale: string; eventId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("admin.activity.title") };
}

/** Who did what with this event, and when. */
export default async function EventActivity({ params, searchParams }: Props) {
  const { locale: said, eventId } = await params;
  const locale = asLocale(said);
  const t = words(locale);
  const asked = await searchParams;
  const filters = filtersIn(asked);
  const page = [asked.page].flat()[0] ?? "1";
  const path = `/${locale}/manage/events/${eventId}/activity`;
  const event = await load(header, { eventId });
  const about = filters.registrationId;
  const entry = about ? await loadOrNothing(rosterEntry, { registrationId: about }) : undefined;
  const input = { ...filters, eventId, zone: event.timeZone, page: Number(page) };
  const found = await load(log, input as Parameters<typeof log>[1]);
  return (
    <>
      <PageHeader
        title={t("admin.activity.title")}
        lead={t(entry ? "admin.activity.leadPerson" : "admin.activity.leadEvent")}
        crumbs={
          entry ? [{ label: entry.fullName, href: `/${locale}/manage/events/${eventId}/roster/${about}` }] : undefined
        }
        crumbsLabel={t("roster.back")}
      />
      <ActivityFilters {...{ locale, path, filters }} actors={found.actors} />
      <ActivityPages {...{ found, locale, path, filters }} zone={event.timeZone} />
    </>
  );
}
