/** How a list of enrolled people may be ordered; `-` from the end. */
export const sorts = ["ticket", "-ticket", "name", "-name", "cohort", "-cohort"] as const;
