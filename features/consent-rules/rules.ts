// Who must consent to what, and where it stands. Sources: people-attendance.md §4 (L1, L6, L9, L10, L14, L17) and §5.2.
import type { ConsentState, Extent, ProfileName, Purpose } from "./choices";

/** Ages in full years (만 나이). */
export type Ages = { consentAge: number; majorityAge: number };

/**
 * Where each profile draws its lines: Korea 14 (PIPA art. 22-2) and 19 (Civil Act art. 4); the European Union 16
 * (GDPR art. 8, states may go down to 13) and 18; the United States 13 (COPPA) and 18; Kazakhstan, whose Law 94-V asks
 * the legal representative for everybody under age, 18 and 18.
 */
export const profileAges: Readonly<Record<ProfileName, Ages>> = {
  KR: { consentAge: 14, majorityAge: 19 },
  EU: { consentAge: 16, majorityAge: 18 },
  US: { consentAge: 13, majorityAge: 18 },
  KZ: { consentAge: 18, majorityAge: 18 },
};

export type Settings = Ages & { profile: ProfileName; keys: string[]; unconfirmedDays: number };

/** What a new event asks for: Korea's ages, taking part, the data, photos by purpose, five days for a guardian. */
export const usualSettings: Settings = {
  profile: "KR",
  ...profileAges.KR,
  keys: ["participation", "data_processing", "photo_internal", "photo_web", "photo_press"],
  unconfirmedDays: 5,
};

/** `third_party:embassy` is about the purpose `third_party`. */
export const purposeOf = (key: string) => key.split(":")[0] as Purpose;

/** Without these nobody takes part; everything else is optional and never stands in the way (L6). */
export const isRequired = (key: string) => key === "participation" || key === "data_processing";
/** Photos are allowed for none, for pictures of a whole group, or for all (L17). */
export const hasExtent = (key: string) => purposeOf(key).startsWith("photo_");

export type Stage = "child" | "young" | "grown";

/**
 * `child`: below the age of consent · `young`: below majority · `grown`. The day is one of the event's zone: whoever
 * has the birthday on that day is a year older on it, from midnight there. 29 February comes of age on 1 March.
 */
export function stageOf(ages: Ages, birthDate: string, onDay: string): Stage {
  const age = fullAge(birthDate, onDay);
  if (age < ages.consentAge) return "child";
  return age < ages.majorityAge ? "young" : "grown";
}

/** Full years on a day, both as 2026-01-15; somebody not born yet is younger than everybody. */
export function fullAge(birthDate: string, onDay: string): number {
  const [year, ...rest] = birthDate.split("-");
  const [nowYear, ...today] = onDay.split("-");
  const years = Number(nowYear) - Number(year);
  return today.join("-") >= rest.join("-") ? years : years - 1;
}

/** Who signs: a guardian for all of a child, and for what is more than taking part of the young; else oneself. */
export function signerOf(key: string, stage: Stage): "self" | "guardian" {
  if (stage === "grown") return "self";
  return stage === "young" && isRequired(key) ? "self" : "guardian";
}

/**
 * Whether somebody of age is asked anew for what was said for them while they were not. The word given then holds until
 * they speak: coming of age ends the guardian's say, not what it allowed before (EDPB Guidelines 05/2020, 7.1.5).
 * `stageAt`: their stage of life at a moment.
 */
export const isAskedAnew = (
  entry: { capacity: "self" | "guardian" | "school_on_paper"; givenAt: Date } | undefined,
  stageAt: (moment: Date) => Stage,
  now: Date,
) => entry !== undefined && entry.capacity !== "self" && stageAt(now) === "grown" && stageAt(entry.givenAt) !== "grown";

/** One entry of the ledger, as far as it decides anything. */
export type Entry = {
  key: string;
  decision: "granted" | "refused" | "withdrawn";
  extent: Extent | null;
  documentVersion: number;
  verifiedAt: Date | null;
  expiresAt: Date | null;
};

/** The last entry for each key; `entries` from old to new. */
export function current<E extends { key: string }>(entries: readonly E[]): Map<string, E> {
  return new Map(entries.map((entry) => [entry.key, entry]));
}

/** Where one key stands. `holdsSince`: the first version of the document whose answers still hold. */
export function stateOfKey(entry: Entry | undefined, asked: boolean, holdsSince: number, now: Date): ConsentState {
  if (!entry) return asked ? "requested" : "missing";
  if (entry.decision !== "granted") return entry.decision;
  if (entry.documentVersion < holdsSince || (entry.expiresAt && entry.expiresAt <= now)) return "expired";
  return entry.verifiedAt ? "granted" : "granted_unverified";
}

const worstFirst: readonly ConsentState[] = [
  "withdrawn",
  "refused",
  "expired",
  "missing",
  "requested",
  "granted_unverified",
  "granted",
];

/** Where a registration stands: as its worst required key does. */
export function stateOfAll(states: readonly ConsentState[]): ConsentState {
  return worstFirst.find((state) => states.includes(state)) ?? "granted";
}

/** Whether nothing required is missing: all of it is there and confirmed, or nothing is asked. */
export const hasConsents = (state: ConsentState | null) => state === null || state === "granted";

const narrowest: readonly Extent[] = ["none", "group", "all"];

/**
 * What a photographer may do: the narrowest of what is asked about photos, `none` until somebody said otherwise; null
 * when nothing is asked about photos.
 */
export function photosAllowed(
  keys: readonly string[],
  entries: ReadonlyMap<string, Entry>,
  holdsSince: (key: string) => number,
  now: Date,
): Extent | null {
  const photos = keys.filter(hasExtent);
  if (photos.length === 0) return null;
  const said = photos.map((key) => extentOf(entries.get(key), holdsSince(key), now));
  return narrowest.find((extent) => said.includes(extent)) ?? "none";
}

/** How far one consent to photos goes now. */
export function extentOf(entry: Entry | undefined, holdsSince: number, now: Date): Extent {
  const state = stateOfKey(entry, false, holdsSince, now);
  return state === "granted" || state === "granted_unverified" ? (entry?.extent ?? "all") : "none";
}

/** What a document must be asked anew for: its purpose is its key; recipient or items changed. */
export const asksAnew = (
  before: { recipient: string | null; items: string },
  after: { recipient: string | null; items: string },
) => (before.recipient ?? "") !== (after.recipient ?? "") || before.items !== after.items;

/** Days a guardian's link works (people-attendance.md §5.2). */
export const linkDays = 14;
/** The link of a request leads nowhere after this many days, or when its waiting is over. */
export const dayMs = 24 * 3_600_000;

/** One answer of a family: yes or no; to photos how far. */
export type Answer = "yes" | "no" | "none" | "group" | "all";

/** The answer as the ledger keeps it. Nothing said to something optional is a no. */
export function decisionOf(key: string, answer: Answer | null | undefined) {
  if (!hasExtent(key))
    return {
      decision: answer === "yes" || answer === "all" ? ("granted" as const) : ("refused" as const),
      extent: null,
    };
  const extent: Extent = answer === "yes" ? "all" : !answer || answer === "no" ? "none" : answer;
  return { decision: extent === "none" ? ("refused" as const) : ("granted" as const), extent };
}
