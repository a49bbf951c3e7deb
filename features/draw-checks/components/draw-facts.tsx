import { DescriptionList, Stats } from "../../../components/ui/facts";
import { type Locale, say, words } from "../../../core/i18n";
import { moment } from "../../../core/time";
import { attributes } from "../../allocations/choices";
import type { DrawCheck } from "../queries";
import { profileStats } from "./profile-stats";

type Draw = NonNullable<DrawCheck["draw"]>;
type Props = { draw: Draw; locale: Locale; zone: string; languages: readonly Locale[] };

export const Hash = ({ children }: { children: string }) => <code className="break-all text-sm">{children}</code>;

/** How it was drawn and what went in and came out, as hashes and counts. */
export function DrawFacts({ draw, locale, zone, languages }: Props) {
  const t = words(locale);
  const { setting } = draw;
  const byWish = draw.mode !== "groups";
  const even = attributes.filter((name) => setting.weights[name] > 0).map((name) => t(`allocations.attribute.${name}`));
  const guarded = setting.guarded.map((name) => t(`allocations.attribute.${name}`));
  const shares = draw.topics.map(({ title, count }) =>
    t("draws.topicShare", { title: say(title, locale, languages) || t("draws.topicGone"), count }),
  );
  return (
    <>
      <DescriptionList
        facts={[
          { term: t("draws.publishedAt"), value: moment(draw.publishedAt, zone, locale) },
          { term: t("draws.mode"), value: t(`allocations.modes.${draw.mode}`) },
          { term: t("draws.people"), value: draw.people },
          ...(byWish
            ? [
                { term: t("draws.size"), value: `${setting.sizeMin}–${setting.sizeMax}` },
                { term: t("draws.topics"), value: shares.join(" · ") },
              ]
            : [{ term: t("draws.count"), value: setting.count }]),
          ...(draw.mode === "topics"
            ? []
            : [
                { term: t("draws.even"), value: even.join(", ") || "–" },
                { term: t("draws.guarded"), value: guarded.join(", ") || "–" },
              ]),
          { term: t("draws.version"), value: draw.version ?? "–" },
          { term: t("draws.inputHash"), value: <Hash>{draw.inputHash}</Hash> },
          { term: t("draws.resultHash"), value: <Hash>{draw.resultHash}</Hash> },
        ]}
      />
      {draw.profile && (
        <Stats className="mt-6" stats={profileStats(draw.profile, (key, values) => t(`draws.${key}`, values))} />
      )}
      <p className="mt-4 max-w-prose text-sm">
        {draw.moved + draw.movedSince > 0
          ? t("draws.moved", { before: draw.moved, since: draw.movedSince })
          : t("draws.notMoved")}
      </p>
    </>
  );
}
