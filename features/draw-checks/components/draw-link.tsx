import { Icon } from "../../../components/ui/icon";
import { type Locale, words } from "../../../core/i18n";

const link = "inline-flex min-h-11 items-center gap-2 font-semibold underline underline-offset-4";

/** From an event's page to its draw. */
export function DrawLink({ href, locale }: { href: string; locale: Locale }) {
  const t = words(locale);
  return (
    <p className="mt-8">
      <a href={href} className={link}>
        <Icon name="shield" className="size-5 shrink-0" />
        {t("draws.link")}
      </a>
    </p>
  );
}

/** On one's own group page: the code that stands for oneself in the draw's file, and the way to check. */
export function OwnCode({ check, locale }: { check: { slug: string; code: string }; locale: Locale }) {
  const t = words(locale);
  return (
    <section aria-labelledby="own-draw" className="space-y-2">
      <h2 id="own-draw" className="text-xl font-bold">
        {t("draws.ownTitle")}
      </h2>
      <p className="max-w-prose">
        {t("draws.ownText")} <code className="font-semibold select-all">{check.code}</code>
      </p>
      <a href={`/${locale}/e/${check.slug}/draw`} className={link}>
        <Icon name="shield" className="size-5 shrink-0" />
        {t("draws.link")}
      </a>
    </section>
  );
}
