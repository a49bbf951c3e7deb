/** What is wrong with a file that is to be a draw's. */
export const fileProblems = [
  "empty",
  "too-large",
  "not-text",
  "not-a-draw",
  "bad-line",
  "cut",
  "not-canonical",
] as const;
export type FileProblem = (typeof fileProblems)[number];
/** Bytes of a draw's file at most: five thousand people with five wishes each are less than two million. */
export const fileBytes = 5 * 1024 * 1024;
