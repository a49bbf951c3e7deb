// What it takes to complete something, and whether somebody has (people-attendance.md §5.5 cert_rule): pure functions.
import type { CertificateRule } from "../../db/schema";
import { type Mark, meanings, percent, prospects, type Rate, rate, reaches } from "../attendance/rules";

/** `met`: as of now · `can-still`: not yet, or something waits · `cannot`: not any more. */
export const results = ["met", "can-still", "cannot"] as const;
export type Result = (typeof results)[number];

/** Why a rule is not met. Per cent are rounded to a tenth for the eye; null when nothing counted. */
export type Reason =
  | { code: "nothing-counted" }
  | { code: "least-percent"; percent: number | null; least: number }
  | { code: "least-sittings"; attended: number; least: number }
  | { code: "missed-sitting"; sheetId: string }
  | { code: "awaited-sitting"; sheetId: string }
  | { code: "unexcused"; count: number; most: number }
  | { code: "no-presentation" }
  | { code: "conflict" }
  | { code: "withdrawn" };

/** One sitting of somebody: `closed` sheets make an absence of what is unmarked, on others it may yet be attended. */
export type SittingMark = Mark & { sheetId: string };

export type Facts = {
  marks: readonly SittingMark[];
  /** Whether two marks contradict each other. */
  conflict: boolean;
  /** Whether one's group handed in a presentation; `awaited`: there is time yet. */
  presentation: "in" | "awaited" | "missing";
  /** Whether no place is left: everything was cancelled. */
  withdrawn: boolean;
};

const isOpen = (mark: Mark) => mark.status === null && !mark.closed;
const wasThere = (mark: Mark) => mark.status !== null && meanings[mark.status].counts === "present";
const wasMissed = (mark: Mark) => (mark.status === null ? mark.closed : meanings[mark.status].counts === "absent");

/** Sums over somebody's sittings: what the rates are made of, how many were attended, missed without excuse, and are open. */
export function sumsOf(marks: readonly SittingMark[]) {
  return {
    held: rate(marks),
    ...prospects(marks),
    attended: marks.filter(wasThere).length,
    unexcused: marks.filter(wasMissed).length,
    open: marks.filter(isOpen).length,
  };
}
type Sums = ReturnType<typeof sumsOf>;
type Part = { result: Result; reason: Reason };

function byPercent({ leastPercent: least, basis }: CertificateRule, sums: Sums): Part | undefined {
  const now: Rate = basis === "planned" ? sums.planned : sums.held;
  if (least === null || reaches(now, least)) return undefined;
  return {
    result: reaches(sums.best, least) ? "can-still" : "cannot",
    reason: { code: "least-percent", percent: percent(now), least },
  };
}

function bySittings({ leastSittings: least }: CertificateRule, { attended, open }: Sums): Part | undefined {
  if (least === null || attended >= least) return undefined;
  return {
    result: attended + open >= least ? "can-still" : "cannot",
    reason: { code: "least-sittings", attended, least },
  };
}

/** Sittings nobody may miss, excused or not; one that is not there any more is not asked for. */
function byRequired({ requiredSheetIds }: CertificateRule, marks: readonly SittingMark[]): Part[] {
  return marks.flatMap((mark): Part[] => {
    const { sheetId } = mark;
    if (!requiredSheetIds.includes(sheetId) || wasThere(mark)) return [];
    return isOpen(mark)
      ? [{ result: "can-still", reason: { code: "awaited-sitting", sheetId } }]
      : [{ result: "cannot", reason: { code: "missed-sitting", sheetId } }];
  });
}

function byRest(rule: CertificateRule, facts: Facts, { unexcused: count, open, held }: Sums): Part[] {
  const parts: Part[] = [];
  const most = rule.mostUnexcused;
  if (facts.withdrawn) parts.push({ result: "cannot", reason: { code: "withdrawn" } });
  if (held.counted === 0)
    parts.push({ result: open > 0 ? "can-still" : "cannot", reason: { code: "nothing-counted" } });
  if (most !== null && count > most) parts.push({ result: "cannot", reason: { code: "unexcused", count, most } });
  if (rule.needsPresentation && facts.presentation !== "in")
    parts.push({
      result: facts.presentation === "awaited" ? "can-still" : "cannot",
      reason: { code: "no-presentation" },
    });
  if (rule.waitsForConflicts && facts.conflict) parts.push({ result: "can-still", reason: { code: "conflict" } });
  return parts;
}

/**
 * Whether somebody meets a rule, and what stands in the way. Rates are compared in whole numbers, so that rounding
 * decides nothing; where nothing counted yet there is no rate, and no rule is met.
 */
export function judge(rule: CertificateRule, facts: Facts): { result: Result; reasons: Reason[] } {
  const sums = sumsOf(facts.marks);
  const parts = [
    ...byRest(rule, facts, sums),
    sums.held.counted > 0 ? byPercent(rule, sums) : undefined,
    bySittings(rule, sums),
    ...byRequired(rule, facts.marks),
  ].filter((part) => part !== undefined);
  const worst = Math.max(0, ...parts.map((part) => results.indexOf(part.result)));
  return { result: results[worst] ?? "met", reasons: parts.map((part) => part.reason) };
}

/** How many meet a rule, can still, and cannot. `many`: facts that so many people share. */
export function numbersOf(rule: CertificateRule, many: readonly { facts: Facts; count: number }[]) {
  const numbers = { people: 0, met: 0, "can-still": 0, cannot: 0 };
  for (const { facts, count } of many) {
    numbers.people += count;
    numbers[judge(rule, facts).result] += count;
  }
  return numbers;
}
