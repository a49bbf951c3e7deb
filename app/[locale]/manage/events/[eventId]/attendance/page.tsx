import type { Metadata } from "next";
import { LinkButton } from "../../../../../../components/ui/button";
import { Notice } from "../../../../../../components/ui/notice";
import { PageHeader } from "../../../../../../components/ui/page-header";
import { EmptyState } from "../../../../../../components/ui/states";
import { asLocale, words } from "../../../../../../core/i18n";
import { may } from "../../../../../../core/permissions";
import { currentActor, load } from "../../../../../../core/web";
import { list as announced } from "../../../../../../features/absences/queries";
import { AttendanceTabs } from "../../../../../../features/attendance/components/attendance-tabs";
import { SheetList } from "../../../../../../features/attendance/components/sheet-list";
import { sheets } from "../../../../../../features/attendance/queries";
import { headcount } from "../../../../../../features/door/queries";
import { header } from "../../../../../../features/events/queries";
import { MatrixTable } from "../../../../../../features/matrix/components/matrix-table";
import { matrix } from "../../../../../../features/matrix/queries";

type Props = {
  params: Promise<{ locale: string; eventId: string }>;
  searchParams: Promise<{ view?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("attendance.title") };
}

export default async function Attendance({ params, searchParams }: Props) {
  const { locale: given, eventId } = await params;
  const locale = asLocale(given);
  const t = words(locale);
  const byPerson = (await searchParams).view === "people";
  const base = `/${locale}/manage/events/${eventId}`;
  const path = `${base}/attendance`;
  const [all, event, actor] = await Promise.all([load(sheets, { eventId }), load(header, { eventId }), currentActor()]);
  const inside = byPerson ? [] : await load(headcount, { eventId });
  const people = byPerson ? await load(matrix, { eventId, locale }) : undefined;
  const absences = byPerson ? await load(announced, { eventId }) : [];
  const nobody = all.every((sheet) => sheet.counts.total === 0);
  const whole = all.length === 1 && all[0]?.agendaItemId === null;
  const list = byPerson ? "matrix" : "attendance";
  const conflicts = all.reduce((sum, sheet) => sum + sheet.conflicts, 0);
  return (
    <>
      <PageHeader
        title={t("attendance.title")}
        lead={t(byPerson ? "attendance.rateLead" : whole ? "attendance.leadWhole" : "attendance.lead")}
        actions={
          <>
            {byPerson && may(actor, "certificateRules.set", { eventId, programId: event.programId }) && (
              <LinkButton href={`${path}/rule`} icon="pencil">
                {t("certificateRules.title")}
              </LinkButton>
            )}
            <LinkButton href={`${path}/paper`} icon="file-text">
              {t("paperSheets.title")}
            </LinkButton>
            <LinkButton href={`${base}/exports?list=sign-in`} icon="printer">
              {t("attendance.signIn")}
            </LinkButton>
            <LinkButton href={`${base}/exports?list=${list}`} icon="download">
              {t("attendance.export")}
            </LinkButton>
          </>
        }
      >
        <AttendanceTabs locale={locale} path={path} current={byPerson ? "people" : "sheets"} />
      </PageHeader>
      {conflicts > 0 && (
        <Notice
          tone="warn"
          className="mb-5"
          title={t("conflicts.waiting", { count: conflicts })}
          actions={
            <LinkButton size="sm" href={`${path}/conflicts`}>
              {t("conflicts.review")}
            </LinkButton>
          }
        />
      )}
      {nobody ? (
        <EmptyState
          icon="users"
          title={t("attendance.emptyTitle")}
          action={<LinkButton href={`${base}/roster`}>{t("attendance.toRoster")}</LinkButton>}
        >
          {t("attendance.emptyText")}
        </EmptyState>
      ) : people ? (
        <MatrixTable locale={locale} matrix={people} absences={absences} />
      ) : (
        <SheetList locale={locale} path={path} sheets={all} inside={inside} now={new Date()} />
      )}
    </>
  );
}
