/** 14:20 in the event's zone; the same on server and browser whatever their language data. */
export const clockOf = (at: Date, zone: string) =>
  new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at);

/** 2026-12-01 in the event's zone. */
export const dayOf = (at: Date, zone: string) =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short" }).format(at);

/** 2026-01-15 14:20 in the event's zone. */
export const momentOf = (at: Date, zone: string) => `${dayOf(at, zone)} ${clockOf(at, zone)}`;
