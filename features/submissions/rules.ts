/** How long an upload may rest before it is given up. */
export const uploadHours = 24;
/** Uploads of one person that are open at once; a new one gives up the oldest. */
export const uploadsAtOnce = { member: 3, team: 30 };
/** Versions a group may hand in. */
export const versionsAtMost = 60;
/** Days a removed version can be brought back. */
export const keptDays = 30;
