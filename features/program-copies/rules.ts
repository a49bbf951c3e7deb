import { daysBetween } from "../copies/rules";
import type { Shift } from "./choices";

/** A calendar day so many weeks or years on; 29 February becomes the 28th in a year that has none. */
export function dayOn(day: string, { by, number }: Shift): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  if (by === "weeks") return new Date(Date.UTC(year, month - 1, date + 7 * number)).toISOString().slice(0, 10);
  const last = new Date(Date.UTC(year + number, month, 0)).getUTCDate();
  return new Date(Date.UTC(year + number, month - 1, Math.min(date, last))).toISOString().slice(0, 10);
}

/** Days by which what is on this day moves. */
export const daysOn = (day: string, shift: Shift) => daysBetween(day, dayOn(day, shift));

/** By how much the years in a name move. */
export const yearsOf = ({ by, number }: Shift) => (by === "years" ? number : Math.round((number * 7) / 365.25));

const longest = 200;

/**
 * The name of a copy: the years of the original's own period moved on ("2026", "2026–2027"); where no language names
 * one, the new year behind it. Other years belong to the subject and stay.
 */
export function titleOn<T extends Partial<Record<string, string>>>(
  title: T,
  shift: Shift,
  period: { from: number; to: number } | null,
): T {
  const years = yearsOf(shift);
  if (!period || years === 0) return title;
  let found = false;
  const moved = (text: string) =>
    text.replace(/(?<!\d)\d{4}(?!\d)/g, (said) => {
      if (Number(said) < period.from || Number(said) > period.to) return said;
      found = true;
      return String(Number(said) + years);
    });
  const named = Object.entries(title).map(([language, text]) => [language, moved(text ?? "")] as const);
  const behind = (text: string) =>
    found || text === "" || text.length > longest - 5 ? text : `${text} ${period.from + years}`;
  return Object.fromEntries(named.map(([language, text]) => [language, behind(text)])) as T;
}
