// What a field may say: apart from the schemas, so that a page can list it without loading them.

export const eventKinds = ["lecture", "workshop", "presentations", "ceremony", "meeting", "other"] as const;
export const visibilities = ["public", "link", "closed"] as const;
export const eventStatuses = ["draft", "published", "cancelled", "finished"] as const;
