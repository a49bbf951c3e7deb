import { Temporal } from "temporal-polyfill";
import type { Locale } from "./i18n";

const parts = (at: Date, zone: string, options: Intl.DateTimeFormatOptions, locale: string) =>
  Object.fromEntries(
    new Intl.DateTimeFormat(locale, { timeZone: zone, ...options })
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );

const tags: Record<Locale, string> = { en: "en-GB", ko: "ko-KR", ru: "ru-RU", kk: "kk-KZ" };

/** "오후 2:00": Node 20's own words for the half of the day are English, so they are ours. Others: 14:00. */
export function clock(at: Date, zone: string, locale: Locale): string {
  const { hour = "0", minute = "00" } = parts(
    at,
    zone,
    { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
    "en-GB",
  );
  if (locale !== "ko") return `${hour}:${minute}`;
  const h = Number(hour);
  return `${h < 12 ? "오전" : "오후"} ${h % 12 === 0 ? 12 : h % 12}:${minute}`;
}

/** "2026. 1. 15.(목)", "Thu 15 January 2026", "чт, 15 января 2026 г.", "2026 ж. 15 қаңтар, бс". */
export function day(at: Date, zone: string, locale: Locale): string {
  if (locale === "ko") {
    const p = parts(at, zone, { year: "numeric", month: "numeric", day: "numeric", weekday: "short" }, "ko-KR");
    return `${p.year}. ${p.month}. ${p.day}.(${p.weekday})`;
  }
  const options: Intl.DateTimeFormatOptions = { year: "numeric", month: "long", day: "numeric", weekday: "short" };
  return new Intl.DateTimeFormat(tags[locale], { timeZone: zone, ...options }).format(at);
}

/** A day as a document writes it: "2026년 1월 15일", "15 January 2026", "15 января 2026 г.", "2026 ж. 15 қаңтар". */
export const longDay = (at: Date, zone: string, locale: Locale): string =>
  new Intl.DateTimeFormat(tags[locale], { timeZone: zone, year: "numeric", month: "long", day: "numeric" }).format(at);

const shortNames: Record<string, string> = { "Asia/Seoul": "KST" };

/** The zone as people know it: KST, or GMT+5 where there is no common short name. */
export function zoneName(at: Date, zone: string): string {
  return shortNames[zone] ?? parts(at, zone, { timeZoneName: "shortOffset" }, "en").timeZoneName ?? zone;
}

/** Day and clock with the zone named: "2026. 1. 15.(목) 오후 2:00 (KST)". */
export const moment = (at: Date, zone: string, locale: Locale) =>
  `${day(at, zone, locale)} ${clock(at, zone, locale)} (${zoneName(at, zone)})`;

type Days = { startsOn: string | null; endsOn: string | null };

/** The days of a programme, from–to; a single one when both are the same, nothing when none is known. */
export function daysText({ startsOn, endsOn }: Days, locale: Locale): string {
  const days = [...new Set([startsOn, endsOn])].flatMap((on) =>
    on ? [day(new Date(`${on}T00:00:00Z`), "UTC", locale)] : [],
  );
  return days.join(" – ");
}

/** From–to on one day, or over several. */
export function span(from: Date, to: Date, zone: string, locale: Locale): string {
  const end =
    isoDay(from, zone) === isoDay(to, zone)
      ? clock(to, zone, locale)
      : `${day(to, zone, locale)} ${clock(to, zone, locale)}`;
  return `${day(from, zone, locale)} ${clock(from, zone, locale)}–${end} (${zoneName(from, zone)})`;
}

/** 2026-01-15 in the zone. */
export function isoDay(at: Date, zone: string): string {
  // A command asks several times for the day of one moment, and a day ends with a minute in every zone.
  const minute = `${zone} ${Math.floor(at.getTime() / 60_000)}`;
  if (lastDay?.minute !== minute) lastDay = { minute, day: wallClock(at, zone).slice(0, 10) };
  return lastDay.day;
}
let lastDay: { minute: string; day: string } | undefined;

/** 2026-01-15T14:00 in the zone, as `<input type=datetime-local>` wants it. */
export function wallClock(at: Date, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: "minute" });
}

/** The instant of a wall clock in a zone; an hour skipped by a clock change becomes the one after. */
export const fromWallClock = (text: string, zone: string): Date =>
  new Date(Temporal.PlainDateTime.from(text).toZonedDateTime(zone, { disambiguation: "compatible" }).epochMilliseconds);

/** Full years between a birthday and a day (만 나이), both as 2026-01-15. */
export function ageOn(birthDate: string, onDay: string): number {
  return Temporal.PlainDate.from(birthDate).until(Temporal.PlainDate.from(onDay), { largestUnit: "year" }).years;
}

/** The same wall clock some days later: an event copied over a clock change still begins at two. */
export const shiftDays = (at: Date, days: number, zone: string): Date =>
  new Date(
    Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).add({ days }).epochMilliseconds,
  );
