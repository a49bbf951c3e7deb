// What a field may say: apart from the schemas, so that a page can list it without loading them.

/** Operations that a device sends at once. */
export const operationsAtMost = 50;
/** Devices that write an event's questions down; more are a mistake. */
export const devicesAtMost = 200;
/** Characters of a question and of an answer. */
export const bodyAtMost = 2_000;
export const answerAtMost = 4_000;
