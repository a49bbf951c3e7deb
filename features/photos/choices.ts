// What a field may say: apart from the schemas, so that a page can list it without loading them.

/** Who can be recognised on a photograph: nobody, those who are listed, or nobody said. */
export const peopleKinds = ["nobody", "named", "unknown"] as const;
export type PeopleKind = (typeof peopleKinds)[number];

/** Photographs of one event. */
export const photosAtMost = 300;
/** People listed on one photograph. */
export const namedAtMost = 60;
/** Characters of a caption. */
export const captionAtMost = 300;
