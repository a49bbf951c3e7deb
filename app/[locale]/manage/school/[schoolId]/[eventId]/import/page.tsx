import type { Metadata } from "next";
import { Card, Section } from "../../../../../../../components/ui/card";
import { Notice } from "../../../../../../../components/ui/notice";
import { PageHeader } from "../../../../../../../components/ui/page-header";
import { asLocale, messagesOf, say, words } from "../../../../../../../core/i18n";
import type { RefusalCode } from "../../../../../../../core/refusal";
import { moment } from "../../../../../../../core/time";
import { load } from "../../../../../../../core/web";
import { ImportList } from "../../../../../../../features/admissions/components/import-list";
import { UploadForm } from "../../../../../../../features/imports/components/upload-form";
import { classList } from "../../../../../../../features/imports/queries";
import { desk } from "../../../../../../../features/school-desk/queries";

type Props = {
  params: Promise<{ locale: string; schoolId: string; eventId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("schools.import") };
}

/** The words of a refusal's code that came back in the address; nothing for what is no code of ours. */
function refusalWords(locale: ReturnType<typeof asLocale>, code: string | string[] | undefined) {
  const isKnown = typeof code === "string" && Object.hasOwn(messagesOf(locale).refusals, code);
  return isKnown ? words(locale)(`refusals.${code as RefusalCode}`, { seconds: 60 }) : undefined;
}

/** A class list of the own school on its way in. */
export default async function ClassImport({ params, searchParams }: Props) {
  const { locale: given, schoolId, eventId } = await params;
  const locale = asLocale(given);
  const t = words(locale);
  const at = { schoolId, eventId };
  const [here, rows] = await Promise.all([load(desk, at), load(classList, at)]);
  const problem = refusalWords(locale, (await searchParams).problem);
  const path = `/${locale}/manage/school/${schoolId}/${eventId}/import`;
  return (
    <>
      <PageHeader title={t("schools.import")} lead={t("schools.importLead", { school: say(here.school, locale) })} />
      {problem && (
        <Notice tone="bad" role="alert" className="mb-5">
          {problem}
        </Notice>
      )}
      {here.takesClasses ? (
        <Card className="mb-10">
          <UploadForm action={`/api/v1/events/${eventId}/imports?page=${locale}&school=${schoolId}`} />
        </Card>
      ) : (
        <Notice tone="info" className="mb-8">
          {t("schools.closed", { moment: moment(here.closesAt, here.timeZone, locale) })}
        </Notice>
      )}
      {rows.length > 0 && (
        <Section id="earlier" title={t("imports.earlier")}>
          <ImportList locale={locale} path={path} zone={here.timeZone} rows={rows} />
        </Section>
      )}
    </>
  );
}
