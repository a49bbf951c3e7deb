import fc from "fast-check";
import { expect, test } from "vitest";
import { type Chance, chanceOf, shuffled } from "../draws/rules";
import { assignTopics } from "../topic-draw/rules";
import { assignJointly, type Joined, type JointTask } from "./rules";

const attributes = [
  { name: "grade", weight: 2 },
  { name: "gender", weight: 2, guarded: true },
];

function joining(count: number, topics: number, chance: Chance): Joined[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `p${String(at).padStart(2, "0")}`,
    ranks: shuffled(
      Array.from({ length: topics }, (_, t) => `t${t}`),
      chance,
    ).slice(0, chance.below(4)),
    levels: { grade: String(chance.below(3)), gender: String(chance.below(2)) },
  }));
}

function lecture(count: number, from: string, lower: number): JointTask {
  const topics = Array.from({ length: 4 }, (_, t) => ({
    id: `t${t}`,
    min: Math.floor(count / 8),
    max: Math.ceil(count / 3),
    groups: 1 + (t % 2),
  }));
  return { people: joining(count, 4, chanceOf(from)), topics, attributes, rules: [], lower };
}

function joint(task: JointTask, seed: string) {
  const drawn = assignJointly(task, seed);
  if (!drawn.ok) throw new Error(JSON.stringify(drawn.obstacles));
  return drawn;
}
/** How many came at each rank or better, from the first rank on. */
const within = ({ byRank }: { byRank: number[] }) =>
  byRank.map((_, at) => byRank.slice(0, at + 1).reduce((sum, n) => sum + n, 0));

test("with nothing to give up, wishes come out as without balance, and groups are at least as even", () => {
  fc.assert(
    fc.property(fc.integer({ min: 8, max: 40 }), fc.string(), (count, seed) => {
      const task = lecture(count, `${seed}people`, 0);
      const alone = assignTopics(task.people, task.topics, seed);
      const found = joint(task, seed);
      expect(found.profile).toEqual(alone.ok && alone.profile);
      expect(found.wished).toEqual(found.profile);
      expect(found.lowered).toBe(0);
      expect(found.groups.flatMap(({ ids }) => ids).sort()).toEqual(task.people.map(({ id }) => id));
      for (const { id, topicId } of found.placements)
        expect(found.groups.find(({ ids }) => ids.includes(id))?.topicId).toBe(topicId);
      for (const { id, min, max } of task.topics) {
        const size = found.placements.filter(({ topicId }) => topicId === id).length;
        expect(size).toBeGreaterThanOrEqual(min);
        expect(size).toBeLessThanOrEqual(max);
      }
    }),
    { numRuns: 40 },
  );
});

test("so many steps of rank may be given up and no more, nobody's last wish among them", () => {
  let used = 0;
  fc.assert(
    fc.property(fc.integer({ min: 8, max: 30 }), fc.nat(5), fc.string(), (count, lower, seed) => {
      const found = joint(lecture(count, `${seed}people`, lower), seed);
      const wished = within(found.wished);
      const lost = within(found.profile).reduce((sum, n, at) => sum + Math.max(0, (wished[at] ?? 0) - n), 0);
      expect(found.lowered).toBe(lost);
      expect(lost).toBeLessThanOrEqual(lower);
      expect(found.profile.none).toBeLessThanOrEqual(found.wished.none);
      used += lost;
    }),
    { numRuns: 40, seed: 7 },
  );
  expect(used).toBeGreaterThan(0);
});

test("what is given up makes groups more even", () => {
  const cost = (lower: number) => joint(lecture(40, "even", lower), "even").report.cost;
  expect(cost(8)).toBeLessThan(cost(0));
});

test("the order in which people and topics come in changes nothing", () => {
  const task = lecture(30, "order", 2);
  const chance = chanceOf("mixed");
  const mixed = { ...task, people: shuffled(task.people, chance), topics: shuffled(task.topics, chance) };
  expect(joint(mixed, "order")).toEqual(joint(task, "order"));
});

test("who is locked to a topic stays with it, and may be in any of its groups", () => {
  const task = lecture(24, "locked", 3);
  const people = task.people.map((person, at) => (at < 4 ? { ...person, lockedTo: "t1" } : person));
  const found = joint({ ...task, people }, "locked");
  expect(found.placements.slice(0, 4).map(({ topicId }) => topicId)).toEqual(["t1", "t1", "t1", "t1"]);
});

test("two who belong together come together where the profile allows it, and are told where it does not", () => {
  const alike = (id: string, topicId: string): Joined => ({ id, ranks: [topicId], levels: {} });
  const topics = ["t0", "t1"].map((id) => ({ id, min: 2, max: 2, groups: 1 }));
  const rules = [{ kind: "together" as const, oneId: "a", otherId: "c" }];
  const people = [alike("a", "t0"), alike("b", "t0"), alike("c", "t1"), alike("d", "t1")];
  expect(joint({ people, topics, attributes, rules, lower: 4 }, "x").report.broken).toEqual(rules);
  const easy = people.map((person) => ({ ...person, ranks: [] }));
  expect(joint({ people: easy, topics, attributes, rules, lower: 0 }, "x").report.broken).toEqual([]);
});

test("topics that cannot be filled are told as by the draw of topics", () => {
  expect(assignJointly({ ...lecture(3, "few", 0), topics: [] }, "x")).toEqual({
    ok: false,
    obstacles: [{ rule: "no-topics" }],
  });
});
