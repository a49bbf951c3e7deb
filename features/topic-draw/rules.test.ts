import fc from "fast-check";
import { expect, test } from "vitest";
import { chanceOf, shuffled } from "../draws/rules";
import { assignTopics, groupRanks, type Offered, type TopicDraw, type Wisher } from "./rules";

const seed = "5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9";
const topicsOf = (sizes: readonly [min: number, max: number][]): Offered[] =>
  sizes.map(([min, max], at) => ({ id: `t${at}`, min, max }));

/** Small lectures that can be held: 1 to `most` people with up to three wishes, topics with room and need enough. */
const lecture = (most: number, topics: number) =>
  fc
    .record({
      lists: fc.array(fc.shuffledSubarray(Array.from({ length: topics }, (_, at) => `t${at}`)), {
        minLength: 1,
        maxLength: most,
      }),
      sizes: fc.array(fc.tuple(fc.nat(3), fc.nat(most)), { minLength: topics, maxLength: topics }),
    })
    .map(({ lists, sizes }) => ({
      people: lists.map((ranks, at): Wisher => ({ id: `p${String(at).padStart(2, "0")}`, ranks: ranks.slice(0, 3) })),
      topics: topicsOf(sizes.map(([min, more]) => [min, min + more])),
    }))
    .filter(({ people, topics }) => fits(people.length, topics));
const fits = (people: number, topics: readonly Offered[]) =>
  people >= topics.reduce((sum, { min }) => sum + min, 0) && people <= topics.reduce((sum, { max }) => sum + max, 0);

function drawn(draw: TopicDraw) {
  if (!draw.ok) throw new Error(JSON.stringify(draw.obstacles));
  return draw;
}
/** How many at each rank from the worst on: none of the wishes, third, second, first. */
const fromWorst = ({ profile }: ReturnType<typeof drawn>) => {
  const [first = 0, second = 0, third = 0] = profile.byRank;
  return [profile.none, third, second, first];
};
const levelOf = ({ ranks }: Wisher, topicId: string) => {
  if (!ranks.length) return undefined;
  const at = ranks.indexOf(topicId);
  return at < 0 ? 0 : 3 - at;
};
const less = (a: readonly number[], b: readonly number[]) => {
  const at = a.findIndex((n, i) => n !== b[i]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
};

/** The best profile of all assignments there are. */
function bestByTrying(people: readonly Wisher[], topics: readonly Offered[]): number[] {
  let best: number[] = [Number.POSITIVE_INFINITY];
  const sizes = new Map<string, number>();
  const counts = [0, 0, 0, 0];
  const seat = (at: number) => {
    if (at === people.length) {
      const held = topics.every(({ id, min }) => (sizes.get(id) ?? 0) >= min);
      if (held && less(counts, best)) best = [...counts];
      return;
    }
    for (const { id, max } of topics) {
      if ((sizes.get(id) ?? 0) >= max) continue;
      const level = levelOf(people[at] as Wisher, id);
      sizes.set(id, (sizes.get(id) ?? 0) + 1);
      if (level !== undefined) counts[level]!++;
      seat(at + 1);
      if (level !== undefined) counts[level]!--;
      sizes.set(id, (sizes.get(id) ?? 0) - 1);
    }
  };
  seat(0);
  return best;
}

test("no assignment at all is better than the one found, and sizes are held", () => {
  fc.assert(
    fc.property(lecture(6, 3), fc.string(), ({ people, topics }, from) => {
      const draw = drawn(assignTopics(people, topics, from));
      expect(fromWorst(draw)).toEqual(bestByTrying(people, topics));
      for (const { id, min, max } of topics) {
        const size = draw.placements.filter(({ topicId }) => topicId === id).length;
        expect(size).toBeGreaterThanOrEqual(min);
        expect(size).toBeLessThanOrEqual(max);
      }
      expect(draw.placements.map(({ id }) => id)).toEqual(people.map(({ id }) => id));
    }),
    { numRuns: 300 },
  );
});

test("the order in which people and topics come in changes nothing", () => {
  fc.assert(
    fc.property(lecture(14, 4), fc.string(), ({ people, topics }, from) => {
      const draw = assignTopics(people, topics, from);
      const chance = chanceOf(`${from}mixed`);
      expect(assignTopics(shuffled(people, chance), shuffled(topics, chance), from)).toEqual(draw);
    }),
  );
});

test("another seed gives others what is scarce, and never a worse profile", () => {
  const people = Array.from({ length: 10 }, (_, at) => ({ id: `p${at}`, ranks: ["t0", "t1"] }));
  const topics = topicsOf([
    [0, 5],
    [0, 5],
  ]);
  const draws = ["a", "b", "c", "d"].map((from) => drawn(assignTopics(people, topics, from)));
  for (const { profile } of draws) expect(profile).toEqual({ byRank: [5, 5], none: 0, open: 0 });
  const lucky = draws.map(({ placements }) => placements.flatMap(({ id, rank }) => (rank === 1 ? id : [])).join());
  expect(new Set(lucky).size).toBeGreaterThan(1);
});

test("no number of better ranks is worth one child without any wish", () => {
  // Whoever wishes t0 alone gets it, though that moves five others one rank down each.
  const topics = topicsOf([
    [0, 1],
    [0, 1],
    [0, 1],
    [0, 1],
    [0, 1],
    [0, 1],
    [0, 1],
  ]);
  const chain = Array.from({ length: 6 }, (_, at) => ({ id: `p${at}`, ranks: [`t${at}`, `t${at + 1}`] }));
  const draw = drawn(assignTopics([...chain, { id: "z", ranks: ["t0"] }], topics, seed));
  expect(draw.profile).toEqual({ byRank: [1, 6], none: 0, open: 0 });
});

test("people without wishes fill what others leave, and a topic nobody wishes for gets its minimum", () => {
  const people: Wisher[] = [
    ...Array.from({ length: 6 }, (_, at) => ({ id: `a${at}`, ranks: ["t0"] })),
    ...Array.from({ length: 4 }, (_, at) => ({ id: `b${at}`, ranks: [] })),
  ];
  const topics = topicsOf([
    [2, 6],
    [4, 9],
  ]);
  expect(drawn(assignTopics(people, topics, seed)).profile).toEqual({ byRank: [6], none: 0, open: 4 });
  const without = drawn(assignTopics(people.slice(0, 6), topics, seed));
  expect(without.profile).toEqual({ byRank: [2], none: 4, open: 0 });
});

test("a locked person stays, and the others are assigned around", () => {
  const people: Wisher[] = [
    { id: "a", ranks: ["t0"], lockedTo: "t1" },
    { id: "b", ranks: ["t1", "t0"] },
    { id: "c", ranks: ["t1", "t0"] },
  ];
  const topics = topicsOf([
    [1, 2],
    [1, 2],
  ]);
  const draw = drawn(assignTopics(people, topics, seed));
  expect(draw.placements[0]).toEqual({ id: "a", topicId: "t1", rank: null });
  expect(draw.profile).toEqual({ byRank: [1, 1], none: 1, open: 0 });
});

test("a wish for a topic that is gone keeps its rank and is not met", () => {
  const draw = drawn(
    assignTopics(
      [{ id: "a", ranks: ["gone", "t1"] }],
      topicsOf([
        [0, 1],
        [0, 1],
      ]),
      seed,
    ),
  );
  expect(draw.placements).toEqual([{ id: "a", topicId: "t1", rank: 2 }]);
});

test("nobody to assign is no obstacle", () => {
  expect(assignTopics([], topicsOf([[0, 3]]), seed)).toEqual({
    ok: true,
    placements: [],
    profile: { byRank: [], none: 0, open: 0 },
  });
});

test("what makes it impossible is named by topic and rule", () => {
  const three = ["a", "b", "c"].map((id): Wisher => ({ id, ranks: ["t0"] }));
  const obstacles = (people: readonly Wisher[], topics: readonly Offered[]) => {
    const draw = assignTopics(people, topics, seed);
    return draw.ok ? [] : draw.obstacles;
  };
  expect(obstacles(three, [])).toEqual([{ rule: "no-topics" }]);
  expect(
    obstacles(
      three,
      topicsOf([
        [3, 2],
        [0, 9],
      ]),
    ),
  ).toEqual([{ rule: "min-over-max", topicId: "t0", min: 3, max: 2 }]);
  expect(
    obstacles(
      three,
      topicsOf([
        [0, 1],
        [0, 1],
      ]),
    ),
  ).toEqual([{ rule: "too-few-places", people: 3, places: 2, topicIds: ["t0"] }]);
  expect(
    obstacles(
      three,
      topicsOf([
        [2, 4],
        [2, 4],
      ]),
    ),
  ).toEqual([{ rule: "too-few-people", people: 3, needed: 4, topicIds: ["t1"] }]);
  const locked = three.map((person) => ({ ...person, lockedTo: "t0" }));
  expect(
    obstacles(
      locked,
      topicsOf([
        [0, 2],
        [0, 9],
      ]),
    ),
  ).toEqual([{ rule: "locked-over-max", topicId: "t0", locked: 3, max: 2 }]);
  expect(obstacles([{ id: "a", ranks: [], lockedTo: "gone" }], topicsOf([[0, 2]]))).toEqual([
    { rule: "locked-to-unknown", topicId: "gone", locked: 1 },
  ]);
  // Locks can use up what minimums need, though there are people enough in all.
  expect(
    obstacles(
      locked,
      topicsOf([
        [0, 3],
        [1, 9],
      ]),
    ),
  ).toEqual([{ rule: "too-few-people", people: 3, needed: 4, topicIds: ["t1"] }]);
});

test("lists too long to be compared exactly are refused rather than assigned inexactly", () => {
  const topics = topicsOf(Array.from({ length: 60 }, () => [0, 2]));
  const ranks = topics.slice(0, 12).map(({ id }) => id);
  expect(assignTopics([{ id: "a", ranks }], topics, seed)).toEqual({ ok: false, obstacles: [{ rule: "too-large" }] });
});

test("a group's wishes are its members' by points, then by first wishes", () => {
  const lists = [
    ["t1", "t0"],
    ["t2", "t0"],
    ["t1", "t2", "t3"],
  ];
  expect(groupRanks(lists, 3)).toEqual(["t1", "t2", "t0"]);
  expect(
    groupRanks(
      [
        ["t5", "t4"],
        ["t4", "t5"],
      ],
      2,
    ),
  ).toEqual(["t4", "t5"]);
  expect(groupRanks([], 3)).toEqual([]);
});

test("those who wish for nothing even the sizes out, and take no wish from anybody", () => {
  const chance = chanceOf("sizes");
  for (let round = 0; round < 60; round++) {
    const topics = Array.from({ length: 2 + chance.below(5) }, (_, at) => ({ id: `t${at}`, min: 1, max: 9 }));
    const wishing = Array.from({ length: chance.below(12) }, (_, at) => ({
      id: `w${at}`,
      ranks: [topics[chance.below(topics.length)]?.id ?? ""],
    }));
    const open = Array.from({ length: topics.length + chance.below(10) }, (_, at) => ({ id: `o${at}`, ranks: [] }));
    const drawn = assignTopics([...wishing, ...open], topics, `seed ${round}`);
    if (!drawn.ok) continue;
    const sizeOf = (id: string, of = drawn.placements) => of.filter((one) => one.topicId === id).length;
    const wished = drawn.placements.filter((one) => one.id.startsWith("w"));
    const sizes = topics.map(({ id }) => sizeOf(id));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(9);
    // No topic has somebody without a wish and two more people than another one has.
    for (const { id } of topics)
      if (sizeOf(id) > sizeOf(id, wished)) expect(sizeOf(id) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  }
});
