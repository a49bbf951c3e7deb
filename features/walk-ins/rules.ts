type Movement = { id: string; kind: "scan_in" | "scan_out" | "void"; effectiveAt: Date; targetOpId: string | null };

/** Whether somebody is inside, from their comings and goings at one sheet in whatever order: the last one decides. */
export function isInside(ops: readonly Movement[]): boolean {
  const voided = new Set(ops.flatMap((op) => (op.kind === "void" ? (op.targetOpId ?? []) : [])));
  const live = ops.filter((op) => op.kind !== "void" && !voided.has(op.id));
  const last = [...live]
    .sort((a, b) => a.effectiveAt.getTime() - b.effectiveAt.getTime() || (a.id < b.id ? -1 : 1))
    .at(-1);
  return last?.kind === "scan_in";
}

/** Somebody as typed at a door, folded as search columns are. */
type Typed = { id: string; name: string; school: string; grade: number | null };
type Person = { names: readonly string[]; schoolName: string; grade: number | null };

const tight = (text: string) => text.replace(/[\s.·'-]/g, "");
const wordsOf = (name: string) => name.split(" ").filter(Boolean).sort().join(" ");

/** How alike two names are: the same, the same words in another order, one within the other, or not. */
function alike(a: string, b: string): number {
  if (tight(a) === tight(b)) return 4;
  if (wordsOf(a) === wordsOf(b)) return 3;
  return tight(a).length > 1 && tight(b).length > 1 && (tight(a).includes(tight(b)) || tight(b).includes(tight(a)))
    ? 2
    : 0;
}
const sameSchool = (a: string, b: string) =>
  a !== "" && b !== "" && (tight(a).includes(tight(b)) || tight(b).includes(tight(a)));

function likeness(typed: Typed, person: Person): number {
  const name = Math.max(0, ...person.names.map((one) => alike(typed.name, one)));
  if (name === 0) return 0;
  const grade = typed.grade !== null && typed.grade === person.grade;
  return name + (sameSchool(typed.school, person.schoolName) ? 2 : 0) + (grade ? 1 : 0);
}

/** Who it may be, by name first, then school and grade; at most five. Nobody is chosen by this: somebody looks. */
export const suggestedFor = <P extends Person>(typed: Typed, people: readonly P[]): P[] =>
  people
    .map((person) => ({ person, score: likeness(typed, person) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, 5)
    .map(({ person }) => person);

/** Who of the others on no list it may be once more, as when two doors wrote the same person down. */
export const twinsOf = (typed: Typed, all: readonly Typed[]): string[] =>
  all
    .filter((other) => other.id !== typed.id && alike(typed.name, other.name) >= 3)
    .filter((other) => !typed.school || !other.school || sameSchool(typed.school, other.school))
    .map((other) => other.id);
