import { eq } from "drizzle-orm";
import { query } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import { events } from "../../db/schema";
import { settingsOf } from "../registers/rules";
import { eventInput } from "./inputs";

/** How attendance is taken at an event, as it is set or as usual. Refuses `not-found`. */
export const show = query("attendanceSettings.show", {
  input: eventInput,
  scope: atEvent,
  async run({ db, input }) {
    const [event] = await db.select({ attendance: events.attendance }).from(events).where(eq(events.id, input.eventId));
    return event ? settingsOf(event) : refuse("not-found");
  },
});
export type ShownSettings = Awaited<ReturnType<typeof show>>;
