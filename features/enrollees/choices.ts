// What a field may say: apart from the schemas, so that a page can list it without loading them.

/** Where an enrolment stands (people-attendance.md §5.1). */
export const states = [
  "applied",
  "accepted",
  "waitlisted",
  "declined",
  "withdrawn",
  "completed",
  "not_completed",
] as const;
export type State = (typeof states)[number];

/** What the team may decide about those who are not gone by themselves. */
export const decisions = ["applied", "accepted", "waitlisted", "declined"] as const;
