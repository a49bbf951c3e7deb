import { inLanguage, type Locale, words } from "../../../core/i18n";
import type { mine } from "../queries";

type Own = NonNullable<Awaited<ReturnType<typeof mine>>>;

/** The own group's result, on its own page; no script is needed. */
export function OwnResult({ own, locale }: { own: Own; locale: Locale }) {
  const t = words(locale);
  const percent = (value: number) =>
    new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 }).format(value / 100);
  return (
    <section id="result" aria-labelledby="result-title" className="space-y-3">
      <h2 id="result-title" className="text-xl font-bold">
        {t("results.own.title")}
      </h2>
      <div className="rounded-lg border border-line bg-surface p-5">
        <p className="flex flex-wrap items-baseline gap-x-4">
          <span className="figures text-3xl font-bold">{percent(own.percent)}</span>
          {own.place !== null && (
            <span className="font-semibold">
              {t("results.own.place", { place: own.place, of: own.of ?? own.place })}
            </span>
          )}
        </p>
        <dl className="mt-4 space-y-3">
          {own.criteria.map(({ criterionId, title, independent, percent: share }) => {
            const { text, lang } = inLanguage(title, locale);
            return (
              <div key={criterionId}>
                <div className="flex items-baseline justify-between gap-4">
                  <dt>
                    <span lang={lang}>{text}</span>
                    {independent && <span className="ms-2 text-sm text-soft">{t("results.apart")}</span>}
                  </dt>
                  <dd className="figures font-semibold">{percent(share)}</dd>
                </div>
                <div aria-hidden="true" className="mt-1 h-1.5 rounded-full bg-sunken">
                  <div className="h-full rounded-full bg-accent" style={{ width: `${share}%` }} />
                </div>
              </div>
            );
          })}
        </dl>
        <p className="mt-4 text-sm text-soft">{t("results.own.note")}</p>
      </div>
    </section>
  );
}
