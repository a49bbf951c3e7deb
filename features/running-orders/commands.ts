import { and, eq, sql } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse, refuseField } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import { readableCode } from "../../core/seal";
import type { Reader } from "../../db";
import { events, exportLog, stageSlots } from "../../db/schema";
import { frameOf, instantOf } from "../agenda/steps";
import { deliverableOf } from "../deliverables/steps";
import { drawOrder, moved } from "../stage-order/rules";
import { stageVersionsOf } from "../submissions/steps";
import {
  arrangeInput,
  drawInput,
  eventInput,
  freezeInput,
  moveInput,
  planInput,
  setSlotInput,
  slotInput,
} from "./inputs";
import { presentingOf, timingOf } from "./rules";
import { atSlot, hold, itemsFor, keptOrder, orderOf, putInOrder, slotsOf, touch } from "./steps";

/**
 * Says in which item of the agenda groups present, and how long each has. The first time it also puts all groups in the
 * order of their numbers; later it adds groups that are new. Answers the new version and how it was, for undo. Refuses
 * `nothing-to-order`, `changed-meanwhile` and an `agendaItemId` of another event.
 */
export const plan = command("runningOrders.plan", {
  input: planInput,
  scope: atEvent,
  async run({ db, input, now }) {
    const { eventId, version, seconds, gapSeconds, agendaItemId = null } = input;
    const { order, slots } = await keptOrder(db, eventId, now);
    if (version !== undefined && order.version !== version) return refuse("changed-meanwhile");
    const items = await itemsFor(db, eventId);
    if (agendaItemId && !items.some(({ id }) => id === agendaItemId)) return refuseField("agendaItemId", "choice");
    await touch(db, eventId, { agendaItemId, seconds, gapSeconds });
    const before = { agendaItemId: order.agendaItemId, seconds: order.seconds, gapSeconds: order.gapSeconds };
    return { version: order.version + 1, groups: slots.length, before };
  },
  note: ({ groups }) => ({ groups }),
});

/**
 * Draws the order by a seed: no theme after itself, nobody before or after the instants they named, as far as that can
 * be. Answers the seed, how many rules are unmet and how it was, for undo. Refuses `nothing-to-order`.
 */
export const draw = command("runningOrders.draw", {
  input: drawInput,
  scope: atEvent,
  async run({ db, input, now }) {
    const { eventId } = input;
    const seed = input.seed ?? readableCode(10);
    const { order, slots, items } = await keptOrder(db, eventId, now);
    const startsAt = items.find(({ id }) => id === order.agendaItemId)?.startsAt;
    const drawn = drawOrder(slots.map(presentingOf), timingOf(order, startsAt), seed);
    await putInOrder(db, slots, drawn.order);
    await touch(db, eventId, { seed, drawnAt: now });
    const before = { groupIds: slots.map(({ groupId }) => groupId), seed: order.seed, drawnAt: order.drawnAt };
    return { seed, groups: slots.length, unmet: drawn.unmet.length, before };
  },
  note: ({ seed, groups }) => ({ seed, groups }),
});

/** Puts all groups in the order given: the undo of a draw. Refuses `changed-meanwhile` when the groups are not those. */
export const arrange = command("runningOrders.arrange", {
  input: arrangeInput,
  scope: atEvent,
  async run({ db, input: { eventId, groupIds, seed, drawnAt }, now }) {
    const { slots } = await keptOrder(db, eventId, now);
    const named = new Set(groupIds);
    if (named.size !== slots.length || slots.some(({ groupId }) => !named.has(groupId)))
      return refuse("changed-meanwhile");
    await putInOrder(db, slots, [...named]);
    await touch(db, eventId, { seed, drawnAt });
    return { groups: slots.length };
  },
  note: (value) => value,
});

/** Puts a group after another, or first. Answers what it came after before, for undo. Refuses `not-found`. */
export const move = command("runningOrders.move", {
  input: moveInput,
  scope: atSlot,
  async run({ db, input: { slotId, afterId }, scope }) {
    const eventId = scope.eventId ?? refuse("not-found");
    const slots = await slotsOf(db, eventId);
    const from = slots.findIndex((slot) => slot.slotId === slotId);
    const rest = slots.filter((slot) => slot.slotId !== slotId);
    const after = rest.findIndex((slot) => slot.slotId === afterId);
    if (from < 0 || (afterId !== null && after < 0)) return refuse("not-found");
    const wanted = moved(slots, from, after + 1);
    await putInOrder(
      db,
      slots,
      wanted.map(({ groupId }) => groupId),
    );
    await touch(db, eventId);
    return { slotId, wasAfterId: slots[from - 1]?.slotId ?? null };
  },
  note: ({ slotId }) => ({ slotId }),
});

/**
 * Gives a group its own time, and says when it comes or has to leave; wall clocks are the event's. Answers the new
 * version and how it was, for undo. Refuses `changed-meanwhile`, and `notAfterAt` that is not after `notBeforeAt`.
 */
export const setSlot = command("runningOrders.setSlot", {
  input: setSlotInput,
  scope: atSlot,
  async run({ db, input, scope }) {
    const { timeZone } = await frameOf(db, scope.eventId ?? refuse("not-found"));
    const when = (said: Date | string | null | undefined) => (said ? instantOf(said, timeZone) : null);
    const [notBeforeAt, notAfterAt] = [when(input.notBeforeAt), when(input.notAfterAt)];
    if (notBeforeAt && notAfterAt && notAfterAt <= notBeforeAt) return refuseField("notAfterAt", "end-before-start");
    const [was] = await db.select().from(stageSlots).where(eq(stageSlots.id, input.slotId));
    const [done] = await db
      .update(stageSlots)
      .set({ seconds: input.seconds ?? null, notBeforeAt, notAfterAt, version: sql`${stageSlots.version} + 1` })
      .where(and(eq(stageSlots.id, input.slotId), eq(stageSlots.version, input.version)))
      .returning({ version: stageSlots.version });
    if (!done || !was) return refuse("changed-meanwhile");
    const before = { seconds: was.seconds, notBeforeAt: was.notBeforeAt, notAfterAt: was.notAfterAt };
    return { slotId: input.slotId, version: done.version, before };
  },
  note: ({ slotId }) => ({ slotId }),
});

/** The newest version of each group that is still kept. */
async function newestOf(db: Reader, eventId: string): Promise<Map<string, string>> {
  const kept = (await stageVersionsOf(db, eventId)).filter(({ removedAt }) => !removedAt).reverse();
  return new Map(kept.map((version) => [version.groupId, version.versionId]));
}

/**
 * Holds the newest file of every group that has none held yet for the stage: what is handed in later is not shown.
 * Answers how many were held. Refuses `nothing-to-order` and `nothing-handed-in`.
 */
export const freezeAll = command("runningOrders.freezeAll", {
  input: eventInput,
  scope: atEvent,
  async run({ db, input: { eventId }, now }) {
    const { slots } = await keptOrder(db, eventId, now);
    const newest = await newestOf(db, eventId);
    if (newest.size === 0) return refuse("nothing-handed-in");
    const held = slots.flatMap(({ slotId, groupId, frozenVersionId }) => {
      const versionId = newest.get(groupId);
      return versionId && !frozenVersionId ? [{ slotId, versionId }] : [];
    });
    await hold(db, held, now);
    return { frozen: held.length };
  },
  note: (value) => value,
});

/**
 * Holds a file of one group, also instead of another one: the version named, or else the newest. Answers which was held
 * before, for undo. Refuses `nothing-handed-in`, and a `versionId` that is not the group's or is in the trash.
 */
export const freeze = command("runningOrders.freeze", {
  input: freezeInput,
  scope: atSlot,
  async run({ db, input: { slotId, versionId }, scope, now }) {
    const eventId = scope.eventId ?? refuse("not-found");
    const slot = (await slotsOf(db, eventId)).find((one) => one.slotId === slotId) ?? refuse("not-found");
    const kept = (await stageVersionsOf(db, eventId, slot.groupId)).filter(({ removedAt }) => !removedAt);
    const newest = kept[0] ?? refuse("nothing-handed-in");
    const held = versionId ? kept.find((one) => one.versionId === versionId) : newest;
    if (!held) return refuseField("versionId", "choice");
    await hold(db, [{ slotId, versionId: held.versionId }], now);
    return { slotId, versionId: held.versionId, no: held.no, wasVersionId: slot.frozenVersionId };
  },
  note: ({ slotId, versionId }) => ({ slotId, versionId }),
});

/** Lets go of the file that is held: the newest one counts again. Answers which was held, for undo. */
export const unfreeze = command("runningOrders.unfreeze", {
  input: slotInput,
  scope: atSlot,
  async run({ db, input: { slotId }, now }) {
    const [was] = await db
      .select({ versionId: stageSlots.frozenVersionId })
      .from(stageSlots)
      .where(eq(stageSlots.id, slotId));
    await hold(db, [{ slotId, versionId: null }], now);
    return { slotId, wasVersionId: was?.versionId ?? null };
  },
  note: ({ slotId }) => ({ slotId }),
});

/** The files that are held, in running order, to be packed; the log of exports says so. Refuses `nothing-frozen`. */
export const archive = command("runningOrders.archive", {
  input: eventInput,
  scope: atEvent,
  async run({ db, actor, input: { eventId }, now }) {
    const { title, nameTemplate } = await deliverableOf(db, eventId);
    const rows = (await slotsOf(db, eventId)).flatMap((slot, at) => {
      const { key, bytes, fileName, handedInAt, number, name, topic, fileRemovedAt, frozenNo } = slot;
      if (key === null || bytes === null || fileName === null || handedInAt === null || fileRemovedAt) return [];
      const called = { number, groupName: name, topic, title, nameTemplate, no: frozenNo ?? 1, fileName };
      return [{ place: at + 1, ...called, key, bytes, at: handedInAt }];
    });
    const [order, [event]] = await Promise.all([
      orderOf(db, eventId),
      db
        .select({
          title: events.title,
          languages: events.languages,
          startsAt: events.startsAt,
          timeZone: events.timeZone,
        })
        .from(events)
        .where(eq(events.id, eventId)),
    ]);
    if (!order || rows.length === 0) return refuse("nothing-frozen");
    const log = { eventId, actorId: actor.id ?? null, profile: "presentations", format: "zip", createdAt: now };
    await db.insert(exportLog).values({ ...log, filters: {}, columns: [], rowCount: rows.length });
    return event ? { event, rows } : refuse("not-found");
  },
  note: ({ rows }) => ({ files: rows.length }),
});
