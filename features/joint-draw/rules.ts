import { byId, chanceOf } from "../draws/rules";
import { anneal, balanceOf, type Gate, type Report, type Task } from "../group-balance/rules";
import { type Layout, layoutOf } from "../group-layouts/rules";
import {
  assignTopics,
  type Obstacle,
  type Offered,
  type Placement,
  type Profile,
  profileOf,
  rankOf,
  type Wisher,
} from "../topic-draw/rules";

/** Somebody with wishes and levels. `lockedTo` is a topic: its groups are open to a locked person, others are not. */
export type Joined = Wisher & { levels: Readonly<Record<string, string>> };
/** A topic that so many people take up in so many groups. */
export type Shared = Offered & { groups: number };
export type JointTask = Pick<Task, "attributes" | "rules"> & {
  people: readonly Joined[];
  topics: readonly Shared[];
  /** So many people may come one rank lower than wishes alone would have them, if that makes groups more even. */
  lower: number;
};

export type JointDraw =
  | {
      ok: true;
      /** One for each group of a topic, topics in the order of ids; members in the order of ids. */
      groups: { topicId: string; ids: string[] }[];
      placements: Placement[];
      profile: Profile;
      /** What wishes alone give. */
      wished: Profile;
      /** How many steps of rank were given up for it, `lower` at most. */
      lowered: number;
      report: Report;
    }
  | { ok: false; obstacles: Obstacle[] };

/**
 * Topics by wish, and groups balanced within that: the profile of wishes is worked out first and is then kept, but for
 * `lower` steps of one rank; nobody comes to have none of the wishes for the sake of balance. Only people who change
 * places without harm to the profile do so. Obstacles are those of the topics.
 */
export function assignJointly(task: JointTask, seed: string): JointDraw {
  const people = byId(task.people);
  const topics = byId(task.topics);
  const drawn = assignTopics(people, topics, seed);
  if (!drawn.ok) return drawn;
  const topicOf = new Map(drawn.placements.map(({ id, topicId }) => [id, topicId]));
  const groups = topics.flatMap((topic) => Array.from({ length: Math.max(1, topic.groups) }, () => topic.id));
  const of = spreadOver(people, topicOf, groups);
  // A lock on a topic is the gate's business: such people still change between its groups.
  const free = people.map(({ id, levels }) => ({ id, levels }));
  const balanced: Task = { people: free, attributes: task.attributes, rules: task.rules };
  const layout = layoutOf(balanced, of, groups.length);
  const gate = gateOf(people, layout, groups, task.lower);
  anneal(layout, chanceOf(`${seed}balance`), gate);
  const { groups: dealt, report } = balanceOf(balanced, layout);
  const placements = people.map((person, at): Placement => {
    const topicId = groups[layout.of[at] ?? 0] ?? "";
    return { id: person.id, topicId, rank: rankOf(person.ranks, topicId) };
  });
  return {
    ok: true,
    groups: dealt.map((ids, group) => ({ topicId: groups[group] ?? "", ids })),
    placements,
    profile: profileOf(people, placements),
    wished: drawn.profile,
    lowered: gate.lowered(),
    report,
  };
}

/** Everybody in a group of the topic given, the groups of one topic even in size. */
function spreadOver(people: readonly Joined[], topicOf: Map<string, string>, groups: readonly string[]): Int32Array {
  const turns = new Map<string, number>();
  return Int32Array.from(people, ({ id }) => {
    const topicId = topicOf.get(id) ?? "";
    const turn = turns.get(topicId) ?? 0;
    turns.set(topicId, turn + 1);
    const own = groups.flatMap((topic, group) => (topic === topicId ? [group] : []));
    return own[turn % own.length] ?? 0;
  });
}

/** The price of a step of rank that is given up: used where it gains something, and not for nothing. */
const stepPrice = 1;

/**
 * Lets those swaps pass that keep the profile. `within[r]` is how many came at rank r or better; a profile is as good as
 * another when each of these is at least as high, and every one short of that is one person one rank lower.
 */
function gateOf(people: readonly Joined[], { of }: Layout, groups: readonly string[], lower: number) {
  const most = people.reduce((longest, { ranks }) => Math.max(longest, ranks.length), 0);
  const rankIn = (person: number, group: number) => {
    const { ranks } = people[person] as Joined;
    // Without wishes every topic is as good, and counts nowhere.
    return ranks.length ? (rankOf(ranks, groups[group] ?? "") ?? most + 1) : 0;
  };
  const mayBe = (person: number, group: number) => {
    const { lockedTo } = people[person] as Joined;
    return lockedTo === undefined || lockedTo === groups[group];
  };
  const within = new Array<number>(most + 2);
  const putBack = () => {
    within.fill(0);
    people.forEach((_, person) => {
      shift(within, most + 1, rankIn(person, of[person] as number));
    });
  };
  putBack();
  const goal = [...within];
  const short = (held: readonly number[]) => goal.reduce((sum, want, r) => sum + Math.max(0, want - (held[r] ?? 0)), 0);
  const after = (one: number, other: number) => {
    const [here, there] = [of[one] as number, of[other] as number];
    const held = [...within];
    shift(held, rankIn(one, here), rankIn(one, there));
    shift(held, rankIn(other, there), rankIn(other, here));
    return held;
  };
  const price = (one: number, other: number) => {
    const [here, there] = [of[one] as number, of[other] as number];
    if (groups[here] === groups[there]) return 0;
    if (!mayBe(one, there) || !mayBe(other, here)) return Number.POSITIVE_INFINITY;
    const held = after(one, other);
    const steps = short(held);
    if (steps > lower || (held[most] ?? 0) < (goal[most] ?? 0)) return Number.POSITIVE_INFINITY;
    return stepPrice * (steps - short(within));
  };
  const took = (one: number, other: number) => {
    within.splice(0, within.length, ...after(one, other));
  };
  return { price, took, putBack, lowered: () => short(within) } satisfies Gate & { lowered: () => number };
}

/** Somebody who had `from` now has `to`. */
function shift(within: number[], from: number, to: number) {
  for (let rank = to; rank < from; rank++) within[rank] = (within[rank] ?? 0) + 1;
  for (let rank = from; rank < to; rank++) within[rank] = (within[rank] ?? 0) - 1;
}
