import { DescriptionList } from "../../../components/ui/facts";
import { type Locale, say, words } from "../../../core/i18n";
import type { OwnWishes } from "../queries";
import { rankKeys } from "./rank-keys";

/** What one answered, to read. */
export function OwnWishesShown({ own, locale }: { own: OwnWishes; locale: Locale }) {
  const t = words(locale);
  const { sheet, topics, event } = own;
  if (!sheet) return <p>{t("wishes.own.overNone")}</p>;
  const title = (topicId: string) =>
    say(topics.find((topic) => topic.id === topicId)?.title ?? null, locale, event.languages);
  const wished = sheet.topicIds.flatMap((topicId, at) => {
    const place = rankKeys[at];
    return place ? [{ term: t(`wishes.rank.${place}`), value: title(topicId) }] : [];
  });
  const facts = [
    ...(wished.length > 0 ? wished : [{ term: t("wishes.wishes"), value: t("wishes.anyTopicAnswer") }]),
    ...(sheet.friend ? [{ term: t("wishes.friend"), value: <bdi>{sheet.friend}</bdi> }] : []),
    ...(sheet.ratherNot ? [{ term: t("wishes.ratherNot"), value: <bdi>{sheet.ratherNot}</bdi> }] : []),
  ];
  return (
    <section aria-labelledby="answered">
      <h2 id="answered" className="text-lg font-bold">
        {t("wishes.own.answered")}
      </h2>
      <DescriptionList facts={facts} />
      {sheet.source === "paper" && <p className="mt-2 text-sm text-soft">{t("wishes.own.paper")}</p>}
    </section>
  );
}
