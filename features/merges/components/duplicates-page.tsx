import Link from "next/link";
import { Badge } from "../../../components/ui/badge";
import { LinkButton } from "../../../components/ui/button";
import { PageHeader } from "../../../components/ui/page-header";
import { Pagination } from "../../../components/ui/pagination";
import { EmptyState } from "../../../components/ui/states";
import { Tabs } from "../../../components/ui/tabs";
import { type Locale, words } from "../../../core/i18n";
import { day } from "../../../core/time";
import { load } from "../../../core/web";
import { type PairRow, pairs } from "../../duplicates/queries";
import { hrefWith, queryOf } from "../../events/components/list-links";
import { list, type MergeRow } from "../queries";
import { likely, namesOf, reasonsIn } from "./in-words";
import { DecideButton, FindButton, UndoButton } from "./pair-buttons";

type Crumbs = readonly { label: string; href: string }[];
type Props = {
  locale: Locale;
  placeId: string;
  /** The address of the list. */
  path: string;
  crumbs: Crumbs;
  zone: string;
  asked: Record<string, string | string[] | undefined>;
};

/** Who may be there twice at a programme or an event: to be decided, decided, joined. */
export async function DuplicatesPage({ locale, placeId, path, crumbs, zone, asked: given }: Props) {
  const t = words(locale);
  const asked = queryOf(given, "state", "page");
  const state = asked.state === "ignored" || asked.state === "joined" ? asked.state : "open";
  const page = Number(asked.page) || undefined;
  const found =
    state === "joined"
      ? { joined: await load(list, { placeId, page }) }
      : { pairs: await load(pairs, { placeId, state, page }) };
  const { total, pages, page: now } = found.joined ?? found.pairs;
  const tab = (key: "open" | "ignored" | "joined") => ({
    href: key === "open" ? path : `${path}?state=${key}`,
    label: t(`duplicates.tabs.${key}`),
    current: key === state,
    ...(key === state ? { count: total } : {}),
  });
  const turn = (to: number, label: string) => ({ href: hrefWith(path, asked, { page: String(to) }), label });
  return (
    <>
      <PageHeader
        title={t("duplicates.title")}
        lead={t("duplicates.lead")}
        crumbs={[...crumbs]}
        crumbsLabel={t("duplicates.back")}
        actions={<FindButton placeId={placeId} />}
      />
      <Tabs label={t("duplicates.title")} tabs={[tab("open"), tab("ignored"), tab("joined")]} className="mb-6" />
      {total === 0 && (
        <EmptyState icon="users" title={t(`duplicates.empty.${state}`)}>
          {state === "open" ? t("duplicates.emptyText") : undefined}
        </EmptyState>
      )}
      {total > 0 && (
        <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
          {found.pairs?.rows.map((row) => (
            <PairLine key={row.pairId} {...{ row, locale, placeId, path }} />
          ))}
          {found.joined?.rows.map((row) => (
            <JoinedLine key={row.mergeId} {...{ row, locale, placeId, zone }} />
          ))}
        </ul>
      )}
      {pages > 1 && (
        <Pagination
          label={t("duplicates.pages")}
          summary={t("duplicates.page", { page: now, pages })}
          previous={now > 1 ? turn(now - 1, t("ui.previous")) : undefined}
          next={now < pages ? turn(now + 1, t("ui.next")) : undefined}
        />
      )}
    </>
  );
}

type Line = { locale: Locale; placeId: string };

function PairLine({ row, locale, placeId, path }: Line & { row: PairRow; path: string }) {
  const t = words(locale);
  const { tone, key } = likely(row.score);
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-3 px-4 py-4">
      <div className="min-w-0 flex-[1_1_18rem]">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Link href={`${path}/${row.pairId}`} className="font-semibold wrap-break-word hover:underline">
            {t("duplicates.both", { one: namesOf(row.a), two: namesOf(row.b) })}
          </Link>
          <Badge tone={tone}>{t(`duplicates.likely.${key}`)}</Badge>
        </p>
        <p className="mt-1 text-sm text-soft">{reasonsIn(row.reasons, locale)}</p>
      </div>
      <div className="flex flex-wrap gap-2">
        <LinkButton size="sm" href={`${path}/${row.pairId}`}>
          {t("duplicates.compare")}
        </LinkButton>
        <DecideButton placeId={placeId} pairId={row.pairId} state={row.state} />
      </div>
    </li>
  );
}

function JoinedLine({ row, locale, placeId, zone }: Line & { row: MergeRow; zone: string }) {
  const t = words(locale);
  const date = day(row.mergedAt, zone, locale);
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-3 px-4 py-4">
      <div className="min-w-0 flex-[1_1_18rem]">
        <p className="font-semibold wrap-break-word">
          {t("duplicates.into", { loser: row.loser, winner: row.winner })}
        </p>
        <p className="mt-1 text-sm text-soft">
          {row.by ? t("duplicates.joinedBy", { date, name: row.by }) : date}
          {" · "}
          {row.undoneAt
            ? t("duplicates.takenBack", { date: day(row.undoneAt, zone, locale) })
            : row.until
              ? t("duplicates.until", { date: day(row.until, zone, locale) })
              : t("duplicates.over")}
        </p>
      </div>
      {row.until && <UndoButton placeId={placeId} mergeId={row.mergeId} name={row.winner} />}
    </li>
  );
}
