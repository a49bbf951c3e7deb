import { and, eq } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import { id } from "../../db/id";
import { deliverables } from "../../db/schema";
import { queueMailing } from "../mailings/steps";
import { reminderInput } from "./inputs";
import { refuseUntimely, remindedOf } from "./steps";

/**
 * Writes to the members of those groups alone that have not handed in what is required, or the thing named: in their
 * language, with their own link, one letter of each family a day. It leaves after half a minute and can be taken back.
 * Refuses `wrong-status`, `groups-not-published`, `nobody-to-write-to`.
 */
export const remind = command("submissions.remind", {
  input: reminderInput,
  scope: atEvent,
  async run({ db, actor, input, scope, now }) {
    const { eventId, deliverableId } = input;
    await refuseUntimely(db, eventId, now);
    const { groups, reached, spared, unreachable } = await remindedOf(db, input, now);
    if (reached.length === 0) return refuse("nobody-to-write-to");
    const messageId = id(now.getTime());
    await queueMailing(db, { id: messageId, kind: "files", actor, scope, now }, reached);
    const which = deliverableId ? eq(deliverables.id, deliverableId) : eq(deliverables.required, true);
    await db
      .update(deliverables)
      .set({ remindedAt: now })
      .where(and(eq(deliverables.eventId, eventId), which));
    return { messageId, groups: groups.length, recipients: reached.length, spared, unreachable };
  },
  note: ({ messageId, groups, recipients }) => ({ messageId, groups, count: recipients }),
});
