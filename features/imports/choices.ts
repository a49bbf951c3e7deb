// What a field may say: apart from the schemas, so that a page can list it without loading them.

/** What a column of a class list can hold. Family and given name in two columns are joined to the full name. */
export const importFields = [
  "fullName",
  "familyName",
  "givenName",
  "latinName",
  "hangulName",
  "cyrillicName",
  "school",
  "grade",
  "classNo",
  "studentNo",
  "gender",
  "birthDate",
  "locale",
  "email",
  "guardianName",
  "guardianPhone",
  "photoWish",
  "notes",
] as const;
export const shown = ["all", "ready", "existing", "ask", "repeat", "skip", "error"] as const;
export type Shown = (typeof shown)[number];
