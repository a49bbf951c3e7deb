import type { Metadata } from "next";
import { Section } from "../../../../components/ui/card";
import { Input, Select } from "../../../../components/ui/controls";
import { PageHeader } from "../../../../components/ui/page-header";
import { Pagination } from "../../../../components/ui/pagination";
import { EmptyState } from "../../../../components/ui/states";
import { SubmitButton } from "../../../../components/ui/submit-button";
import { Toolbar } from "../../../../components/ui/toolbar";
import { MoreWords } from "../../../../components/words";
import { asLocale, languageNames, locales, pick, words } from "../../../../core/i18n";
import { currentActor, load } from "../../../../core/web";
import { hrefWith, queryOf } from "../../../../features/events/components/list-links";
import { organizationKinds } from "../../../../features/organizations/choices";
import { NewOrganization, OrganizationTable } from "../../../../features/organizations/components/organization-table";
import { list } from "../../../../features/organizations/queries";
import { VenueTable } from "../../../../features/venues/components/venue-table";
import { list as venueList } from "../../../../features/venues/queries";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("organizations.title") };
}

/** The address book: organisations and places, shared by all programmes. */
export default async function Organizations({ params, searchParams }: Props) {
  const locale = asLocale((await params).locale);
  const t = words(locale);
  const asked = queryOf(await searchParams, "q", "kind", "page");
  const [found, venues, actor] = await Promise.all([
    load(list, asked as Parameters<typeof list>[1]),
    load(venueList, {}),
    currentActor(),
  ]);
  const lead = actor.grants.some((grant) => grant.role === "owner" || grant.role === "organizer");
  const languages = [locale, ...locales.filter((one) => one !== locale)].map((one) => ({
    locale: one,
    label: languageNames[one],
  }));
  const path = `/${locale}/manage/organizations`;
  const to = (page: number, label: string) => ({ href: hrefWith(path, asked, { page: String(page) }), label });
  return (
    <MoreWords locale={locale} messages={pick(locale, "organizations", "venues")}>
      <PageHeader
        title={t("organizations.title")}
        lead={t("organizations.lead")}
        actions={lead && <NewOrganization languages={languages} />}
      />
      <search>
        <form>
          <Toolbar>
            <Input
              name="q"
              type="search"
              aria-label={t("organizations.search")}
              placeholder={t("organizations.search")}
              defaultValue={asked.q}
              className="sm:w-72"
            />
            <Select
              name="kind"
              aria-label={t("organizations.kind")}
              defaultValue={asked.kind ?? ""}
              options={[
                { value: "", label: t("organizations.anyKind") },
                ...organizationKinds.map((kind) => ({ value: kind, label: t(`organizations.kinds.${kind}`) })),
              ]}
            />
            <SubmitButton variant="secondary" icon="search">
              {t("ui.search")}
            </SubmitButton>
          </Toolbar>
        </form>
      </search>
      {found.total === 0 ? (
        <EmptyState
          icon="globe"
          title={asked.q || asked.kind ? t("organizations.noneFound") : t("organizations.empty")}
        />
      ) : (
        <OrganizationTable rows={found.rows} locale={locale} languages={languages} canEdit={lead} />
      )}
      {found.pages > 1 && (
        <Pagination
          label={t("events.list.pages")}
          summary={t("events.list.pageOf", { page: found.page, pages: found.pages, total: found.total })}
          previous={found.page > 1 ? to(found.page - 1, t("ui.previous")) : undefined}
          next={found.page < found.pages ? to(found.page + 1, t("ui.next")) : undefined}
        />
      )}
      <Section id="venues" title={t("venues.title")} lead={t("venues.lead")} className="mt-12">
        <VenueTable rows={venues.rows} locale={locale} languages={languages} canEdit={lead} />
      </Section>
    </MoreWords>
  );
}
