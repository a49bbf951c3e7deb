// What a field may say: apart from the schemas, so that a page can list it without loading them.

/** Letters of a question and of an answer, as those who write them down have it. */
export const bodyAtMost = 2_000;
export const answerAtMost = 4_000;

/** Where a question stands, as far as an interpreter needs to know. */
export const places = ["on_stage", "queued", "listed", "answered", "deferred"] as const;
export type Place = (typeof places)[number];
