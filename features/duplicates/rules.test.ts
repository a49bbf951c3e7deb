import fc from "fast-check";
import { expect, test } from "vitest";
import { decide, likelyPairs, matcher, matchKey, matchScore, type Traits } from "./rules";

const seoyeon: Traits = {
  names: ["김서연", "Seoyeon Kim"],
  school: "한빛중학교",
  grade: 1,
  classNo: "6",
  studentNo: "18",
  birth: "2013-11-09",
  guardianPhone: "+821079712276",
  email: "student01@example.org",
};
const only = (traits: Partial<Traits>): Traits => ({ names: ["김서연"], ...traits });

test.each([
  ["  김\u200b서연 ", "김서연"],
  ["김  산", "김산"],
  ["박서연".normalize("NFD"), "박서연"],
  ["ＫＩＭ\u3000Seo\u00a0Yeon", "kim seo yeon"],
  ["Ғалымжан  Өмірұлы", "ғалымжан өмірұлы"],
])("%j is compared as %j", (written, key) => {
  expect(matchKey(written)).toBe(key);
});

test.each<[string, Partial<Traits>, number, string]>([
  [
    "name, school and number in class",
    { school: "한빛중학교", grade: 1, classNo: "6", studentNo: "018" },
    100,
    "match",
  ],
  ["name and birth date", { birth: "2013-11-09" }, 90, "match"],
  ["name, school, grade and class", { school: "한빛중학교", grade: 1, classNo: "6" }, 80, "ask"],
  ["name and guardian's phone", { guardianPhone: "+821079712276" }, 70, "ask"],
  ["name and e-mail", { email: "student01@example.org" }, 70, "ask"],
  ["name and school", { school: "한빛중학교" }, 60, "ask"],
  ["name alone", {}, 30, "create"],
])("%s", (_what, traits, score, action) => {
  expect(matchScore(only(traits), seoyeon)).toBe(score);
  expect(decide(score)).toBe(action);
});

test("siblings share e-mail and phone and stay two people, twins even share the birthday and the class", () => {
  const twin: Traits = { ...seoyeon, names: ["김서준"], studentNo: "19" };
  expect(matchScore(twin, seoyeon)).toBe(20);
});

test("any of the four names finds the person", () => {
  expect(matchScore({ names: [null, "SEOYEON  KIM"], birth: "2013-11-09" }, seoyeon)).toBe(90);
});

test("a name typed with letters of another alphabet is asked about, never taken for the same", () => {
  const asel: Traits = { names: ["Асель"], birth: "2010-03-05" };
  expect(matchKey("Acель")).not.toBe(matchKey("Асель"));
  expect(matchScore({ names: ["Acель"], birth: "2010-03-05" }, asel)).toBe(80);
  expect(matchScore({ names: ["Ким Мария"], birth: "2010-03-05" }, { names: ["Мария Ким"], birth: "2010-03-05" })).toBe(
    80,
  );
});

test("a number in class that went to another child is a question, with another birthday not even that", () => {
  const next: Traits = { ...seoyeon, names: ["이산"], birth: null, guardianPhone: null, email: null };
  expect(matchScore(next, seoyeon)).toBe(70);
  expect(matchScore({ ...next, birth: "2013-01-01" }, seoyeon)).toBe(30);
  expect(matchScore({ ...next, birth: "2013-11-09" }, seoyeon)).toBe(85);
});

test("the same number in another class is another child", () => {
  expect(matchScore({ names: ["이산"], school: "한빛중학교", grade: 1, classNo: "7", studentNo: "18" }, seoyeon)).toBe(
    0,
  );
});

test("two of one name in a class are told apart by their numbers, and other birthdays make a question", () => {
  expect(matchScore({ ...seoyeon, studentNo: "3", birth: null }, seoyeon)).toBe(60);
  expect(matchScore(only({ school: "한빛중학교", grade: 1, classNo: "6", birth: "2013-01-01" }), seoyeon)).toBe(70);
});

test("when two people fit equally well, it is asked", () => {
  const { find } = matcher([
    { id: 1, ...seoyeon },
    { id: 2, names: ["김서연"], birth: "2013-11-09" },
  ]);
  const match = find(only({ birth: "2013-11-09" }));
  expect(match).toMatchObject({ action: "ask", score: 90 });
  expect([match.person?.id, ...match.rivals.map(({ id }) => id)].sort()).toEqual([1, 2]);
  expect(find({ names: ["아무개"] })).toEqual({ action: "create", score: 0, person: null, rivals: [] });
});

const part = fc.option(fc.constantFrom("a", "b"), { nil: null });
const traits: fc.Arbitrary<Traits> = fc.record({
  names: fc.array(fc.constantFrom("김서연", "Kim", "Acель", "Асель", null), { maxLength: 3 }),
  school: part,
  grade: fc.option(fc.constantFrom(1, 2), { nil: null }),
  classNo: part,
  studentNo: part,
  birth: part,
  guardianPhone: part,
  email: part,
});

test("the score is the same both ways round, and looking up misses nobody worth asking about", () => {
  fc.assert(
    fc.property(traits, fc.array(traits, { maxLength: 5 }), (one, people) => {
      const best = Math.max(0, ...people.map((other) => matchScore(one, other)));
      for (const other of people) expect(matchScore(one, other)).toBe(matchScore(other, one));
      expect(matcher(people).find(one).score).toBe(best >= 60 ? best : 0);
    }),
    { numRuns: 500 },
  );
});

// Each with each would take minutes, far more than a test may.
test("5,000 rows meet 10,000 people, and each finds its own", () => {
  const people = Array.from({ length: 10_000 }, (_, n) => ({ names: [`이름${n % 4_000}`], birth: `b${n}` }));
  const { find } = matcher(people);
  for (let n = 0; n < 5_000; n += 1)
    expect(find({ names: [`이름${n % 4_000}`], birth: `b${n}` }).person).toBe(people[n]);
});

test("of many people exactly those pairs are found that score 60 or more, each once and with its best score", () => {
  fc.assert(
    fc.property(fc.array(fc.array(traits, { minLength: 1, maxLength: 2 }), { maxLength: 6 }), (all) => {
      const people = all.map((own, at) => ({ id: String(at), traits: own }));
      const expected = people.flatMap((one, at) =>
        people.slice(at + 1).flatMap((two) => {
          const score = Math.max(...one.traits.flatMap((a) => two.traits.map((b) => matchScore(a, b))));
          return score >= 60 ? [`${one.id} ${two.id} ${score}`] : [];
        }),
      );
      expect(
        likelyPairs(people)
          .map(({ a, b, score }) => `${a} ${b} ${score}`)
          .sort(),
      ).toEqual(expected.sort());
    }),
  );
});

test("10,000 people are compared by what they share, not each with each", () => {
  const people = Array.from({ length: 10_000 }, (_, at) => ({
    id: String(at),
    traits: [{ names: [`김${at % 2_500}`], school: `s${at % 50}` }],
  }));
  expect(likelyPairs(people).length).toBeGreaterThan(1_000);
});
