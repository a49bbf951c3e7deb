import type { Metadata } from "next";
import { MoreWords } from "../../../../../../components/words";
import { asLocale, pick, say, words } from "../../../../../../core/i18n";
import { may } from "../../../../../../core/permissions";
import { clock } from "../../../../../../core/time";
import { currentActor, load } from "../../../../../../core/web";
import { header } from "../../../../../../features/events/queries";
import { CallSheet } from "../../../../../../features/running-orders/components/call-sheet";
import { OrderBoard } from "../../../../../../features/running-orders/components/order-board";
import {
  aboutOrder,
  shownRows,
  warningsOfOrder,
} from "../../../../../../features/running-orders/components/order-shown";
import { running } from "../../../../../../features/running-orders/queries";

type Props = { params: Promise<{ locale: string; eventId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("runningOrders.title") };
}

/** In which order groups present, and which file each one shows. */
export default async function Order({ params }: Props) {
  const { locale: given, eventId } = await params;
  const locale = asLocale(given);
  const t = words(locale);
  const [found, event, actor] = await Promise.all([
    load(running, { eventId }),
    load(header, { eventId }),
    currentActor(),
  ]);
  const place = { eventId, programId: event.programId };
  const rows = shownRows(found, locale, event.languages);
  const about = aboutOrder(found, locale);
  const { order, items, timeZone } = found;
  const fresh = found.without.map(({ number }) => t("groups.number", { number })).join(", ");
  return (
    <MoreWords locale={locale} messages={pick(locale, "runningOrders")}>
      <OrderBoard
        eventId={eventId}
        rows={rows.map(({ members: _members, ...row }) => row)}
        plan={order ? { ...order, agendaItemId: order.agendaItemId ?? "" } : undefined}
        items={items.map(({ agendaItemId, title, startsAt }) => ({
          value: agendaItemId,
          label: [clock(startsAt, timeZone, locale), say(title, locale, event.languages)].join(" "),
        }))}
        groups={rows.length + found.without.length}
        about={about}
        warnings={warningsOfOrder(found, locale)}
        without={fresh && t("runningOrders.without", { list: fresh })}
        may={{
          change: may(actor, "runningOrders.draw", place),
          download: may(actor, "runningOrders.archive", place),
        }}
        groupsHref={`/${locale}/manage/events/${eventId}/groups`}
        zipHref={`/api/files/stage-archives/${eventId}?locale=${locale}`}
      >
        {rows.length > 0 && (
          <CallSheet rows={rows} about={about} locale={locale} title={say(event.title, locale, event.languages)} />
        )}
      </OrderBoard>
    </MoreWords>
  );
}
