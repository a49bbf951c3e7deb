/** A student as the deal sees them: ids and levels, no names. */
export type Dealt = {
  id: string;
  school: string;
  grade: string;
  language: string /** Stays in this group, counted from 0. */;
  lockedTo?: number;
};
type Attribute = "school" | "grade" | "language";
const attributes = ["school", "grade", "language"] as const;
/** What a spread of schools is worth against one of grades and languages. */
const weights: Record<Attribute, number> = { school: 3, grade: 2, language: 2 };

/** A repeatable source of chance in [0, 1): the same seed gives the same row of numbers everywhere (mulberry32 over FNV-1a). */
export function chance(seed: string): () => number {
  let state = 2_166_136_261;
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16_777_619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function shuffled<T>(all: readonly T[], next: () => number): T[] {
  const list = [...all];
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    const [a, b] = [list[i] as T, list[j] as T];
    list[i] = b;
    list[j] = a;
  }
  return list;
}

/** How many each group takes: they differ by one at most, the first ones are the larger. */
export const sizesOf = (people: number, groups: number) =>
  Array.from({ length: groups }, (_, at) => Math.floor(people / groups) + (at < people % groups ? 1 : 0));

/**
 * Deals people into `count` groups whose sizes differ by one at most, spread over school, grade and language: a
 * stratified deal, then swaps as long as they make it better. The same people, count and seed give the same groups,
 * whatever order the people come in. Answers the members' ids by group. Locked people stay where they are; when more
 * are locked to a group than its size, it keeps them and the others get fewer.
 */
export function deal(people: readonly Dealt[], count: number, seed: string): string[][] {
  const next = chance(seed);
  const known = [...people].sort((a, b) => (a.id < b.id ? -1 : 1));
  const groups: Dealt[][] = Array.from({ length: count }, () => []);
  for (const person of known) if (person.lockedTo !== undefined) groups[person.lockedTo]?.push(person);
  const free = shuffled(
    known.filter((person) => person.lockedTo === undefined),
    next,
  );
  const key = (person: Dealt) => attributes.map((attribute) => person[attribute]).join("\u0000");
  const strata = new Map<string, Dealt[]>();
  for (const person of free) strata.set(key(person), [...(strata.get(key(person)) ?? []), person]);
  const inOrder = [...strata.keys()].sort().flatMap((stratum) => strata.get(stratum) ?? []);
  const room = roomOf(groups, known.length);
  let at = 0;
  for (const person of inOrder) {
    while ((groups[at % count]?.length ?? 0) >= (room[at % count] ?? 0)) at++;
    groups[at % count]?.push(person);
    at++;
  }
  improve(groups, next, known.length);
  return groups.map((group) => group.map((person) => person.id));
}

/** Sizes that hold the locked ones: a group with more of them than its share keeps them, the rest is shared evenly. */
function roomOf(groups: readonly Dealt[][], people: number): number[] {
  const room = groups.map((group) => group.length);
  for (let left = people - room.reduce((sum, n) => sum + n, 0); left > 0; left--) {
    const least = room.indexOf(Math.min(...room));
    room[least] = (room[least] ?? 0) + 1;
  }
  return room;
}

type Tally = Map<string, number>[];

function improve(groups: Dealt[][], next: () => number, people: number) {
  const all = groups.flat();
  const ideal = new Map<string, number>();
  for (const person of all)
    for (const attribute of attributes) bump(ideal, `${attribute}:${person[attribute]}`, 1 / groups.length);
  const tally: Tally = groups.map((group) => {
    const levels = new Map<string, number>();
    for (const person of group)
      for (const attribute of attributes) bump(levels, `${attribute}:${person[attribute]}`, 1);
    return levels;
  });
  const rounds = Math.min(60_000, people * people * 8);
  for (let round = 0; round < rounds; round++) {
    const [a, b] = [Math.floor(next() * groups.length), Math.floor(next() * groups.length)];
    const [i, j] = [Math.floor(next() * (groups[a]?.length ?? 0)), Math.floor(next() * (groups[b]?.length ?? 0))];
    const [one, other] = [groups[a]?.[i], groups[b]?.[j]];
    if (a === b || !one || !other || one.lockedTo !== undefined || other.lockedTo !== undefined) continue;
    if (gain(tally, ideal, { a, b, one, other }) <= 1e-9) continue;
    (groups[a] as Dealt[])[i] = other;
    (groups[b] as Dealt[])[j] = one;
    shift(tally[a], one, other);
    shift(tally[b], other, one);
  }
}

const bump = (levels: Map<string, number>, key: string, by: number) => levels.set(key, (levels.get(key) ?? 0) + by);

function shift(levels: Map<string, number> | undefined, out: Dealt, into: Dealt) {
  if (!levels) return;
  for (const attribute of attributes) {
    bump(levels, `${attribute}:${out[attribute]}`, -1);
    bump(levels, `${attribute}:${into[attribute]}`, 1);
  }
}

/** By how much swapping lowers the sum over levels of (count − ideal)². */
function gain(tally: Tally, ideal: Map<string, number>, swap: { a: number; b: number; one: Dealt; other: Dealt }) {
  let better = 0;
  for (const attribute of attributes) {
    const [x, y] = [`${attribute}:${swap.one[attribute]}`, `${attribute}:${swap.other[attribute]}`];
    if (x === y) continue;
    const square = (group: number, key: string, by: number) => {
      const off = (tally[group]?.get(key) ?? 0) - (ideal.get(key) ?? 0);
      return off ** 2 - (off + by) ** 2;
    };
    const change = square(swap.a, x, -1) + square(swap.a, y, 1) + square(swap.b, x, 1) + square(swap.b, y, -1);
    better += weights[attribute] * change;
  }
  return better;
}

/** How even a deal is: for each attribute, the largest difference between two groups in any one level. */
export function spread(groups: readonly (readonly Pick<Dealt, Attribute>[])[]): Record<Attribute, number> {
  const worst = (attribute: Attribute) => {
    const levels = new Set(groups.flat().map((person) => person[attribute]));
    const ranges = [...levels].map((level) => {
      const counts = groups.map((group) => group.filter((person) => person[attribute] === level).length);
      return Math.max(...counts) - Math.min(...counts);
    });
    return Math.max(0, ...ranges);
  };
  return { school: worst("school"), grade: worst("grade"), language: worst("language") };
}

/** The most groups an event is dealt into. */
export const mostGroups = 100;

/**
 * How many groups to propose: about ten people each, but never more than the topics have places for. `places` is the
 * sum of the topics' caps; 0 where there are no topics.
 */
export function proposedGroups(people: number, places: number): number {
  const most = places > 0 ? Math.min(mostGroups, places) : mostGroups;
  return Math.max(1, Math.min(most, Math.round(people / 10)));
}

/** Topics for groups without one, in the order given and never beyond their caps; what is left over gets none. */
export function shareTopics(
  groups: readonly { id: string; topicId: string | null }[],
  topics: readonly { id: string; cap: number }[],
): { groupId: string; topicId: string }[] {
  const used = new Map<string, number>();
  for (const { topicId } of groups) if (topicId) used.set(topicId, (used.get(topicId) ?? 0) + 1);
  const given: { groupId: string; topicId: string }[] = [];
  for (const group of groups.filter(({ topicId }) => !topicId)) {
    const free = topics.filter((topic) => (used.get(topic.id) ?? 0) < topic.cap);
    const [best] = free.sort((a, b) => (used.get(a.id) ?? 0) - (used.get(b.id) ?? 0));
    if (!best) break;
    used.set(best.id, (used.get(best.id) ?? 0) + 1);
    given.push({ groupId: group.id, topicId: best.id });
  }
  return given;
}
