import { and, eq, isNull } from "drizzle-orm";
import type { Scope } from "../../core/permissions";
import { refuse } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import { blindIndex, hashToken } from "../../core/seal";
import type { Reader } from "../../db";
import { devices, events } from "../../db/schema";

export type Device = typeof devices.$inferSelect;

/** A code for pairing in the form in which it is stored: keyed, because it is short. */
export const pairHash = (code: string) => blindIndex("devices|pair_hash", code);

/** The device of a token, whether it was taken back or not. Refuses `device-unknown`, also when its event is in the trash. */
export async function anyDeviceOf(db: Reader, token: string): Promise<Device> {
  const [found] = await db
    .select({ device: devices })
    .from(devices)
    .innerJoin(events, eq(events.id, devices.eventId))
    .where(and(eq(devices.tokenHash, hashToken(token)), isNull(events.trashedAt)));
  return found?.device ?? refuse("device-unknown");
}

/** The device of a token. Refuses `device-unknown`, and `device-revoked` once it was taken back. */
export async function deviceOf(db: Reader, token: string): Promise<Device> {
  const device = await anyDeviceOf(db, token);
  return device.revokedAt ? refuse("device-revoked") : device;
}

/** The event of a device, for the team. */
export async function atDevice({ db, input }: { db: Reader; input: { deviceId: string } }): Promise<Scope> {
  const [found] = await db.select({ eventId: devices.eventId }).from(devices).where(eq(devices.id, input.deviceId));
  return found ? atEvent({ db, input: found }) : refuse("not-found");
}

/** Whether a device may write to a sheet. */
export const mayWriteTo = (device: Pick<Device, "sheetIds">, sheetId: string) =>
  device.sheetIds === null || device.sheetIds.includes(sheetId);
