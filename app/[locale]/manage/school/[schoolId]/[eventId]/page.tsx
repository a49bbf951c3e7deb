import type { Metadata } from "next";
import { LinkButton } from "../../../../../../components/ui/button";
import { Stats } from "../../../../../../components/ui/facts";
import { Notice } from "../../../../../../components/ui/notice";
import { PageHeader } from "../../../../../../components/ui/page-header";
import { Pagination } from "../../../../../../components/ui/pagination";
import { EmptyState } from "../../../../../../components/ui/states";
import { asLocale, type Locale, words } from "../../../../../../core/i18n";
import { moment } from "../../../../../../core/time";
import { load } from "../../../../../../core/web";
import { ofSchool } from "../../../../../../features/absences/queries";
import { hrefWith, queryOf } from "../../../../../../features/events/components/list-links";
import { DeskFilters } from "../../../../../../features/school-desk/components/desk-filters";
import { DeskTable } from "../../../../../../features/school-desk/components/desk-table";
import { PrintButton } from "../../../../../../features/school-desk/components/print-button";
import { type Desk, desk, deskRoster } from "../../../../../../features/school-desk/queries";

type Props = {
  params: Promise<{ locale: string; schoolId: string; eventId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("schools.students") };
}

/** The school's own students at an event. */
export default async function DeskPage({ params, searchParams }: Props) {
  const { locale: given, schoolId, eventId } = await params;
  const locale = asLocale(given);
  const t = words(locale);
  const asked = queryOf(await searchParams, "search", "status", "grade", "sort", "order", "page");
  const at = { schoolId, eventId };
  const [here, found, absences] = await Promise.all([
    load(desk, at),
    load(deskRoster, { ...at, locale, ...asked } as Parameters<typeof deskRoster>[1]),
    load(ofSchool, at),
  ]);
  const base = `/${locale}/manage/school/${schoolId}/${eventId}`;
  const isFiltered = Boolean(asked.search || asked.status || asked.grade);
  const now = asked.sort ?? "ticket";
  const sort = (key: "ticket" | "name") => {
    const order = key === now && asked.order !== "down" ? "down" : undefined;
    const sorted = asked.order === "down" ? ("descending" as const) : ("ascending" as const);
    return { href: hrefWith(base, asked, { sort: key, order }), ...(key === now ? { sorted } : {}) };
  };
  const page = (to: number, label: string) => ({ href: hrefWith(base, asked, { page: String(to) }), label });
  return (
    <>
      <PageHeader title={t("schools.students")} actions={<Actions here={here} locale={locale} base={base} />} />
      <Until here={here} locale={locale} />
      <Stats
        className="mb-6"
        stats={[
          { label: t("roster.status.confirmed"), value: here.confirmed },
          { label: t("roster.status.waitlisted"), value: here.waitlisted },
          { label: t("roster.status.cancelled"), value: here.cancelled },
        ]}
      />
      <DeskFilters locale={locale} asked={asked} />
      {found.total === 0 ? (
        <EmptyState
          icon={isFiltered ? "search" : "users"}
          title={isFiltered ? t("roster.none") : t("schools.empty")}
          action={isFiltered && <LinkButton href={base}>{t("roster.showAll")}</LinkButton>}
        >
          {isFiltered ? undefined : t("schools.emptyText")}
        </EmptyState>
      ) : (
        <>
          <DeskTable
            locale={locale}
            desk={here}
            rows={found.rows}
            absent={new Set(absences.map((one) => one.registrationId))}
            base={base}
            sorts={{ ticket: sort("ticket"), name: sort("name") }}
          />
          <Pagination
            label={t("roster.pages")}
            summary={t("roster.found", { total: found.total, page: found.page, pages: found.pages })}
            previous={found.page > 1 ? page(found.page - 1, t("ui.previous")) : undefined}
            next={found.page < found.pages ? page(found.page + 1, t("ui.next")) : undefined}
          />
        </>
      )}
      {!here.groupsPublished && <p className="mt-6 text-sm text-soft">{t("schools.groupsLater")}</p>}
    </>
  );
}

type PartProps = { here: Desk; locale: Locale };

function Actions({ here, locale, base }: PartProps & { base: string }) {
  const t = words(locale);
  return (
    <>
      <PrintButton>{t("schools.print")}</PrintButton>
      {here.takesClasses && (
        <>
          <LinkButton href={`${base}/import`} icon="upload" className="max-sm:hidden">
            {t("schools.import")}
          </LinkButton>
          <LinkButton href={`${base}/new`} variant="primary" icon="user-plus">
            {t("schools.add")}
          </LinkButton>
        </>
      )}
    </>
  );
}

/** Until when students can be brought, or that it is too late. */
function Until({ here, locale }: PartProps) {
  const t = words(locale);
  const when = { moment: moment(here.closesAt, here.timeZone, locale) };
  if (here.takesClasses) return <p className="mb-4 text-sm text-soft print:hidden">{t("schools.openUntil", when)}</p>;
  if (!here.canChange) return null;
  return (
    <Notice tone="info" className="mb-5">
      {t("schools.closed", when)}
    </Notice>
  );
}
