/** Whose badges: everybody's, those not printed yet or changed since, of a group, of a school, of one person, or of whoever is no participant. */
export const whose = ["all", "again", "group", "school", "person", "others"] as const;
export type Whose = (typeof whose)[number];

export const sorts = ["school", "name", "group", "ticket"] as const;
export type Sort = (typeof sorts)[number];

export const sizes = ["card", "large", "l4785", "l7163", "custom"] as const;
export type Size = (typeof sizes)[number];

/** How languages are called on a badge. */
export const languageCodes = { ko: "KO", en: "EN", ru: "RU", kk: "KZ" } as const;
export type Language = keyof typeof languageCodes;
export const languages = ["ko", "en", "ru", "kk"] as const;

/** As many interpreters as one types in at a time. */
export const mostInterpreters = 20;
