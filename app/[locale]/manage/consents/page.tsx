import type { Metadata } from "next";
import Link from "next/link";
import { Card, Section } from "../../../../components/ui/card";
import { PageHeader } from "../../../../components/ui/page-header";
import { asLocale, languageNames, words } from "../../../../core/i18n";
import { may } from "../../../../core/permissions";
import { day } from "../../../../core/time";
import { currentActor, load } from "../../../../core/web";
import { type DocumentRow, documents } from "../../../../features/consent-documents/queries";
import { purposes } from "../../../../features/consent-rules/choices";

type Props = { params: Promise<{ locale: string }> };
const zone = "Asia/Seoul";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("consents.documents.heading") };
}

/** The texts families read before they decide, one for each purpose and recipient. */
export default async function ConsentDocumentsPage({ params }: Props) {
  const locale = asLocale((await params).locale);
  const t = words(locale);
  const [rows, actor] = await Promise.all([load(documents, {}), currentActor()]);
  const found = new Map<string, DocumentRow[]>();
  for (const row of rows) found.set(row.key, [...(found.get(row.key) ?? []), row]);
  const unwritten = purposes.filter((purpose) => !found.has(purpose));
  const linkClass = "font-semibold text-accent underline-offset-4 hover:underline";
  return (
    <div className="max-w-3xl">
      <PageHeader title={t("consents.documents.heading")} lead={t("consents.documents.lead")} />
      {found.size > 0 && (
        <Card flush>
          <ul className="divide-y divide-line">
            {[...found].map(([key, texts]) => {
              const shown = texts.find((text) => text.locale === locale) ?? texts[0];
              return (
                <li key={key} className="p-4 sm:px-5">
                  <Link href={`/${locale}/manage/consents/${encodeURIComponent(key)}`} className={linkClass}>
                    <span lang={shown?.locale}>{shown?.title}</span>
                  </Link>
                  <p className="text-sm text-soft">
                    {t("consents.manage.version", { version: shown?.version ?? 0 })}
                    {" · "}
                    {shown && day(shown.publishedAt, zone, locale)}
                    {" · "}
                    {texts.map((text) => languageNames[text.locale]).join(", ")}
                  </p>
                </li>
              );
            })}
          </ul>
        </Card>
      )}
      {unwritten.length > 0 && may(actor, "consents.publish", {}) && (
        <Section title={t("consents.documents.more")} lead={t("consents.documents.moreLead")} id="more">
          <ul className="flex flex-wrap gap-x-5 gap-y-2">
            {unwritten.map((purpose) => (
              <li key={purpose}>
                <Link href={`/${locale}/manage/consents/${purpose}`} className={linkClass}>
                  {t(`consents.purpose.${purpose}`)}
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}
