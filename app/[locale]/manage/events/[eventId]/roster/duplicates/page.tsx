import type { Metadata } from "next";
import { asLocale, words } from "../../../../../../../core/i18n";
import { load } from "../../../../../../../core/web";
import { header } from "../../../../../../../features/events/queries";
import { DuplicatesPage } from "../../../../../../../features/merges/components/duplicates-page";

type Props = {
  params: Promise<{ locale: string; eventId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("duplicates.title") };
}

/** Who may be there twice at an event. */
export default async function EventDuplicates({ params, searchParams }: Props) {
  const { locale: given, eventId } = await params;
  const locale = asLocale(given);
  const [asked, event] = await Promise.all([searchParams, load(header, { eventId })]);
  const base = `/${locale}/manage/events/${eventId}`;
  const crumbs = [{ label: words(locale)("roster.title"), href: `${base}/roster` }];
  return (
    <DuplicatesPage
      {...{ locale, asked, crumbs }}
      placeId={eventId}
      path={`${base}/roster/duplicates`}
      zone={event.timeZone}
    />
  );
}
