import { eq } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { certificateRules } from "../../db/schema";
import { atPlace, placeIn } from "../sittings/steps";
import { setInput } from "./inputs";

/**
 * Says what it takes to complete a programme or an event. It counts from now on: certificates that were issued stay.
 * `version`: the one that was read, 0 where there was none; refuses `changed-meanwhile` when it is another by now.
 */
export const set = command("certificateRules.set", {
  input: setInput,
  scope: atPlace,
  async run({ db, actor, input, scope, now }) {
    const { placeId: place, version: read, ...said } = input;
    const [found] = await db.select().from(certificateRules).where(eq(certificateRules.place, place));
    if ((found?.version ?? 0) !== read) return refuse("changed-meanwhile");
    const rule = {
      ...said,
      leastPercent: said.leastPercent ?? null,
      leastSittings: said.leastSittings ?? null,
      mostUnexcused: said.mostUnexcused ?? null,
      requiredSheetIds: [...new Set(said.requiredSheetIds)],
    };
    const row = { rule, version: read + 1, updatedBy: actor.id ?? null, updatedAt: now };
    await db
      .insert(certificateRules)
      .values({ place, programId: null, eventId: null, ...placeIn(scope), ...row })
      .onConflictDoUpdate({ target: certificateRules.place, set: row });
    return { placeId: place, version: row.version };
  },
  note: ({ version }) => ({ version }),
});
