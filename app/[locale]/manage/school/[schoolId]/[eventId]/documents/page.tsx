import type { Metadata } from "next";
import { Card, Section } from "../../../../../../../components/ui/card";
import { PageHeader } from "../../../../../../../components/ui/page-header";
import { asLocale, words } from "../../../../../../../core/i18n";
import { load } from "../../../../../../../core/web";
import { LetterForm, ListForm } from "../../../../../../../features/school-desk/components/take-forms";
import { deskRoster } from "../../../../../../../features/school-desk/queries";
import { SchoolFormButton } from "../../../../../../../features/school-reports/components/school-forms";

type Props = {
  params: Promise<{ locale: string; schoolId: string; eventId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("schools.documents") };
}

/** Lists and letters of the own school, to take away. */
export default async function Documents({ params, searchParams }: Props) {
  const { locale: given, schoolId, eventId } = await params;
  const locale = asLocale(given);
  const t = words(locale);
  const { student } = await searchParams;
  const at = { schoolId, eventId };
  const { rows } = await load(deskRoster, { ...at, status: "confirmed", sort: "name", locale, limit: 1000 });
  const pupils = rows.map(({ registrationId, fullName }) => ({ registrationId, name: fullName }));
  const chosen = pupils.find(({ registrationId }) => registrationId === student)?.registrationId;
  return (
    <div className="max-w-prose">
      <PageHeader title={t("schools.documents")} />
      <Section id="letters" title={t("schools.letters")} lead={t("schools.lettersLead")}>
        <Card>
          <LetterForm {...at} locale={locale} pupils={pupils} chosen={chosen} />
        </Card>
      </Section>
      <Section id="lists" title={t("schools.lists")} lead={t("schools.listsLead")}>
        <Card className="mb-4">
          <h3 className="mb-4 font-semibold">{t("schools.students")}</h3>
          <ListForm {...at} locale={locale} list="school-roster" />
        </Card>
        <Card className="mb-4">
          <h3 className="mb-4 font-semibold">{t("schools.attendance")}</h3>
          <ListForm {...at} locale={locale} list="school-attendance" />
        </Card>
        <Card>
          <h3 className="font-semibold">{t("exports.sets.korean")}</h3>
          <p className="mt-1 mb-4 text-sm text-soft">{t("exports.schoolFormsLead")}</p>
          <SchoolFormButton {...at} locale={locale} />
        </Card>
      </Section>
    </div>
  );
}
