import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LinkButton } from "../../../../../../../components/ui/button";
import { PageHeader } from "../../../../../../../components/ui/page-header";
import { EmptyState } from "../../../../../../../components/ui/states";
import { MoreWords } from "../../../../../../../components/words";
import { asLocale, pick, say, words } from "../../../../../../../core/i18n";
import { span } from "../../../../../../../core/time";
import { load } from "../../../../../../../core/web";
import { list } from "../../../../../../../features/absences/queries";
import { RollCall } from "../../../../../../../features/attendance/components/roll-call";
import { orders } from "../../../../../../../features/attendance/inputs";
import { sheet } from "../../../../../../../features/attendance/queries";

type Props = {
  params: Promise<{ locale: string; eventId: string; sheetId: string }>;
  searchParams: Promise<{ order?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("attendance.title") };
}

export default async function Sheet({ params, searchParams }: Props) {
  const { locale: given, eventId, sheetId } = await params;
  const locale = asLocale(given);
  const t = words(locale);
  const asked = (await searchParams).order;
  const order = orders.find((one) => one === asked) ?? "school";
  const [found, absences] = await Promise.all([
    load(sheet, { sheetId, order, locale }),
    load(list, { eventId, sheetId }),
  ]);
  if (found.eventId !== eventId) return notFound();
  const base = `/${locale}/manage/events/${eventId}`;
  return (
    <MoreWords locale={locale} messages={pick(locale, "absences", "attendance")}>
      <PageHeader
        title={say(found.title, locale, found.languages)}
        lead={span(found.startsAt, found.endsAt, found.timeZone, locale)}
        crumbs={[{ label: t("attendance.title"), href: `${base}/attendance` }]}
        crumbsLabel={t("attendance.views")}
        actions={
          <LinkButton href={`${base}/exports?list=attendance&sheet=${sheetId}&sort=${order}`} icon="download">
            {t("attendance.export")}
          </LinkButton>
        }
      />
      {found.people.length === 0 ? (
        <EmptyState
          icon="users"
          title={t("attendance.emptyTitle")}
          action={<LinkButton href={`${base}/roster`}>{t("attendance.toRoster")}</LinkButton>}
        >
          {t("attendance.emptyText")}
        </EmptyState>
      ) : (
        <RollCall first={found} order={order} absent={absences} />
      )}
    </MoreWords>
  );
}
