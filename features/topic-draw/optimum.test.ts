import loadSolver from "highs";
import { expect, test } from "vitest";
import { type Chance, chanceOf } from "../draws/rules";
import { assignTopics, type Offered, type Wisher } from "./rules";

const solver = await loadSolver();

/** Wishes as students have them: some topics are far more liked than others. */
function wishing(chance: Chance, people: number, topics: number, most: number): Wisher[] {
  return Array.from({ length: people }, (_, at) => {
    const ranks: string[] = [];
    const long = chance.below(10) === 0 ? 0 : 1 + chance.below(most);
    while (ranks.length < Math.min(long, topics)) {
      const liked = `t${Math.floor((chance.below(topics) * (1 + chance.below(topics))) / topics)}`;
      if (!ranks.includes(liked)) ranks.push(liked);
    }
    return { id: `p${at}`, ranks };
  });
}

function offering(chance: Chance, people: number, topics: number): Offered[] {
  const share = people / topics;
  return Array.from({ length: topics }, (_, at) => {
    const min = chance.below(Math.floor(share) + 1);
    return { id: `t${at}`, min, max: Math.max(min, Math.ceil(share)) + chance.below(3) };
  });
}

const levelOf = ({ ranks }: Wisher, topicId: string, most: number) => {
  if (!ranks.length) return -1;
  const at = ranks.indexOf(topicId);
  return at < 0 ? most : at;
};

/** Counts at each level from the worst on by an integer programme for each: the least, held for all that follow. */
function optimum(people: readonly Wisher[], topics: readonly Offered[], most: number): number[] {
  const all = people.flatMap((_, p) => topics.map((_, t) => `x${p}_${t}`));
  const atLevel = (level: number) =>
    people.flatMap((person, p) =>
      topics.flatMap(({ id }, t) => (levelOf(person, id, most) === level ? [`x${p}_${t}`] : [])),
    );
  const rows = [
    ...people.map((_, p) => `${topics.map((_, t) => `x${p}_${t}`).join(" + ")} = 1`),
    ...topics.map(({ min }, t) => `${people.map((_, p) => `x${p}_${t}`).join(" + ")} >= ${min}`),
    ...topics.map(({ max }, t) => `${people.map((_, p) => `x${p}_${t}`).join(" + ")} <= ${max}`),
  ];
  const found: number[] = [];
  for (let level = most; level >= 0; level--) {
    const terms = atLevel(level);
    if (!terms.length) {
      found.push(0);
      continue;
    }
    const goal = `Minimize\n obj: ${terms.join(" + ")}\nSubject To\n`;
    const solved = solver.solve(
      `${goal}${rows.map((row, at) => ` c${at}: ${row}`).join("\n")}\nBinary\n ${all.join(" ")}\nEnd`,
      {
        mip_rel_gap: 0,
      },
    );
    expect(solved.Status).toBe("Optimal");
    const least = Math.round(solved.ObjectiveValue);
    found.push(least);
    rows.push(`${terms.join(" + ")} = ${least}`);
  }
  return found;
}

function ours(people: readonly Wisher[], topics: readonly Offered[], most: number, seed: string): number[] {
  const draw = assignTopics(people, topics, seed);
  if (!draw.ok) throw new Error(JSON.stringify(draw.obstacles));
  const byRank = Array.from({ length: most }, (_, at) => draw.profile.byRank[at] ?? 0);
  return [draw.profile.none, ...byRank.reverse()];
}

test("an independent solver of integer programmes finds nothing better in 200 lectures", () => {
  const chance = chanceOf("two hundred lectures");
  for (let lecture = 0; lecture < 200; lecture++) {
    const [count, topics, most] = [4 + chance.below(14), 2 + chance.below(4), 1 + chance.below(4)];
    const people = wishing(chance, count, topics, most);
    const offered = offering(chance, count, topics);
    expect(ours(people, offered, most, `seed ${lecture}`)).toEqual(optimum(people, offered, most));
  }
}, 120_000);

test("nor for 80 students, 8 topics and five wishes", () => {
  const chance = chanceOf("the founding case");
  for (let lecture = 0; lecture < 2; lecture++) {
    const people = wishing(chance, 80, 8, 5);
    const offered = offering(chance, 80, 8);
    expect(ours(people, offered, 5, `seed ${lecture}`)).toEqual(optimum(people, offered, 5));
  }
}, 120_000);
