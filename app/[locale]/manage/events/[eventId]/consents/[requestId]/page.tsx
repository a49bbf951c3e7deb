import type { Metadata } from "next";
import { PageHeader } from "../../../../../../../components/ui/page-header";
import { QrCode } from "../../../../../../../components/ui/qr-code";
import { env } from "../../../../../../../core/env";
import { asLocale, inLanguage, words } from "../../../../../../../core/i18n";
import { day, span } from "../../../../../../../core/time";
import { load } from "../../../../../../../core/web";
import { paperRequest } from "../../../../../../../features/consent-requests/queries";

type Props = { params: Promise<{ locale: string; eventId: string; requestId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("consents.manage.paper"), referrer: "strict-origin" };
}

/** The page that is printed for a guardian without an e-mail address, in the guardian's language. */
export default async function ConsentPaperPage({ params }: Props) {
  const { locale: given, eventId, requestId } = await params;
  const reader = asLocale(given);
  const shown = await load(paperRequest, { requestId });
  const { event, locale } = shown;
  const t = words(locale);
  const title = inLanguage(event.title, locale, event.languages);
  const address = `${env.APP_URL}/${locale}/consent`;
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          title={words(reader)("consents.manage.paper")}
          lead={words(reader)("consents.paper.how")}
          crumbs={[
            { label: words(reader)("consents.manage.title"), href: `/${reader}/manage/events/${eventId}/consents` },
          ]}
          crumbsLabel={words(reader)("consents.manage.title")}
        />
      </div>
      <article lang={locale} className="print-whole max-w-prose space-y-4 rounded-lg border border-line bg-surface p-6">
        <h2 className="text-2xl font-bold">{t("guardians.form.title")}</h2>
        <p lang={title.lang} className="font-semibold">
          {title.text}
        </p>
        <p className="text-soft">{span(event.startsAt, event.endsAt, event.timeZone, locale)}</p>
        <p>{t("guardians.letter.greeting", { name: shown.guardianName })}</p>
        <p>{t("guardians.letter.requestText", { event: title.text })}</p>
        <p>{t("guardians.letter.askWhat")}</p>
        <div className="flex flex-wrap items-center gap-6">
          <QrCode text={`${address}/${shown.code}`} label={t("consents.paper.qr")} className="w-40" />
          <div>
            <p className="text-sm text-soft">{t("consents.paper.type", { address })}</p>
            <p className="figures text-2xl font-bold tracking-widest">{shown.printed}</p>
            <p className="text-sm text-soft">
              {t("consents.paper.until", { day: day(shown.expiresAt, event.timeZone, locale) })}
            </p>
          </div>
        </div>
      </article>
    </>
  );
}
