/** Minutes until a letter is tried again after the first, second … try that failed; more than a day and a half in all. */
const waits = [1, 4, 15, 60, 120, 240, 480, 720, 720];

/** When a letter is tried again after `attempts` tries; undefined when it is given up. */
export function triedAgainAt(attempts: number, now: Date): Date | undefined {
  const minutes = waits[attempts - 1];
  return minutes === undefined ? undefined : new Date(now.getTime() + minutes * 60_000);
}

/** Milliseconds a letter is anyone's who took it; far more than a mail server may take. */
export const letterLease = 5 * 60_000;

type Hours = { quietFrom: string; quietUntil: string };

/**
 * When the quiet hours end, as a wall clock, if `clock` (2026-01-15T22:10) lies in them; they may go over midnight.
 * Both ends the same: there are none.
 */
export function quietEnd(clock: string, { quietFrom, quietUntil }: Hours): string | undefined {
  if (quietFrom === quietUntil) return undefined;
  const [day = "", time = ""] = clock.split("T");
  const overnight = quietFrom > quietUntil;
  const evening = overnight && time >= quietFrom;
  const quiet = overnight ? evening || time < quietUntil : time >= quietFrom && time < quietUntil;
  if (!quiet) return undefined;
  return `${evening ? dayAfter(day) : day}T${quietUntil}`;
}

const dayAfter = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** Which letters leave by themselves where nothing else was chosen: three days and three hours before the start. */
export const usualLetters = {
  reminders: [4_320, 180],
  thanks: false,
  digests: true,
  quietFrom: "21:00",
  quietUntil: "08:00",
};
export type LetterSettings = typeof usualLetters;

const answers = ["registered", "link", "cancelled", "staff-copy", "ready"];
const news = ["changed", "called-off", "promoted", "offered", "approved", "rejected", "offer-over", "message"];
const day = 86_400_000;
const halfHour = 1_800_000;

/**
 * Whether a letter may ring at night: the answer to what somebody has just done, news of an event within a day, and a
 * reminder that would come too late in the morning (`end`: of the quiet hours).
 */
export function mayRing(kind: string, startsAt: Date | undefined, now: Date, end: Date): boolean {
  if (answers.includes(kind)) return true;
  if (!startsAt) return false;
  if (news.includes(kind)) return startsAt.getTime() - now.getTime() < day;
  return kind === "reminder" && startsAt.getTime() - end.getTime() < halfHour;
}

/** Letters one may decline: everything but what one cannot do without. */
export const isService = (kind: string) =>
  !["reminder", "thanks", "wishes", "files", "answered", "feedback"].includes(kind);
