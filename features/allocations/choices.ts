/** Topics by wish; balanced groups without topics; or both at once. */
export const modes = ["topics", "groups", "joint"] as const;
export type Mode = (typeof modes)[number];
/** What groups can be balanced by. */
export const attributes = ["school", "grade", "gender", "language"] as const;
export type AttributeName = (typeof attributes)[number];
export const pairKinds = ["together", "apart"] as const;
