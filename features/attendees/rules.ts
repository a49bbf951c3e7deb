// Who stands where on a list of people expected at a sitting.

export type Order = "school" | "name" | "group";

/** The token in the text of a QR (`https://host/c/…`) or typed by itself: 26 signs of Crockford's alphabet; else nothing. */
export function tokenIn(text: string): string | undefined {
  const found = /(?:^|\/c\/)([0-9A-HJKMNP-TV-Z]{26})(?:[/?#]|$)/i.exec(text.trim());
  return found?.[1]?.toUpperCase();
}

type Placed = {
  ticket: number;
  fullName: string;
  schoolName: string;
  grade: number | null;
  classNo: string | null;
  studentNo: string | null;
  groupNumber: number | null;
};

/** By school, grade, class, number and name; by name; or by group. `compare` is the reader's language's. */
export function inOrder<P extends Placed>(people: readonly P[], order: Order, compare: Intl.Collator["compare"]): P[] {
  const last = Number.MAX_SAFE_INTEGER;
  const text = (a: string | null, b: string | null) => (a && b ? compare(a, b) : Number(!a) - Number(!b));
  const number = (a: number | null, b: number | null) => (a ?? last) - (b ?? last);
  const byName = (a: P, b: P) => compare(a.fullName, b.fullName) || a.ticket - b.ticket;
  const bySchool = (a: P, b: P) =>
    text(a.schoolName, b.schoolName) ||
    number(a.grade, b.grade) ||
    text(a.classNo, b.classNo) ||
    text(a.studentNo, b.studentNo) ||
    byName(a, b);
  const ways = {
    name: byName,
    school: bySchool,
    group: (a: P, b: P) => number(a.groupNumber, b.groupNumber) || bySchool(a, b),
  };
  return [...people].sort(ways[order]);
}
