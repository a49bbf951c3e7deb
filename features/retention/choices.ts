/** The classes of data that have a time of their own, in the order of that time. */
export const dataClasses = [
  "medical",
  "contacts",
  "birth",
  "letters",
  "answers",
  "identity",
  "consent",
  "attendance",
  "photos",
  "certificates",
] as const;
export type DataClass = (typeof dataClasses)[number];
