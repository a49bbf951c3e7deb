/** Days before an event on which teachers hear how their school stands: time to bring more, and the last day. */
export const digestDays = [7, 1] as const;
const minutesOf = (days: number) => days * 1_440;

/** The same in minutes, for whoever watches the clock. */
export const digestMinutes = digestDays.map(minutesOf);
