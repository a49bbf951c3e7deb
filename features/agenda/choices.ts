// What a field may say: apart from the schemas, so that a page can list it without loading them.

/** What an item of the run of show is. */
export const agendaKinds = [
  "opening",
  "lecture",
  "film",
  "presentations",
  "qa",
  "workshop",
  "break",
  "closing",
  "other",
] as const;
export type AgendaKind = (typeof agendaKinds)[number];
