// `npm run bench -- --only=assignment`: topics by wish and balanced groups, in a worker as in the browser, each as a
// ratio to two floors measured in the same run: the simplest way to do the same, and a fixed piece of arithmetic.

import { chanceOf } from "../features/draws/rules";
import { type Balanced, balance } from "../features/group-balance/rules";
import { assignTopics, type Offered, type Wisher } from "../features/topic-draw/rules";

const rounds = 7;

/** Wishes as students have them: few topics are liked by very many, five ranks each. */
function wishing(people: number, topics: number): Wisher[] {
  const chance = chanceOf(`wishes ${people}`);
  return Array.from({ length: people }, (_, at) => {
    const ranks: string[] = [];
    while (ranks.length < 5) {
      const liked = `t${Math.floor((chance.below(topics) * chance.below(topics)) / topics)}`;
      if (!ranks.includes(liked)) ranks.push(liked);
    }
    return { id: `p${at}`, ranks };
  });
}

function offering(people: number, topics: number): Offered[] {
  const share = people / topics;
  return Array.from({ length: topics }, (_, at) => ({
    id: `t${at}`,
    min: Math.floor(share / 4),
    max: Math.ceil(share * 1.25),
  }));
}

function students(people: number): Balanced[] {
  const chance = chanceOf(`students ${people}`);
  const level = (levels: number) => String(Math.min(chance.below(levels), chance.below(levels)));
  return Array.from({ length: people }, (_, at) => ({
    id: `p${at}`,
    levels: { grade: level(6), gender: level(2), school: level(12), language: level(4) },
  }));
}
const attributes = [
  { name: "grade", weight: 2 },
  { name: "gender", weight: 2, guarded: true },
  { name: "school", weight: 3 },
  { name: "language", weight: 2, guarded: true },
];

/** The floor of a draw: everybody takes the best topic that still has room, one after another. */
function firstCome(people: readonly Wisher[], topics: readonly Offered[]): (number | null)[] {
  const room = new Map(topics.map(({ id, max }) => [id, max]));
  return people.map(({ ranks }) => {
    const at = ranks.findIndex((id) => (room.get(id) ?? 0) > 0);
    const id = ranks[at];
    if (id === undefined) return null;
    room.set(id, (room.get(id) ?? 0) - 1);
    return at + 1;
  });
}

/** The floor of a search: as many pairs looked up as the search tries swaps, and nothing reckoned. */
function pairsAlone(people: readonly Balanced[]): number {
  const chance = chanceOf("pairs");
  const of = Int32Array.from(people, (_, at) => at % 8);
  let unlike = 0;
  for (let pair = 0; pair < 120_000; pair++) {
    const [one, other] = [chance.below(people.length), chance.below(people.length)];
    if (of[one] !== of[other]) unlike++;
  }
  return unlike;
}

/** The fixed floor: five million steps of 32-bit arithmetic, the same on every machine and for every size. */
function arithmetic(): number {
  let word = 1;
  for (let step = 0; step < 5_000_000; step++) word = Math.imul(word ^ (word >>> 7), 0x9e3779b1) + step;
  return word;
}

function timed<T>(work: () => T): { ms: number; value: T } {
  const from = performance.now();
  const value = work();
  return { ms: performance.now() - from, value };
}
const median = (all: readonly number[]) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;

/** Rounds in turn, the order within a round alternating; the ratio is taken inside the round. */
function measured<T, F>(work: () => T, floor: () => F) {
  const spent: { ms: number; ratio: number; floorMs: number; fixed: number }[] = [];
  for (let warm = 0; warm < 3; warm++) work();
  let value = work();
  let below = floor();
  for (let round = 0; round < rounds; round++) {
    const first = round % 2 ? timed(floor) : undefined;
    const own = timed(work);
    const other = first ?? timed(floor);
    value = own.value;
    below = other.value;
    const fixed = own.ms / timed(arithmetic).ms;
    spent.push({ ms: own.ms, floorMs: other.ms, ratio: own.ms / other.ms, fixed });
  }
  const of = (key: "ms" | "ratio" | "floorMs" | "fixed") => median(spent.map((one) => one[key]));
  return { ms: of("ms"), floorMs: of("floorMs"), ratio: of("ratio"), fixed: of("fixed"), value, below };
}

type Row = Record<"what" | "ms" | "goal" | "floor" | "ratio" | "to arithmetic" | "found" | "floor finds", string>;
const rows: Row[] = [];
const shown = (ms: number) => `${ms.toFixed(ms < 10 ? 1 : 0)} ms`;

for (const [people, topics, goal] of [
  [80, 8, 10],
  [500, 21, 120],
  [2000, 40, 600],
] as const) {
  const [wishers, offered] = [wishing(people, topics), offering(people, topics)];
  const { ms, floorMs, ratio, fixed, value, below } = measured(
    () => assignTopics(wishers, offered, "bench"),
    () => firstCome(wishers, offered),
  );
  const ranks = [1, 2, 3, 4, 5].map((rank) => below.filter((other) => other === rank).length);
  rows.push({
    what: `topics ${people} × ${topics}`,
    ms: shown(ms),
    goal: shown(goal),
    floor: `first come, ${shown(floorMs)}`,
    ratio: `${ratio.toFixed(0)}×`,
    "to arithmetic": `${fixed.toFixed(2)}×`,
    found: value.ok ? [...value.profile.byRank, value.profile.none].join("/") : "impossible",
    "floor finds": [...ranks, below.filter((other) => other === null).length].join("/"),
  });
}
for (const [people, groups] of [
  [80, 8],
  [500, 60],
] as const) {
  const all = students(people);
  const { ms, floorMs, ratio, fixed, value } = measured(
    () => balance({ people: all, attributes, rules: [] }, groups, "bench").report,
    () => pairsAlone(all),
  );
  rows.push({
    what: `balance ${people} in ${groups}`,
    ms: shown(ms),
    goal: shown(people === 80 ? 400 : 600),
    floor: `pairs alone, ${shown(floorMs)}`,
    ratio: `${ratio.toFixed(1)}×`,
    "to arithmetic": `${fixed.toFixed(2)}×`,
    found: `${value.spreads.map(({ name, spread }) => `${name} ${spread}`).join(", ")}; alone ${value.alone.length}`,
    "floor finds": "",
  });
}
console.log(`Medians of ${rounds} rounds. Profiles: 1st/2nd/3rd/4th/5th/none of the wishes.`);
console.table(rows);
