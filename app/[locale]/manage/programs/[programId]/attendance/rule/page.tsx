import type { Metadata } from "next";
import { PageHeader } from "../../../../../../../components/ui/page-header";
import { asLocale, say, words } from "../../../../../../../core/i18n";
import { load } from "../../../../../../../core/web";
import { RulePart } from "../../../../../../../features/certificate-rules/components/rule-part";
import { show as rule } from "../../../../../../../features/certificate-rules/queries";
import { show } from "../../../../../../../features/programs/queries";

type Props = { params: Promise<{ locale: string; programId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("certificateRules.title") };
}

/** What it takes to complete the programme, to be changed. */
export default async function ProgramRule({ params }: Props) {
  const { locale: given, programId } = await params;
  const locale = asLocale(given);
  const t = words(locale);
  const [view, program] = await Promise.all([load(rule, { placeId: programId, locale }), load(show, { programId })]);
  const base = `/${locale}/manage/programs`;
  const back = `${base}/${programId}/attendance`;
  return (
    <>
      <PageHeader
        title={t("certificateRules.title")}
        lead={t("certificateRules.lead")}
        crumbs={[
          { label: t("programs.list.title"), href: base },
          { label: say(program.title, locale), href: `${base}/${programId}` },
          { label: t("attendance.title"), href: back },
        ]}
      />
      <RulePart locale={locale} placeId={programId} back={back} view={view} />
    </>
  );
}
