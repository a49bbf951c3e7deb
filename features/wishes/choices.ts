/** How many topics one may rank at most, whatever the event allows. */
export const mostWishes = 5;
/** Whom one may name: somebody to be with, and somebody rather not. */
export const namings = ["friend", "ratherNot"] as const;
export type Naming = (typeof namings)[number];
/** Who of the students is shown. */
export const answerStates = ["answered", "missing"] as const;
export const sorts = ["ticket", "name", "school"] as const;
