// What a field may say: apart from the schemas, so that a page can list it without loading them.

export const linkKinds = ["projector", "guest", "interpreter"] as const;
export type LinkKind = (typeof linkKinds)[number];
