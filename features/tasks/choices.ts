/** What a group has to do until the day; more than a page of it nobody reads. */
export const tasksAtMost = 30;
