import { eq } from "drizzle-orm";
import { command } from "../../core/operation";
import { atEvent } from "../../core/scopes";
import { events } from "../../db/schema";
import { rebuildAll } from "../attendance/steps";
import { configureInput } from "./inputs";

/**
 * Sets how attendance is taken at an event: when doors open, who is late, who left early, how long one must have been
 * there. All records follow at once; no observation changes. Refuses fields, `not-found`.
 */
export const configure = command("attendanceSettings.configure", {
  input: configureInput,
  scope: atEvent,
  async run({ db, input }) {
    const { eventId, leastPresent, ...said } = input;
    const attendance = { ...said, leastPresent: leastPresent ?? null };
    await db.update(events).set({ attendance }).where(eq(events.id, eventId));
    return { ...attendance, records: await rebuildAll(db, eventId) };
  },
  note: ({ records, ...settings }) => ({ ...settings, records }),
});
