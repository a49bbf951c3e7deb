import { byId, chanceOf, shuffled } from "../draws/rules";
import { evenedOut } from "../topic-sizes/rules";

/** Who wishes: topics from the best liked on; without any, every topic is as good. Locked: that topic, whatever else. */
export type Wisher = { id: string; ranks: readonly string[]; lockedTo?: string | undefined };
/** How many a topic needs, and how many it takes. */
export type Offered = { id: string; min: number; max: number };

/** Why nobody can be assigned as things stand. */
export type Obstacle =
  | { rule: "no-topics" }
  | { rule: "too-large" }
  | { rule: "min-over-max"; topicId: string; min: number; max: number }
  | { rule: "locked-to-unknown"; topicId: string; locked: number }
  | { rule: "locked-over-max"; topicId: string; locked: number; max: number }
  /** Leaving out these topics, the least wished for, would do. */
  | { rule: "too-few-people"; people: number; needed: number; topicIds: string[] }
  /** These are the topics more people would like best than they take. */
  | { rule: "too-few-places"; people: number; places: number; topicIds: string[] };

/** How many got their first wish, their second and so on; none of their wishes; and how many had no wish. */
export type Profile = { byRank: number[]; none: number; open: number };
/** `rank` counts from 1; null: none of the wishes, or there were none. In the order of ids. */
export type Placement = { id: string; topicId: string; rank: number | null };
export type TopicDraw = { ok: true; placements: Placement[]; profile: Profile } | { ok: false; obstacles: Obstacle[] };

/**
 * Assigns topics by wish: first as few as possible without any of their wishes, then as few as possible with their last
 * wish, and so on to the first (leximin from the worst rank) – the exact optimum of that for all at once. Every topic
 * gets at least its `min` and at most its `max`; those without a wish even the sizes out. Among equally good answers the
 * seed decides; the order in which people
 * and topics come in does not matter. What makes it impossible is told as a value.
 */
export function assignTopics(people: readonly Wisher[], topics: readonly Offered[], seed: string): TopicDraw {
  const known = byId(people);
  const obstacles = obstaclesOf(known, topics);
  if (obstacles.length) return { ok: false, obstacles };
  const chance = chanceOf(seed);
  const offered = shuffled(byId(topics), chance);
  const order = shuffled(known, chance);
  const given = new Map<string, string>();
  for (const person of order) if (person.lockedTo !== undefined) given.set(person.id, person.lockedTo);
  const free = order.filter((person) => person.lockedTo === undefined);
  const net = netOf(free, offered, lockedIn(order));
  for (let person = 0; person < free.length; person++) insert(net, person);
  net.members.forEach((members, topic) => {
    for (const person of members) given.set(free[person]?.id ?? "", offered[topic]?.id ?? "");
  });
  // Those who wish for nothing get their places anew, where fewest are: it changes nobody's wish.
  const open = free.filter((person) => person.ranks.length === 0);
  for (const person of open) given.delete(person.id);
  for (const [id, topicId] of evenedOut(open, offered, [...given.values()])) given.set(id, topicId);
  const placements = known.map((person) => placementOf(person, given.get(person.id) ?? ""));
  return { ok: true, placements, profile: profileOf(known, placements) };
}

/** The first mention counts; a topic that is not offered keeps its rank and is simply never given. */
export function rankOf(ranks: readonly string[], topicId: string): number | null {
  const at = ranks.indexOf(topicId);
  return at < 0 ? null : at + 1;
}

const placementOf = (person: Wisher, topicId: string): Placement => ({
  id: person.id,
  topicId,
  rank: rankOf(person.ranks, topicId),
});

/** What became of the wishes. */
export function profileOf(people: readonly Wisher[], placements: readonly Placement[]): Profile {
  const rank = new Map(placements.map((placed) => [placed.id, placed.rank]));
  const wishing = people.filter((person) => person.ranks.length > 0);
  const most = Math.max(0, ...wishing.map((person) => person.ranks.length));
  const byRank = Array.from({ length: most }, (_, at) => wishing.filter(({ id }) => rank.get(id) === at + 1).length);
  const none = wishing.filter(({ id }) => (rank.get(id) ?? null) === null).length;
  return { byRank, none, open: people.length - wishing.length };
}

/**
 * The topics a whole group would like, from its members' lists: each first wish is worth `most` points, each next one
 * less (Borda). Equal points: the topic that is more people's first wish, then the order of ids.
 */
export function groupRanks(lists: readonly (readonly string[])[], most: number): string[] {
  const points = new Map<string, number>();
  for (const list of lists)
    list.slice(0, most).forEach((topicId, at) => {
      points.set(topicId, (points.get(topicId) ?? 0) + most - at);
    });
  const firsts = (topicId: string) => lists.filter((list) => list[0] === topicId).length;
  return [...points.keys()]
    .sort((a, b) => (points.get(b) ?? 0) - (points.get(a) ?? 0) || firsts(b) - firsts(a) || (a < b ? -1 : 1))
    .slice(0, most);
}

function lockedIn(people: readonly Wisher[]): Map<string, number> {
  const locked = new Map<string, number>();
  for (const { lockedTo } of people) if (lockedTo !== undefined) locked.set(lockedTo, (locked.get(lockedTo) ?? 0) + 1);
  return locked;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);
const longest = (people: readonly Wisher[]) => people.reduce((most, { ranks }) => Math.max(most, ranks.length), 0);

function obstaclesOf(people: readonly Wisher[], topics: readonly Offered[]): Obstacle[] {
  if (people.length === 0) return [];
  if (topics.length === 0) return [{ rule: "no-topics" }];
  if (base(topics.length) ** longest(people) * base(topics.length) >= Number.MAX_SAFE_INTEGER)
    return [{ rule: "too-large" }];
  const locked = lockedIn(people);
  const found: Obstacle[] = [];
  for (const { id, min, max } of byId(topics)) {
    const here = locked.get(id) ?? 0;
    if (min > max) found.push({ rule: "min-over-max", topicId: id, min, max });
    if (here > max) found.push({ rule: "locked-over-max", topicId: id, locked: here, max });
  }
  const offered = new Set(topics.map((topic) => topic.id));
  for (const [topicId, count] of locked)
    if (!offered.has(topicId)) found.push({ rule: "locked-to-unknown", topicId, locked: count });
  return found.length ? found : sumsOf(people, topics, locked);
}

/** Whether there are people enough for what the topics need, and places enough for the people. */
function sumsOf(people: readonly Wisher[], topics: readonly Offered[], locked: Map<string, number>): Obstacle[] {
  const here = (topic: Offered) => locked.get(topic.id) ?? 0;
  const lacking = (topic: Offered) => Math.max(0, topic.min - here(topic));
  const free = people.filter((person) => person.lockedTo === undefined).length;
  const places = sum(topics.map((topic) => topic.max));
  const firsts = (topic: Offered) => people.filter(({ ranks }) => ranks[0] === topic.id).length;
  if (people.length > places) {
    const wanted = byId(topics).filter((topic) => firsts(topic) > topic.max);
    return [{ rule: "too-few-places", people: people.length, places, topicIds: wanted.map(({ id }) => id) }];
  }
  let missing = sum(topics.map(lacking)) - free;
  if (missing <= 0) return [];
  const needed = people.length + missing;
  const wishes = (topic: Offered) => people.filter(({ ranks }) => ranks.includes(topic.id)).length;
  const topicIds: string[] = [];
  for (const topic of byId(topics).sort((a, b) => wishes(a) - wishes(b))) {
    if (missing <= 0) break;
    if (lacking(topic) === 0 || here(topic) > 0) continue;
    topicIds.push(topic.id);
    missing -= lacking(topic);
  }
  return [{ rule: "too-few-people", people: people.length, needed, topicIds }];
}

/**
 * A path changes no count of a rank by more than its length, so figures in this base compare as counts do from the worst
 * rank on: exactly what (people + 1)^rank says, in numbers a computer adds in one step.
 */
const base = (topics: number) => 2 * (topics + 2) + 2;

type Net = {
  topics: number;
  /** What it costs to have a person in a topic: [person × topics + topic]. */
  cost: Float64Array;
  members: number[][];
  min: number[];
  max: number[];
  /** The cheapest move of one member from topic to topic, and who that is: [from × topics + to]. */
  best: Float64Array;
  who: Int32Array;
  /** Fills a topic that is under its minimum before anything else. */
  need: number;
};

function netOf(people: readonly Wisher[], topics: readonly Offered[], locked: Map<string, number>): Net {
  const n = topics.length;
  const most = longest(people);
  const weight = (rank: number) => (rank === 1 ? 0 : base(n) ** (rank - 2));
  const cost = new Float64Array(people.length * n);
  const column = new Map(topics.map((topic, at) => [topic.id, at]));
  people.forEach(({ ranks }, person) => {
    if (!ranks.length) return;
    cost.fill(weight(most + 1), person * n, person * n + n);
    for (let rank = ranks.length; rank >= 1; rank--) {
      const topic = column.get(ranks[rank - 1] ?? "");
      if (topic !== undefined) cost[person * n + topic] = weight(rank);
    }
  });
  const left = (topic: Offered, places: number) => Math.max(0, places - (locked.get(topic.id) ?? 0));
  return {
    topics: n,
    cost,
    members: topics.map(() => []),
    min: topics.map((topic) => left(topic, topic.min)),
    max: topics.map((topic) => left(topic, topic.max)),
    best: new Float64Array(n * n).fill(Number.POSITIVE_INFINITY),
    who: new Int32Array(n * n).fill(-1),
    need: base(n) ** most,
  };
}

/** Takes one more person in by the cheapest chain of moves (successive shortest paths over the topics, Bellman and Ford). */
function insert(net: Net, person: number) {
  const { topics: n, best, who } = net;
  const far = Array.from({ length: n }, (_, topic) => net.cost[person * n + topic] ?? 0);
  const from = new Int32Array(n).fill(-1);
  for (let changed = true; changed; ) {
    changed = false;
    for (let x = 0; x < n; x++)
      for (let y = 0; y < n; y++) {
        const way = (far[x] as number) + (best[x * n + y] as number);
        if (way >= (far[y] as number)) continue;
        far[y] = way;
        from[y] = x;
        changed = true;
      }
  }
  let topic = endOf(net, far);
  const touched = [topic];
  for (let x = from[topic] ?? -1; x >= 0; x = from[topic] ?? -1) {
    const moved = who[x * n + topic] as number;
    net.members[topic]?.push(moved);
    net.members[x] = (net.members[x] ?? []).filter((member) => member !== moved);
    topic = x;
    touched.push(x);
  }
  net.members[topic]?.push(person);
  for (const changed of touched) rebuild(net, changed);
}

function endOf(net: Net, far: readonly number[]): number {
  let end = -1;
  let least = Number.POSITIVE_INFINITY;
  far.forEach((way, topic) => {
    const size = net.members[topic]?.length ?? 0;
    if (size >= (net.max[topic] ?? 0)) return;
    const total = size < (net.min[topic] ?? 0) ? way - net.need : way;
    if (total >= least) return;
    least = total;
    end = topic;
  });
  return end;
}

function rebuild({ topics: n, cost, members, best, who }: Net, x: number) {
  best.fill(Number.POSITIVE_INFINITY, x * n, x * n + n);
  for (const person of members[x] ?? []) {
    const here = cost[person * n + x] as number;
    for (let y = 0; y < n; y++) {
      const way = (cost[person * n + y] as number) - here;
      if (way >= (best[x * n + y] as number)) continue;
      best[x * n + y] = way;
      who[x * n + y] = person;
    }
  }
}
