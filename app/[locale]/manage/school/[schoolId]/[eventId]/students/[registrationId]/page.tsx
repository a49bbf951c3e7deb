import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LinkButton } from "../../../../../../../../components/ui/button";
import { Card } from "../../../../../../../../components/ui/card";
import { DescriptionList } from "../../../../../../../../components/ui/facts";
import { PageHeader } from "../../../../../../../../components/ui/page-header";
import { SubmitButton } from "../../../../../../../../components/ui/submit-button";
import { asLocale, type Locale, words } from "../../../../../../../../core/i18n";
import { load } from "../../../../../../../../core/web";
import { AbsenceSection } from "../../../../../../../../features/absences/components/absence-section";
import { show as absencesOf } from "../../../../../../../../features/absences/queries";
import { ActionForm } from "../../../../../../../../features/accounts/components/action-form";
import { gradeText } from "../../../../../../../../features/people/components/grade-text";
import { SeatStatus, standingOf } from "../../../../../../../../features/roster/components/seat-status";
import {
  cancelPupilsAction,
  changePupilAction,
  restorePupilsAction,
} from "../../../../../../../../features/school-desk/actions";
import { PupilGroup } from "../../../../../../../../features/school-desk/components/desk-table";
import { PupilActions } from "../../../../../../../../features/school-desk/components/pupil-actions";
import { PupilFields } from "../../../../../../../../features/school-desk/components/pupil-fields";
import { type Desk, desk, type Pupil, pupil } from "../../../../../../../../features/school-desk/queries";

type Props = { params: Promise<{ locale: string; schoolId: string; eventId: string; registrationId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("schools.students") };
}

/** One student of the own school. */
export default async function PupilPage({ params }: Props) {
  const { locale: given, schoolId, eventId, registrationId } = await params;
  const locale = asLocale(given);
  const t = words(locale);
  const [here, one, absences] = await Promise.all([
    load(desk, { schoolId, eventId }),
    load(pupil, { registrationId }),
    load(absencesOf, { registrationId }),
  ]);
  if (one.eventId !== eventId || one.schoolId !== schoolId) notFound();
  const base = `/${locale}/manage/school/${schoolId}/${eventId}`;
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={<bdi>{one.fullName}</bdi>}
        crumbs={[{ label: t("schools.students"), href: base }]}
        crumbsLabel={t("schools.students")}
        badge={<SeatStatus status={standingOf(one)}>{t(`roster.status.${standingOf(one)}`)}</SeatStatus>}
        actions={
          <>
            {one.status === "confirmed" && (
              <LinkButton href={`${base}/documents?student=${registrationId}#letters`} icon="file-text">
                {t("schools.letters")}
              </LinkButton>
            )}
            {one.canChange && (
              <PupilActions
                registrationId={registrationId}
                name={one.fullName}
                cancelled={one.status === "cancelled"}
                cancel={cancelPupilsAction}
                restore={restorePupilsAction}
              />
            )}
          </>
        }
      />
      <Facts one={one} here={here} locale={locale} />
      <AbsenceSection locale={locale} shown={absences} />
      {one.canChange && one.status !== "cancelled" && <Change key={one.version} one={one} locale={locale} />}
    </div>
  );
}

function Facts({ one, here, locale }: { one: Pupil; here: Desk; locale: Locale }) {
  const t = words(locale);
  const study = [gradeText(locale, one.grade, one.school), [one.classNo, one.studentNo].filter(Boolean).join("-")];
  return (
    <DescriptionList
      className="mb-8"
      facts={[
        { term: t("roster.code"), value: <span className="font-mono">{one.code}</span> },
        ...(one.position ? [{ term: t("roster.position"), value: one.position }] : []),
        { term: t("roster.grade"), value: study.filter(Boolean).join(" · ") || "–" },
        ...(here.groupsPublished
          ? [{ term: t("schools.group"), value: <PupilGroup locale={locale} desk={here} group={one.group} /> }]
          : []),
      ]}
    />
  );
}

function Change({ one, locale }: { one: Pupil; locale: Locale }) {
  const t = words(locale);
  const kinds = one.known.map((kind) => t(`roster.person.${kind}`)).join(", ");
  const first = {
    fullName: one.fullName,
    latinName: one.latinName ?? "",
    hangulName: one.hangulName ?? "",
    cyrillicName: one.cyrillicName ?? "",
    locale: one.language,
    grade: one.grade === null ? "" : String(one.grade),
    classNo: one.classNo ?? "",
    studentNo: one.studentNo ?? "",
    photoWish: one.photoWish ?? "",
  };
  return (
    <Card>
      <ActionForm
        action={changePupilAction}
        hidden={{ registrationId: one.registrationId, version: String(one.version) }}
        done={t("schools.saved")}
        className="space-y-8"
      >
        <PupilFields
          locale={locale}
          first={first}
          contacts={one.ownToWrite ? "own" : "family"}
          known={kinds && t("schools.known", { kinds })}
        />
        <SubmitButton>{t("schools.save")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
