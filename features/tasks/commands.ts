import { and, eq, isNull, max, sql } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import { fromWallClock } from "../../core/time";
import type { Reader, Tx } from "../../db";
import { events, tasks } from "../../db/schema";
import { moved } from "../topics/rules";
import { tasksAtMost } from "./choices";
import { addInput, editInput, moveInput, taskInput } from "./inputs";
import { atTask, tasksOf } from "./steps";

async function instantAt(db: Reader, eventId: string, clock: string | null | undefined) {
  if (!clock) return null;
  const [event] = await db.select({ zone: events.timeZone }).from(events).where(eq(events.id, eventId));
  return fromWallClock(clock, event?.zone ?? refuse("not-found"));
}

async function refuseMore(db: Reader, eventId: string) {
  if ((await tasksOf(db, eventId)).length >= tasksAtMost) refuse("too-many-tasks", { max: tasksAtMost });
}

/** Gives all groups of an event one more thing to do, at the end of their list. Refuses `too-many-tasks`. */
export const add = command("tasks.add", {
  input: addInput,
  scope: atEvent,
  async run({ db, input: { eventId, title, dueAt }, now }) {
    await refuseMore(db, eventId);
    const [last] = await db
      .select({ at: max(tasks.position) })
      .from(tasks)
      .where(eq(tasks.eventId, eventId));
    const own = { eventId, title, dueAt: await instantAt(db, eventId, dueAt), createdAt: now };
    const [made] = await db
      .insert(tasks)
      .values({ ...own, position: (last?.at ?? 0) + 1 })
      .returning({ taskId: tasks.id, version: tasks.version });
    return made ?? refuse("not-found");
  },
  note: ({ taskId }) => ({ taskId }),
});

/** Changes a task; what groups have ticked stays ticked. Refuses `changed-meanwhile`. */
export const edit = command("tasks.edit", {
  input: editInput,
  scope: atTask,
  async run({ db, input: { taskId, version, title, dueAt }, scope }) {
    const due = await instantAt(db, scope.eventId ?? "", dueAt);
    const [done] = await db
      .update(tasks)
      .set({ title, dueAt: due, version: sql`${tasks.version} + 1` })
      .where(and(eq(tasks.id, taskId), eq(tasks.version, version), isNull(tasks.removedAt)))
      .returning({ taskId: tasks.id, version: tasks.version });
    return done ?? refuse("changed-meanwhile");
  },
  note: ({ taskId }) => ({ taskId }),
});

/** Puts a task at a place in the list, counted from 1. */
export const move = command("tasks.move", {
  input: moveInput,
  scope: atTask,
  async run({ db, input: { taskId, to }, scope }) {
    const order = moved(await tasksOf(db, scope.eventId ?? ""), taskId, to);
    for (const [index, id] of order.entries())
      await db
        .update(tasks)
        .set({ position: index + 1 })
        .where(eq(tasks.id, id));
    return { taskId, to: order.indexOf(taskId) + 1 };
  },
  note: (value) => value,
});

const setRemoved = async (tx: Tx, taskId: string, removedAt: Date | null) => {
  await tx.update(tasks).set({ removedAt }).where(eq(tasks.id, taskId));
  return { taskId };
};

/** Takes a task off all groups' lists; the marks are kept, for undo. */
export const remove = command("tasks.remove", {
  input: taskInput,
  scope: atTask,
  run: ({ db, input, now }) => setRemoved(db, input.taskId, now),
  note: (value) => value,
});

/** Brings a task back as it was, with its marks. Refuses `too-many-tasks`. */
export const restore = command("tasks.restore", {
  input: taskInput,
  scope: atTask,
  async run({ db, input, scope }) {
    await refuseMore(db, scope.eventId ?? "");
    return setRemoved(db, input.taskId, null);
  },
  note: (value) => value,
});
