import { eq } from "drizzle-orm";
import type { Scope } from "../../core/permissions";
import { refuse } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import type { Reader } from "../../db";
import { programs } from "../../db/schema";
import type { Place } from "./gather";

/** Where a rule is: its programme, or its event. Refuses `not-found`. */
export async function atPlace({ db, input }: { db: Reader; input: { placeId: string } }): Promise<Scope> {
  const [program] = await db.select({ id: programs.id }).from(programs).where(eq(programs.id, input.placeId));
  return program ? { programId: program.id } : atEvent({ db, input: { eventId: input.placeId } });
}

/** The programme or event that was named. */
export const placeIn = ({ eventId, programId }: Scope): Place => {
  if (eventId) return { eventId };
  return programId ? { programId } : refuse("not-found");
};
