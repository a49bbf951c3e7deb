import { query } from "../../core/operation";
import { atEvent } from "../../core/scopes";
import { frameOf } from "../agenda/steps";
import { plannedTimes, unmetIn } from "../stage-order/rules";
import { groupsOf, stageVersionsOf } from "../submissions/steps";
import { eventInput } from "./inputs";
import { presentingOf, timingOf } from "./rules";
import { itemsFor, membersAt, orderOf, slotsOf } from "./steps";

/**
 * The running order as the team sees it: each group's turn with its planned time, what keeps it early or late, who is in
 * it and which file is shown; which rules the order breaks; groups without a turn. `order` is null before anybody began.
 */
export const running = query("runningOrders.show", {
  input: eventInput,
  scope: atEvent,
  async run({ db, input: { eventId } }) {
    const [event, items, order, slots, all] = await Promise.all([
      frameOf(db, eventId),
      itemsFor(db, eventId),
      orderOf(db, eventId),
      slotsOf(db, eventId),
      groupsOf(db, eventId),
    ]);
    const [versions, people] = await Promise.all([stageVersionsOf(db, eventId), membersAt(db, eventId)]);
    const kept = versions.filter(({ removedAt }) => !removedAt);
    const item = items.find(({ id }) => id === order?.agendaItemId);
    const timing = timingOf(order ?? { seconds: 0, gapSeconds: 0 }, item?.startsAt);
    const presenting = slots.map(presentingOf);
    const times = plannedTimes(presenting, timing);
    const planned = new Set(slots.map(({ groupId }) => groupId));
    return {
      timeZone: event.timeZone,
      items: items.map(({ id: agendaItemId, title, startsAt, minutes }) => ({
        ...{ agendaItemId, title, startsAt, minutes },
      })),
      order: order && {
        agendaItemId: order.agendaItemId,
        seconds: order.seconds,
        gapSeconds: order.gapSeconds,
        seed: order.seed,
        drawnAt: order.drawnAt,
        version: order.version,
      },
      slots: slots.map((slot, at) => {
        const newest = kept.find(({ groupId }) => groupId === slot.groupId);
        const { slotId, groupId, number, name, topic, seconds, notBeforeAt, notAfterAt, version } = slot;
        const time = times[at];
        return {
          ...{ slotId, groupId, number, name, topic, seconds, notBeforeAt, notAfterAt, version },
          startsAt: time ? new Date(time.startsAt) : null,
          endsAt: time ? new Date(time.endsAt) : null,
          members: people.filter((one) => one.groupId === groupId).map((one) => ({ name: one.name, role: one.role })),
          newest: newest
            ? { versionId: newest.versionId, fileId: newest.fileId, no: newest.no, name: newest.name }
            : null,
          frozen: frozenOf(slot),
          /** Something newer than what is held was handed in. */
          newer: Boolean(newest && slot.frozenNo !== null && newest.no > slot.frozenNo),
        };
      }),
      unmet: unmetIn(presenting, timing),
      without: all.filter(({ groupId }) => !planned.has(groupId)).map(({ groupId, number }) => ({ groupId, number })),
    };
  },
});
export type Running = Awaited<ReturnType<typeof running>>;

type Slot = Awaited<ReturnType<typeof slotsOf>>[number];

/** The file that is held for the stage; `removed` when somebody has since put it into the trash. */
function frozenOf({ frozenVersionId, frozenNo, frozenAt, fileId, fileName, fileRemovedAt }: Slot) {
  if (!frozenVersionId || frozenNo === null || !fileId || fileName === null) return null;
  return {
    versionId: frozenVersionId,
    fileId,
    no: frozenNo,
    name: fileName,
    at: frozenAt,
    removed: fileRemovedAt !== null,
  };
}
