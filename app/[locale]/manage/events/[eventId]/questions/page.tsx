import type { Metadata } from "next";
import { LinkButton } from "../../../../../../components/ui/button";
import { Card, Section } from "../../../../../../components/ui/card";
import { PageHeader } from "../../../../../../components/ui/page-header";
import { MoreWords } from "../../../../../../components/words";
import { asLocale, pick, words } from "../../../../../../core/i18n";
import { load } from "../../../../../../core/web";
import { deskFor, firstDraft } from "../../../../../../features/questions/components/desk";
import { QuestionFilters } from "../../../../../../features/questions/components/question-filters";
import { QuestionForm } from "../../../../../../features/questions/components/question-form";
import { QuestionLog } from "../../../../../../features/questions/components/question-log";
import { QuestionTabs } from "../../../../../../features/questions/components/question-tabs";
import { desk, list } from "../../../../../../features/questions/queries";

type Props = {
  params: Promise<{ locale: string; eventId: string }>;
  searchParams: Promise<Record<string, string | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("questions.title") };
}

export default async function Questions({ params, searchParams }: Props) {
  const { locale: given, eventId } = await params;
  const locale = asLocale(given);
  const t = words(locale);
  const { q, themeId, groupId, state, page } = await searchParams;
  const [log, choices] = await Promise.all([
    load(list, { eventId, q, themeId, groupId, state, page }),
    load(desk, { eventId }),
  ]);
  const wordsForDesk = deskFor(eventId, choices, locale);
  const path = `/${locale}/manage/events/${eventId}/questions`;
  const filters = Object.entries({ list: "questions", q, themeId, groupId, state });
  const carried = new URLSearchParams(filters.flatMap(([key, value]) => (value ? [[key, value]] : [])));
  return (
    <MoreWords locale={locale} messages={pick(locale, "questions")}>
      <PageHeader
        title={t("questions.title")}
        lead={t("questions.lead")}
        actions={
          <LinkButton href={`/${locale}/manage/events/${eventId}/exports?${carried}`} icon="download">
            {t("questions.export")}
          </LinkButton>
        }
      />
      <QuestionTabs locale={locale} eventId={eventId} current="log" />
      <Section title={t("questions.new")} id="new">
        <Card>
          <QuestionForm desk={wordsForDesk} first={firstDraft(locale)} />
        </Card>
      </Section>
      <Section title={t("questions.summary", log.counts)} id="log">
        <QuestionFilters locale={locale} path={path} desk={wordsForDesk} now={{ q, themeId, groupId, state }} />
        <QuestionLog
          locale={locale}
          path={path}
          log={log}
          desk={wordsForDesk}
          filters={{ q, themeId, groupId, state }}
        />
      </Section>
    </MoreWords>
  );
}
