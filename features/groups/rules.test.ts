import fc from "fast-check";
import { expect, test } from "vitest";
import { type Dealt, deal, proposedGroups, shareTopics, sizesOf, spread } from "./rules";

const people = (n: number): Dealt[] =>
  Array.from({ length: n }, (_, i) => ({
    id: `p${String(i).padStart(3, "0")}`,
    school: `school ${(i * 7) % 12}`,
    grade: String((i * 5) % 6),
    language: ["ko", "ko", "ko", "en", "ru", "kk"][(i * 11) % 6] ?? "ko",
  }));
const sorted = (groups: string[][]) => groups.flat().sort();

test("sizes differ by one at most and add up", () => {
  expect(sizesOf(84, 8)).toEqual([11, 11, 11, 11, 10, 10, 10, 10]);
  expect(sizesOf(3, 5)).toEqual([1, 1, 1, 0, 0]);
});

test("everybody is dealt once, into groups of even size, whatever the number", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 1, max: 20 }), fc.string(), (n, count, seed) => {
      const groups = deal(people(n), count, seed);
      const sizes = groups.map((group) => group.length);
      expect(groups).toHaveLength(count);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      expect(sorted(groups)).toEqual(people(n).map((p) => p.id));
    }),
    { numRuns: 40 },
  );
});

test("the same seed gives the same groups in whatever order the people come; another seed gives others", () => {
  const all = people(80);
  expect(deal([...all].reverse(), 8, "spring")).toEqual(deal(all, 8, "spring"));
  expect(deal(all, 8, "autumn")).not.toEqual(deal(all, 8, "spring"));
});

test("schools, grades and languages are spread as evenly as 80 students allow, unlike by chance", () => {
  const all = people(80);
  const byId = new Map(all.map((person) => [person.id, person]));
  const even = deal(all, 8, "spread").map((group) => group.flatMap((id) => byId.get(id) ?? []));
  const found = spread(even);
  expect(found.grade).toBeLessThanOrEqual(1);
  expect(found.language).toBeLessThanOrEqual(1);
  expect(found.school).toBeLessThanOrEqual(1);
  const inARow = Array.from({ length: 8 }, (_, i) =>
    [...all].sort((a, b) => (a.school < b.school ? -1 : 1)).slice(i * 10, i * 10 + 10),
  );
  expect(spread(inARow).school).toBeGreaterThan(3);
});

test("locked people stay, even when a group then has more than its share", () => {
  const all = people(10).map((person, i) => (i < 6 ? { ...person, lockedTo: 1 } : person));
  const groups = deal(all, 3, "locks");
  expect(groups[1]).toEqual(expect.arrayContaining(all.slice(0, 6).map((p) => p.id)));
  expect(groups.map((group) => group.length)).toEqual([2, 6, 2]);
});

test("topics are shared out to groups without one, the least used first, never beyond their cap", () => {
  const groups = [
    { id: "g1", topicId: "a" },
    { id: "g2", topicId: null },
    { id: "g3", topicId: null },
    { id: "g4", topicId: null },
  ];
  const topics = [
    { id: "a", cap: 2 },
    { id: "b", cap: 1 },
  ];
  expect(shareTopics(groups, topics)).toEqual([
    { groupId: "g2", topicId: "b" },
    { groupId: "g3", topicId: "a" },
  ]);
});

test("the groups proposed have about ten people, and never more groups than there are places with topics", () => {
  expect(proposedGroups(85, 0)).toBe(9);
  expect(proposedGroups(85, 8)).toBe(8);
  expect(proposedGroups(40, 8)).toBe(4);
  expect(proposedGroups(3, 8)).toBe(1);
  expect(proposedGroups(5000, 0)).toBe(100);
});
