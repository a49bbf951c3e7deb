import type { Metadata } from "next";
import { asLocale, words } from "../../../../../../core/i18n";
import { load } from "../../../../../../core/web";
import { header } from "../../../../../../features/events/queries";
import { type Asked, CertificatesPage } from "../../../certificate-pages";

type Props = { params: Promise<{ locale: string; eventId: string }>; searchParams: Promise<Asked> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("certificates.title") };
}

/** Certificates of an event: issued, listed, designed. */
export default async function EventCertificates({ params, searchParams }: Props) {
  const { locale: path, eventId } = await params;
  const locale = asLocale(path);
  const event = await load(header, { eventId });
  const place = {
    ...{ locale, placeId: eventId, zone: event.timeZone, scope: { eventId, programId: event.programId } },
    base: `/${locale}/manage/events/${eventId}/certificates`,
  };
  return <CertificatesPage place={place} asked={await searchParams} />;
}
