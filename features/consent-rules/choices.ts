// What a field may say: apart from the schemas, so that a page can list it without loading them.

export const profileNames = ["KR", "EU", "US", "KZ"] as const;
export type ProfileName = (typeof profileNames)[number];

export const purposes = [
  "participation",
  "data_processing",
  "photo_internal",
  "photo_web",
  "photo_press",
  "recording",
  "health",
  "third_party",
  "cross_border",
  "contact",
] as const;
export type Purpose = (typeof purposes)[number];

/** Purposes whose words every instance begins with. */
export const usualPurposes = [
  "participation",
  "data_processing",
  "photo_internal",
  "photo_web",
  "photo_press",
] as const;

export const states = [
  "missing",
  "requested",
  "granted_unverified",
  "granted",
  "withdrawn",
  "refused",
  "expired",
] as const;
export type ConsentState = (typeof states)[number];

export const extents = ["none", "group", "all"] as const;
export type Extent = (typeof extents)[number];

export const relations = ["mother", "father", "grandparent", "guardian", "other"] as const;
export type Relation = (typeof relations)[number];

/** How a guardian may have confirmed it to somebody of the team (decree 17-2(1) of PIPA). */
export const staffMethods = ["paper_signed", "phone_call", "email_reply", "in_person", "other"] as const;

export const capacities = ["self", "guardian", "school_on_paper"] as const;
export type Capacity = (typeof capacities)[number];
