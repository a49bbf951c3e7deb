import type { Metadata } from "next";
import { LinkButton } from "../../../../components/ui/button";
import { Input, Select } from "../../../../components/ui/controls";
import { PageHeader } from "../../../../components/ui/page-header";
import { Pagination } from "../../../../components/ui/pagination";
import { EmptyState } from "../../../../components/ui/states";
import { SubmitButton } from "../../../../components/ui/submit-button";
import { Toolbar } from "../../../../components/ui/toolbar";
import { MoreWords } from "../../../../components/words";
import { asLocale, inLanguage, type Locale, pick, say, words } from "../../../../core/i18n";
import { span } from "../../../../core/time";
import { currentActor, load } from "../../../../core/web";
import { eventStatuses } from "../../../../features/events/choices";
import { EventTable } from "../../../../features/events/components/event-table";
import { hrefWith, queryOf } from "../../../../features/events/components/list-links";
import { type EventRow, list } from "../../../../features/events/queries";
import { list as programList } from "../../../../features/programs/queries";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("events.list.title") };
}

/** An event as the table shows it, in the reader's words. */
function lineOf(event: EventRow, locale: Locale) {
  const { text: title, lang } = inLanguage(event.title, locale, event.languages);
  return {
    eventId: event.eventId,
    href: `/${locale}/manage/events/${event.eventId}`,
    title,
    lang,
    program: say(event.programTitle, locale),
    when: span(event.startsAt, event.endsAt, event.timeZone, locale),
    venue: say(event.venueName, locale, event.languages),
    status: event.status,
    seats: event.capacity === null ? String(event.confirmed) : `${event.confirmed} / ${event.capacity}`,
    waiting: event.waiting,
  };
}

/** All events of one's own: search, filters and order in the address. */
export default async function Events({ params, searchParams }: Props) {
  const locale = asLocale((await params).locale);
  const t = words(locale);
  const asked = queryOf(await searchParams, "q", "status", "when", "programId", "sort", "page");
  const [found, programs, actor] = await Promise.all([
    load(list, asked as Parameters<typeof list>[1]),
    load(programList, { limit: 100 }),
    currentActor(),
  ]);
  const path = `/${locale}/manage/events`;
  const lead = actor.grants.some((grant) => grant.role === "owner" || grant.role === "organizer");
  const filtered = Boolean(asked.q || asked.status || asked.when || asked.programId);
  const ascending = asked.sort === "starts";
  const sorted = !asked.sort || asked.sort === "-starts" ? "descending" : ascending ? "ascending" : undefined;
  const create = lead && (
    <LinkButton href={`${path}/new`} variant="primary" icon="plus">
      {t("events.list.new")}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t("events.list.title")} lead={t("events.list.lead")} actions={create} />
      <Filters locale={locale} asked={asked} programs={programs.rows} />
      {found.total === 0 ? (
        <EmptyState
          icon="calendar"
          title={filtered ? t("events.list.noneFound") : t("events.list.empty")}
          action={filtered ? <LinkButton href={path}>{t("events.list.showAll")}</LinkButton> : create}
        />
      ) : (
        <MoreWords locale={locale} messages={pick(locale, "events")}>
          <EventTable
            rows={found.rows.map((event) => lineOf(event, locale))}
            canTrash={lead}
            startsSort={{ href: hrefWith(path, asked, { sort: ascending ? "-starts" : "starts" }), sorted }}
          />
        </MoreWords>
      )}
      {found.pages > 1 && (
        <Pagination
          label={t("events.list.pages")}
          summary={t("events.list.pageOf", { page: found.page, pages: found.pages, total: found.total })}
          previous={
            found.page > 1
              ? { href: hrefWith(path, asked, { page: String(found.page - 1) }), label: t("ui.previous") }
              : undefined
          }
          next={
            found.page < found.pages
              ? { href: hrefWith(path, asked, { page: String(found.page + 1) }), label: t("ui.next") }
              : undefined
          }
        />
      )}
    </>
  );
}

type FiltersProps = {
  locale: Locale;
  asked: Partial<Record<"q" | "status" | "when" | "programId" | "sort", string>>;
  programs: Awaited<ReturnType<typeof programList>>["rows"];
};

function Filters({ locale, asked, programs }: FiltersProps) {
  const t = words(locale);
  const options = (values: readonly { value: string; label: string }[], all: string) => [
    { value: "", label: all },
    ...values,
  ];
  return (
    <search>
      <form>
        <Toolbar>
          <Input
            name="q"
            type="search"
            aria-label={t("events.list.search")}
            placeholder={t("events.list.search")}
            defaultValue={asked.q}
            className="sm:w-72"
          />
          <Select
            name="when"
            aria-label={t("events.list.when")}
            defaultValue={asked.when ?? ""}
            options={options(
              [
                { value: "upcoming", label: t("events.list.upcoming") },
                { value: "past", label: t("events.list.past") },
              ],
              t("events.list.anyTime"),
            )}
          />
          <Select
            name="status"
            aria-label={t("events.list.status")}
            defaultValue={asked.status ?? ""}
            options={options(
              eventStatuses.map((status) => ({ value: status, label: t(`events.statuses.${status}`) })),
              t("events.list.anyStatus"),
            )}
          />
          {programs.length > 0 && (
            <Select
              name="programId"
              aria-label={t("events.fields.programId")}
              defaultValue={asked.programId ?? ""}
              className="sm:max-w-48"
              options={options(
                programs.map((program) => ({ value: program.programId, label: say(program.title, locale) })),
                t("events.list.anyProgram"),
              )}
            />
          )}
          {asked.sort && <input type="hidden" name="sort" value={asked.sort} />}
          <SubmitButton variant="secondary" icon="search">
            {t("ui.search")}
          </SubmitButton>
        </Toolbar>
      </form>
    </search>
  );
}
