/** A code for pairing is good for so long, in milliseconds. */
export const pairingTime = 15 * 60_000;

/** `ABCD-EFGH`, as it is read out. */
export const printedCode = (code: string) => `${code.slice(0, 4)}-${code.slice(4)}`;
/** What was typed, as it is looked up. */
export const plainCode = (typed: string) => typed.toUpperCase().replace(/[^0-9A-Z]/g, "");

type Facts = { pairedAt: Date | null; revokedAt: Date | null; pairExpiresAt: Date | null; wipedAt: Date | null };
export type DeviceState = "waiting" | "expired" | "paired" | "wiped" | "revoked" | "revoked_wiped";

/** Where a device stands: waits to be paired, its code has run out, in use, has forgotten the list, taken back. */
export function stateOf(device: Facts, now: Date): DeviceState {
  if (device.revokedAt) return device.wipedAt ? "revoked_wiped" : "revoked";
  if (device.wipedAt) return "wiped";
  if (device.pairedAt) return "paired";
  return device.pairExpiresAt && device.pairExpiresAt > now ? "waiting" : "expired";
}
