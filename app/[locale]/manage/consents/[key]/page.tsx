import type { Metadata } from "next";
import { Card, Section } from "../../../../../components/ui/card";
import { Notice } from "../../../../../components/ui/notice";
import { PageHeader } from "../../../../../components/ui/page-header";
import { asLocale, words } from "../../../../../core/i18n";
import { may } from "../../../../../core/permissions";
import { currentActor, load } from "../../../../../core/web";
import { DocumentForm } from "../../../../../features/consent-desk/components/document-form";
import { DocumentVersions } from "../../../../../features/consent-desk/components/document-versions";
import { document } from "../../../../../features/consent-documents/queries";

type Props = { params: Promise<{ locale: string; key: string }> };
const zone = "Asia/Seoul";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("consents.documents.heading") };
}

/** One text families read: its versions, and for whoever may publish the next one. */
export default async function ConsentDocumentPage({ params }: Props) {
  const { locale: given, key } = await params;
  const locale = asLocale(given);
  const t = words(locale);
  const [shown, actor] = await Promise.all([load(document, { key: decodeURIComponent(key) }), currentActor()]);
  const [, about] = shown.key.split(":");
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={shown.texts[locale]?.title ?? `${t(`consents.purpose.${shown.purpose}`)}${about ? ` (${about})` : ""}`}
        lead={t("consents.documents.oneLead")}
        crumbs={[{ href: `/${locale}/manage/consents`, label: t("consents.documents.heading") }]}
        crumbsLabel={t("manage.navigation")}
      />
      {shown.versions.length > 0 ? (
        <Card flush className="px-4">
          <DocumentVersions {...{ shown, locale, zone }} />
        </Card>
      ) : (
        <Notice tone="info">{t("consents.documents.none")}</Notice>
      )}
      {may(actor, "consents.publish", {}) && (
        <Section title={t("consents.documents.next")} lead={t("consents.documents.nextLead")} id="next">
          <Card>
            <DocumentForm {...{ shown, locale }} />
          </Card>
        </Section>
      )}
    </div>
  );
}
