import { eq } from "drizzle-orm";
import { collator, type Locale, say, words } from "../../core/i18n";
import type { Reader } from "../../db";
import { type CertificateRule, certificateRules } from "../../db/schema";
import { isHalf, percent, type Status, statusThen } from "../attendance/rules";
import { sittingOf } from "../attendance/steps";
import { inOrder } from "../attendees/rules";
import { type Gathered, gather, type Place, type PlaceAt } from "../sittings/steps";
import { usualRule } from "./choices";
import { type Facts, judge, type SittingMark, sumsOf } from "./rules";

export type { Place } from "../sittings/steps";

export const placeIdOf = (place: Place): string => ("programId" in place ? place.programId : place.eventId);

/** The rule of a programme or an event, or the usual one where nobody said any (version 0). */
export async function ruleOf(db: Reader, place: Place): Promise<{ rule: CertificateRule; version: number }> {
  const [found] = await db
    .select()
    .from(certificateRules)
    .where(eq(certificateRules.place, placeIdOf(place)));
  return found ? { rule: { ...usualRule, ...found.rule }, version: found.version } : { rule: usualRule, version: 0 };
}

/** One sitting of one person. `registrationId`: by which place they were expected there; null: by none. */
export type SittingCell = {
  registrationId: string | null;
  status: Status | null;
  closed: boolean;
  /** There for too little of it: counts half. */
  half: boolean;
  minutes: number | null;
  conflict: boolean;
};

/** All places of one person, those at one event at most one; in the order of the events. */
type Person = { personId: string; places: PlaceAt[] };

function peopleIn({ places, who }: Gathered): Person[] {
  const found = new Map<string, Person>();
  for (const place of places) {
    const personId = who(place.personId)?.personId ?? place.personId;
    const person = found.get(personId) ?? { personId, places: [] };
    person.places.push(place);
    found.set(personId, person);
  }
  return [...found.values()];
}

/** How somebody did at each sheet, with the record of the place they had there. */
function cellsOf({ sheets, records }: Gathered, { places }: Person): SittingCell[] {
  const joined = new Date(Math.min(...places.map((place) => place.enrolledAt.getTime())));
  return sheets.map((sheet) => {
    const place = places.find((one) => one.eventId === sheet.eventId);
    const record = records.get(`${sheet.register?.id} ${place?.registrationId}`);
    const closed = sheet.register?.state === "closed";
    const minutes = record?.minutesPresent ?? null;
    const conflict = record?.conflict ?? false;
    const taken = record?.status ?? null;
    // Whoever waits for a seat is not asked for a sitting; whoever never signed up for one has missed it.
    const status =
      place?.status === "waitlisted"
        ? (taken ?? "exempt")
        : statusThen(taken, place ?? { enrolledAt: joined }, sheet.endsAt);
    const half = record ? isHalf(record, sittingOf(sheet)) : false;
    return { registrationId: place?.registrationId ?? null, status, closed, half, minutes, conflict };
  });
}

/** The place that says where somebody belongs now: the latest one that is not cancelled, else the latest. */
function latestOf({ sheets }: Gathered, { places }: Person): PlaceAt | undefined {
  const order = sheets.map((sheet) => sheet.eventId);
  const by = (a: PlaceAt, b: PlaceAt) => order.indexOf(b.eventId) - order.indexOf(a.eventId);
  const sorted = [...places].sort(by);
  return sorted.find((place) => place.status !== "cancelled") ?? sorted[0];
}

function factsOf(all: Gathered, person: Person, cells: readonly SittingCell[], now: Date): Facts {
  const marks = cells.map(({ status, closed, half }, index): SittingMark => {
    return { sheetId: all.sheets[index]?.sheetId ?? "", status, closed, ...(half ? { half } : {}) };
  });
  const isIn = person.places.some((place) => all.presented.has(place.registrationId));
  const isOver = all.sheets.every((sheet) => sheet.endsAt < now);
  return {
    marks,
    conflict: cells.some((cell) => cell.conflict),
    presentation: isIn ? "in" : isOver ? "missing" : "awaited",
    withdrawn: person.places.every((place) => place.status === "cancelled"),
  };
}

type Wish = {
  now: Date;
  locale: Locale;
  /** Only these, where given. */
  registrationIds?: readonly string[];
  personIds?: readonly string[];
};

/** Whoever has a seat, or had one when something was taken down. */
const isListed = ({ places }: Person, cells: readonly SittingCell[]) =>
  places.some((place) => place.status === "confirmed") ||
  cells.some((cell) => cell.status !== null && cell.status !== "exempt");

function isWanted({ personId, places }: Person, { registrationIds, personIds }: Wish): boolean {
  if (registrationIds && !places.some((place) => registrationIds.includes(place.registrationId))) return false;
  return !personIds || personIds.includes(personId) || places.some((place) => personIds.includes(place.personId));
}

function lineOf(all: Gathered, person: Person, cells: readonly SittingCell[], wish: Wish) {
  const entry = all.who(person.personId);
  const latest = latestOf(all, person);
  const facts = factsOf(all, person, cells, wish.now);
  const sums = sumsOf(facts.marks);
  const timed = cells.filter((cell) => cell.minutes !== null);
  return {
    personId: person.personId,
    /** Of the event, or the latest one of the programme. */
    registrationId: latest?.registrationId ?? "",
    registrationIds: person.places.map((place) => place.registrationId),
    fullName: entry?.fullName ?? "",
    latinName: entry?.latinName ?? null,
    /** Whether the person was erased: nothing but sums is left. */
    isErased: Boolean(entry?.minimizedAt),
    schoolId: latest?.schoolId ?? null,
    schoolName: say(latest?.school, wish.locale),
    grade: latest?.grade ?? null,
    classNo: latest?.classNo ?? null,
    studentNo: latest?.studentNo ?? null,
    eventId: latest?.eventId ?? "",
    ticket: latest?.ticket ?? 0,
    groupNumber: null,
    cells,
    facts,
    sittings: sums.attended,
    ofSittings: sums.held.counted,
    held: sums.held,
    percent: percent(sums.held),
    percentPlanned: percent(sums.planned),
    percentBest: percent(sums.best),
    minutes: timed.length > 0 ? timed.reduce((sum, cell) => sum + (cell.minutes ?? 0), 0) : null,
    conflict: facts.conflict,
  };
}

/**
 * The people of a programme (over all its events that take place) or of an event, one row each, merged entries being one
 * person, by school, grade, class, number and name; with their cells at each sheet, the sums, and how they stand to the
 * rule. An erased person is called "deleted #n" and keeps the sums.
 */
export async function ledgerOf(db: Reader, place: Place, wish: Wish) {
  const all = await gather(db, place);
  const { rule, version } = await ruleOf(db, place);
  const lines = peopleIn(all)
    .map((person) => ({ person, cells: cellsOf(all, person) }))
    .filter(({ person, cells }) => isListed(person, cells))
    .map(({ person, cells }) => ({ person, line: lineOf(all, person, cells, wish) }));
  const t = words(wish.locale);
  const erased = lines
    .filter(({ line }) => line.isErased)
    .map(({ line }) => line.personId)
    .sort();
  const rows = lines
    .filter(({ person }) => isWanted(person, wish))
    .map(({ line }) => {
      const number = erased.indexOf(line.personId) + 1;
      const fullName = line.isErased ? t("certificateRules.deleted", { number }) : line.fullName;
      return { ...line, fullName, ...judge(rule, line.facts) };
    });
  return { sheets: all.sheets, rule, version, rows: inOrder(rows, "school", collator(wish.locale).compare) };
}
export type Ledger = Awaited<ReturnType<typeof ledgerOf>>;
export type LedgerRow = Ledger["rows"][number];

/**
 * How each person stands to the rule of a programme or an event, for whoever issues certificates. Per cent are rounded
 * to a tenth, null when nothing counted; `sittings` of `ofSittings`: attended, of those held that counted for them;
 * `minutes`: null when no times are known.
 */
export async function standingsOf(db: Reader, place: Place, wish: Wish): Promise<StandingRow[]> {
  const { rows } = await ledgerOf(db, place, wish);
  return rows.map(({ cells: _cells, facts: _facts, ticket: _ticket, groupNumber: _group, ...row }) => row);
}
export type StandingRow = Omit<LedgerRow, "cells" | "facts" | "ticket" | "groupNumber">;
