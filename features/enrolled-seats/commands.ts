import { eq } from "drizzle-orm";
import { command } from "../../core/operation";
import type { Scope } from "../../core/permissions";
import { refuse } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import type { Reader } from "../../db";
import { events } from "../../db/schema";
import { promoteWhileRoom } from "../seats/steps";
import { followInput } from "./inputs";
import { keepSeats, linesOf, registerAll } from "./steps";

async function atEventOfProgram({ db, input }: { db: Reader; input: { eventId: string } }): Promise<Scope> {
  const scope = await atEvent({ db, input });
  return { ...scope, lines: scope.programId ? await linesOf(db, scope.programId) : [input.eventId] };
}

/**
 * An event follows its programme: everybody accepted is registered, each once, and seats are kept for the others. For
 * the job that runs when an event was made, published, moved or brought back. Refuses `not-found`.
 */
export const follow = command("enrollments.follow", {
  input: followInput,
  scope: atEventOfProgram,
  budget: 60_000,
  async run({ db, input, scope, now }) {
    const [event] = await db.select().from(events).where(eq(events.id, input.eventId));
    if (!event) return refuse("not-found");
    if (!scope.programId) {
      // Taken out of its programme: nobody's seats are kept any more.
      if (event.seatsKept === 0) return { registered: 0 };
      await db.update(events).set({ seatsKept: 0 }).where(eq(events.id, event.id));
      await promoteWhileRoom(db, event.id, now);
      return { registered: 0 };
    }
    const registered = await registerAll(db, event, now);
    await keepSeats(db, scope.programId, now);
    return { registered };
  },
  note: ({ registered }) => (registered > 0 ? { count: registered } : undefined),
});
