import { lte } from "drizzle-orm";
import { query } from "../../core/operation";
import { atInstance } from "../../core/scopes";
import { events, programs } from "../../db/schema";
import { dueTrashInput } from "./inputs";
import { trashedBefore } from "./rules";

/** What has lain in the trash for its 30 days: events first, then programmes of which nothing is left. System only. */
export const dueTrash = query("trash.due", {
  input: dueTrashInput,
  scope: atInstance,
  async run({ db, now }) {
    const before = trashedBefore(now);
    const goneEvents = await db.select({ id: events.id }).from(events).where(lte(events.trashedAt, before)).limit(500);
    const gonePrograms = await db
      .select({ id: programs.id })
      .from(programs)
      .where(lte(programs.trashedAt, before))
      .limit(500);
    const rows = [
      ...goneEvents.map(({ id }) => ({ kind: "event" as const, id })),
      ...gonePrograms.map(({ id }) => ({ kind: "program" as const, id })),
    ];
    return { rows };
  },
});
