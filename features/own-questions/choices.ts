// What a field may say: apart from the schemas, so that a page can list it without loading them.

/** How the room may know whoever asks: by the given name, or not at all. The team always knows. */
export const displays = ["anonymous", "name"] as const;
export type Display = (typeof displays)[number];

/** The same for what a group files before the day: its number, the given name, or nothing. */
export const filedAs = ["group", ...displays.toReversed()] as const;
export type FiledAs = (typeof filedAs)[number];

/** Letters of one question. */
export const bodyAtMost = 500;
