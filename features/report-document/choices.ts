// What a field may say: apart from the schemas, so that a page can list it without loading them.

/** The parts of a report in their order; each may be left out. */
export const reportParts = [
  "summary",
  "figures",
  "programme",
  "speakers",
  "groups",
  "questions",
  "materials",
  "photos",
  "feedback",
  "outlook",
] as const;
export type ReportPart = (typeof reportParts)[number];
