// What a field may say: apart from the schemas, so that a page can list it without loading them.

/** `called`: asked to speak now; `heard`: has spoken; `lowered`: would rather not, or was not there. */
export const handStates = ["raised", "called", "heard", "lowered"] as const;
export type HandState = (typeof handStates)[number];
