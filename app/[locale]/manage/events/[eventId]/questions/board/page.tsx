import type { Metadata } from "next";
import { PageHeader } from "../../../../../../../components/ui/page-header";
import { MoreWords } from "../../../../../../../components/words";
import { env } from "../../../../../../../core/env";
import { asLocale, inLanguage, languageNames, pick, words } from "../../../../../../../core/i18n";
import { load } from "../../../../../../../core/web";
import { HandQueue } from "../../../../../../../features/hands/components/hand-queue";
import { queueInWords } from "../../../../../../../features/hands/live";
import { queue } from "../../../../../../../features/hands/queries";
import { QuestionBoard } from "../../../../../../../features/question-board/components/question-board";
import { boardInWords } from "../../../../../../../features/question-board/live";
import { board } from "../../../../../../../features/question-board/queries";
import { QuestionTabs } from "../../../../../../../features/questions/components/question-tabs";
import { RoomSeats } from "../../../../../../../features/room-seats/components/room-seats";
import { seats } from "../../../../../../../features/room-seats/queries";

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
  const hands = queueInWords(await load(queue, { eventId }), locale);
  const taken = (await load(seats, { eventId })).seats.map(({ seatId, name, school, groupNumber, asked }) => ({
    ...{ seatId, name, groupNumber, asked },
    school: inLanguage(school, locale)?.text ?? null,
  }));
  return (
    <MoreWords
      locale={locale}
      messages={pick(locale, "questionBoard", "questionRooms", "roomSeats", "handQueue", "live")}
    >
      <PageHeader title={t("questionBoard.title")} lead={t("questionBoard.lead")} />
      <QuestionTabs locale={locale} eventId={eventId} current="board" />
      <QuestionBoard eventId={eventId} first={boardInWords(found, locale)} languages={languageNames}>
        <RoomSeats eventId={eventId} code={found.room.code} address={`${env.APP_URL}/join`} seats={taken} />
        <HandQueue eventId={eventId} first={hands} />
      </QuestionBoard>
    </MoreWords>
  );
}
