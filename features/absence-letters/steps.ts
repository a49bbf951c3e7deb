import { and, eq, max } from "drizzle-orm";
import type { Tx } from "../../db";
import { absenceLetters } from "../../db/schema";

/** The number of a letter within its event: the same for the same subject, else the next. Call it in the event's line. */
export async function numberFor(tx: Tx, eventId: string, subject: string, by: { actorId?: string; now: Date }) {
  const [known] = await tx
    .select({ no: absenceLetters.no })
    .from(absenceLetters)
    .where(and(eq(absenceLetters.eventId, eventId), eq(absenceLetters.subject, subject)));
  if (known) return known.no;
  const [last] = await tx
    .select({ no: max(absenceLetters.no) })
    .from(absenceLetters)
    .where(eq(absenceLetters.eventId, eventId));
  const no = (last?.no ?? 0) + 1;
  await tx.insert(absenceLetters).values({ eventId, subject, no, createdBy: by.actorId ?? null, createdAt: by.now });
  return no;
}
