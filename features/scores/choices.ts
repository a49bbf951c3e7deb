/** Who wrote a scorecard: the judge on a tablet, or the team from paper. */
export const cardSources = ["judge", "paper"] as const;

/** Versions of one judge's scorecard for one group. */
export const versionsAtMost = 100;
export const remarkAtMost = 1_000;
