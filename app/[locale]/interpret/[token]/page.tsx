import type { Metadata } from "next";
import { Words } from "../../../../components/words";
import { asLocale, inLanguage, languageNames, pick, words } from "../../../../core/i18n";
import { anonymous } from "../../../../core/permissions";
import { load } from "../../../../core/web";
import { Lane } from "../../../../features/question-translations/components/lane";
import { laneInWords, languageToDo } from "../../../../features/question-translations/live";
import { linkLane } from "../../../../features/question-translations/queries";

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const title = words(asLocale((await params).locale))("questionTranslations.title");
  return { title, robots: { index: false, follow: false }, referrer: "strict-origin" };
}

/** The interpreter's place: what is asked, and a translation beside it. By a private link, without an account. */
export default async function InterpretPage({ params }: Props) {
  const { locale: given, token } = await params;
  const locale = asLocale(given);
  const t = words(locale);
  const { locale: own, lane } = await load(linkLane, { token }, anonymous);
  const view = laneInWords(lane, locale);
  const event = inLanguage(lane.event.title, locale, lane.event.languages);
  return (
    <main className="mx-auto w-full max-w-6xl px-4 py-6 sm:px-8 sm:py-10">
      <header className="mb-6">
        <p lang={event.lang} className="text-soft">
          {event.text}
        </p>
        <h1 className="mt-1 text-2xl font-bold text-balance">{t("questionTranslations.title")}</h1>
        <p className="mt-1 max-w-prose text-soft">{t("questionTranslations.lead")}</p>
      </header>
      <Words locale={locale} messages={pick(locale, "questionTranslations", "live", "refusals", "fields", "ui")}>
        <Lane door={{ token }} first={view} into={languageToDo(view, asLocale(own))} names={languageNames} />
      </Words>
    </main>
  );
}
