import type { Metadata } from "next";
import { Card, Section } from "../../../../../../components/ui/card";
import { Notice } from "../../../../../../components/ui/notice";
import { PageHeader } from "../../../../../../components/ui/page-header";
import { MoreWords } from "../../../../../../components/words";
import { asLocale, messagesOf, pick, words } from "../../../../../../core/i18n";
import type { RefusalCode } from "../../../../../../core/refusal";
import { load } from "../../../../../../core/web";
import { ImportList } from "../../../../../../features/admissions/components/import-list";
import { header } from "../../../../../../features/events/queries";
import { UploadForm } from "../../../../../../features/imports/components/upload-form";
import { list } from "../../../../../../features/imports/queries";

type Props = {
  params: Promise<{ locale: string; eventId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("imports.title") };
}

/** The words of a refusal's code that came back in the address; nothing for what is no code of ours. */
function refusalWords(locale: ReturnType<typeof asLocale>, code: string | string[] | undefined) {
  const isKnown = typeof code === "string" && Object.hasOwn(messagesOf(locale).refusals, code);
  return isKnown ? words(locale)(`refusals.${code as RefusalCode}`, { seconds: 60 }) : undefined;
}

export default async function Import({ params, searchParams }: Props) {
  const { locale: given, eventId } = await params;
  const locale = asLocale(given);
  const t = words(locale);
  const [rows, event] = await Promise.all([load(list, { eventId }), load(header, { eventId })]);
  const problem = refusalWords(locale, (await searchParams).problem);
  return (
    <MoreWords locale={locale} messages={pick(locale, "imports")}>
      <PageHeader title={t("imports.title")} lead={t("imports.lead")} />
      {problem && (
        <Notice tone="bad" role="alert" className="mb-5">
          {problem}
        </Notice>
      )}
      <Card className="mb-10">
        <UploadForm action={`/api/v1/events/${eventId}/imports?page=${locale}`} />
      </Card>
      <Section id="earlier" title={t("imports.earlier")}>
        <ImportList
          locale={locale}
          path={`/${locale}/manage/events/${eventId}/import`}
          zone={event.timeZone}
          rows={rows}
        />
      </Section>
    </MoreWords>
  );
}
