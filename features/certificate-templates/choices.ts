// What a template may say: apart from the schemas, so that a page can list it without loading them.

export const certificateKinds = ["completion", "participation", "thanks"] as const;
export type CertificateKind = (typeof certificateKinds)[number];
export const layouts = ["portrait", "landscape"] as const;

/** What may stand in braces in a text; each is replaced once, and nothing else is understood. */
export const placeholders = [
  "name",
  "latinName",
  "school",
  "grade",
  "program",
  "period",
  "sittings",
  "ofSittings",
  "hours",
  "percent",
  "number",
  "date",
] as const;
export type Placeholder = (typeof placeholders)[number];

export const logosAtMost = 4;
export const templatesAtMost = 40;
