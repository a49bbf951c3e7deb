/** What one chooses of two entries, field by field. `guardian`: name, telephone and address belong together. */
export const mergeFields = [
  "fullName",
  "latinName",
  "hangulName",
  "cyrillicName",
  "locale",
  "gender",
  "school",
  "birthDate",
  "email",
  "guardian",
  "notes",
] as const;
export type MergeField = (typeof mergeFields)[number];
