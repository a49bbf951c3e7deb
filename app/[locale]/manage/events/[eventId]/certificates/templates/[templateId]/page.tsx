import type { Metadata } from "next";
import { asLocale, words } from "../../../../../../../../core/i18n";
import { load } from "../../../../../../../../core/web";
import { header } from "../../../../../../../../features/events/queries";
import { TemplatePage } from "../../../../../certificate-pages";

type Props = { params: Promise<{ locale: string; eventId: string; templateId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("certificates.template") };
}

/** One template of an event's certificates. */
export default async function EventTemplate({ params }: Props) {
  const { locale: path, eventId, templateId } = await params;
  const locale = asLocale(path);
  const event = await load(header, { eventId });
  const place = {
    ...{ locale, placeId: eventId, zone: event.timeZone, scope: { eventId, programId: event.programId } },
    base: `/${locale}/manage/events/${eventId}/certificates`,
  };
  return <TemplatePage place={place} templateId={templateId} />;
}
