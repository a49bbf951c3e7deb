import { inLanguage, type Locale, say, words } from "../../../core/i18n";
import type { mine } from "../queries";

type Own = NonNullable<Awaited<ReturnType<typeof mine>>>;

/** A student's own group: number, and topic with its brief. */
export function OwnGroup({ own, locale }: { own: Own; locale: Locale }) {
  const t = words(locale);
  const topic = inLanguage(own.topic, locale);
  const brief = inLanguage(own.brief, locale);
  const theme = say(own.theme, locale);
  return (
    <>
      <h1 className="text-3xl font-bold">
        {t("groups.number", { number: own.number })}
        {own.name && <bdi className="mt-1 block text-2xl font-semibold text-soft">{own.name}</bdi>}
      </h1>
      <section className="rounded-lg border border-line bg-surface px-5 py-5">
        <p className="text-sm text-soft">{[t("submissions.own.topic"), theme].filter(Boolean).join(" · ")}</p>
        <p lang={topic.lang} className="mt-1 text-xl font-bold">
          {topic.text || t("submissions.own.noTopic")}
        </p>
        {brief.text && (
          <p lang={brief.lang} className="mt-3 whitespace-pre-line">
            {brief.text}
          </p>
        )}
      </section>
    </>
  );
}
