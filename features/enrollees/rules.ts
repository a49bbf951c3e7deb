import type { State } from "./choices";

type Cohort = { key: string; capacity: number | null };

/** What decides over enrolling in a programme. Instants; `null` capacity: no limit. */
export type Enrollable = {
  enrolls: boolean;
  enrollmentCapacity: number | null;
  enrollmentWaitlist: boolean;
  placesTaken: number;
  /** Null: at once. */
  enrollmentOpensAt: Date | null;
  /** Null: until its last event starts. */
  enrollmentClosesAt: Date | null;
  trashedAt: Date | null;
};

export type EnrollmentState = "off" | "not-yet" | "open" | "waiting" | "full" | "closed";

/** Places that are free; undefined when there is no limit. */
export const placesLeft = (program: Pick<Enrollable, "enrollmentCapacity" | "placesTaken">) =>
  program.enrollmentCapacity === null ? undefined : Math.max(0, program.enrollmentCapacity - program.placesTaken);

/** Whether one may enrol now. `lastStart`: when the last event that is announced starts; null without any. */
export function enrollmentState(program: Enrollable, lastStart: Date | null, now: Date): EnrollmentState {
  if (!program.enrolls || program.trashedAt) return "off";
  if (program.enrollmentOpensAt && now < program.enrollmentOpensAt) return "not-yet";
  const closes = program.enrollmentClosesAt ?? lastStart;
  if (closes && now >= closes) return "closed";
  if (placesLeft(program) !== 0) return "open";
  return program.enrollmentWaitlist ? "waiting" : "full";
}

export const takesEnrollments = (state: EnrollmentState) => state === "open" || state === "waiting";

/** Whether there is room in the programme and in the cohort. `taken`: accepted people by cohort. */
export function hasRoom(
  program: Pick<Enrollable, "enrollmentCapacity" | "placesTaken"> & { cohorts: readonly Cohort[] | null },
  cohort: string | null,
  taken: ReadonlyMap<string | null, number>,
): boolean {
  if (placesLeft(program) === 0) return false;
  const limit = program.cohorts?.find((one) => one.key === cohort)?.capacity ?? null;
  return limit === null || (taken.get(cohort) ?? 0) < limit;
}

/** Whether somebody is still to come, or waits to. */
export const isLiving = (state: State) => state === "applied" || state === "accepted" || state === "waitlisted";

type Ended = { state: State; endedBy: "self" | "staff" | null; consent: string | null };

/** Whether an enrolment can be taken up again by whoever ended it; not when it ended by a no to what is required. */
export const mayReturn = ({ state, endedBy, consent }: Ended) =>
  state === "withdrawn" && endedBy === "self" && consent !== "withdrawn" && consent !== "refused";
