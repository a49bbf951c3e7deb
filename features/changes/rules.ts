/** What a team looks at when it decides who comes: who somebody is, how old, and where they go to school. */
export const decisive = [
  "fullName",
  "latinName",
  "hangulName",
  "cyrillicName",
  "schoolId",
  "grade",
  "birthDate",
] as const;
export type Decisive = (typeof decisive)[number];
export type Standing = Record<Decisive, string | null>;
export type Changes = Partial<Record<Decisive, { before: string | null; after: string | null }>>;

/**
 * What differs from when it was decided: a later change is joined to an earlier one, and what was changed back is none.
 * Null when nothing differs.
 */
export function changesBetween(earlier: Changes | null, before: Standing, after: Standing): Changes | null {
  const changes: Changes = {};
  for (const field of decisive) {
    const first = earlier?.[field] ? earlier[field].before : before[field];
    if (first !== after[field]) changes[field] = { before: first, after: after[field] };
  }
  return Object.keys(changes).length > 0 ? changes : null;
}
