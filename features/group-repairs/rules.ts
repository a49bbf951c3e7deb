import { byId, chanceOf, shuffled } from "../draws/rules";
import { balanceOf, type Report, type Task } from "../group-balance/rules";
import { type Layout, layoutOf, moveCost, place } from "../group-layouts/rules";

/** Somebody who goes from one group to another, both counted from 0. */
export type Move = { id: string; from: number; to: number };
export type Repair = { moves: Move[]; groups: string[][]; report: Report };

/**
 * Groups as they should be now that some people have not come: with as few moves as make sizes differ by one at most,
 * and among those the ones that leave groups most even by the task's attributes and rules. `groups` holds everybody's
 * id as planned; `task.people` are those who are there, and locked people (to whichever group) are not moved. When locks
 * keep a group too large, the rest is as even as they allow. The same input and seed give the same moves.
 */
export function repairGroups(task: Task, groups: readonly (readonly string[])[], seed: string): Repair {
  const chance = chanceOf(seed);
  const groupOf = new Map(groups.flatMap((ids, group) => ids.map((id) => [id, group] as const)));
  const people = byId(task.people).filter(({ id }) => groupOf.has(id));
  const planned = Int32Array.from(people, ({ id }) => groupOf.get(id) ?? 0);
  const layout = layoutOf({ ...task, people }, planned.slice(), groups.length, true);
  const order = shuffled(
    people.flatMap((_, person) => (layout.locked[person] ? [] : [person])),
    chance,
  );
  for (let next = bestMove(layout, order); next; next = bestMove(layout, order)) place(layout, next.person, next.to);
  improve(layout, planned, order);
  const moves = people.flatMap(({ id }, person): Move[] => {
    const [from, to] = [planned[person] as number, layout.of[person] as number];
    return from === to ? [] : [{ id, from, to }];
  });
  return { moves, ...balanceOf(task, layout) };
}

function sizesOf({ of, count }: Layout): number[] {
  const sizes = new Array<number>(count).fill(0);
  for (const group of of) sizes[group] = (sizes[group] ?? 0) + 1;
  return sizes;
}

/** The best way to take one from the largest group that can spare somebody to the smallest one; none: it is even. */
function bestMove(layout: Layout, order: readonly number[]): { person: number; to: number } | undefined {
  const sizes = sizesOf(layout);
  const least = Math.min(...sizes);
  const from = order.map((person) => sizes[layout.of[person] as number] ?? 0);
  const largest = Math.max(0, ...from);
  if (largest <= least + 1) return undefined;
  const smallest = sizes.flatMap((size, group) => (size === least ? [group] : []));
  let best: { person: number; to: number } | undefined;
  let cost = Number.POSITIVE_INFINITY;
  order.forEach((person, at) => {
    if (from[at] !== largest) return;
    for (const to of smallest) {
      const worse = moveCost(layout, person, to);
      if (worse >= cost - 1e-9) continue;
      cost = worse;
      best = { person, to };
    }
  });
  return best;
}

/** Rounds of looking for a better choice of the same number of moves. */
const mostRounds = 8;
/** Moves that are weighed in that search: all there are for some hundred people, and a second or two for thousands. */
const mostWeighed = 1_500_000;

/** Somebody else moves instead, or to where another one was to go, as long as that makes groups more even. */
function improve(layout: Layout, planned: Int32Array, order: readonly number[]) {
  let weighed = 0;
  for (let round = 0, better = true; better && round < mostRounds; round++) {
    better = false;
    const moved = order.filter((person) => layout.of[person] !== planned[person]);
    for (const person of moved) {
      if (layout.of[person] === planned[person]) continue;
      weighed += order.length * layout.count;
      if (weighed > mostWeighed) return;
      if (instead(layout, planned, order, person) || exchanged(layout, planned, moved, person)) better = true;
    }
  }
}

/** Puts `person` back and sends another one, where that leaves sizes as even; true if one was found. */
function instead(layout: Layout, planned: Int32Array, order: readonly number[], person: number): boolean {
  const to = layout.of[person] as number;
  const home = planned[person] as number;
  const evenness = spreadOf(layout);
  let best: { other: number; to: number } | undefined;
  let gain = -1e-9;
  const back = moveCost(layout, person, home);
  place(layout, person, home);
  for (const other of order) {
    if (layout.of[other] !== planned[other] || other === person) continue;
    for (let goal = 0; goal < layout.count; goal++) {
      const from = layout.of[other] as number;
      if (goal === from) continue;
      // Not asked at all where nothing is to be gained: sizes are counted for the few that gain.
      const worse = back + moveCost(layout, other, goal);
      if (worse >= gain) continue;
      place(layout, other, goal);
      const even = spreadOf(layout) <= evenness;
      place(layout, other, from);
      if (!even) continue;
      gain = worse;
      best = { other, to: goal };
    }
  }
  if (best) place(layout, best.other, best.to);
  else place(layout, person, to);
  return best !== undefined;
}

const spreadOf = (layout: Layout) => {
  const sizes = sizesOf(layout);
  return Math.max(...sizes) - Math.min(...sizes);
};

/** Two who move go each where the other one was to go. */
function exchanged(layout: Layout, planned: Int32Array, moved: readonly number[], person: number): boolean {
  for (const other of moved) {
    const [here, there] = [layout.of[person] as number, layout.of[other] as number];
    if (here === there || planned[other] === here || planned[person] === there) continue;
    const first = moveCost(layout, person, there);
    place(layout, person, there);
    const second = moveCost(layout, other, here);
    if (first + second < -1e-9) {
      place(layout, other, here);
      return true;
    }
    place(layout, person, here);
  }
  return false;
}

type Role = "leader" | "deputy" | "member";
/** Groups, counted from 0, in which nobody who is there leads. `proposedId`: the deputy, else nobody. */
export type Leaderless = { group: number; proposedId: string | null };

/**
 * Which groups have nobody to lead them. Only those who are there are in `groups`; whoever moves (`moving`) leaves a
 * role behind, so a deputy who goes to another group does not lead that one.
 */
export function withoutLeader(
  groups: readonly (readonly string[])[],
  roles: ReadonlyMap<string, Role | null>,
  moving: ReadonlySet<string>,
): Leaderless[] {
  return groups.flatMap((ids, group) => {
    const holds = (role: Role) => ids.find((id) => roles.get(id) === role && !moving.has(id));
    return ids.length === 0 || holds("leader") ? [] : [{ group, proposedId: holds("deputy") ?? null }];
  });
}
