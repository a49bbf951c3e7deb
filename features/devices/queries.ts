import { asc, eq } from "drizzle-orm";
import { query } from "../../core/operation";
import { atEvent } from "../../core/scopes";
import { devices } from "../../db/schema";
import { eventInput } from "./inputs";
import { stateOf } from "./rules";

/**
 * The devices of an event in the order they were added: what each is for, when it was last heard of, how far off its
 * clock was (milliseconds, server minus device), how many people it knows and how much it has not sent. No codes, no tokens.
 */
export const list = query("devices.list", {
  input: eventInput,
  scope: atEvent,
  async run({ db, input, now }) {
    const rows = await db
      .select()
      .from(devices)
      .where(eq(devices.eventId, input.eventId))
      .orderBy(asc(devices.createdAt), asc(devices.id))
      .limit(200);
    return rows.map((row) => ({
      deviceId: row.id,
      label: row.label,
      mode: row.mode,
      sheetIds: row.sheetIds,
      hasPin: row.pinHash !== null,
      state: stateOf(row, now),
      pairExpiresAt: row.pairExpiresAt,
      pairedAt: row.pairedAt,
      lastSeenAt: row.lastSeenAt,
      offsetMs: row.offsetMs,
      rosterCount: row.rosterCount,
      waiting: row.waiting,
      revokedAt: row.revokedAt,
      wipedAt: row.wipedAt,
    }));
  },
});
export type DeviceRow = Awaited<ReturnType<typeof list>>[number];
