import { and, eq, lte } from "drizzle-orm";
import { query } from "../../core/operation";
import { atInstance } from "../../core/scopes";
import { registrations } from "../../db/schema";
import { lapsedInput } from "./inputs";

/** Events with offers that nobody accepted in time. For the job that lets them lapse. */
export const lapsed = query("offers.lapsed", {
  input: lapsedInput,
  scope: atInstance,
  async run({ db, now }) {
    const rows = await db
      .select({ eventId: registrations.eventId })
      .from(registrations)
      .where(and(eq(registrations.status, "waitlisted"), lte(registrations.offeredUntil, now)));
    return [...new Set(rows.map((row) => row.eventId))];
  },
});
