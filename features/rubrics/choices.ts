/** `draft`: it is written; `open`: judges score; `closed`: nothing is scored any more. */
export const rubricStates = ["draft", "open", "closed"] as const;
export type RubricState = (typeof rubricStates)[number];

/** What a new rubric begins with: criteria for presentations by students, or nothing. */
export const beginnings = ["ready", "empty"] as const;

/** Criteria and levels that a judge can keep in mind in the minute between two groups. */
export const criteriaAtMost = 12;
export const levelsAtMost = 10;
export const judgesAtMost = 30;
export const pointsAtMost = 100;
