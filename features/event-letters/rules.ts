/** Milliseconds a change of an event waits, so that the next one makes it one letter. */
export const changeDelay = 60_000;

const minute = 60_000;

/** When a reminder `minutes` before the start leaves, if nothing holds it. */
export const remindedAt = (startsAt: Date, minutes: number) => new Date(startsAt.getTime() - minutes * minute);

/**
 * Whether a reminder is to be sent now: its time has come, not long ago (half of its distance, at most twelve hours),
 * and the event has not begun. An event that is moved moves its reminders with it.
 */
export function isRemindedNow(startsAt: Date, minutes: number, now: Date): boolean {
  const late = now.getTime() - remindedAt(startsAt, minutes).getTime();
  return late >= 0 && late < Math.min((minutes * minute) / 2, 12 * 60 * minute) && now < startsAt;
}

/** What of an event's change is told by letter. */
export const toldByLetter = ["startsAt", "endsAt", "timeZone", "venueId", "onlineUrl"];
