import { type Locale, words } from "../../../core/i18n";
import type { mine } from "../queries";

type Own = NonNullable<Awaited<ReturnType<typeof mine>>>;

/** What the own group was told about its presentation; no script is needed. */
export function OwnFeedback({ own, locale }: { own: Own; locale: Locale }) {
  const t = words(locale);
  return (
    <section id="feedback" aria-labelledby="feedback-title" className="space-y-3">
      <h2 id="feedback-title" className="text-xl font-bold">
        {t("feedback.own.title")}
      </h2>
      <div lang={own.lang} className="rounded-lg border border-line bg-surface p-5 whitespace-pre-line">
        {own.body}
      </div>
    </section>
  );
}
