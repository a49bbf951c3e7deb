// What a field may say: apart from the schemas, so that a page can list it without loading them.

/** What kind of body it is. */
export const organizationKinds = ["school", "association", "embassy", "ministry", "company", "other"] as const;
/** What it does for a programme or an event. */
export const organizationRoles = ["host", "supporter", "partner", "embassy"] as const;
