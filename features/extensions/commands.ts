import { and, eq } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse, refuseField } from "../../core/refusal";
import { atGroup } from "../../core/scopes";
import { fromWallClock } from "../../core/time";
import { extensions } from "../../db/schema";
import { deliverableOf, keptDeliverable, markLate } from "../deliverables/steps";
import { endInput, grantInput } from "./inputs";

/**
 * Gives one group more time for one thing, with the reason; given again it replaces what was given. Its files are in time until then,
 * and it can hand in until then whatever is closed for the others. Refuses an end that is not after the deadline
 * (`after-deadline` on the field), and `no-deadline` where there is none to move.
 */
export const grant = command("extensions.grant", {
  input: grantInput,
  scope: atGroup,
  async run({ db, actor, input: { groupId, deliverableId, reason, untilAt: said }, scope, now }) {
    const eventId = scope.eventId ?? "";
    const wanted = await keptDeliverable(db, eventId, deliverableId);
    if (!wanted.dueAt) return refuse("no-deadline");
    const untilAt = fromWallClock(said, wanted.timeZone);
    if (untilAt <= wanted.dueAt) return refuseField("untilAt", "after-deadline");
    const given = { untilAt, reason, createdBy: actor.id ?? null, createdAt: now };
    await db
      .insert(extensions)
      .values({ groupId, deliverableId: wanted.id, ...given })
      .onConflictDoUpdate({ target: [extensions.groupId, extensions.deliverableId], set: given });
    await markLate(db, eventId, groupId);
    return { groupId, untilAt };
  },
  note: ({ groupId, untilAt }) => ({ groupId, untilAt: untilAt.toISOString() }),
});

/** Takes the time given to a group away again; what came after the deadline is late. Nothing given is no mistake. */
export const end = command("extensions.end", {
  input: endInput,
  scope: atGroup,
  async run({ db, input: { groupId, deliverableId }, scope }) {
    const eventId = scope.eventId ?? "";
    const wanted = await deliverableOf(db, eventId, deliverableId);
    const ended = await db
      .delete(extensions)
      .where(and(eq(extensions.groupId, groupId), eq(extensions.deliverableId, wanted.id ?? "")))
      .returning({ id: extensions.id });
    await markLate(db, eventId, groupId);
    return { groupId, ended: ended.length > 0 };
  },
  note: ({ groupId, ended }) => (ended ? { groupId } : undefined),
});
