import type { Metadata } from "next";
import { PageHeader } from "../../../../../../../components/ui/page-header";
import { MoreWords } from "../../../../../../../components/words";
import { asLocale, languageNames, pick, words } from "../../../../../../../core/i18n";
import { load } from "../../../../../../../core/web";
import { QuestionBoard } from "../../../../../../../features/question-board/components/question-board";
import { boardInWords } from "../../../../../../../features/question-board/live";
import { board } from "../../../../../../../features/question-board/queries";
import { QuestionTabs } from "../../../../../../../features/questions/components/question-tabs";

type Props = { params: Promise<{ locale: string; eventId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("questionBoard.title") };
}

/** Where the team reads what phones ask, and decides what the room hears. */
export default async function Board({ params }: Props) {
  const { locale: given, eventId } = await params;
  const locale = asLocale(given);
  const t = words(locale);
  const found = await load(board, { eventId });
  return (
    <MoreWords locale={locale} messages={pick(locale, "questionBoard", "questionRooms", "live")}>
      <PageHeader title={t("questionBoard.title")} lead={t("questionBoard.lead")} />
      <QuestionTabs locale={locale} eventId={eventId} current="board" />
      <QuestionBoard eventId={eventId} first={boardInWords(found, locale)} languages={languageNames} />
    </MoreWords>
  );
}
