import { eq } from "drizzle-orm";
import { write } from "../db";
import { id } from "../db/id";
import { agendaItems, events, groupMembers, groups, runningOrders, stageSlots, topics } from "../db/schema";
import { room } from "./testing-room";

const minute = 60_000;

/**
 * A lecture of 30 minutes, then groups 1 and 2 with five minutes each, then questions, for a room in which
 * `names` sit in turns in groups 1 and 2: the day as its stage manager finds it.
 */
export async function stageDay(names: readonly string[] = ["김민준", "이서연", "Айша Қасым"]) {
  const all = await room(names);
  const eventId = all.event.id;
  const item = (position: number, kind: "lecture" | "presentations" | "qa", minutes: number, after: number) => ({
    id: id(),
    eventId,
    position,
    kind,
    title: { en: kind },
    description: {},
    startsAt: new Date(all.startsAt.getTime() + after * minute),
    minutes,
  });
  const items = [item(0, "lecture", 30, 0), item(1, "presentations", 20, 30), item(2, "qa", 15, 50)];
  const made = [1, 2].map((number) => ({ id: id(), eventId, number, topicId: id() }));
  const slots = made.map((group, position) => ({ id: id(), eventId, groupId: group.id, position }));
  await write([], async (tx) => {
    await tx.insert(agendaItems).values(items);
    for (const group of made)
      await tx
        .insert(topics)
        .values({ id: group.topicId, eventId, title: { en: `Topic ${group.number}` }, brief: {}, position: 1 });
    await tx.insert(groups).values(made);
    for (const [index, registrationId] of all.ids.entries())
      await tx.insert(groupMembers).values({ registrationId, groupId: made[index % 2]?.id ?? "" });
    await tx.insert(runningOrders).values({ eventId, agendaItemId: items[1]?.id, seconds: 300, gapSeconds: 60 });
    await tx.insert(stageSlots).values(slots);
    await tx
      .update(events)
      .set({ groupsPublishedAt: new Date(0) })
      .where(eq(events.id, eventId));
  });
  const [lecture, presentations, qa] = items.map((one) => one.id) as [string, string, string];
  const [first, second] = slots.map((one) => one.id) as [string, string];
  return { ...all, eventId, lecture, presentations, qa, first, second, groupIds: made.map((one) => one.id) };
}
