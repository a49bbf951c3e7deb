// What a field may say: apart from the schemas, so that a page can list it without loading them.

/** Where a suggestion stands. */
export const pairStates = ["open", "ignored", "merged"] as const;
export type PairState = (typeof pairStates)[number];

/** Why two are suggested: codes, never what was compared. */
export const reasons = ["name", "alike", "birth", "class", "number", "school", "guardian", "email"] as const;
export type Reason = (typeof reasons)[number];
