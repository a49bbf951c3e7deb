/** `draft`: written by the team; `approved`: a lead has read it; `released`: the group reads it. */
export const feedbackStates = ["draft", "approved", "released"] as const;
export type FeedbackState = (typeof feedbackStates)[number];

export const feedbackAtMost = 3_000;
