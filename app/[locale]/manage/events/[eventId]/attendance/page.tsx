import type { Metadata } from "next";
import { LinkButton } from "../../../../../../components/ui/button";
import { PageHeader } from "../../../../../../components/ui/page-header";
import { EmptyState } from "../../../../../../components/ui/states";
import { asLocale, words } from "../../../../../../core/i18n";
import { load } from "../../../../../../core/web";
import { AttendanceTabs } from "../../../../../../features/attendance/components/attendance-tabs";
import { SheetList } from "../../../../../../features/attendance/components/sheet-list";
import { sheets } from "../../../../../../features/attendance/queries";
import { headcount } from "../../../../../../features/door/queries";
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
  const all = await load(sheets, { eventId });
  const inside = byPerson ? [] : await load(headcount, { eventId });
  const people = byPerson ? await load(matrix, { eventId, locale }) : undefined;
  const nobody = all.every((sheet) => sheet.counts.total === 0);
  const whole = all.length === 1 && all[0]?.agendaItemId === null;
  const list = byPerson ? "matrix" : "attendance";
  return (
    <>
      <PageHeader
        title={t("attendance.title")}
        lead={t(byPerson ? "attendance.rateLead" : whole ? "attendance.leadWhole" : "attendance.lead")}
        actions={
          <>
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
      {nobody ? (
        <EmptyState
          icon="users"
          title={t("attendance.emptyTitle")}
          action={<LinkButton href={`${base}/roster`}>{t("attendance.toRoster")}</LinkButton>}
        >
          {t("attendance.emptyText")}
        </EmptyState>
      ) : people ? (
        <MatrixTable locale={locale} matrix={people} />
      ) : (
        <SheetList locale={locale} path={path} sheets={all} inside={inside} now={new Date()} />
      )}
    </>
  );
}
