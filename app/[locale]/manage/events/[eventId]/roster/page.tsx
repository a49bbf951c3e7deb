import type { Metadata } from "next";
import Link from "next/link";
import { Button, LinkButton } from "../../../../../../components/ui/button";
import { PageHeader } from "../../../../../../components/ui/page-header";
import { Pagination } from "../../../../../../components/ui/pagination";
import { EmptyState } from "../../../../../../components/ui/states";
import { asLocale, languageNames, locales, words } from "../../../../../../core/i18n";
import { may } from "../../../../../../core/permissions";
import { currentActor, load, loadOrNothing } from "../../../../../../core/web";
import { consentSettings } from "../../../../../../features/consent-desk/queries";
import { openPairs } from "../../../../../../features/duplicates/queries";
import { hrefWith, queryOf } from "../../../../../../features/events/components/list-links";
import { header } from "../../../../../../features/events/queries";
import { form } from "../../../../../../features/forms/queries";
import { PersonDialog } from "../../../../../../features/roster/components/person-dialog";
import { RosterFilters } from "../../../../../../features/roster/components/roster-filters";
import { lineOf } from "../../../../../../features/roster/components/roster-line";
import { RosterNumbers, RosterStats } from "../../../../../../features/roster/components/roster-numbers";
import { RosterTable } from "../../../../../../features/roster/components/roster-table";
import { roster, rosterCounts } from "../../../../../../features/roster/queries";

type Props = {
  params: Promise<{ locale: string; eventId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("roster.title") };
}

const filters = ["search", "status", "school", "grade", "language", "source", "consent", "answers"] as const;
const sorts = ["ticket", "name", "school", "time"] as const;

export default async function RosterPage({ params, searchParams }: Props) {
  const { locale: given, eventId } = await params;
  const locale = asLocale(given);
  const t = words(locale);
  const asked = queryOf(await searchParams, ...filters, "sort", "order", "page");
  const [found, counts, event, consents, { questions }, twice, actor] = await Promise.all([
    load(roster, { eventId, locale, ...asked } as Parameters<typeof roster>[1]),
    load(rosterCounts, { eventId }),
    load(header, { eventId }),
    load(consentSettings, { eventId }),
    load(form, { eventId }),
    loadOrNothing(openPairs, { placeId: eventId }),
    currentActor(),
  ]);
  const withConsents = consents.settings !== null;
  const withAnswers = questions.some((one) => one.required !== "no");
  const base = `/${locale}/manage/events/${eventId}`;
  const path = `${base}/roster`;
  const isFiltered = filters.some((key) => asked[key]);
  const now = asked.sort ?? "ticket";
  const sort = (key: (typeof sorts)[number]) => {
    const isNow = key === now;
    const order = isNow && asked.order !== "down" ? "down" : undefined;
    const sorted = asked.order === "down" ? ("descending" as const) : ("ascending" as const);
    return { href: hrefWith(path, asked, { sort: key, order }), ...(isNow ? { sorted } : {}) };
  };
  const languages = locales.map((value) => ({ value, label: languageNames[value] }));
  const add = (
    <PersonDialog
      trigger={
        <Button variant="primary" icon="user-plus">
          {t("roster.add")}
        </Button>
      }
      eventId={eventId}
      first={{ locale: event.languages[0] ?? locale }}
      languages={languages}
    />
  );
  const page = (to: number, label: string) => ({ href: hrefWith(path, asked, { page: String(to) }), label });
  return (
    <>
      <PageHeader
        title={t("roster.title")}
        actions={
          <>
            <LinkButton
              href={hrefWith(`${base}/exports`, asked, { list: "roster", page: undefined })}
              icon="download"
              className="max-sm:hidden"
            >
              {t("roster.export")}
            </LinkButton>
            <LinkButton href={`${base}/import`} icon="upload" className="max-sm:hidden">
              {t("roster.import")}
            </LinkButton>
            {add}
          </>
        }
      />
      <RosterStats locale={locale} counts={counts} />
      {twice && twice.open > 0 && (
        <p className="-mt-4 mb-3 text-sm">
          {may(actor, "duplicates.list", { eventId, programId: event.programId }) ? (
            <Link href={`${path}/duplicates`} className="inline-flex min-h-11 items-center text-accent hover:underline">
              {t("duplicates.hint", { count: twice.open })}
            </Link>
          ) : (
            <span className="text-soft">{t("duplicates.hint", { count: twice.open })}</span>
          )}
        </p>
      )}
      <RosterFilters {...{ locale, asked, counts, withConsents, withAnswers }} />
      {found.total === 0 ? (
        <EmptyState
          icon={isFiltered ? "search" : "users"}
          title={isFiltered ? t("roster.none") : t("roster.empty")}
          action={isFiltered && <LinkButton href={path}>{t("roster.showAll")}</LinkButton>}
        >
          {isFiltered ? undefined : t("roster.emptyText")}
        </EmptyState>
      ) : (
        <>
          <RosterTable
            key={JSON.stringify(asked)}
            eventId={eventId}
            rows={found.rows.map((row) => lineOf(row, locale, path, event.timeZone))}
            matching={found.ids}
            sorts={{ ticket: sort("ticket"), name: sort("name"), school: sort("school"), time: sort("time") }}
          />
          <Pagination
            label={t("roster.pages")}
            summary={t("roster.found", { total: found.total, page: found.page, pages: found.pages })}
            previous={found.page > 1 ? page(found.page - 1, t("ui.previous")) : undefined}
            next={found.page < found.pages ? page(found.page + 1, t("ui.next")) : undefined}
          />
        </>
      )}
      <div className="mt-8">
        <RosterNumbers locale={locale} counts={counts} path={path} />
      </div>
    </>
  );
}
