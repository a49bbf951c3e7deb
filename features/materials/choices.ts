// What a field may say: apart from the schemas, so that a page can list it without loading them.

/** How it is handed out. */
export const materialKinds = ["printed", "file", "link"] as const;
