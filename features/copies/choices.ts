// What a field may say: apart from the schemas, so that a page can list it without loading them.

/** What a copy may take along. Never people who come. */
export const copyParts = ["agenda", "speakers", "materials", "topics", "rubric", "team", "registration"] as const;
export type CopyPart = (typeof copyParts)[number];
