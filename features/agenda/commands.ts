import { and, eq, sql } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse, refuseField } from "../../core/refusal";
import { atAgendaItem, atEvent } from "../../core/scopes";
import type { Tx } from "../../db";
import { id } from "../../db/id";
import { agendaItemSpeakers, agendaItems, questions, registers } from "../../db/schema";
import { addItemInput, editItemInput, mostItems, moveItemInput, removeItemInput, shiftAgendaInput } from "./inputs";
import { changed, endOf, indexFor, inserted, later, moved, type Slot, without } from "./rules";
import { arrange, frameOf, type Item, instantOf, itemsOf, putSpeakers } from "./steps";

/** Of an event whose scope was checked: the item must still be there. */
const among = (items: readonly Item[], itemId: string) => {
  const place = items.findIndex((item) => item.id === itemId);
  const item = items[place];
  return item ? { item, place } : refuse("not-found");
};

/**
 * Adds an item: at a time, in a place, or at the end; `shift` makes later ones give way. Answers its id and by how many
 * minutes later items moved, for undo. Refuses `too-many-items`, and `speakerIds` that do not speak at the event.
 */
export const add = command("agenda.add", {
  input: addItemInput,
  scope: atEvent,
  async run({ db, input, now }) {
    const { eventId, speakerIds, shift, shiftMinutes, index, startsAt, agendaItemId, ...said } = input;
    const [event, items] = await Promise.all([frameOf(db, eventId), itemsOf(db, eventId)]);
    if (items.length >= mostItems) refuse("too-many-items", { max: mostItems });
    const wanted = startsAt === undefined ? undefined : instantOf(startsAt, event.timeZone);
    const place = Math.min(index ?? (wanted ? indexFor(items, wanted) : items.length), items.length);
    const before = items[place - 1];
    const slot = {
      id: agendaItemId ?? id(),
      startsAt: wanted ?? (before ? endOf(before) : event.startsAt),
      minutes: said.minutes,
    };
    const after = inserted<Slot>(items, slot, place, shiftMinutes ?? shift);
    const [made] = await db
      .insert(agendaItems)
      .values({ ...said, ...slot, eventId, place: said.place ?? null, position: place, createdAt: now })
      .onConflictDoNothing()
      .returning();
    if (!made) return refuseField("agendaItemId", "choice");
    await arrange(db, items, after.slots);
    await putSpeakers(db, made, speakerIds);
    return { agendaItemId: made.id, version: made.version, shiftedMinutes: after.minutes };
  },
  note: ({ agendaItemId }) => ({ agendaItemId }),
});

/**
 * Changes an item; `shift` lets later ones follow its end. Answers the new version. Refuses `changed-meanwhile` when the
 * version is not the one that was read, and `speakerIds` that do not speak at the event.
 */
export const edit = command("agenda.edit", {
  input: editItemInput,
  scope: atAgendaItem,
  async run({ db, input, scope }) {
    const { agendaItemId, version, speakerIds, shift, startsAt, ...said } = input;
    const eventId = scope.eventId ?? refuse("not-found");
    const [event, items] = await Promise.all([frameOf(db, eventId), itemsOf(db, eventId)]);
    const { item } = among(items, agendaItemId);
    const start = instantOf(startsAt, event.timeZone);
    const [done] = await db
      .update(agendaItems)
      .set({ ...said, place: said.place ?? null, startsAt: start, version: sql`${agendaItems.version} + 1` })
      .where(and(eq(agendaItems.id, agendaItemId), eq(agendaItems.version, version)))
      .returning({ version: agendaItems.version });
    if (!done) return refuse("changed-meanwhile");
    const after = changed(items, { ...item, startsAt: start, minutes: said.minutes }, shift);
    const written = items.map((one) => (one.id === agendaItemId ? { ...one, startsAt: start } : one));
    await arrange(db, written, after);
    await putSpeakers(db, item, speakerIds);
    const [now] = await db
      .select({ version: agendaItems.version })
      .from(agendaItems)
      .where(eq(agendaItems.id, item.id));
    return { agendaItemId, version: now?.version ?? done.version };
  },
  note: ({ agendaItemId }) => ({ agendaItemId }),
});

/**
 * Puts an item after another, or first. The items between change their times as if the places had kept theirs; nothing
 * outside moves. Answers what it came after before, for undo. Refuses `not-found` for an item of another event.
 */
export const move = command("agenda.move", {
  input: moveItemInput,
  scope: atAgendaItem,
  async run({ db, input, scope }) {
    const items = await itemsOf(db, scope.eventId ?? refuse("not-found"));
    const { place } = among(items, input.agendaItemId);
    const rest = items.filter((item) => item.id !== input.agendaItemId);
    const target = input.afterId === null ? 0 : among(rest, input.afterId).place + 1;
    await arrange(db, items, moved(items, place, target));
    return { agendaItemId: input.agendaItemId, wasAfterId: items[place - 1]?.id ?? null };
  },
  note: ({ agendaItemId }) => ({ agendaItemId }),
});

/** Moves the whole agenda earlier or later, as when the event itself begins at another time. */
export const shift = command("agenda.shift", {
  input: shiftAgendaInput,
  scope: atEvent,
  async run({ db, input }) {
    const items = await itemsOf(db, input.eventId);
    await arrange(db, items, later(items, 0, input.minutes));
    return { items: items.length, minutes: input.minutes };
  },
  note: ({ items, minutes }) => (items > 0 && minutes !== 0 ? { items, minutes } : undefined),
});

/** Attendance that was taken and questions that were asked belong to it for good. */
async function refuseInUse(db: Tx, agendaItemId: string) {
  const [register] = await db
    .select({ id: registers.id })
    .from(registers)
    .where(eq(registers.agendaItemId, agendaItemId))
    .limit(1);
  const [question] = await db
    .select({ id: questions.id })
    .from(questions)
    .where(eq(questions.agendaItemId, agendaItemId))
    .limit(1);
  if (register || question) refuse("agenda-item-in-use");
}

/**
 * Removes an item; `shift` lets later ones come earlier. Answers all that adding it again needs. Refuses
 * `changed-meanwhile`, and `agenda-item-in-use` when attendance or questions belong to it.
 */
export const remove = command("agenda.remove", {
  input: removeItemInput,
  scope: atAgendaItem,
  async run({ db, input, scope }) {
    const { agendaItemId } = input;
    const eventId = scope.eventId ?? refuse("not-found");
    const items = await itemsOf(db, eventId);
    const { item, place } = among(items, agendaItemId);
    if (item.version !== input.version) refuse("changed-meanwhile");
    await refuseInUse(db, agendaItemId);
    const speaking = await db
      .select({ speakerId: agendaItemSpeakers.speakerId })
      .from(agendaItemSpeakers)
      .where(eq(agendaItemSpeakers.agendaItemId, agendaItemId));
    const shiftedMinutes = input.shiftMinutes ?? (input.shift ? item.minutes : 0);
    await db.delete(agendaItems).where(eq(agendaItems.id, agendaItemId));
    await arrange(db, items, without(items, agendaItemId, shiftedMinutes));
    const { kind, title, description, startsAt, minutes, place: room, counts } = item;
    const speakerIds = speaking.map((one) => one.speakerId);
    const again = {
      eventId,
      agendaItemId,
      kind,
      title,
      description,
      startsAt,
      minutes,
      place: room,
      counts,
      speakerIds,
    };
    return { ...again, index: place, shiftMinutes: shiftedMinutes };
  },
  note: ({ agendaItemId }) => ({ agendaItemId }),
});
