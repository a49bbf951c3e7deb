import { byId, type Chance, chanceOf, shuffled } from "../draws/rules";

/** A group that is to present; instants in milliseconds since 1970. Its theme, or topic: no two of one follow each other. */
export type Presenting = {
  id: string;
  themeId?: string | null;
  /** Its own time in seconds; none: as all others. */
  seconds?: number | null;
  /** It comes late: it does not begin before this. */
  notBeforeAt?: number | null;
  /** It leaves early: it is done by then. */
  notAfterAt?: number | null;
};
/** When the first one begins (null: not known, and then nothing is held to the clock), and the times in seconds. */
export type Timing = { startAt: number | null; seconds: number; gapSeconds: number };
export type Unmet =
  | { rule: "same-theme"; groupId: string; otherId: string }
  | { rule: "not-before" | "not-after"; groupId: string; byMs: number };
export type StageOrder = { order: string[]; unmet: Unmet[] };

/** Tries from a new shuffle, and changes tried in each. */
const mostTries = 6;
const mostChanges = 3000;

/**
 * A running order by chance: a shuffle by the seed, then as few changes of chance as meet the rules. What cannot be met,
 * or was not within the tries, is told. The same groups, times and seed give the same order, however they come in.
 */
export function drawOrder(groups: readonly Presenting[], timing: Timing, seed: string): StageOrder {
  const chance = chanceOf(seed);
  const known = byId(groups);
  let best: { order: Presenting[]; cost: number } | undefined;
  for (let tries = 0; tries < mostTries; tries++) {
    const order = shuffled(known, chance);
    const cost = repair(order, timing, chance);
    if (!best || cost < best.cost) best = { order, cost };
    if (cost === 0) break;
  }
  const order = best?.order ?? [];
  return { order: order.map((group) => group.id), unmet: unmetIn(order, timing) };
}

/** When each group begins and ends as planned, in the order given; empty where the beginning is not known. */
export function plannedTimes(
  order: readonly Pick<Presenting, "seconds">[],
  { startAt, seconds, gapSeconds }: Timing,
): { startsAt: number; endsAt: number }[] {
  if (startAt === null) return [];
  let next = startAt;
  return order.map((group) => {
    const startsAt = next;
    const endsAt = startsAt + (group.seconds ?? seconds) * 1000;
    next = endsAt + gapSeconds * 1000;
    return { startsAt, endsAt };
  });
}

/** Rules that an order breaks, whoever made it, from the first position on. */
export function unmetIn(order: readonly Presenting[], timing: Timing): Unmet[] {
  const times = plannedTimes(order, timing);
  return order.flatMap((group, at): Unmet[] => {
    const found: Unmet[] = [];
    const before = order[at - 1];
    if (before?.themeId && before.themeId === group.themeId)
      found.push({ rule: "same-theme", groupId: group.id, otherId: before.id });
    const time = times[at];
    if (!time) return found;
    const early = (group.notBeforeAt ?? time.startsAt) - time.startsAt;
    const late = time.endsAt - (group.notAfterAt ?? time.endsAt);
    if (early > 0) found.push({ rule: "not-before", groupId: group.id, byMs: early });
    if (late > 0) found.push({ rule: "not-after", groupId: group.id, byMs: late });
    return found;
  });
}

const day = 86_400_000;

/** One for each rule that is broken; what is off by less costs less, so that a search finds its way. */
const costOf = (order: readonly Presenting[], timing: Timing) =>
  unmetIn(order, timing).reduce((sum, found) => sum + 1 + ("byMs" in found ? Math.min(1, found.byMs / day) : 0), 0);

/** Changes the order in place as long as that is no worse: two change places, or one goes elsewhere. Answers the cost. */
function repair(order: Presenting[], timing: Timing, chance: Chance): number {
  let cost = costOf(order, timing);
  for (let change = 0; cost > 0 && change < mostChanges; change++) {
    const [from, to] = [chance.below(order.length), chance.below(order.length)];
    const changed = chance.below(2) ? swapped(order, from, to) : moved(order, from, to);
    const found = costOf(changed, timing);
    if (found > cost) continue;
    cost = found;
    order.splice(0, order.length, ...changed);
  }
  return cost;
}

function swapped<T>(order: readonly T[], from: number, to: number): T[] {
  const changed = [...order];
  changed[from] = order[to] as T;
  changed[to] = order[from] as T;
  return changed;
}

/** The one at `from` is taken out and put in at `to`, both counted from 0. */
export function moved<T>(order: readonly T[], from: number, to: number): T[] {
  const changed = [...order];
  changed.splice(to, 0, ...changed.splice(from, 1));
  return changed;
}
