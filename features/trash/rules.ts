/** Days that what was thrown away can be brought back. */
export const trashDays = 30;
const dayLong = 86_400_000;

/** When it goes for good. */
export const goneAt = (trashedAt: Date) => new Date(trashedAt.getTime() + trashDays * dayLong);
/** What was thrown away before this instant goes. */
export const trashedBefore = (now: Date) => new Date(now.getTime() - trashDays * dayLong);
