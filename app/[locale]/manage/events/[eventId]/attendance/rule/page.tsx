import type { Metadata } from "next";
import { PageHeader } from "../../../../../../../components/ui/page-header";
import { asLocale, words } from "../../../../../../../core/i18n";
import { load } from "../../../../../../../core/web";
import { RulePart } from "../../../../../../../features/certificate-rules/components/rule-part";
import { show } from "../../../../../../../features/certificate-rules/queries";

type Props = { params: Promise<{ locale: string; eventId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("certificateRules.title") };
}

/** What it takes to complete the event by itself, to be changed. */
export default async function EventRule({ params }: Props) {
  const { locale: given, eventId } = await params;
  const locale = asLocale(given);
  const t = words(locale);
  const view = await load(show, { placeId: eventId, locale });
  const back = `/${locale}/manage/events/${eventId}/attendance`;
  return (
    <>
      <PageHeader
        title={t("certificateRules.title")}
        lead={t("certificateRules.lead")}
        crumbs={[{ label: t("attendance.title"), href: back }]}
        crumbsLabel={t("attendance.views")}
      />
      <RulePart locale={locale} placeId={eventId} back={back} view={view} />
    </>
  );
}
