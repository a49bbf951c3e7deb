import type { LocalizedText } from "../../../core/i18n";
import type { EnrollmentSettings } from "../queries";

/** The settings as their form holds them: days as the browser writes them, numbers as typed. */
export type SettingsValues = {
  enrolls: boolean;
  opensAt: string;
  closesAt: string;
  capacity: string;
  waitlist: boolean;
  needsApproval: boolean;
  consents: boolean;
  guardianBelowAge: string;
  cohorts: { key: string; name: Record<"en" | "ko" | "ru" | "kk", string>; capacity: string }[];
  /** Events to which the enrolled come. */
  eventIds: string[];
};

/** A wall clock of an instant in a zone, as `<input type=datetime-local>` wants it; the same on server and browser. */
function wallClock(at: Date | null, timeZone: string): string {
  if (!at) return "";
  const parts = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" }).format(at);
  return parts.replace(" ", "T");
}

/** All four languages, so that an untouched field is not taken for a change. */
export const named = (name: LocalizedText) => ({ en: "", ko: "", ru: "", kk: "", ...name });

/** Stored settings as their form shows them. */
export const valuesOf = (settings: EnrollmentSettings): SettingsValues => ({
  enrolls: settings.enrolls,
  opensAt: wallClock(settings.opensAt, settings.timeZone),
  closesAt: wallClock(settings.closesAt, settings.timeZone),
  capacity: settings.capacity === null ? "" : String(settings.capacity),
  waitlist: settings.waitlist,
  needsApproval: settings.needsApproval,
  consents: settings.consents,
  guardianBelowAge: String(settings.guardianBelowAge),
  cohorts: settings.cohorts.map(({ key, name, capacity }) => ({
    key,
    name: named(name),
    capacity: capacity === null ? "" : String(capacity),
  })),
  eventIds: settings.events.filter((event) => event.enrolledCome).map((event) => event.eventId),
});
