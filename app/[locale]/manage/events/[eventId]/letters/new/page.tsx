import type { Metadata } from "next";
import { PageHeader } from "../../../../../../../components/ui/page-header";
import { MoreWords } from "../../../../../../../components/words";
import { asLocale, pick, words } from "../../../../../../../core/i18n";
import { load } from "../../../../../../../core/web";
import { MailingForm } from "../../../../../../../features/mailings/components/mailing-form";
import { preview } from "../../../../../../../features/mailings/queries";

type Props = { params: Promise<{ locale: string; eventId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("mailings.title") };
}

/** A letter to many: chosen, looked at as it will be, sent. */
export default async function NewMailing({ params }: Props) {
  const { locale: given, eventId } = await params;
  const locale = asLocale(given);
  const t = words(locale);
  const back = `/${locale}/manage/events/${eventId}/letters`;
  const first = await load(preview, { eventId, kind: "message", audience: "confirmed" });
  return (
    <MoreWords locale={locale} messages={pick(locale, "mailings")}>
      <PageHeader
        title={t("mailings.title")}
        lead={t("mailings.lead")}
        crumbs={[{ label: t("eventLetters.title"), href: back }]}
        crumbsLabel={t("mailings.where")}
      />
      <MailingForm eventId={eventId} first={first} backHref={back} />
    </MoreWords>
  );
}
