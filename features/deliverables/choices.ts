/** Things that groups hand in; more would be a homework, not a lecture. */
export const deliverablesAtMost = 10;
