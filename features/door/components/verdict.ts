import type { DoorPerson, DoorSheet } from "../contract";
import type { Presence } from "./presence";
import { doorsOf } from "./sheet-choice";
import type { WalkIn } from "./walk-in";

export type Direction = "in" | "out";
/**
 * What the person at the door is told. `in`, `out`, `flagged` (let in, a consent is missing) and `notIn` (went out,
 * was never seen coming) are written down; all others are not.
 */
export type Kind =
  | "in"
  | "flagged"
  | "out"
  | "notIn"
  | "already"
  | "early"
  | "over"
  | "consent"
  | "waitlisted"
  | "cancelled"
  | "unknown"
  | "unreadable";

/** What the person at the door is told; `other`: a sheet whose doors are open instead; `op`: what can be undone. */
export type Verdict = {
  kind: Kind;
  /** Rises with each. */
  no: number;
  at: number;
  direction: Direction;
  person?: DoorPerson | undefined;
  /** Somebody on no list; `walkIn`: what was typed of somebody who is not let in yet. */
  name?: string | undefined;
  walkIn?: WalkIn | undefined;
  presence?: Presence | undefined;
  sheet?: DoorSheet | undefined;
  other?: DoorSheet | undefined;
  op?: string | undefined;
  /** What was read, to admit anyway. */
  text?: string | undefined;
};

export type Tone = "ok" | "warn" | "bad";
const tones: Record<Kind, Tone> = {
  ...{ in: "ok", out: "ok", already: "warn", flagged: "warn", notIn: "warn", early: "warn", over: "warn" },
  ...{ consent: "bad", waitlisted: "bad", cancelled: "bad", unknown: "bad", unreadable: "bad" },
};
export const toneOf = (kind: Kind) => tones[kind];
export const isWritten = (kind: Kind) => ["in", "flagged", "out", "notIn"].includes(kind);

type Case = {
  person: Pick<DoorPerson, "status" | "consent">;
  sheet: DoorSheet;
  direction: Direction;
  /** Milliseconds by the server's clock. */
  now: number;
  presence: Presence;
  consentMissing: "admit" | "stop";
  /** Whoever holds the device has seen that the doors are not open. */
  anyway: boolean;
};

/** What to do with somebody who is on the list. */
export function verdictOn({ person, sheet, direction, now, presence, consentMissing, anyway }: Case): Kind {
  if (person.status !== "confirmed") return person.status;
  if (direction === "out") return presence.inside ? "out" : "notIn";
  if (presence.inside) return "already";
  const doors = doorsOf(sheet, now);
  if (doors !== "open" && !anyway) return doors;
  if (person.consent === "missing") return consentMissing === "stop" ? "consent" : "flagged";
  return "in";
}

/** A camera sees the same code many times a second. */
const repeatMs = 5_000;

/** Remembers what was read last, so that the same within five seconds is nothing new. */
export function repeats() {
  let last = { text: "", at: Number.NEGATIVE_INFINITY };
  return (text: string, now: number): boolean => {
    const again = text === last.text && now - last.at < repeatMs;
    last = { text, at: now };
    return again;
  };
}

/** A finger that presses twice has not read what stands there now. */
const calmMs = 600;

/** Guards a screen that changes under the finger: no press is taken shortly after it `came`, nor after another press. */
export function presses() {
  let since = Number.NEGATIVE_INFINITY;
  return {
    came: (now: number) => {
      since = now;
    },
    takes: (now: number): boolean => {
      if (now - since < calmMs) return false;
      since = now;
      return true;
    },
  };
}

/** Whether a consent is missing that neither the headline nor the sentence under it tells of. */
export const hidesConsent = (kind: Kind, person: Pick<DoorPerson, "consent">) =>
  person.consent === "missing" && (kind === "early" || kind === "over" || kind === "already");
