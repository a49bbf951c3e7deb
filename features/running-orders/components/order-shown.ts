import { inLanguage, type Locale, say, words } from "../../../core/i18n";
import { clock, moment, wallClock } from "../../../core/time";
import type { Running } from "../queries";
import type { Called } from "./call-sheet";
import { minutesOf } from "./order-values";

type Slot = Running["slots"][number];
const hrefOf = (fileId: string) => `/api/files/presentations/${fileId}`;
const minutes = (ms: number) => Math.ceil(ms / 60_000);

/** The turns in the reader's language. */
export function shownRows(found: Running, locale: Locale, languages: readonly Locale[]): Called[] {
  const t = words(locale);
  const titleOf = (slot: Slot) => [t("groups.number", { number: slot.number }), slot.name].filter(Boolean).join(" · ");
  const hour = (at: Date) => clock(at, found.timeZone, locale);
  const field = (at: Date | null) => (at ? wallClock(at, found.timeZone) : "");
  return found.slots.map((slot) => {
    const { text, lang } = inLanguage(slot.topic ?? {}, locale, languages);
    const { frozen, newest } = slot;
    return {
      ...{ slotId: slot.slotId, version: slot.version, groupId: slot.groupId, seconds: slot.seconds },
      title: titleOf(slot),
      topic: text || t("groups.noTopic"),
      ...(lang && lang !== locale ? { lang } : {}),
      from: slot.startsAt ? hour(slot.startsAt) : "",
      to: slot.endsAt ? hour(slot.endsAt) : "",
      warnings: unmetOf(found, slot, locale),
      limits: [
        slot.seconds === null ? "" : t("runningOrders.limits.own", { minutes: minutesOf(slot.seconds) }),
        slot.notBeforeAt ? t("runningOrders.limits.notBefore", { at: hour(slot.notBeforeAt) }) : "",
        slot.notAfterAt ? t("runningOrders.limits.notAfter", { at: hour(slot.notAfterAt) }) : "",
      ].filter(Boolean),
      notBeforeAt: field(slot.notBeforeAt),
      notAfterAt: field(slot.notAfterAt),
      newest: newest && { versionId: newest.versionId, no: newest.no, href: hrefOf(newest.fileId) },
      frozen: frozen && {
        versionId: frozen.versionId,
        no: frozen.no,
        href: hrefOf(frozen.fileId),
        removed: frozen.removed,
      },
      newer: slot.newer,
      members: slot.members,
    };
  });
}

function unmetOf(found: Running, slot: Slot, locale: Locale): string[] {
  const t = words(locale);
  return found.unmet
    .filter(({ groupId }) => groupId === slot.groupId)
    .map((unmet) =>
      unmet.rule === "same-theme"
        ? t("runningOrders.unmet.same-theme")
        : t(`runningOrders.unmet.${unmet.rule}`, { minutes: minutes(unmet.byMs) }),
    );
}

/** How the order came about and from when to when it runs. */
export function aboutOrder(found: Running, locale: Locale): string[] {
  const t = words(locale);
  const { order, slots, timeZone } = found;
  const [first, last] = [slots[0]?.startsAt, slots.at(-1)?.endsAt];
  const hour = (at: Date) => clock(at, timeZone, locale);
  const count = slots.length;
  return [
    first && last
      ? t("runningOrders.summary", { count, from: hour(first), to: hour(last) })
      : t("runningOrders.summaryTimeless", { count }),
    order?.seed && order.drawnAt
      ? t("runningOrders.drawnBy", { seed: order.seed, at: moment(order.drawnAt, timeZone, locale) })
      : t("runningOrders.byHand"),
  ];
}

/** What does not fit as a whole: no time to begin, or the last one ends after the item. */
export function warningsOfOrder(found: Running, locale: Locale): string[] {
  const t = words(locale);
  const item = found.items.find(({ agendaItemId }) => agendaItemId === found.order?.agendaItemId);
  if (!found.order) return [];
  if (!item) return [t("runningOrders.timeless")];
  const end = item.startsAt.getTime() + item.minutes * 60_000;
  const over = (found.slots.at(-1)?.endsAt?.getTime() ?? end) - end;
  return over > 0 ? [t("runningOrders.over", { minutes: minutes(over), item: say(item.title, locale) })] : [];
}
