/** What the team thinks of a file: it can be shown, or something has to change first. */
export const verdicts = ["accepted", "changes"] as const;
export type Verdict = (typeof verdicts)[number];

/** Comments about one group's file. */
export const commentsAtMost = 200;
