// The lines of a programme's matrix, as a page shows them: pure.
import { percent, type Rate } from "../attendance/rules";
import { type Result, results } from "../certificate-rules/rules";

type Line = { schoolName: string; result: Result; held: Rate; fullName: string; percent: number | null };

/** How a school did: people, how they stand to the rule, and the rate over all their sittings (per cent or null). */
export type SchoolSum = { schoolName: string; people: number; percent: number | null } & Record<Result, number>;

/** Sums by school in the order in which schools appear, and over all. */
export function sumsBySchool(rows: readonly Line[]): { schools: SchoolSum[]; all: SchoolSum } {
  const names = [...new Set(rows.map((row) => row.schoolName))];
  return {
    schools: names.map((name) =>
      sumOf(
        name,
        rows.filter((row) => row.schoolName === name),
      ),
    ),
    all: sumOf("", rows),
  };
}

function sumOf(schoolName: string, rows: readonly Line[]): SchoolSum {
  const held = rows.reduce((sum, row) => add(sum, row.held), { present: 0, counted: 0 });
  const of = (result: Result) => rows.filter((row) => row.result === result).length;
  return {
    ...{ schoolName, people: rows.length, percent: percent(held) },
    ...{ met: of("met"), "can-still": of("can-still"), cannot: of("cannot") },
  };
}
const add = (a: Rate, b: Rate): Rate => ({ present: a.present + b.present, counted: a.counted + b.counted });

export const sorts = ["school", "name", "rate", "result"] as const;
export type Sort = (typeof sorts)[number];

/** Sorted as wished: the lowest rate first, and those who cannot meet the rule first; `school` is the order given. */
export function sorted<L extends Line>(rows: readonly L[], sort: Sort, compare: Intl.Collator["compare"]): L[] {
  const ways: Record<Sort, (a: L, b: L) => number> = {
    school: () => 0,
    name: (a, b) => compare(a.fullName, b.fullName),
    rate: (a, b) => (a.percent ?? 101) - (b.percent ?? 101),
    result: (a, b) => results.indexOf(b.result) - results.indexOf(a.result),
  };
  return [...rows].sort(ways[sort]);
}
