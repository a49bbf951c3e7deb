import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { refuse } from "../../core/refusal";
import type { Reader, Tx } from "../../db";
import {
  agendaItems,
  events,
  files,
  groupMembers,
  groups,
  persons,
  questions,
  registrations,
  stageSlots,
  stages,
  submissionVersions,
  topics,
} from "../../db/schema";
import { itemsOf, speakersOfItems } from "../agenda/steps";
import { orderOf } from "../running-orders/steps";
import { givenNameOf, mayBeNamed } from "../screen-names/rules";
import { bounded, type Clock, leftOf, type Part, partsOf, phaseOf, placeOf, stageItemOf } from "./rules";

/** The groups' turns in their order. */
export const slotsOf = (db: Reader, eventId: string) =>
  db
    .select({
      id: stageSlots.id,
      groupId: stageSlots.groupId,
      number: groups.number,
      name: groups.name,
      topic: topics.title,
      seconds: stageSlots.seconds,
      startedAt: stageSlots.startedAt,
      endedAt: stageSlots.endedAt,
      response: stageSlots.response,
      responseLang: stageSlots.responseLang,
      version: stageSlots.version,
      fileId: files.id,
      fileName: files.name,
    })
    .from(stageSlots)
    .innerJoin(groups, eq(groups.id, stageSlots.groupId))
    .leftJoin(topics, eq(topics.id, groups.topicId))
    .leftJoin(submissionVersions, eq(submissionVersions.id, stageSlots.frozenVersionId))
    .leftJoin(files, and(eq(files.id, submissionVersions.fileId), isNull(files.removedAt)))
    .where(eq(stageSlots.eventId, eventId))
    .orderBy(asc(stageSlots.position), asc(stageSlots.id));

const eventColumns = {
  title: events.title,
  slug: events.slug,
  languages: events.languages,
  timeZone: events.timeZone,
  startsAt: events.startsAt,
  endsAt: events.endsAt,
};

/** Everything the day stands on: event, items, turns, where it is and what the clock says. Refuses `not-found`. */
export async function showOf(db: Reader, eventId: string) {
  const [event] = await db.select(eventColumns).from(events).where(eq(events.id, eventId));
  if (!event) return refuse("not-found");
  const [stage] = await db.select().from(stages).where(eq(stages.eventId, eventId));
  const order = await orderOf(db, eventId);
  const [items, slots] = [await itemsOf(db, eventId), await slotsOf(db, eventId)];
  const parts = partsOf(items, slots, stageItemOf(items, order?.agendaItemId), order);
  const place = placeOf(parts, stage);
  const clock: Clock = {
    timer: stage?.timer ?? "stopped",
    endsAt: stage?.endsAt?.getTime() ?? null,
    leftMs: stage?.leftMs ?? null,
  };
  return { event, stage, items, slots, parts, place, phase: phaseOf(parts, place), clock, rev: stage?.rev ?? 0 };
}
export type Show = Awaited<ReturnType<typeof showOf>>;

/** By what members of groups are called on screens, as far as their families allow; how many others there are. */
export async function namesOf(db: Reader, groupIds: readonly string[]) {
  const ids = [...new Set(groupIds)];
  if (ids.length === 0) return new Map<string, { names: string[]; others: number }>();
  const members = await db
    .select({
      groupId: groupMembers.groupId,
      fullName: persons.fullName,
      photoWish: registrations.photoWish,
      consent: registrations.consent,
    })
    .from(groupMembers)
    .innerJoin(registrations, eq(registrations.id, groupMembers.registrationId))
    .innerJoin(persons, eq(persons.id, registrations.personId))
    .where(and(inArray(groupMembers.groupId, ids), eq(registrations.status, "confirmed")))
    .orderBy(asc(persons.fullName), asc(registrations.id));
  return new Map(
    ids.map((groupId) => {
      const all = members.filter((member) => member.groupId === groupId);
      const names = all.filter(mayBeNamed).map((member) => givenNameOf(member.fullName));
      return [groupId, { names, others: all.length - names.length }];
    }),
  );
}

/** What a screen shows of one part of the show: the item, and the group whose turn it is. */
export async function sceneOf(db: Reader, show: Show, place: number) {
  const part = show.parts[place];
  const item = show.items.find((one) => one.id === part?.agendaItemId);
  if (!part || !item) return null;
  const slot = show.slots.find((one) => one.id === part.slotId);
  const called = slot && (await namesOf(db, [slot.groupId])).get(slot.groupId);
  return {
    kind: item.kind,
    title: item.title,
    plannedAt: part.plannedAt,
    ms: part.ms,
    group: slot
      ? {
          number: slot.number,
          name: slot.name,
          topic: slot.topic,
          names: called?.names ?? [],
          others: called?.others ?? 0,
        }
      : null,
  };
}
export type Scene = NonNullable<Awaited<ReturnType<typeof sceneOf>>>;

/** Who speaks in the item on stage, as the event's page says it too. */
export async function speakersNow(db: Reader, eventId: string, show: Show) {
  const part = show.parts[show.place];
  if (!part || part.slotId) return [];
  const all = await speakersOfItems(db, eventId);
  return all
    .filter((one) => one.agendaItemId === part.agendaItemId)
    .map(({ name, honorific }) => ({ name, honorific }));
}

/** What a group wants to ask, without who asks: at most ten, in their order. */
export const questionsOfGroup = (db: Reader, groupId: string) =>
  db
    .select({ body: questions.body, lang: questions.lang })
    .from(questions)
    .where(
      and(
        eq(questions.askerGroupId, groupId),
        isNull(questions.trashedAt),
        inArray(questions.status, ["listed", "queued", "on_stage", "answered", "deferred"]),
      ),
    )
    .orderBy(asc(questions.position), asc(questions.id))
    .limit(10);

/** Whether somebody may hear of the group they are in: they have a seat, and groups are published. */
export async function ownGroupOf(db: Reader, registrationId: string) {
  const [found] = await db
    .select({ groupId: groupMembers.groupId, status: registrations.status, publishedAt: events.groupsPublishedAt })
    .from(registrations)
    .innerJoin(events, eq(events.id, registrations.eventId))
    .innerJoin(groupMembers, eq(groupMembers.registrationId, registrations.id))
    .where(eq(registrations.id, registrationId));
  return found?.publishedAt && found.status === "confirmed" ? found.groupId : null;
}

type Change = Partial<Omit<typeof stages.$inferInsert, "eventId" | "rev" | "changedAt" | "createdAt">>;

/**
 * Writes where the show stands, if nobody was faster: `rev` is what the one who asks has seen. Answers the new one.
 * Refuses `stage-moved`.
 */
export async function changeStage(tx: Tx, eventId: string, rev: number, change: Change, now: Date) {
  const next = { ...change, rev: rev + 1, changedAt: now };
  const found = rev > 0 && and(eq(stages.eventId, eventId), eq(stages.rev, rev));
  const [made] = found
    ? await tx.update(stages).set(next).where(found).returning({ rev: stages.rev })
    : await tx
        .insert(stages)
        .values({ eventId, ...next })
        .onConflictDoNothing()
        .returning({ rev: stages.rev });
  return made ?? refuse("stage-moved");
}

/** The show as it is now, when it is the one that was seen. Refuses `stage-moved`, `not-found`. */
export async function showAt(tx: Tx, { eventId, rev }: { eventId: string; rev: number }) {
  const show = await showOf(tx, eventId);
  return show.rev === rev ? show : refuse("stage-moved");
}

type Times = { startedAt?: Date | null; endedAt?: Date | null };
// The plan's version stays: who edits the plan at the same time is not in the way of the day.
const note = (tx: Tx, part: Part, times: Times) =>
  part.slotId
    ? tx.update(stageSlots).set(times).where(eq(stageSlots.id, part.slotId))
    : tx.update(agendaItems).set(times).where(eq(agendaItems.id, part.agendaItemId));
const noteItem = (tx: Tx, part: Part, times: Times) => note(tx, { ...part, slotId: null }, times);

/** Writes down that a part is over, and its item with its last turn or when the show leaves it. */
export async function leave(tx: Tx, from: Part | undefined, to: Part | undefined, now: Date) {
  if (!from) return;
  await note(tx, from, { endedAt: now });
  if (from.slotId && from.agendaItemId !== to?.agendaItemId) await noteItem(tx, from, { endedAt: now });
}

/** Writes down that a part has begun. What was on stage before keeps its first beginning. */
export async function enter(tx: Tx, show: Show, part: Part, now: Date) {
  const item = show.items.find((one) => one.id === part.agendaItemId);
  await noteItem(tx, part, { startedAt: item?.startedAt ?? now, endedAt: null });
  if (part.slotId) await note(tx, part, { startedAt: dateOr(part.startedAt, now), endedAt: null });
}
const dateOr = (ms: number | null, now: Date) => (ms === null ? now : new Date(ms));

/** Takes back that a part has begun: the step to it was a mistake. */
export async function unenter(tx: Tx, from: Part | undefined, to: Part | undefined) {
  if (!from) return;
  await note(tx, from, { startedAt: null, endedAt: null });
  if (from.slotId && from.agendaItemId !== to?.agendaItemId)
    await noteItem(tx, from, { startedAt: null, endedAt: null });
}

/** The clock as it stands when nothing moves any more. */
export const rested = (show: Show, now: Date) => bounded(leftOf(show.clock, now.getTime()) ?? 0);
