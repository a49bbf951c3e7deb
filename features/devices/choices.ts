export const modes = ["door", "kiosk"] as const;
export type Mode = (typeof modes)[number];
/** Devices an event may have, those taken back counted too. */
export const devicesAtMost = 200;
