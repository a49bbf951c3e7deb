/** What decides over registering for an event. Instants; `null` capacity: no limit. */
export type Bookable = {
  status: "draft" | "published" | "cancelled" | "finished";
  visibility: "public" | "link" | "closed";
  capacity: number | null;
  seatsTaken: number;
  /** Seats that are the programme's enrolled people's. */
  seatsKept?: number;
  waitlist: boolean;
  /** Null: from the moment it is published. */
  registrationOpensAt: Date | null;
  /** Null: until it starts. */
  registrationClosesAt: Date | null;
  startsAt: Date;
  endsAt: Date;
};

export type Seat = "confirmed" | "waitlisted" | "full";

/** Seats that are free for everybody; undefined when there is no limit. */
export const seatsLeft = (event: Pick<Bookable, "capacity" | "seatsTaken" | "seatsKept">) =>
  event.capacity === null ? undefined : Math.max(0, event.capacity - event.seatsTaken - (event.seatsKept ?? 0));

/** A seat, a place in line, or none. `waiting`: those already in line, who come first whatever is free. */
export function seatFor(
  event: Pick<Bookable, "capacity" | "seatsTaken" | "seatsKept" | "waitlist">,
  waiting: number,
): Seat {
  if (seatsLeft(event) !== 0 && waiting === 0) return "confirmed";
  return event.waitlist ? "waitlisted" : "full";
}

/** Seats for some of those who come; as the event keeps them. */
export type Quotas = {
  perSchool: number | null;
  schools: readonly { schoolId: string; seats: number }[];
  perGrade: number | null;
  grades: readonly { from: number; to: number; seats: number }[];
};
export type Study = { schoolId: string | null; grade: number | null };
/** Seats taken, by the quota they count for. */
export type Taken = Map<string, number>;
export type FullFor = "school" | "grade";

/** What somebody counts for: a quota of the school, one of the grade; without either, none. */
function limitsOf(quotas: Quotas, { schoolId, grade }: Study) {
  const limits: { by: FullFor; key: string; seats: number }[] = [];
  const school = quotas.schools.find((one) => one.schoolId === schoolId)?.seats ?? quotas.perSchool;
  if (schoolId !== null && school !== null) limits.push({ by: "school", key: `school ${schoolId}`, seats: school });
  const range = quotas.grades.find(({ from, to }) => grade !== null && from <= grade && grade <= to);
  const each = range?.seats ?? quotas.perGrade;
  const key = range ? `grades ${range.from} ${range.to}` : `grade ${grade}`;
  if (grade !== null && each !== null) limits.push({ by: "grade", key, seats: each });
  return limits;
}

/** Whose seats are all taken: those of the school, or of the grade; undefined while there are some. */
export const fullFor = (quotas: Quotas | null, taken: Taken, study: Study): FullFor | undefined =>
  quotas ? limitsOf(quotas, study).find(({ key, seats }) => (taken.get(key) ?? 0) >= seats)?.by : undefined;

/** Counts seats that are held by people of one school and grade. */
export function take(quotas: Quotas | null, taken: Taken, study: Study, seats = 1) {
  for (const { key } of quotas ? limitsOf(quotas, study) : []) taken.set(key, (taken.get(key) ?? 0) + seats);
}

/**
 * Who gets a seat of those who come in this order: whoever finds the own quota full is passed over.
 * @param left free seats; undefined: no limit
 * @param taken by quota; counted on
 */
export function seatedOf<R extends Study>(
  rows: readonly R[],
  { quotas, taken, left = Number.POSITIVE_INFINITY }: { quotas: Quotas | null; taken: Taken; left?: number },
): R[] {
  const seated: R[] = [];
  for (const row of rows) {
    if (seated.length >= left) break;
    if (fullFor(quotas, taken, row)) continue;
    take(quotas, taken, row);
    seated.push(row);
  }
  return seated;
}

/**
 * Who of those in line moves up, in their order: those enrolled in the programme into any free seat, the others into
 * those that are not kept; whoever finds the own quota full is passed over.
 * @param taken by quota; counted on
 */
export function nextIn<T extends Study & { source: string }>(
  event: Pick<Bookable, "capacity" | "seatsTaken" | "seatsKept"> & { quotas: Quotas | null },
  line: readonly T[],
  taken: Taken,
): T[] {
  let free = event.capacity === null ? Number.POSITIVE_INFINITY : event.capacity - event.seatsTaken;
  return line.filter((one) => {
    if (free <= (one.source === "program" ? 0 : (event.seatsKept ?? 0))) return false;
    if (fullFor(event.quotas, taken, one)) return false;
    take(event.quotas, taken, one);
    free -= 1;
    return true;
  });
}

/** The first quota with more seats taken than it has: how many are taken; undefined where all hold. */
export function overfull(quotas: Quotas, held: readonly (Study & { number: number })[]): number | undefined {
  const taken: Taken = new Map();
  for (const { number, ...study } of held) take(quotas, taken, study, number);
  for (const study of held)
    for (const { key, seats } of limitsOf(quotas, study)) {
      const number = taken.get(key) ?? 0;
      if (number > seats) return number;
    }
  return undefined;
}

/** Below this number of seats taken a full quota is not told in public: it would speak of single people. */
const fewestTold = 3;

/** Schools and grades whose seats are all taken, as far as the public is told. */
export function fullGroups(quotas: Quotas | null, taken: Taken) {
  const schoolIds: string[] = [];
  const grades: { from: number; to: number }[] = [];
  for (const [key, number] of quotas ? taken : []) {
    const [kind, first = "", last = first] = key.split(" ");
    const grade = Number(first);
    const study = kind === "school" ? { schoolId: first, grade: null } : { schoolId: null, grade };
    if (number < fewestTold || !fullFor(quotas, taken, study)) continue;
    if (kind === "school") schoolIds.push(first);
    else grades.push({ from: grade, to: Number(last) });
  }
  return { schoolIds, grades: grades.sort((a, b) => a.from - b.from) };
}

/** Whether quotas ask for the school, and for the grade, of those who register by themselves. */
export const asksFor = (quotas: Quotas | null) => ({
  school: quotas !== null && (quotas.perSchool !== null || quotas.schools.length > 0),
  grade: quotas !== null && (quotas.perGrade !== null || quotas.grades.length > 0),
});

/** Which of school and grade were said; the school of an invitation code counts as said. */
export const namedStudy = (
  said: { school?: string | null; grade?: number | null },
  schoolId?: string | null,
): Study => ({
  schoolId: schoolId ?? said.school ?? null,
  grade: said.grade ?? null,
});

/** What of school and grade is missing where quotas count them. */
export function missingStudy(quotas: Quotas | null, study: Study): Record<string, { code: "required" }[]> {
  const asked = asksFor(quotas);
  const missing: Record<string, { code: "required" }[]> = {};
  if (asked.school && study.schoolId === null) missing.school = [{ code: "required" }];
  if (asked.grade && study.grade === null) missing.grade = [{ code: "required" }];
  return missing;
}

/** The word for how many seats are left, never the number: `few` is at most five, or a tenth. Null without a limit. */
export function seatsLabel(event: Pick<Bookable, "capacity" | "seatsTaken" | "seatsKept">): SeatsLabel | null {
  const left = seatsLeft(event);
  if (left === undefined || event.capacity === null) return null;
  if (left === 0) return "none";
  return left <= Math.max(5, event.capacity / 10) ? "few" : "some";
}
export type SeatsLabel = "none" | "few" | "some";
