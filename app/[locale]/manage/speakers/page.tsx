import type { Metadata } from "next";
import { Input } from "../../../../components/ui/controls";
import { PageHeader } from "../../../../components/ui/page-header";
import { Pagination } from "../../../../components/ui/pagination";
import { EmptyState } from "../../../../components/ui/states";
import { SubmitButton } from "../../../../components/ui/submit-button";
import { Toolbar } from "../../../../components/ui/toolbar";
import { MoreWords } from "../../../../components/words";
import { asLocale, languageNames, locales, pick, say, words } from "../../../../core/i18n";
import { load } from "../../../../core/web";
import { nameOf } from "../../../../features/announcements/components/said";
import { hrefWith, queryOf } from "../../../../features/events/components/list-links";
import { NewSpeaker, SpeakerBook } from "../../../../features/speakers/components/speaker-book";
import { list } from "../../../../features/speakers/queries";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("speakers.title") };
}

/** The address book of speakers, shared by all programmes. */
export default async function Speakers({ params, searchParams }: Props) {
  const locale = asLocale((await params).locale);
  const t = words(locale);
  const asked = queryOf(await searchParams, "q", "page");
  const found = await load(list, asked as Parameters<typeof list>[1]);
  const choices = [locale, ...locales.filter((one) => one !== locale)].map((one) => ({
    locale: one,
    label: languageNames[one],
  }));
  const languages = { languages: choices.slice(0, 2), others: choices.slice(2) };
  const path = `/${locale}/manage/speakers`;
  const to = (page: number, label: string) => ({ href: hrefWith(path, asked, { page: String(page) }), label });
  return (
    <MoreWords locale={locale} messages={pick(locale, "speakers")}>
      <PageHeader title={t("speakers.title")} lead={t("speakers.bookLead")} actions={<NewSpeaker {...languages} />} />
      <search>
        <form>
          <Toolbar>
            <Input
              name="q"
              type="search"
              aria-label={t("speakers.search")}
              placeholder={t("speakers.search")}
              defaultValue={asked.q}
              className="sm:w-96"
            />
            <SubmitButton variant="secondary" icon="search">
              {t("ui.search")}
            </SubmitButton>
          </Toolbar>
        </form>
      </search>
      {found.total === 0 ? (
        <EmptyState icon="mic" title={t(asked.q ? "speakers.noneFound" : "speakers.bookEmpty")} />
      ) : (
        <SpeakerBook
          {...languages}
          speakers={found.rows.map(({ photoFileId, ...speaker }) => {
            const { text, lang } = nameOf(speaker, locale);
            const office = say(speaker.office, locale) || say(speaker.organization, locale);
            return {
              ...speaker,
              photoFileId: photoFileId ?? "",
              shown: { name: text, office, ...(lang === locale ? {} : { lang }) },
            };
          })}
        />
      )}
      {found.pages > 1 && (
        <Pagination
          label={t("speakers.pages")}
          summary={t("speakers.pageOf", { page: found.page, pages: found.pages, total: found.total })}
          previous={found.page > 1 ? to(found.page - 1, t("ui.previous")) : undefined}
          next={found.page < found.pages ? to(found.page + 1, t("ui.next")) : undefined}
        />
      )}
    </MoreWords>
  );
}
