// What a field may say: apart from the schemas, so that a page can list it without loading them.

/** Letters the team sends to many: one of its own words, or one that is written already. */
export const mailingKinds = ["message", "link", "reminder", "thanks"] as const;
export type MailingKind = (typeof mailingKinds)[number];
/** To whom of an event. */
export const audiences = ["confirmed", "waitlisted", "all"] as const;
export type Audience = (typeof audiences)[number];
