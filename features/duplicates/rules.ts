// Who may be whom (people-attendance §5.4). Pure. Nothing here merges anybody: it only says what to suggest.
import { type Reason, reasons } from "./choices";

/**
 * What two people are compared by. Names as written, in any script. School, birth, phone and e-mail may be any tokens
 * that are equal exactly when the values are: an id, or the keyed hash under which a contact is stored.
 */
export type Traits = {
  names: readonly (string | null | undefined)[];
  school?: string | null;
  grade?: number | null;
  classNo?: string | null;
  studentNo?: string | null;
  birth?: string | null;
  guardianPhone?: string | null;
  email?: string | null;
};

const ZERO_WIDTH = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;

/**
 * A name as it is compared and indexed: zero-width signs gone, NFKC, spaces collapsed, lower case; spaces between
 * Hangul syllables go too, because lists pad short names (김  산).
 */
export function matchKey(name: string): string {
  return name
    .normalize("NFC")
    .replace(ZERO_WIDTH, "")
    .normalize("NFKC")
    .replace(/\s+/g, " ")
    .replace(/(?<=\p{Script=Hangul}) (?=\p{Script=Hangul})/gu, "")
    .trim()
    .toLowerCase();
}

const TWINS: Record<string, string> = {
  a: "а",
  c: "с",
  e: "е",
  i: "і",
  k: "к",
  o: "о",
  p: "р",
  x: "х",
  y: "у",
  ё: "е",
};

/** Names that look alike share this key: Acель typed with Latin letters, Алёна and Алена, either order of the parts. */
export function lookKey(name: string): string {
  const folded = matchKey(name).replace(/[aceikopxyё]/g, (letter) => TWINS[letter] ?? letter);
  return folded.replace(/[.,]/g, " ").split(" ").filter(Boolean).sort().join(" ");
}

const keys = (traits: Traits, key: (name: string) => string) =>
  new Set(
    traits.names
      .filter((name) => name !== null && name !== undefined)
      .map(key)
      .filter(Boolean),
  );
const meet = (a: Set<string>, b: Set<string>) => [...a].some((one) => b.has(one));

type Names = "same" | "alike" | "other";

function compareNames(a: Traits, b: Traits): Names {
  if (meet(keys(a, matchKey), keys(b, matchKey))) return "same";
  return meet(keys(a, lookKey), keys(b, lookKey)) ? "alike" : "other";
}

const plain = (value: string | number) => matchKey(String(value)).replace(/^0+(?=\d)/, "");
const known = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined && value !== "";
type Part = string | number | null | undefined;
const same = (a: Part, b: Part) => known(a) && known(b) && plain(a) === plain(b);
const differ = (a: Part, b: Part) => known(a) && known(b) && plain(a) !== plain(b);

function withName(a: Traits, b: Traits, seat: boolean): number {
  const sameClass = same(a.school, b.school) && same(a.grade, b.grade) && same(a.classNo, b.classNo);
  if (seat) return 100;
  if (same(a.birth, b.birth)) return 90;
  if (sameClass) return differ(a.studentNo, b.studentNo) ? 60 : 80;
  if (same(a.guardianPhone, b.guardianPhone) || same(a.email, b.email)) return 70;
  return same(a.school, b.school) ? 60 : 30;
}

function withoutName(a: Traits, b: Traits, seat: boolean): number {
  // A number in class is given to the next child when somebody leaves, so the number alone is only a question.
  if (seat) return same(a.birth, b.birth) ? 85 : differ(a.birth, b.birth) ? 30 : 70;
  return same(a.guardianPhone, b.guardianPhone) || same(a.email, b.email) ? 20 : 0;
}

/**
 * How likely two records are one person, 0 to 100. School and student number (within the same class) 100, name and
 * birth date 90, name and class 80, name and guardian's phone or e-mail 70, name and school 60; e-mail or phone alone 20,
 * because siblings share them. A name that only looks the same is never more than a question; nor are two birth dates.
 */
export function matchScore(a: Traits, b: Traits): number {
  const seat =
    same(a.school, b.school) &&
    same(a.studentNo, b.studentNo) &&
    !differ(a.grade, b.grade) &&
    !differ(a.classNo, b.classNo);
  const names = compareNames(a, b);
  if (names === "other") return withoutName(a, b, seat);
  const score = withName(a, b, seat) - (differ(a.birth, b.birth) ? 10 : 0);
  return names === "alike" ? Math.min(score, 80) : score;
}

/** 90 and more is proposed as the same person, 60 to 89 is asked, less is somebody new. */
export const decide = (score: number): "match" | "ask" | "create" =>
  score >= 90 ? "match" : score >= 60 ? "ask" : "create";

export type Match<Person> = {
  action: "match" | "ask" | "create";
  score: number;
  /** The likeliest person, when there is anybody to ask about. */
  person: Person | null;
  /** The others worth showing, likeliest first. */
  rivals: Person[];
};

const seatKey = (traits: Traits) =>
  known(traits.school) && known(traits.studentNo) ? `seat ${plain(traits.school)} ${plain(traits.studentNo)}` : null;

function handles(traits: Traits): string[] {
  const names = [...keys(traits, lookKey)].map((name) => `name ${name}`);
  return [...names, seatKey(traits)].filter(known);
}

/**
 * Looks people up among those given, in constant time each, so that 5,000 rows meet 10,000 people in a second. Two
 * people who both score 90 make a question of it. `add` lets the rows already read take part.
 */
export function matcher<Person extends Traits>(people: Iterable<Person>) {
  const found = new Map<string, Person[]>();
  const add = (person: Person) => {
    for (const handle of handles(person)) {
      const shelf = found.get(handle);
      if (shelf) shelf.push(person);
      else found.set(handle, [person]);
    }
  };
  for (const person of people) add(person);
  const find = (traits: Traits): Match<Person> => {
    const near = new Set(handles(traits).flatMap((handle) => found.get(handle) ?? []));
    const ranked = [...near]
      .map((person) => ({ person, score: matchScore(traits, person) }))
      .filter(({ score }) => score >= 60)
      .sort((a, b) => b.score - a.score);
    const [best, second] = ranked;
    if (!best) return { action: "create", score: 0, person: null, rivals: [] };
    const action = second && second.score >= 90 ? "ask" : decide(best.score);
    return { action, score: best.score, person: best.person, rivals: ranked.slice(1, 5).map(({ person }) => person) };
  };
  return { add, find };
}

function reasonsFor(a: Traits, b: Traits): Reason[] {
  const names = compareNames(a, b);
  const school = same(a.school, b.school);
  const inClass = school && same(a.grade, b.grade) && same(a.classNo, b.classNo);
  const found: Record<Reason, boolean> = {
    name: names === "same",
    alike: names === "alike",
    birth: same(a.birth, b.birth),
    class: inClass,
    number: school && same(a.studentNo, b.studentNo),
    school: school && !inClass,
    guardian: same(a.guardianPhone, b.guardianPhone),
    email: same(a.email, b.email),
  };
  return reasons.filter((reason) => found[reason]);
}

/** Somebody with all that is known: one set of traits for each school year and place. */
export type Somebody = { id: string; traits: readonly Traits[] };
/** `a` before `b` by their ids. */
export type Pair = { a: string; b: string; score: number; reasons: Reason[] };

/** What must be shared, beside a name that looks the same, for a score worth a question. */
function shelvesOf(traits: Traits): string[] {
  const beside = { school: traits.school, birth: traits.birth, phone: traits.guardianPhone, email: traits.email };
  const shared = Object.entries(beside).flatMap(([kind, value]) => (known(value) ? [`${kind} ${plain(value)}`] : []));
  const named = [...keys(traits, lookKey)].flatMap((name) => shared.map((what) => `${name} ${what}`));
  return [...named, seatKey(traits)].filter(known);
}

/** More than so many on one shelf are no likeness but a placeholder ("Student", no number). */
const mostOnShelf = 50;

/**
 * All pairs that score 60 or more, each once with its best score, in time that grows with the number of people and not
 * with its square: only who shares a shelf is compared.
 */
export function likelyPairs(people: readonly Somebody[]): Pair[] {
  const shelves = new Map<string, { id: string; traits: Traits }[]>();
  const pairs = new Map<string, Pair>();
  for (const { id, traits: all } of people)
    for (const traits of all)
      for (const shelf of shelvesOf(traits)) {
        const there = shelves.get(shelf) ?? [];
        if (there.length < mostOnShelf) shelves.set(shelf, [...there, { id, traits }]);
        for (const other of there) if (other.id !== id) keepBest(pairs, { id, traits }, other);
      }
  return [...pairs.values()].sort((one, two) => two.score - one.score || (one.a < two.a ? -1 : 1));
}

function keepBest(pairs: Map<string, Pair>, one: { id: string; traits: Traits }, two: typeof one) {
  const score = matchScore(one.traits, two.traits);
  if (decide(score) === "create") return;
  const [a, b] = one.id < two.id ? [one.id, two.id] : [two.id, one.id];
  const before = pairs.get(`${a} ${b}`);
  if (before && before.score >= score) return;
  pairs.set(`${a} ${b}`, { a, b, score, reasons: reasonsFor(one.traits, two.traits) });
}
