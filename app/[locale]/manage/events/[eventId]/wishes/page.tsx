import type { Metadata } from "next";
import { LinkButton } from "../../../../../../components/ui/button";
import { Section } from "../../../../../../components/ui/card";
import { PageHeader } from "../../../../../../components/ui/page-header";
import { Pagination } from "../../../../../../components/ui/pagination";
import { EmptyState } from "../../../../../../components/ui/states";
import { MoreWords } from "../../../../../../components/words";
import { asLocale, type Locale, pick, words } from "../../../../../../core/i18n";
import { may } from "../../../../../../core/permissions";
import { wallClock, zoneName } from "../../../../../../core/time";
import { currentActor, load } from "../../../../../../core/web";
import { hrefWith, queryOf } from "../../../../../../features/events/components/list-links";
import { header } from "../../../../../../features/events/queries";
import { RoundActions } from "../../../../../../features/wish-rounds/components/round-actions";
import { RoundDialog } from "../../../../../../features/wish-rounds/components/round-dialog";
import { RoundPanel, RoundState, TopicDemand } from "../../../../../../features/wish-rounds/components/round-panel";
import { NamesPanel } from "../../../../../../features/wishes/components/names-panel";
import { topicChoices } from "../../../../../../features/wishes/components/own-wishes-form";
import { type Asked, WishFilters } from "../../../../../../features/wishes/components/wish-filters";
import { wishLine } from "../../../../../../features/wishes/components/wish-line";
import { WishTable } from "../../../../../../features/wishes/components/wish-table";
import { list, round as roundQuery, type WishList, type WishRound } from "../../../../../../features/wishes/queries";

type Props = {
  params: Promise<{ locale: string; eventId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};
type Event = Awaited<ReturnType<typeof header>>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("wishes.title") };
}

export default async function Wishes({ params, searchParams }: Props) {
  const { locale: given, eventId } = await params;
  const locale = asLocale(given);
  const t = words(locale);
  const asked = queryOf(await searchParams, "search", "state", "topicId", "sort", "order", "page");
  const [found, listed, event, actor] = await Promise.all([
    load(roundQuery, { eventId }),
    load(list, { eventId, locale, ...asked } as Parameters<typeof list>[1]),
    load(header, { eventId }),
    currentActor(),
  ]);
  const place = { eventId, programId: event.programId };
  const { round, counts } = found;
  const isLead = may(actor, "wishes.open", place);
  const base = `/${locale}/manage/events/${eventId}`;
  const zone = zoneName(event.startsAt, event.timeZone);
  const missing = counts.people - counts.answered;
  const isOpen = round?.state === "open";
  const now = round && {
    opensAt: round.opensAt ? wallClock(round.opensAt, event.timeZone) : "",
    dueAt: wallClock(round.dueAt, event.timeZone),
    version: round.version,
  };
  const changeable = isLead && round && !round.seedToldAt;
  const dialog = { eventId, zone, topics: found.topics.length };
  return (
    <MoreWords locale={locale} messages={pick(locale, "wishes")}>
      <PageHeader
        title={t("wishes.title")}
        lead={t("wishes.lead")}
        badge={round && <RoundState state={round.state} locale={locale} />}
        actions={
          round && (
            <>
              {changeable && now && <RoundDialog key={now.version} {...dialog} now={now} />}
              <RoundActions
                eventId={eventId}
                answered={counts.answered}
                missing={missing}
                may={{
                  remind: isOpen && missing > 0 && event.status === "published",
                  close: Boolean(changeable) && round.state !== "over",
                  remove: Boolean(changeable),
                }}
              />
            </>
          )
        }
      />
      {!round ? (
        <EmptyState
          icon="star"
          title={t("wishes.emptyTitle")}
          action={
            found.topics.length === 0 ? (
              <LinkButton href={`${base}/topics`} icon="tag">
                {t("wishes.toTopics")}
              </LinkButton>
            ) : (
              isLead && <RoundDialog {...dialog} />
            )
          }
        >
          {found.topics.length === 0 ? t("wishes.emptyTopics") : t("wishes.emptyText")}
        </EmptyState>
      ) : (
        <>
          <RoundPanel found={found} locale={locale} zone={event.timeZone} />
          <Section title={t("wishes.demand")} id="demand">
            <TopicDemand found={found} locale={locale} languages={event.languages} path={`${base}/wishes`} />
          </Section>
          {isLead && counts.named > 0 && (
            <Section title={t("wishes.names.title")} id="names" lead={t("wishes.names.lead", counts)}>
              <NamesPanel eventId={eventId} />
            </Section>
          )}
          <People {...{ found, listed, event, asked, locale }} path={`${base}/wishes`} />
        </>
      )}
    </MoreWords>
  );
}

type PeopleProps = {
  found: WishRound;
  listed: WishList;
  event: Event;
  asked: Asked;
  locale: Locale;
  path: string;
};

/** Everybody with a seat, searched and by pages. */
function People({ found, listed, event, asked, locale, path }: PeopleProps) {
  const t = words(locale);
  const { round, topics } = found;
  const choices = topicChoices(topics, locale, event.languages);
  const sort = (key: "ticket" | "name" | "school") => {
    const isNow = key === (asked.sort ?? "ticket");
    const order = isNow && asked.order !== "down" ? "down" : undefined;
    const sorted = asked.order === "down" ? ("descending" as const) : ("ascending" as const);
    return { href: hrefWith(path, asked, { sort: key, order }), ...(isNow ? { sorted } : {}) };
  };
  const page = (to: number, label: string) => ({ href: hrefWith(path, asked, { page: String(to) }), label });
  const isFiltered = Boolean(asked.search || asked.state || asked.topicId);
  const paper = round && !round.seedToldAt ? { topics: choices, most: round.most, asksPeople: round.asksPeople } : null;
  return (
    <Section title={t("wishes.people")} id="people">
      <WishFilters locale={locale} asked={asked} topics={choices} />
      {listed.total === 0 ? (
        <EmptyState
          icon={isFiltered ? "search" : "users"}
          title={isFiltered ? t("wishes.none") : t("wishes.nobody")}
          action={isFiltered && <LinkButton href={path}>{t("wishes.showAll")}</LinkButton>}
        />
      ) : (
        <>
          <WishTable
            key={JSON.stringify(asked)}
            rows={listed.rows.map((row) => wishLine(row, topics, locale, event.languages))}
            sorts={{ ticket: sort("ticket"), name: sort("name"), school: sort("school") }}
            paper={paper}
          />
          <Pagination
            label={t("wishes.pages")}
            summary={t("wishes.found", { total: listed.total, page: listed.page, pages: listed.pages })}
            previous={listed.page > 1 ? page(listed.page - 1, t("ui.previous")) : undefined}
            next={listed.page < listed.pages ? page(listed.page + 1, t("ui.next")) : undefined}
          />
        </>
      )}
    </Section>
  );
}
