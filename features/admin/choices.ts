/** What somebody may look for in the activity log, by what it was about. */
export const activityKinds = [
  "sensitive",
  "registrations",
  "people",
  "attendance",
  "events",
  "team",
  "deleted",
] as const;
export type ActivityKind = (typeof activityKinds)[number];
