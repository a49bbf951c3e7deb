import { and, asc, eq, isNull } from "drizzle-orm";
import type { Scope } from "../../core/permissions";
import { refuse } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import type { Reader } from "../../db";
import { groups, taskMarks, tasks } from "../../db/schema";

/** A task's event; one that was removed is found too, so that it can be brought back. */
export async function atTask({ db, input }: { db: Reader; input: { taskId: string } }): Promise<Scope> {
  const [found] = await db.select({ eventId: tasks.eventId }).from(tasks).where(eq(tasks.id, input.taskId));
  return found ? atEvent({ db, input: found }) : refuse("not-found");
}

/** What every group of an event has to do, in the lead's order; without what was removed. */
export const tasksOf = (db: Reader, eventId: string) =>
  db
    .select({ id: tasks.id, title: tasks.title, dueAt: tasks.dueAt, version: tasks.version })
    .from(tasks)
    .where(and(eq(tasks.eventId, eventId), isNull(tasks.removedAt)))
    .orderBy(asc(tasks.position), asc(tasks.id))
    .limit(200);

/** Which tasks the groups of an event, or one group, have ticked: task ids by group. */
export async function marksOf(db: Reader, eventId: string, groupId?: string): Promise<Map<string, Set<string>>> {
  const rows = await db
    .select({ groupId: taskMarks.groupId, taskId: taskMarks.taskId })
    .from(taskMarks)
    .innerJoin(groups, eq(groups.id, taskMarks.groupId))
    .innerJoin(tasks, eq(tasks.id, taskMarks.taskId))
    .where(
      and(eq(groups.eventId, eventId), isNull(tasks.removedAt), groupId ? eq(taskMarks.groupId, groupId) : undefined),
    )
    .limit(20_000);
  const found = new Map<string, Set<string>>();
  for (const row of rows) found.set(row.groupId, (found.get(row.groupId) ?? new Set()).add(row.taskId));
  return found;
}
