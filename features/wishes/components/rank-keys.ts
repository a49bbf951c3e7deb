/** The places one may give a topic, as the words name them. */
export const rankKeys = ["1", "2", "3", "4", "5"] as const;
