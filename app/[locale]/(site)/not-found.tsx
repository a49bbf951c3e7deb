import { headers } from "next/headers";
import { buttonClass } from "../../../components/ui/button";
import { words } from "../../../core/i18n";
import { currentLocale } from "../../../core/web";

/** A page that is not there, and the way back. */
export default async function NotFound() {
  const locale = await currentLocale();
  const t = words(locale);
  const isLink = /^\/\w\w\/(r|c|screen|guest|interpret)\//.test((await headers()).get("x-lectern-path") ?? "");
  return (
    <div className="mx-auto max-w-prose py-8 text-center sm:py-16">
      <h1 className="text-2xl font-bold text-balance sm:text-3xl">{t("site.notFound")}</h1>
      <p className="mt-3 mb-8 text-soft">{t(isLink ? "site.linkNotFoundNote" : "site.notFoundNote")}</p>
      <a href={`/${locale}`} className={buttonClass({ variant: "primary" })}>
        {t("site.home")}
      </a>
    </div>
  );
}
