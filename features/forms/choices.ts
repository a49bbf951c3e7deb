// What a field may say: apart from the schemas, so that a page can list it without loading them.

export const kinds = ["short", "long", "choice", "several", "number", "date", "file", "agreement"] as const;
export type Kind = (typeof kinds)[number];

export const requirements = ["no", "yes", "later"] as const;
export const viewers = ["lead", "team"] as const;

/** How much an event may ask, and how long an answer may be. */
export const most = {
  questions: 40,
  files: 5,
  choices: 40,
  short: 200,
  long: 2_000,
  keepDays: 3_650,
  days: 365,
} as const;

/** Days after the event for which an answer is kept when nobody said otherwise (people-attendance.md §4). */
export const usualKeepDays = 30;
