// P12: topics by wish and balanced groups, beside the simplest way to do the same in the same run.

import { chanceOf } from "../features/draws/rules";
import { type Balanced, balance } from "../features/group-balance/rules";
import { assignTopics, type Offered, type Wisher } from "../features/topic-draw/rules";
import { must, paired, type Row, timed } from "./rounds";

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

async function topics(people: number, count: number, most: number): Promise<Row> {
  const [wishers, offered] = [wishing(people, count), offering(people, count)];
  const seen: Record<"found" | "first", string> = { found: "", first: "" };
  const figures = await paired(
    async () => {
      const { ms, value } = await timed(() => assignTopics(wishers, offered, "bench"));
      must(value.ok, "no way to share the topics was found");
      const { byRank, none } = value.profile;
      must([...byRank, none].reduce((sum, one) => sum + one, 0) === people, "somebody was left out");
      seen.found = [...byRank, none].join("/");
      return ms;
    },
    async () => {
      const { ms, value } = await timed(() => firstCome(wishers, offered));
      const ranks = [1, 2, 3, 4, 5].map((rank) => value.filter((other) => other === rank).length);
      seen.first = [...ranks, value.filter((other) => other === null).length].join("/");
      return ms;
    },
    rounds,
    3,
  );
  return {
    ...{ id: people === 500 ? "P12" : "+", name: "topics by wish", engine: "none", size: `${people} × ${count}` },
    ...{ value: figures.own, unit: "ms", floor: figures.floor, ratio: figures.ratio, goal: `≤ ${most} ms` },
    met: figures.own <= most,
    note: `got their 1st/2nd/3rd/4th/5th/none of the wishes: ${seen.found}; first come, first served: ${seen.first}`,
  };
}

async function groups(people: number, count: number, most: number): Promise<Row> {
  const all = students(people);
  let report = "";
  const figures = await paired(
    async () => {
      const made = await timed(() => balance({ people: all, attributes, rules: [] }, count, "bench").report);
      const spreads = made.value.spreads.map(({ name, spread }) => `${name} ${spread}`).join(", ");
      report = `spread: ${spreads}; alone: ${made.value.alone.length}`;
      return made.ms;
    },
    async () => {
      const { ms, value } = await timed(() => pairsAlone(all));
      must(value > 0, "no pairs were looked up");
      return ms;
    },
    rounds,
    3,
  );
  return {
    ...{
      id: "+",
      name: "balanced groups",
      engine: "none",
      size: `${people} in ${count}`,
      value: figures.own,
      unit: "ms",
    },
    ...{ floor: figures.floor, ratio: figures.ratio, goal: `≤ ${most} ms`, met: figures.own <= most, note: report },
  };
}

export async function measure(): Promise<Row[]> {
  return [
    await topics(80, 8, 10),
    await topics(500, 21, 120),
    await topics(2_000, 40, 600),
    await groups(80, 8, 400),
    await groups(500, 60, 600),
  ];
}
