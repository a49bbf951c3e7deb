import { opensAt } from "../registers/rules";

/** A code stands on the screen so long, in milliseconds; the one before is taken, too. */
export const codeTime = 30_000;
const openAfterStart = 30 * 60_000;
/** Wrong codes after which a registration rests, and for how long. */
export const wrongAtMost = 5;
export const restTime = 60_000;

type Sheet = Parameters<typeof opensAt>[0];

/** Until when people check themselves in at a sheet: half an hour after it began. */
export const closesAt = (sheet: { startsAt: Date }): Date => new Date(sheet.startsAt.getTime() + openAfterStart);

/** Whether people may check themselves in now: it is switched on, the doors are open, and it began less than half an hour ago. */
export const isOpen = (sheet: Sheet, now: Date): boolean =>
  sheet.settings.selfCheckIn && now >= opensAt(sheet) && now <= closesAt(sheet);

/** Which of the codes that follow each other stands on the screen now. */
export const turnOf = (now: Date): number => Math.floor(now.getTime() / codeTime);
/** Seconds until the next one. */
export const secondsLeft = (now: Date): number => Math.ceil((codeTime - (now.getTime() % codeTime)) / 1_000);
