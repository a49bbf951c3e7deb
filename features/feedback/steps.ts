import { and, eq } from "drizzle-orm";
import { refuse } from "../../core/refusal";
import type { Reader, Tx } from "../../db";
import { feedback } from "../../db/schema";

type Row = typeof feedback.$inferSelect;

/** What was written to a group; undefined where nothing was. */
export async function feedbackOf(db: Reader, groupId: string): Promise<Row | undefined> {
  const [found] = await db.select().from(feedback).where(eq(feedback.groupId, groupId));
  return found;
}

/** Changes what was written as it was read. Refuses `changed-meanwhile`, also where nothing is written yet. */
export async function changeFeedback(
  tx: Tx,
  groupId: string,
  version: number,
  change: Partial<typeof feedback.$inferInsert>,
): Promise<Row> {
  const [made] = await tx
    .update(feedback)
    .set({ ...change, version: version + 1 })
    .where(and(eq(feedback.groupId, groupId), eq(feedback.version, version)))
    .returning();
  return made ?? refuse("changed-meanwhile");
}
