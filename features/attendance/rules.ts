// The maths of attendance (people-attendance.md §5.3 and §6): pure functions of what was observed.
import { awaitsConsent, hasSuspectClock } from "../observations/rules";

export const statuses = [
  "present",
  "late",
  "left_early",
  "late_left",
  "online",
  "absent",
  "excused",
  "exempt",
] as const;
export type Status = (typeof statuses)[number];

type Meaning = { short: string; counts: "present" | "absent" | "ignore"; weight: number };
/** What each status is worth: `ignore` leaves numerator and denominator alone. */
export const meanings: Record<Status, Meaning> = {
  present: { short: "P", counts: "present", weight: 1 },
  late: { short: "L", counts: "present", weight: 1 },
  left_early: { short: "E", counts: "present", weight: 1 },
  late_left: { short: "LE", counts: "present", weight: 1 },
  online: { short: "O", counts: "present", weight: 1 },
  absent: { short: "A", counts: "absent", weight: 0 },
  excused: { short: "X", counts: "ignore", weight: 0 },
  exempt: { short: "N", counts: "ignore", weight: 0 },
};

/** Whose word weighs more: an organizer's correction over staff, staff over paper, paper over a scan … */
export const ranks = {
  correction: 50,
  mark: 40,
  paper: 35,
  scan: 30,
  self: 20,
  import: 15,
  auto: 10,
} as const;

export type Op = {
  id: string;
  kind: "scan_in" | "scan_out" | "mark" | "note" | "void";
  status: Status | null;
  rank: number;
  effectiveAt: Date;
  deviceId: string | null;
  baseVersion: number;
  targetOpId: string | null;
  reason: string | null;
  source: string;
  flags: readonly string[];
};

/** When attendance is taken and how strictly. Minutes; `leastPresent` in per cent of it, and what being there for less is worth. */
export type Sitting = {
  startsAt: Date;
  endsAt: Date;
  lateAfter: number;
  leaveGrace: number;
  leastPresent?: number | null;
  below?: "half" | "absent";
};

export type Derived = {
  status: Status | null;
  arrivedAt: Date | null;
  leftAt: Date | null;
  minutesPresent: number | null;
  override: boolean;
  conflict: boolean;
  source: string | null;
  reason: string | null;
  lastOpId: string | null;
  version: number;
};

const minute = 60_000;
const byTime = (a: Op, b: Op) => a.effectiveAt.getTime() - b.effectiveAt.getTime() || (a.id < b.id ? -1 : 1);

/** The movements: first arrival, and the departure when it was the last of them. */
function movements(ops: readonly Op[]) {
  const ins = ops.filter((op) => op.kind === "scan_in").sort(byTime);
  const outs = ops.filter((op) => op.kind === "scan_out").sort(byTime);
  const first = ins[0];
  const lastIn = ins.at(-1);
  const lastOut = outs.at(-1);
  const gone =
    first && lastOut && lastOut.effectiveAt > first.effectiveAt && lastOut.effectiveAt >= (lastIn ?? first).effectiveAt;
  return { first, lastIn, arrivedAt: first?.effectiveAt ?? null, leftAt: gone ? lastOut.effectiveAt : null, lastOut };
}

/** Present, late, left early, from the times alone; nothing without an arrival. A suspect clock makes nobody late. */
function byClock(moved: ReturnType<typeof movements>, sitting: Sitting): Status | null {
  const { arrivedAt, leftAt, first } = moved;
  if (!arrivedAt || !first) return null;
  const late = !hasSuspectClock(first) && arrivedAt.getTime() > sitting.startsAt.getTime() + sitting.lateAfter * minute;
  const early = leftAt !== null && leftAt.getTime() < sitting.endsAt.getTime() - sitting.leaveGrace * minute;
  if (late) return early ? "late_left" : "late";
  return early ? "left_early" : "present";
}

/** The mark that decides: the highest rank, then the later one, then the greater id. */
function strongest(marks: readonly Op[]): Op | undefined {
  return [...marks].sort((a, b) => b.rank - a.rank || byTime(b, a))[0];
}

/** Two marks of equal weight, at least that of paper, of different devices on the same version, that disagree. */
function inConflict(marks: readonly Op[], decisive: Op | undefined): boolean {
  if (!decisive || decisive.rank < ranks.paper) return false;
  return marks.some(
    (mark) =>
      mark.rank === decisive.rank &&
      mark.status !== decisive.status &&
      mark.baseVersion === decisive.baseVersion &&
      mark.deviceId !== decisive.deviceId &&
      mark.deviceId !== null &&
      decisive.deviceId !== null,
  );
}

/**
 * What follows from the operations of one person at one sitting, in whatever order they arrived: a mark yields to an
 * arrival of higher rank, an absence of staff's rank to a later one that staff saw; an excuse and a correction do not.
 */
export function derive(ops: readonly Op[], sitting: Sitting): Derived {
  const voided = new Set(ops.flatMap((op) => (op.kind === "void" && op.targetOpId ? [op.targetOpId] : [])));
  const live = ops.filter((op) => op.kind !== "void" && !voided.has(op.id));
  const moved = movements(live);
  const marks = live.filter((op) => op.kind === "mark" && op.status !== null);
  let mark = strongest(marks);
  const seen = movements(live.filter((op) => op.rank >= ranks.scan)).lastIn;
  const arrivedLater =
    mark?.status === "absent" && mark.rank <= ranks.mark && seen && seen.effectiveAt > mark.effectiveAt;
  if (arrivedLater || live.some((op) => op.kind === "scan_in" && mark && op.rank > mark.rank)) mark = undefined;
  const last = [...live].sort(byTime).at(-1);
  const minutesPresent = minutesOf(moved.arrivedAt, moved.leftAt, sitting);
  const clock = byClock(moved, sitting);
  const tooShort = sitting.below === "absent" && !hasSuspectClock(moved.first) && isShort(minutesPresent, sitting);
  const status = mark ? mark.status : clock && tooShort ? "absent" : clock;
  return {
    status,
    arrivedAt: moved.arrivedAt,
    leftAt: moved.leftAt,
    minutesPresent,
    override: mark !== undefined,
    conflict: inConflict(marks, mark) || (!mark && live.some(awaitsConsent)),
    source: (mark ?? moved.lastIn)?.source ?? null,
    reason: mark?.reason ?? null,
    lastOpId: last?.id ?? null,
    version: ops.length,
  };
}

/** Whole minutes within the sitting; null without an arrival. */
function minutesOf(arrivedAt: Date | null, leftAt: Date | null, sitting: Sitting): number | null {
  if (!arrivedAt) return null;
  const from = Math.max(arrivedAt.getTime(), sitting.startsAt.getTime());
  const to = Math.min((leftAt ?? sitting.endsAt).getTime(), sitting.endsAt.getTime());
  return Math.max(0, Math.round((to - from) / minute));
}

/** Whether somebody was there for less of a sitting than its setting asks for. */
const isShort = (minutes: number | null, { startsAt, endsAt, leastPresent }: Sitting): boolean =>
  typeof leastPresent === "number" &&
  minutes !== null &&
  minutes * minute * 100 < leastPresent * (endsAt.getTime() - startsAt.getTime());

/** Whether a record counts half: there by the clock alone, for less than is asked for, where that is worth a half. */
export const isHalf = (
  record: { minutesPresent: number | null; override: boolean; status: Status | null },
  sitting: Sitting,
): boolean =>
  !record.override && record.status !== null && sitting.below === "half" && isShort(record.minutesPresent, sitting);

export type Rate = { present: number; counted: number };

/** Present over counted sittings: excused and exempt leave the denominator. Unmarked counts as absent once a sheet is closed. */
export function rate(marks: readonly Mark[]): Rate {
  let present = 0;
  let counted = 0;
  for (const { status, closed, half } of marks) {
    if (status === null && !closed) continue;
    const meaning = status === null ? meanings.absent : meanings[status];
    if (meaning.counts === "ignore") continue;
    counted += 1;
    present += half ? meaning.weight / 2 : meaning.weight;
  }
  return { present, counted };
}

/** Rounded half up to a tenth of a percent for the eye; null when nothing counted ("n/a"). */
export const percent = ({ present, counted }: Rate): number | null =>
  counted === 0 ? null : Math.floor((present * 1000) / counted + 0.5) / 10;

/** Whether the rate reaches `least` percent, compared in whole numbers so that rounding decides nothing. */
export const reaches = ({ present, counted }: Rate, least: number): boolean =>
  counted > 0 && present * 100 >= least * counted;

/** Whether the record that stands was corrected: by an organizer's word with a reason, or after the sheet was closed. */
export function isCorrected(ops: readonly Op[]): boolean {
  const voided = new Set(ops.flatMap((op) => (op.kind === "void" && op.targetOpId ? [op.targetOpId] : [])));
  return ops.some((op) => op.kind === "mark" && !voided.has(op.id) && corrects(op));
}
const corrects = (op: Op) => op.rank >= ranks.correction || op.flags.includes("after_close");

/** How many of each status, as lists sum them up: late and gone early are there, too, but told apart. */
export type Tally = { present: number; late: number; leftEarly: number; excused: number; absent: number };

const columnOf: Record<Status, keyof Tally> = {
  present: "present",
  online: "present",
  late: "late",
  late_left: "late",
  left_early: "leftEarly",
  absent: "absent",
  excused: "excused",
  exempt: "excused",
};

/** Sums up marks; what is unmarked is in no column. `number`: how many a row stands for, one if it does not say. */
export function tally(marks: readonly { status: Status | null; number?: number }[]): Tally {
  const sums: Tally = { present: 0, late: 0, leftEarly: 0, excused: 0, absent: 0 };
  for (const { status, number = 1 } of marks) if (status) sums[columnOf[status]] += number;
  return sums;
}

/** `half`: there for too little of it, see `isHalf`. */
export type Mark = { status: Status | null; closed: boolean; half?: boolean };

/**
 * The rate over all planned sittings, and the best that can still be reached: what is unmarked on a sheet that is not
 * closed may yet be attended; excused and exempt leave both.
 */
export function prospects(marks: readonly Mark[]): { planned: Rate; best: Rate } {
  const held = rate(marks);
  const open = marks.filter((mark) => mark.status === null && !mark.closed).length;
  const counted = held.counted + open;
  return { planned: { present: held.present, counted }, best: { present: held.present + open, counted } };
}

/** When somebody had a place: from `enrolledAt` until `leftAt`, if they left. */
export type Stay = { enrolledAt: Date; leftAt?: Date | null };

/**
 * Whoever was enrolled after a sitting had ended, or gave the place back before that, is not asked for it
 * (people-attendance.md §9, enrol_after_session_2 and withdraw_before_session_4). What was taken down stands.
 */
export const statusThen = (status: Status | null, { enrolledAt, leftAt }: Stay, endsAt: Date): Status | null =>
  status ?? (enrolledAt > endsAt || (leftAt && leftAt < endsAt) ? "exempt" : null);
