// What a field may say: apart from the schemas, so that a page can list it without loading them.

/** Where a question came from; `phone` arrives with live questions. */
export const sources = ["oral", "card", "prefiled", "staff"] as const;
