import { Icon } from "../../../components/ui/icon";
import { type Locale, words } from "../../../core/i18n";

/** The event's address to pass on, by hand, by mail or on paper; a native disclosure, no script. */
export function Share({ url, title, poster, locale }: { url: string; title: string; poster: string; locale: Locale }) {
  const t = words(locale);
  const mail = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(url)}`;
  const link =
    "inline-flex min-h-11 items-center gap-2 font-semibold text-accent underline-offset-4 hover:underline [&_svg]:size-4.5";
  return (
    <div className="flex flex-wrap items-start gap-x-8 border-t border-line py-6 print:hidden">
      <details className="group min-w-0">
        <summary className={`${link} cursor-pointer list-none [&::-webkit-details-marker]:hidden`}>
          <Icon name="link" />
          {t("site.share")}
        </summary>
        <p className="mt-1 text-sm text-soft" id="share-note">
          {t("site.shareNote")}
        </p>
        <p className="mt-2 rounded-md border border-line bg-surface px-3 py-2 text-sm break-all select-all">{url}</p>
        <a href={mail} className={`${link} mt-1 text-sm`}>
          <Icon name="mail" />
          {t("site.byMail")}
        </a>
      </details>
      <a href={poster} className={link}>
        <Icon name="qr-code" />
        {t("site.poster")}
      </a>
    </div>
  );
}
