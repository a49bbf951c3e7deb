import { byId, type Chance, chanceOf, shuffled } from "../draws/rules";
import { type Layout, layoutOf, place, swapCost } from "../group-layouts/rules";

/** What groups are balanced by. Guarded: nobody should be the only one of a level in a group (gender, language). */
export type Attribute = { name: string; weight: number; guarded?: boolean };
/** Levels by the attributes' names; none or "" where it is not known, which counts nowhere. Locked: to that group, counted from 0. */
export type Balanced = { id: string; levels: Readonly<Record<string, string>>; lockedTo?: number | undefined };
export type PairRule = { kind: "together" | "apart"; oneId: string; otherId: string };
export type Task = {
  people: readonly Balanced[];
  attributes: readonly Attribute[];
  rules: readonly PairRule[];
};

/** `best`: no arrangement is more even than this (a bound, which may be out of reach together with the others). */
export type Spread = { name: string; spread: number; best: number };
/** Somebody who is the only one of a level in the group; unavoidable: there is no second one at all. */
export type Alone = { id: string; group: number; attribute: string; unavoidable: boolean };
export type Report = { sizes: number[]; spreads: Spread[]; alone: Alone[]; broken: PairRule[]; cost: number };
export type Balance = { groups: string[][]; report: Report };

/** Swaps that are tried: enough for the best there is with few people, and for 500 in 60 groups. */
const leastSwaps = 20_000;
const mostSwaps = 120_000;

/**
 * Deals people into `count` groups whose sizes differ by one at most, as even as can be found in every attribute by its
 * weight, nobody the only one of a guarded level, pairs together or apart as ruled: a stratified deal to and fro, then
 * swaps that may worsen at first and less and less later on. Locked people stay; a group that more are locked to than
 * its share keeps them. The same people, count and seed give the same groups, whatever order the people come in.
 */
export function balance(task: Task, count: number, seed: string): Balance {
  const chance = chanceOf(seed);
  const people = byId(task.people);
  const layout = layoutOf({ ...task, people }, snake(task, people, count, chance), count);
  anneal(layout, chance);
  return balanceOf(task, layout);
}

/** What groups put by hand are worth, by the same measures. Ids that are unknown are passed over. */
export function evaluate(task: Task, groups: readonly (readonly string[])[]): Report {
  const people = byId(task.people);
  const groupOf = new Map(groups.flatMap((ids, group) => ids.map((id) => [id, group] as const)));
  const there = people.filter(({ id }) => groupOf.has(id));
  const of = Int32Array.from(there, ({ id }) => groupOf.get(id) ?? 0);
  return reportOf(task, layoutOf({ ...task, people: there }, of, groups.length));
}

/** The groups of an arrangement, members in the order of ids, and what they are worth. */
export function balanceOf(task: Task, layout: Layout): Balance {
  const groups: string[][] = Array.from({ length: layout.count }, () => []);
  layout.ids.forEach((id, person) => {
    groups[layout.of[person] ?? 0]?.push(id);
  });
  return { groups, report: reportOf(task, layout) };
}

/** Sizes that hold the locked ones: a group with more of them than its share keeps them, the rest is shared evenly. */
function roomOf(people: readonly Balanced[], count: number): number[] {
  const room = new Array<number>(count).fill(0);
  const locked = people.filter((person) => person.lockedTo !== undefined);
  for (const { lockedTo } of locked) room[lockedTo ?? 0] = (room[lockedTo ?? 0] ?? 0) + 1;
  for (let left = people.length - locked.length; left > 0; left--) {
    const least = room.indexOf(Math.min(...room));
    room[least] = (room[least] ?? 0) + 1;
  }
  return room;
}

/** The group of each person: those alike in everything are dealt one after another, to and fro over the groups. */
function snake(task: Task, people: readonly Balanced[], count: number, chance: Chance): Int32Array {
  const of = Int32Array.from(people, (person) => person.lockedTo ?? -1);
  const room = roomOf(people, count);
  for (const group of of) if (group >= 0) room[group] = (room[group] ?? 0) - 1;
  const names = [...task.attributes].sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1));
  const key = (person: Balanced) => names.map(({ name }) => person.levels[name] ?? "").join("\u0000");
  const strata = new Map<string, number[]>();
  const free = people.flatMap((person, at) => (person.lockedTo === undefined ? [at] : []));
  for (const at of shuffled(free, chance)) {
    const stratum = key(people[at] as Balanced);
    strata.set(stratum, [...(strata.get(stratum) ?? []), at]);
  }
  const inOrder = [...strata.keys()].sort().flatMap((stratum) => strata.get(stratum) ?? []);
  let turn = 0;
  const groupAt = () => (Math.floor(turn / count) % 2 ? count - 1 - (turn % count) : turn % count);
  for (const person of inOrder) {
    while ((room[groupAt()] ?? 0) <= 0) turn++;
    of[person] = groupAt();
    room[groupAt()] = (room[groupAt()] ?? 0) - 1;
    turn++;
  }
  return of;
}

/** What else a swap has to heed: its price beside the balance, Infinity where it may not be. */
export type Gate = {
  price: (one: number, other: number) => number;
  /** Told just before they change places, and when an earlier arrangement has been put back. */
  took: (one: number, other: number) => void;
  putBack: () => void;
};
type Search = { layout: Layout; gate: Gate | undefined; worse: number; least: number; best: Int32Array };

/**
 * Swaps people of different groups at random, also for the worse by less than a threshold of chance that goes down to
 * nothing (threshold accepting: no exponential, which browsers may round differently); then the best arrangement met on
 * the way, and the best that pairs can make of it.
 */
export function anneal(layout: Layout, chance: Chance, gate?: Gate) {
  const free = layout.ids.flatMap((_, person) => (layout.locked[person] ? [] : [person]));
  if (free.length < 2 || layout.count < 2) return;
  const search: Search = { layout, gate, worse: 0, least: 0, best: layout.of.slice() };
  const swaps = Math.max(leastSwaps, Math.min(mostSwaps, free.length * free.length * 20));
  // A few people lie in deep holes: one swap of theirs changes a great part of all there is.
  const heat = layout.heat * (free.length < 40 ? 6 : 1);
  for (let swap = 0; swap < swaps; swap++) {
    const one = free[chance.below(free.length)] as number;
    const other = free[chance.below(free.length)] as number;
    const left = 1 - swap / swaps;
    const threshold = (heat * left * left * chance.below(1024)) / 1024;
    if (layout.of[one] === layout.of[other]) continue;
    const mate = (layout.mates[one] ?? []).find((id) => layout.of[id] === layout.of[one] && !layout.locked[id]);
    if (mate === undefined) tried(search, one, other, threshold);
    else triedAsPairs(search, [one, other, mate, free[chance.below(free.length)] as number], threshold);
    if (search.worse >= search.least - 1e-9) continue;
    search.least = search.worse;
    search.best.set(layout.of);
  }
  search.best.forEach((group, person) => {
    if (layout.of[person] !== group) place(layout, person, group);
  });
  gate?.putBack();
  polish(search, free);
}

/** Swaps two if that is worse by no more than so much. */
function tried(search: Search, one: number, other: number, most: number): boolean {
  let worse = swapCost(search.layout, one, other);
  if (worse > most) return false;
  if (search.gate) worse += search.gate.price(one, other);
  if (worse > most) return false;
  exchange(search, one, other, worse);
  return true;
}

/** Done twice, it is as before. */
function exchange(search: Search, one: number, other: number, worse: number) {
  const { layout, gate } = search;
  gate?.took(one, other);
  const [here, there] = [layout.of[one] as number, layout.of[other] as number];
  place(layout, one, there);
  place(layout, other, here);
  search.worse += worse;
}

/** Two who belong together go together: alone neither would ever leave the other. */
function triedAsPairs(search: Search, four: readonly [number, number, number, number], most: number) {
  const [one, other, mate, second] = four;
  if (tried(search, one, other, most)) return;
  if (second === other || search.layout.of[second] !== search.layout.of[other]) return;
  const worse = swapCost(search.layout, one, other) + (search.gate?.price(one, other) ?? 0);
  if (worse === Number.POSITIVE_INFINITY) return;
  exchange(search, one, other, worse);
  if (!tried(search, mate, second, most - worse)) exchange(search, one, other, -worse);
}

/** Every pair in turn, as long as that makes it better; four rounds at most, and none where pairs are too many. */
function polish(search: Search, free: readonly number[]) {
  if (free.length > 1000) return;
  const { of } = search.layout;
  for (let round = 0, better = true; better && round < 4; round++) {
    better = false;
    for (let i = 0; i < free.length; i++)
      for (let j = 0; j < i; j++) {
        const [one, other] = [free[i] as number, free[j] as number];
        if (of[one] !== of[other] && tried(search, one, other, -1e-9)) better = true;
      }
  }
}

function reportOf(task: Task, layout: Layout): Report {
  const sizes = new Array<number>(layout.count).fill(0);
  for (const group of layout.of) sizes[group] = (sizes[group] ?? 0) + 1;
  const groupOf = new Map(layout.ids.map((id, person) => [id, layout.of[person]]));
  const broken = task.rules.filter(({ kind, oneId, otherId }) => {
    const [one, other] = [groupOf.get(oneId), groupOf.get(otherId)];
    return one !== undefined && other !== undefined && (one === other) !== (kind === "together");
  });
  const spreads = task.attributes.map(({ name }, at) => ({ name, ...spreadOf(layout, at, sizes) }));
  return { sizes, spreads, alone: aloneIn(task, layout), broken, cost: layout.cost() };
}

/** The largest difference between two groups in any one level, and the least that sizes and totals allow. */
function spreadOf({ count, attributes }: Layout, at: number, sizes: readonly number[]) {
  const { levels, tally } = attributes[at] as Layout["attributes"][number];
  let spread = 0;
  let best = 0;
  for (let level = 0; level < levels; level++) {
    const counts = sizes.map((_, group) => tally[group * levels + level] ?? 0);
    spread = Math.max(spread, Math.max(...counts) - Math.min(...counts));
    const total = counts.reduce((sum, n) => sum + n, 0);
    best = Math.max(best, evenest(total, sizes));
  }
  return count ? { spread, best } : { spread: 0, best: 0 };
}

/** The least difference between groups when `total` alike are put into groups of these sizes. */
function evenest(total: number, sizes: readonly number[]): number {
  const held = sizes.map(() => 0);
  for (let left = total; left > 0; left--) {
    const open = held.flatMap((n, group) => (n < (sizes[group] ?? 0) ? [group] : []));
    const least = open.reduce((a, b) => ((held[b] ?? 0) < (held[a] ?? 0) ? b : a), open[0] ?? 0);
    held[least] = (held[least] ?? 0) + 1;
  }
  return Math.max(0, ...held) - Math.min(...held);
}

function aloneIn(task: Task, layout: Layout): Alone[] {
  return task.attributes.flatMap(({ name, guarded }, at) => {
    const { levels, tally, level } = layout.attributes[at] as Layout["attributes"][number];
    if (!guarded) return [];
    return layout.ids.flatMap((id, person): Alone[] => {
      const [mine, group] = [level[person] as number, layout.of[person] as number];
      if (mine < 0 || tally[group * levels + mine] !== 1) return [];
      const all = level.reduce((sum, other) => sum + (other === mine ? 1 : 0), 0);
      return [{ id, group, attribute: name, unavoidable: all === 1 }];
    });
  });
}
