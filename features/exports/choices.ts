/** The lists by which the log can be narrowed, in the order of the page. */
export const loggedProfiles = [
  "attendance",
  "matrix",
  "sign-in",
  "name_badges",
  "school_report",
  "sponsor_summary",
  "roster",
  "consent_register",
  "questions",
  "letters",
  "results",
] as const;
