import { eq } from "drizzle-orm";
import { query } from "../../core/operation";
import { atEvent } from "../../core/scopes";
import { events, groups } from "../../db/schema";
import { eventInput } from "./inputs";
import { marksOf, tasksOf } from "./steps";

/** What every group of an event has to do, each with how many groups have done it. */
export const list = query("tasks.list", {
  input: eventInput,
  scope: atEvent,
  async run({ db, input: { eventId } }) {
    const [event] = await db.select({ timeZone: events.timeZone }).from(events).where(eq(events.id, eventId));
    const [rows, marks] = [await tasksOf(db, eventId), await marksOf(db, eventId)];
    const done = (id: string) => [...marks.values()].filter((own) => own.has(id)).length;
    return {
      timeZone: event?.timeZone ?? "UTC",
      groups: await db.$count(groups, eq(groups.eventId, eventId)),
      rows: rows.map(({ id, ...task }) => ({ taskId: id, ...task, done: done(id) })),
    };
  },
});
export type TaskList = Awaited<ReturnType<typeof list>>;
