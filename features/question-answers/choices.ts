// What a field may say: apart from the schemas, so that a page can list it without loading them.

/** Forms in which a list of questions leaves: a table, or a page to print. */
export const paperFormats = ["xlsx", "csv", "pdf"] as const;
/** Characters of an answer. */
export const answerAtMost = 4_000;
