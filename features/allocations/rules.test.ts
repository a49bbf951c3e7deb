import { describe, expect, test } from "vitest";
import { chanceOf } from "../draws/rules";
import { csvOf, type Draw, type Drawn, drawn, figuresOf, type Setting, withMoves } from "./rules";

const setting: Setting = {
  mode: "joint",
  count: 4,
  topics: ["t1", "t2", "t3"].map((topicId) => ({ topicId, groups: topicId === "t1" ? 2 : 1 })),
  sizeMin: 4,
  sizeMax: 8,
  weights: { school: 3, grade: 2, gender: 2, language: 2 },
  guarded: ["gender"],
  lower: 0,
};
function people(count: number): Drawn[] {
  const chance = chanceOf("people");
  const topics = ["t1", "t1", "t2", "t3"];
  return Array.from({ length: count }, (_, at) => ({
    id: `p${String(at).padStart(2, "0")}`,
    ranks: at % 7 === 6 ? [] : [...new Set([topics[chance.below(4)] ?? "", topics[chance.below(4)] ?? ""])],
    levels: {
      school: String(chance.below(3)),
      grade: String(1 + chance.below(3)),
      gender: chance.below(2) ? "female" : "male",
      language: "ko",
    },
  }));
}
const draw: Draw = { people: people(24), rules: [], setting };
const must = (answer: ReturnType<typeof drawn>) => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.obstacles));
  return answer.groups;
};

describe("what is drawn", () => {
  test("are as many groups of each topic as the setting says, in its order, with everybody in one", () => {
    const groups = must(drawn(draw, "seed"));
    expect(groups.map((group) => group.topicId)).toEqual(["t1", "t1", "t2", "t3"]);
    expect(groups.flatMap((group) => group.ids).sort()).toEqual(draw.people.map((one) => one.id));
    expect(figuresOf(draw, groups).outside).toEqual([]);
  });

  test("is the same for the same seed, whatever order people come in, and another for another", () => {
    const turned = { ...draw, people: [...draw.people].reverse() };
    expect(drawn(turned, "seed")).toEqual(drawn(draw, "seed"));
    expect(drawn(draw, "other")).not.toEqual(drawn(draw, "seed"));
  });

  test("has no topics where groups are only balanced, and locked people stay in their group", () => {
    const locked = { group: 3, topicId: null };
    const mine = draw.people.map((one, at) => (at < 5 ? { ...one, locked } : one));
    const groups = must(drawn({ ...draw, people: mine, setting: { ...setting, mode: "groups" } }, "seed"));
    expect(groups.map((group) => group.topicId)).toEqual([null, null, null, null]);
    for (const { id } of mine.slice(0, 5)) expect(groups[2]?.ids).toContain(id);
    expect(groups.map((group) => group.ids.length)).toEqual([6, 6, 6, 6]);
  });

  test("leaves locked people with their topic", () => {
    const mine = draw.people.map((one) => ({ ...one, ranks: ["t1"] }));
    const first = { ...mine[0], locked: { group: 9, topicId: "t3" } } as Drawn;
    const groups = must(drawn({ ...draw, people: [first, ...mine.slice(1)] }, "seed"));
    expect(groups[3]?.ids).toContain(first.id);
  });

  test("is impossible with too few people, and says which topics to leave out", () => {
    const answer = drawn({ ...draw, setting: { ...setting, sizeMin: 7 } }, "seed");
    expect(answer).toMatchObject({ ok: false, obstacles: [{ rule: "too-few-people", people: 24, needed: 28 }] });
  });
});

describe("moves by hand", () => {
  const groups = must(drawn(draw, "seed"));
  const [one] = groups[0]?.ids ?? [];

  test("put people into another group; unknown people and groups are passed over", () => {
    const moved = withMoves(
      groups,
      new Map([
        [one ?? "", 4],
        ["nobody", 2],
        [groups[1]?.ids[0] ?? "", 99],
      ]),
    );
    expect(moved[3]?.ids).toContain(one);
    expect(moved[0]?.ids).not.toContain(one);
    expect(moved[1]).toEqual(groups[1]);
    expect(moved.flatMap((group) => group.ids)).toHaveLength(24);
  });

  test("are weighed by the same figures: size, wishes, pairs", () => {
    const two = { kind: "apart" as const, oneId: one ?? "", otherId: groups[3]?.ids[0] ?? "" };
    const ruled = { ...draw, rules: [two] };
    const all = new Map((groups[0]?.ids ?? []).map((id) => [id, 4] as const));
    const figures = figuresOf(ruled, withMoves(groups, all));
    expect(figures.outside).toEqual([1, 4]);
    expect(figures.report.broken).toEqual([two]);
    expect(figuresOf(ruled, groups).report.broken).toEqual([]);
    expect(figuresOf({ ...draw, setting: { ...setting, mode: "groups" } }, groups).profile).toBeNull();
  });
});

test("what went in is one CSV, whatever order its parts came in, and another when anything differs", () => {
  const rules = [
    { kind: "together" as const, oneId: "p01", otherId: "p02" },
    { kind: "apart" as const, oneId: "p05", otherId: "p03" },
  ];
  const csv = csvOf({ ...draw, rules });
  const [first, second] = rules;
  const turned = { ...(second as (typeof rules)[number]), oneId: "p03", otherId: "p05" };
  expect(csvOf({ ...draw, people: [...draw.people].reverse(), rules: [turned, first as (typeof rules)[number]] })).toBe(
    csv,
  );
  expect(csvOf(draw)).not.toBe(csv);
  expect(csvOf({ ...draw, rules, setting: { ...setting, lower: 1 } })).not.toBe(csv);
  expect(csv).toContain("topic,t1,2\n");
  expect(csv.endsWith("\n")).toBe(true);
});
