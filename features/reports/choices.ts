// What a field may say: apart from the schemas, so that a page can list it without loading them.

/** Characters of what the team writes itself, in one language. */
export const writtenAtMost = 6_000;
/** Days a link may work. */
export const linkDays = { usual: 30, most: 365 } as const;
/** Links of one event. */
export const linksAtMost = 100;
