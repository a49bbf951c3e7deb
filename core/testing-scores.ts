import { write } from "../db";
import { criteria, events, groups, judges, rubrics } from "../db/schema";
import { cast, person } from "./testing";

/**
 * The cast with three groups and an open rubric of two criteria: content (1 to 4, three times the weight) and delivery
 * (1 to 4). Bota judges with her account, a guest on paper; Dana is a second organizer.
 */
export async function scoredLecture() {
  const all = await cast(null);
  const eventId = all.lecture.id;
  const dana = await person("Dana", { role: "organizer", place: all.program.id });
  const levels = [1, 2, 3, 4].map((points) => ({ points, text: { en: `Level ${points}` } }));
  const made = await write([], async (tx) => {
    await tx.insert(rubrics).values({ eventId, state: "open", guidance: {} });
    const asked = await tx
      .insert(criteria)
      .values([
        { eventId, position: 1, title: { en: "Content" }, weight: 3, levels },
        { eventId, position: 2, title: { en: "Delivery" }, weight: 1, levels },
      ])
      .returning({ id: criteria.id });
    const seats = await tx
      .insert(groups)
      .values([1, 2, 3].map((number) => ({ eventId, number })))
      .returning({ id: groups.id });
    const bench = await tx
      .insert(judges)
      .values([
        { eventId, accountId: all.bota.id, name: "Bota" },
        { eventId, name: "Guest of honour" },
      ])
      .returning({ id: judges.id });
    await tx.update(events).set({ groupsPublishedAt: new Date(0) });
    return { asked, seats, bench };
  });
  const [content = "", delivery = ""] = made.asked.map(({ id }) => id);
  const groupIds = made.seats.map(({ id }) => id) as [string, string, string];
  const [botaId = "", guestId = ""] = made.bench.map(({ id }) => id);
  const points = (first: number, second = first) => [
    { criterionId: content, points: first },
    { criterionId: delivery, points: second },
  ];
  return { ...all, dana, eventId, content, delivery, groupIds, botaId, guestId, points };
}
