/** What somebody in a group takes care of. */
export const duties = ["slides", "speaking", "questions", "time"] as const;
export type Duty = (typeof duties)[number];
/** Characters of the paragraph in which a group says what it will speak of. */
export const abstractAtMost = 1_200;
