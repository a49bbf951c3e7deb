// A device's clock against the server's. Pure; all in milliseconds.

/** What to add to the device's clock to get the server's: the answer was written half-way between asking and reading. */
export const offsetOf = (asked: number, read: number, serverNow: number) =>
  Math.round(serverNow - asked - (read - asked) / 2);

/** A new measure moves the offset only when it says something new: a slow line alone must not make it tremble. */
export const betterOffset = (known: number | null, measured: number) =>
  known !== null && Math.abs(known - measured) < 500 ? known : measured;

/** From here on the clock is worth a word to whoever holds the device. */
export const isOff = (offsetMs: number | null) => offsetMs !== null && Math.abs(offsetMs) > 60_000;

/** Whether two moments, in milliseconds, are on one day by the clocks of a time zone. */
export function isSameDay(one: number, other: number, timeZone: string): boolean {
  const day = new Intl.DateTimeFormat("en-CA", { dateStyle: "short", timeZone });
  return day.format(one) === day.format(other);
}
