import type { Metadata } from "next";
import { EmptyState } from "../../../components/ui/states";
import { asLocale, locales, words } from "../../../core/i18n";
import { load } from "../../../core/web";
import { AnnouncementList } from "../../../features/announcements/components/announcement-list";
import { list } from "../../../features/announcements/queries";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = asLocale((await params).locale);
  const languages = Object.fromEntries(locales.map((one) => [one, `/${one}`]));
  return {
    title: { absolute: `${words(locale)("site.upcoming")} · ${words(locale)("ui.appName")}` },
    alternates: { canonical: `/${locale}`, languages: { ...languages, "x-default": "/" } },
  };
}

/** What is coming up for everybody. */
export default async function Home({ params }: Props) {
  const locale = asLocale((await params).locale);
  const t = words(locale);
  const { upcoming, past } = await load(list, {});
  return (
    <>
      <h1 className="mb-8 text-3xl font-bold sm:text-4xl">{t("site.upcoming")}</h1>
      {upcoming.length > 0 ? (
        <AnnouncementList events={upcoming} locale={locale} level={2} />
      ) : (
        <EmptyState icon="calendar" title={t("site.none")}>
          {t("site.noneNote")}
        </EmptyState>
      )}
      {past.length > 0 && (
        <section aria-labelledby="past-title" className="mt-16">
          <h2 id="past-title" className="mb-5 text-xl font-bold">
            {t("site.past")}
          </h2>
          <AnnouncementList events={past} locale={locale} />
        </section>
      )}
    </>
  );
}
