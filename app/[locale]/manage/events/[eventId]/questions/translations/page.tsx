import type { Metadata } from "next";
import { PageHeader } from "../../../../../../../components/ui/page-header";
import { MoreWords } from "../../../../../../../components/words";
import { asLocale, languageNames, pick, words } from "../../../../../../../core/i18n";
import { load } from "../../../../../../../core/web";
import { Lane } from "../../../../../../../features/question-translations/components/lane";
import { laneInWords, languageToDo } from "../../../../../../../features/question-translations/live";
import { lane } from "../../../../../../../features/question-translations/queries";
import { QuestionTabs } from "../../../../../../../features/questions/components/question-tabs";

type Props = { params: Promise<{ locale: string; eventId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("questionTranslations.title") };
}

/** Where the team writes beside each question what it says in another language. */
export default async function Translations({ params }: Props) {
  const { locale: given, eventId } = await params;
  const locale = asLocale(given);
  const t = words(locale);
  const view = laneInWords(await load(lane, { eventId }), locale);
  return (
    <MoreWords locale={locale} messages={pick(locale, "questionTranslations", "live")}>
      <PageHeader title={t("questionTranslations.title")} lead={t("questionTranslations.lead")} />
      <QuestionTabs locale={locale} eventId={eventId} current="translations" />
      <Lane door={{ eventId }} first={view} into={languageToDo(view, locale)} names={languageNames} />
    </MoreWords>
  );
}
