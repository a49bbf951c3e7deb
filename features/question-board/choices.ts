// What a field may say: apart from the schemas, so that a page can list it without loading them.

/** Where the team can put a question. `held` waits for the team, `deferred` is answered in writing later. */
export const places = ["held", "listed", "queued", "on_stage", "answered", "deferred"] as const;
export type Place = (typeof places)[number];
