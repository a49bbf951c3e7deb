import type { Metadata } from "next";
import { asLocale, words } from "../../../../../../../../core/i18n";
import { load } from "../../../../../../../../core/web";
import { queryOf } from "../../../../../../../../features/events/components/list-links";
import { header } from "../../../../../../../../features/events/queries";
import { ComparePage } from "../../../../../../../../features/merges/components/compare-page";

type Props = {
  params: Promise<{ locale: string; eventId: string; pairId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("duplicates.title") };
}

/** Two entries at an event, side by side. */
export default async function EventPair({ params, searchParams }: Props) {
  const { locale: given, eventId, pairId } = await params;
  const locale = asLocale(given);
  const [asked, event] = await Promise.all([searchParams, load(header, { eventId })]);
  const { keep } = queryOf(asked, "keep");
  const path = `/${locale}/manage/events/${eventId}/roster/duplicates`;
  return <ComparePage {...{ locale, pairId, keep, path }} placeId={eventId} zone={event.timeZone} />;
}
