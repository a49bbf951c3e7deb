import type { Place } from "./choices";

/** Where questions stand (live-presentations.md §5.2). */
export type Status =
  | "new"
  | "held"
  | "listed"
  | "queued"
  | "on_stage"
  | "answered"
  | "deferred"
  | "merged"
  | "declined"
  | "withdrawn";

/**
 * Whether the team may put a question there: anywhere else from wherever it stands, so that every act can be undone.
 * What the asker took back stays taken back; what was merged is parted first.
 */
export const mayAdvance = (from: Status, to: Place) => from !== to && from !== "withdrawn" && from !== "merged";

/** Whether a question may be merged into another: both are still questions of their own. */
export const mayMerge = (one: Status, into: Status) =>
  [one, into].every((status) => status !== "withdrawn" && status !== "merged") && one !== "on_stage";

/** What becomes of the question on stage when another takes its place: it was asked aloud, and something was said. */
export const afterStage = "answered" as const;

type Asked = { schoolId: string | null; groupNumber: number | null; lang: string; status: Status };
/** How many questions of each school, group and language were heard, for those who choose the next one. */
export function heardBy(rows: readonly Asked[]) {
  const heard = rows.filter(({ status }) => status === "on_stage" || status === "answered");
  const counted = (keyOf: (row: Asked) => string | number | null) => {
    const all = new Map<string, { asked: number; heard: number }>();
    const count = (row: Asked, what: "asked" | "heard") => {
      const key = keyOf(row);
      if (key === null) return;
      const one = all.get(String(key)) ?? { asked: 0, heard: 0 };
      one[what] += 1;
      all.set(String(key), one);
    };
    for (const row of rows) count(row, "asked");
    for (const row of heard) count(row, "heard");
    return [...all].map(([key, counts]) => ({ key, ...counts })).sort((a, b) => a.heard - b.heard || b.asked - a.asked);
  };
  return {
    schools: counted((row) => row.schoolId),
    groups: counted((row) => row.groupNumber),
    languages: counted((row) => row.lang),
  };
}
