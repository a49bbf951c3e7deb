import type { AttendanceSettings } from "../../db/schema/settings";

/** A sheet that is still to be taken care of this long after its end is told of (people-attendance.md §6). */
const patience = 15 * 60_000;

export type SheetState = "open" | "closed" | "reopened";

/** Whether somebody should look: the end is a quarter of an hour past, and not everybody is marked. */
export const isOverdue = (sheet: { endsAt: Date; state: SheetState }, unmarked: number, now: Date): boolean =>
  sheet.state !== "closed" && unmarked > 0 && now.getTime() > sheet.endsAt.getTime() + patience;

/** How attendance is taken where nobody said otherwise (people-attendance.md §5.1, §6). */
export const usualSettings: AttendanceSettings = {
  earlyOpen: 30,
  lateAfter: 10,
  leaveGrace: 10,
  leastPresent: null,
  below: "half",
  selfCheckIn: false,
  consentMissing: "admit",
};

/** How attendance is taken at an event: as it is set there, else as usual. */
export const settingsOf = (event: { attendance: AttendanceSettings | null }): AttendanceSettings =>
  event.attendance ?? usualSettings;

/** Doors open so long before a sheet begins. */
export const opensAt = (sheet: { startsAt: Date; settings: AttendanceSettings }): Date =>
  new Date(sheet.startsAt.getTime() - sheet.settings.earlyOpen * 60_000);

const day = 24 * 60 * 60_000;

/** When an event's doors are over and lists on devices are forgotten: a day after the last sheet's end (people-attendance.md §6 "Offline"). */
export const doorsEnd = (event: { endsAt: Date }, sheets: readonly { endsAt: Date }[]): Date =>
  new Date(Math.max(event.endsAt.getTime(), ...sheets.map((sheet) => sheet.endsAt.getTime())) + day);
