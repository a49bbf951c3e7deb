/** A sheet that is still to be taken care of this long after its end is told of (people-attendance.md §6). */
const patience = 15 * 60_000;

export type SheetState = "open" | "closed" | "reopened";

/** Whether somebody should look: the end is a quarter of an hour past, and not everybody is marked. */
export const isOverdue = (sheet: { endsAt: Date; state: SheetState }, unmarked: number, now: Date): boolean =>
  sheet.state !== "closed" && unmarked > 0 && now.getTime() > sheet.endsAt.getTime() + patience;
