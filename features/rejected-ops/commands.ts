import { and, eq } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { rejectedOps } from "../../db/schema";
import { atDevice } from "../devices/steps";
import { settleInput } from "./inputs";

/** Says that somebody has taken care of a rejected operation, or takes that back. It stays where it is. Refuses `not-found`. */
export const settle = command("rejectedOps.settle", {
  input: settleInput,
  scope: atDevice,
  async run({ db, actor, input, now }) {
    const change = input.settled
      ? { settledAt: now, settledBy: actor.id ?? null }
      : { settledAt: null, settledBy: null };
    const rows = await db
      .update(rejectedOps)
      .set(change)
      .where(and(eq(rejectedOps.deviceId, input.deviceId), eq(rejectedOps.opId, input.opId)))
      .returning({ opId: rejectedOps.opId });
    return rows.length > 0 ? { opId: input.opId, settled: input.settled } : refuse("not-found");
  },
  note: (value) => value,
});
