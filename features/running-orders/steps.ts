import { and, asc, eq, sql } from "drizzle-orm";
import type { Scope } from "../../core/permissions";
import { refuse } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import type { Reader, Tx } from "../../db";
import {
  files,
  groupMembers,
  groups,
  persons,
  registrations,
  runningOrders,
  stageSlots,
  submissionVersions,
  topics,
} from "../../db/schema";
import { itemsOf } from "../agenda/steps";
import { usualGap, usualSeconds } from "./rules";

/** A turn on the stage: where its event is. */
export async function atSlot({ db, input }: { db: Reader; input: { slotId: string } }): Promise<Scope> {
  const [found] = await db
    .select({ eventId: stageSlots.eventId })
    .from(stageSlots)
    .where(eq(stageSlots.id, input.slotId));
  return found ? atEvent({ db, input: found }) : refuse("not-found");
}

/** How an event's presentations are put in order; undefined before anybody has begun with it. */
export async function orderOf(db: Reader, eventId: string) {
  const [found] = await db.select().from(runningOrders).where(eq(runningOrders.eventId, eventId));
  return found;
}

/** The turns of an event in their order, with group, topic and the version that is shown. */
export const slotsOf = (db: Reader, eventId: string) =>
  db
    .select({
      slotId: stageSlots.id,
      groupId: groups.id,
      number: groups.number,
      name: groups.name,
      topicId: groups.topicId,
      topic: topics.title,
      themeId: topics.themeId,
      position: stageSlots.position,
      seconds: stageSlots.seconds,
      notBeforeAt: stageSlots.notBeforeAt,
      notAfterAt: stageSlots.notAfterAt,
      version: stageSlots.version,
      frozenAt: stageSlots.frozenAt,
      frozenVersionId: submissionVersions.id,
      frozenNo: submissionVersions.no,
      handedInAt: submissionVersions.createdAt,
      fileId: files.id,
      fileName: files.name,
      key: files.key,
      bytes: files.bytes,
      fileRemovedAt: files.removedAt,
    })
    .from(stageSlots)
    .innerJoin(groups, eq(groups.id, stageSlots.groupId))
    .leftJoin(topics, eq(topics.id, groups.topicId))
    .leftJoin(submissionVersions, eq(submissionVersions.id, stageSlots.frozenVersionId))
    .leftJoin(files, eq(files.id, submissionVersions.fileId))
    .where(eq(stageSlots.eventId, eventId))
    .orderBy(asc(stageSlots.position), asc(groups.number))
    .limit(200);
export type SlotRow = Awaited<ReturnType<typeof slotsOf>>[number];

/** Members with a seat of all groups of an event, by name. */
export const membersAt = (db: Reader, eventId: string) =>
  db
    .select({ groupId: groupMembers.groupId, name: persons.fullName, role: groupMembers.role })
    .from(groupMembers)
    .innerJoin(groups, eq(groups.id, groupMembers.groupId))
    .innerJoin(registrations, eq(registrations.id, groupMembers.registrationId))
    .innerJoin(persons, eq(persons.id, registrations.personId))
    .where(and(eq(groups.eventId, eventId), eq(registrations.status, "confirmed")))
    .orderBy(asc(persons.fullName), asc(registrations.id))
    .limit(5_000);

/** Items of the agenda in which groups may present: those for presentations, or all where there is none. */
export async function itemsFor(db: Reader, eventId: string) {
  const items = await itemsOf(db, eventId);
  const own = items.filter(({ kind }) => kind === "presentations");
  return own.length > 0 ? own : items;
}

/** The order with a turn for each group: what is missing is made, new groups come last. Refuses `nothing-to-order`. */
export async function keptOrder(tx: Tx, eventId: string, now: Date) {
  const [all, items] = await Promise.all([
    tx.select({ id: groups.id }).from(groups).where(eq(groups.eventId, eventId)).orderBy(asc(groups.number)),
    itemsFor(tx, eventId),
  ]);
  if (all.length === 0) return refuse("nothing-to-order");
  const seconds = usualSeconds(items[0]?.minutes, all.length);
  const own = { eventId, agendaItemId: items[0]?.id ?? null, seconds, gapSeconds: usualGap, createdAt: now };
  await tx.insert(runningOrders).values(own).onConflictDoNothing();
  const there = await slotsOf(tx, eventId);
  const known = new Set(there.map((slot) => slot.groupId));
  const last = there.at(-1)?.position ?? 0;
  const fresh = all
    .filter(({ id }) => !known.has(id))
    .map(({ id: groupId }, at) => ({ eventId, groupId, position: last + at + 1, createdAt: now }));
  if (fresh.length > 0) await tx.insert(stageSlots).values(fresh);
  const [order, slots] = await Promise.all([orderOf(tx, eventId), slotsOf(tx, eventId)]);
  return order ? { order, slots, items } : refuse("not-found");
}

/** Writes where the turns stand, from 1; only those that changed. */
export async function putInOrder(tx: Tx, slots: readonly SlotRow[], groupIds: readonly string[]) {
  const at = new Map(groupIds.map((id, place) => [id, place + 1]));
  for (const { slotId, groupId, position } of slots) {
    const wanted = at.get(groupId) ?? position;
    if (wanted !== position) await tx.update(stageSlots).set({ position: wanted }).where(eq(stageSlots.id, slotId));
  }
}

/** Somebody has changed the order: what was read before is old. */
export const touch = (tx: Tx, eventId: string, change: Partial<typeof runningOrders.$inferInsert> = {}) =>
  tx
    .update(runningOrders)
    .set({ ...change, version: sql`${runningOrders.version} + 1` })
    .where(eq(runningOrders.eventId, eventId));

/** Holds versions for the stage, or lets go of them (null). */
export async function hold(tx: Tx, held: readonly { slotId: string; versionId: string | null }[], now: Date) {
  for (const { slotId, versionId } of held)
    await tx
      .update(stageSlots)
      .set({ frozenVersionId: versionId, frozenAt: versionId ? now : null, version: sql`${stageSlots.version} + 1` })
      .where(eq(stageSlots.id, slotId));
}
