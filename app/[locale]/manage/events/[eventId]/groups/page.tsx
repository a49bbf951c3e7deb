import type { Metadata } from "next";
import { MoreWords } from "../../../../../../components/words";
import { asLocale, pick, say, words } from "../../../../../../core/i18n";
import { may } from "../../../../../../core/permissions";
import { currentActor, load } from "../../../../../../core/web";
import { header } from "../../../../../../features/events/queries";
import { boardValues } from "../../../../../../features/groups/components/board-values";
import { GroupBoard } from "../../../../../../features/groups/components/group-board";
import { GroupSheets } from "../../../../../../features/groups/components/group-sheets";
import { board } from "../../../../../../features/groups/queries";

type Props = { params: Promise<{ locale: string; eventId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("groups.title") };
}

export default async function Groups({ params }: Props) {
  const { locale: given, eventId } = await params;
  const locale = asLocale(given);
  const [found, event, actor] = await Promise.all([
    load(board, { eventId }),
    load(header, { eventId }),
    currentActor(),
  ]);
  const place = { eventId, programId: event.programId };
  const shown = boardValues(eventId, found, locale);
  return (
    <MoreWords locale={locale} messages={pick(locale, "groups")}>
      <GroupBoard
        board={shown}
        may={{
          deal: may(actor, "groups.deal", place),
          place: may(actor, "groups.place", place),
          setTopic: may(actor, "groups.setTopic", place),
          publish: may(actor, "groups.publish", place),
        }}
        topicsHref={`/${locale}/manage/events/${eventId}/topics`}
        byWishHref={
          may(actor, "allocations.show", place) ? `/${locale}/manage/events/${eventId}/groups/allocation` : undefined
        }
        repairHref={may(actor, "repairs.show", place) ? `/${locale}/manage/events/${eventId}/groups/repair` : undefined}
      >
        <GroupSheets board={shown} locale={locale} title={say(event.title, locale, event.languages)} />
      </GroupBoard>
    </MoreWords>
  );
}
