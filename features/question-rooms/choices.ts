// What a field may say: apart from the schemas, so that a page can list it without loading them.

/** `paused`: read and vote, but ask nothing new for a while. */
export const roomStates = ["open", "paused", "closed"] as const;
export type RoomState = (typeof roomStates)[number];

export const holdWordsAtMost = 200;

/** Why a question is declined; each has kind words for the asker. */
export const reasons = ["repeated", "off-topic", "personal", "unkind", "no-time"] as const;
export type Reason = (typeof reasons)[number];
