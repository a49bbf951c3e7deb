import Link from "next/link";
import { StatusPill } from "../../../components/ui/badge";
import { Stats } from "../../../components/ui/facts";
import { Cell, Column, RowHeader, Table, TableBody, TableHead, TableRow } from "../../../components/ui/table";
import { type Locale, say, words } from "../../../core/i18n";
import { moment } from "../../../core/time";
import { hrefWith } from "../../events/components/list-links";
import { rankKeys } from "../../wishes/components/rank-keys";
import type { WishRound } from "../../wishes/queries";

type Round = NonNullable<WishRound["round"]>;
const looks = {
  soon: { tone: "neutral", icon: "clock" },
  open: { tone: "ok", icon: "check" },
  over: { tone: "neutral", icon: "lock" },
} as const;

/** Where a round stands, in a word with its sign. */
export function RoundState({ state, locale }: { state: Round["state"]; locale: Locale }) {
  return <StatusPill {...looks[state]}>{words(locale)(`wishes.state.${state}`)}</StatusPill>;
}

/** When a round is, what it asks, how many have answered, and the fingerprint of its seed. */
export function RoundPanel({ found, locale, zone }: { found: WishRound; locale: Locale; zone: string }) {
  const t = words(locale);
  const { round, counts } = found;
  if (!round) return null;
  const at = (instant: Date) => moment(instant, zone, locale);
  const facts = [
    round.state === "soon" && round.opensAt && t("wishes.from", { moment: at(round.opensAt) }),
    t("wishes.until", { moment: at(round.dueAt) }),
    t("wishes.asks", { most: round.most }),
    round.asksPeople && t("wishes.asksNames"),
    round.remindedAt && t("wishes.remindedAt", { moment: at(round.remindedAt) }),
  ];
  return (
    <div className="mb-8 space-y-4">
      <p className="figures">{facts.filter(Boolean).join(" · ")}</p>
      <Stats
        stats={[
          { label: t("wishes.withSeat"), value: counts.people },
          { label: t("wishes.answered"), value: counts.answered },
          { label: t("wishes.missing"), value: counts.people - counts.answered },
          { label: t("wishes.paperCount"), value: counts.paper },
          { label: t("wishes.anyCount"), value: counts.any },
        ]}
      />
      <div className="text-sm">
        <p className="text-soft">{t("wishes.seedHash")}</p>
        <p>
          <code className="break-all">{round.seedHash}</code>
        </p>
        {round.seed ? (
          <p className="mt-2">
            <span className="text-soft">{t("wishes.seed")}: </span>
            <code className="break-all">{round.seed}</code>
          </p>
        ) : (
          <p className="mt-1 max-w-prose text-soft">{t("wishes.seedHashHint")}</p>
        )}
      </div>
    </div>
  );
}

type DemandProps = { found: WishRound; locale: Locale; languages: readonly Locale[]; path: string };

/** How often each topic stands at each place; the first leads to those people. */
export function TopicDemand({ found, locale, languages, path }: DemandProps) {
  const t = words(locale);
  const places = rankKeys.slice(0, found.round?.most ?? 0);
  return (
    <Table label={t("wishes.demand")} dense>
      <TableHead>
        <TableRow>
          <Column>{t("wishes.topic")}</Column>
          {places.map((place) => (
            <Column key={place} numeric>
              {t("wishes.place", { place })}
            </Column>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {found.topics.map(({ id, title, ranks }) => {
          const shown = say(title, locale, languages);
          return (
            <TableRow key={id}>
              <RowHeader>{shown}</RowHeader>
              {places.map((place, at) => (
                <Cell key={place} numeric className={at === 0 ? "font-semibold" : undefined}>
                  {at === 0 && ranks[0] ? (
                    <Link
                      href={`${hrefWith(path, {}, { topicId: id })}#people`}
                      aria-label={`${ranks[0]} – ${t("wishes.demandFirst", { title: shown })}`}
                      className="inline-flex min-h-6 min-w-6 items-center justify-end underline underline-offset-4"
                    >
                      {ranks[0]}
                    </Link>
                  ) : (
                    (ranks[at] ?? 0)
                  )}
                </Cell>
              ))}
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}
