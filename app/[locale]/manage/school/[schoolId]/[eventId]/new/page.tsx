import type { Metadata } from "next";
import { Card } from "../../../../../../../components/ui/card";
import { Notice } from "../../../../../../../components/ui/notice";
import { PageHeader } from "../../../../../../../components/ui/page-header";
import { SubmitButton } from "../../../../../../../components/ui/submit-button";
import { asLocale, words } from "../../../../../../../core/i18n";
import { moment } from "../../../../../../../core/time";
import { load } from "../../../../../../../core/web";
import { ActionForm } from "../../../../../../../features/accounts/components/action-form";
import { addPupilAction } from "../../../../../../../features/school-desk/actions";
import { PupilFields } from "../../../../../../../features/school-desk/components/pupil-fields";
import { desk } from "../../../../../../../features/school-desk/queries";

type Props = { params: Promise<{ locale: string; schoolId: string; eventId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("schools.add") };
}

export default async function AddPupil({ params }: Props) {
  const { locale: given, schoolId, eventId } = await params;
  const locale = asLocale(given);
  const t = words(locale);
  const here = await load(desk, { schoolId, eventId });
  const base = `/${locale}/manage/school/${schoolId}/${eventId}`;
  const crumbs = [{ label: t("schools.students"), href: base }];
  return (
    <div className="max-w-3xl">
      <PageHeader title={t("schools.add")} crumbs={crumbs} crumbsLabel={t("schools.students")} />
      {here.takesClasses ? (
        <Card>
          <ActionForm
            action={addPupilAction}
            hidden={{ schoolId, eventId }}
            done={t("schools.added")}
            className="space-y-8"
          >
            <PupilFields locale={locale} first={{ locale: here.languages[0] ?? locale }} contacts="new" />
            <SubmitButton>{t("schools.add")}</SubmitButton>
          </ActionForm>
        </Card>
      ) : (
        <Notice tone="info">{t("schools.closed", { moment: moment(here.closesAt, here.timeZone, locale) })}</Notice>
      )}
    </div>
  );
}
