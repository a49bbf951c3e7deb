import type { Metadata } from "next";
import { LinkButton } from "../../../../../../components/ui/button";
import { Notice } from "../../../../../../components/ui/notice";
import { PageHeader } from "../../../../../../components/ui/page-header";
import { Pagination } from "../../../../../../components/ui/pagination";
import { EmptyState } from "../../../../../../components/ui/states";
import { MoreWords } from "../../../../../../components/words";
import { asLocale, languageNames, locales, pick, say, words } from "../../../../../../core/i18n";
import { may } from "../../../../../../core/permissions";
import { currentActor, load } from "../../../../../../core/web";
import { AddDialog } from "../../../../../../features/enrollment-desk/components/add-dialog";
import { EnrollmentFilters } from "../../../../../../features/enrollment-desk/components/enrollment-filters";
import { lineOf } from "../../../../../../features/enrollment-desk/components/enrollment-line";
import {
  CohortNumbers,
  EnrollmentStats,
} from "../../../../../../features/enrollment-desk/components/enrollment-numbers";
import { EnrollmentTable } from "../../../../../../features/enrollment-desk/components/enrollment-table";
import { list, settings } from "../../../../../../features/enrollment-desk/queries";
import { hrefWith, queryOf } from "../../../../../../features/events/components/list-links";

type Props = {
  params: Promise<{ locale: string; programId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("enrollmentDesk.people") };
}

const filters = ["q", "state", "cohort", "consent"] as const;

/** Who is enrolled in the programme. */
export default async function Enrollments({ params, searchParams }: Props) {
  const { locale: given, programId } = await params;
  const locale = asLocale(given);
  const t = words(locale);
  const asked = queryOf(await searchParams, ...filters, "sort", "page");
  const [found, now, actor] = await Promise.all([
    load(list, { programId, ...asked } as Parameters<typeof list>[1]),
    load(settings, { programId }),
    currentActor(),
  ]);
  const base = `/${locale}/manage/programs`;
  const path = `${base}/${programId}/enrollments`;
  const cohorts = now.cohorts.map(({ key, name }) => ({ key, name: say(name, locale) }));
  const isFiltered = filters.some((key) => asked[key]);
  const sort = (key: "ticket" | "name" | "cohort") => {
    const down = asked.sort === `-${key}`;
    const isNow = down || (asked.sort ?? "ticket") === key;
    const sorted = down ? ("descending" as const) : ("ascending" as const);
    return { href: hrefWith(path, asked, { sort: isNow && !down ? `-${key}` : key }), ...(isNow ? { sorted } : {}) };
  };
  const page = (to: number, label: string) => ({ href: hrefWith(path, asked, { page: String(to) }), label });
  const lead = may(actor, "enrollments.configure", { programId });
  const toSettings = lead && (
    <LinkButton href={`${path}/settings`} icon="settings">
      {t("enrollmentDesk.settings.title")}
    </LinkButton>
  );
  return (
    <MoreWords locale={locale} messages={pick(locale, "enrollmentDesk", "roster")}>
      <PageHeader
        title={t("enrollmentDesk.people")}
        crumbs={[
          { label: t("programs.list.title"), href: base },
          { label: say(now.title, locale), href: `${base}/${programId}` },
          { label: t("enrollmentDesk.people") },
        ]}
        actions={
          <>
            {toSettings}
            <AddDialog
              {...{ programId, locale, cohorts }}
              languages={locales.map((value) => ({ value, label: languageNames[value] }))}
            />
          </>
        }
      />
      {!now.enrolls && (
        <Notice tone="info" className="mb-6">
          {t("enrollmentDesk.off")}
        </Notice>
      )}
      <EnrollmentStats locale={locale} found={found} settings={now} />
      <CohortNumbers {...{ locale, cohorts, path }} counts={found.cohorts} />
      <EnrollmentFilters {...{ locale, asked, cohorts }} withConsents={now.consents} />
      {found.total === 0 ? (
        <EmptyState
          icon={isFiltered ? "search" : "users"}
          title={isFiltered ? t("roster.none") : t("enrollmentDesk.empty")}
          action={isFiltered && <LinkButton href={path}>{t("roster.showAll")}</LinkButton>}
        >
          {isFiltered ? undefined : t("enrollmentDesk.emptyText")}
        </EmptyState>
      ) : (
        <>
          <EnrollmentTable
            key={JSON.stringify(asked)}
            rows={found.rows.map((row) => lineOf(row, locale, now.cohorts))}
            matching={found.ids}
            cohorts={cohorts}
            sorts={{ ticket: sort("ticket"), name: sort("name"), cohort: sort("cohort") }}
            mayDecide={may(actor, "enrollments.decide", { programId })}
          />
          <Pagination
            label={t("roster.pages")}
            summary={t("roster.found", { total: found.total, page: found.page, pages: found.pages })}
            previous={found.page > 1 ? page(found.page - 1, t("ui.previous")) : undefined}
            next={found.page < found.pages ? page(found.page + 1, t("ui.next")) : undefined}
          />
        </>
      )}
    </MoreWords>
  );
}
