import type { Metadata } from "next";
import { MarkdownText } from "../../../../../components/ui/markdown-text";
import { asLocale, inLanguage, locales, say, words } from "../../../../../core/i18n";
import { currentActor, load, loadOrNothing } from "../../../../../core/web";
import { AnnouncementList } from "../../../../../features/announcements/components/announcement-list";
import { BookletPart } from "../../../../../features/announcements/components/booklet-part";
import { EnrollmentCall } from "../../../../../features/announcements/components/enrollment-call";
import { HostList } from "../../../../../features/announcements/components/host-list";
import { Said } from "../../../../../features/announcements/components/said";
import { program } from "../../../../../features/announcements/queries";

type Props = { params: Promise<{ locale: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: asked, slug } = await params;
  const locale = asLocale(asked);
  const found = await loadOrNothing(program, { slug });
  if (!found) return { robots: { index: false } };
  return {
    title: say(found.title, locale),
    description: say(found.summary, locale),
    alternates: {
      canonical: `/${locale}/programs/${slug}`,
      languages: Object.fromEntries(locales.map((one) => [one, `/${one}/programs/${slug}`])),
    },
  };
}

/** A programme: what it is, its events in order, who stands behind it. */
export default async function ProgramPage({ params }: Props) {
  const { locale: asked, slug } = await params;
  const locale = asLocale(asked);
  const found = await load(program, { slug }, await currentActor());
  const t = words(locale);
  const about = inLanguage(found.description, locale);
  return (
    <article>
      <h1 className="max-w-4xl text-3xl font-bold text-balance sm:text-4xl lg:text-5xl">
        <Said text={found.title} locale={locale} />
      </h1>
      {say(found.summary, locale) && (
        <p className="mt-5 max-w-prose text-lg text-soft text-pretty">
          <Said text={found.summary} locale={locale} />
        </p>
      )}
      <EnrollmentCall program={found} locale={locale} />
      {found.events.length > 0 && (
        <>
          <h2 className="mt-12 mb-5 text-xl font-bold">{t("site.programEvents")}</h2>
          <AnnouncementList events={found.events} locale={locale} />
        </>
      )}
      <div className="mt-12">
        {about.text && (
          <BookletPart id="about" title={t("site.about")}>
            <MarkdownText lang={about.lang === locale ? undefined : about.lang} className="max-w-prose">
              {about.text}
            </MarkdownText>
          </BookletPart>
        )}
        {found.organizations.length > 0 && (
          <BookletPart id="hosts" title={t("site.hosts")}>
            <HostList organizations={found.organizations} locale={locale} first={[]} />
          </BookletPart>
        )}
      </div>
    </article>
  );
}
