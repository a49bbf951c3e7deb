import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attributes, modes } from "../allocations/choices";
import { csvOf, type Draw, type Drawn, drawn, outcomeOf } from "../allocations/rules";
import { fileBytes } from "./choices";
import { checkDraw, readDraw, sha256, type Told } from "./rules";

const seed = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
const topicIds = ["t1", "t2", "t3"];
const draws: fc.Arbitrary<Draw> = fc
  .record({
    mode: fc.constantFrom(...modes),
    people: fc.array(
      fc.record({
        ranks: fc.shuffledSubarray(topicIds),
        levels: fc.record({
          school: fc.constantFrom("", "1", "2"),
          grade: fc.constantFrom("1", "2"),
          gender: fc.constantFrom("", "female", "male"),
          language: fc.constantFrom("ko", "kk"),
        }),
        locked: fc.option(
          fc.record({ group: fc.integer({ min: 1, max: 3 }), topicId: fc.constantFrom(null, ...topicIds) }),
          { freq: 8, nil: undefined },
        ),
      }),
      { minLength: 9, maxLength: 24 },
    ),
    guarded: fc.subarray([...attributes]),
    lower: fc.nat(3),
    pairs: fc.array(fc.tuple(fc.nat(8), fc.nat(8), fc.constantFrom("together" as const, "apart" as const)), {
      maxLength: 4,
    }),
  })
  .map(({ mode, people, guarded, lower, pairs }) => ({
    people: people.map(({ locked, ...one }, at): Drawn => ({ id: `p${at}`, ...one, ...(locked ? { locked } : {}) })),
    rules: pairs.flatMap(([one, other, kind]) =>
      one === other ? [] : [{ kind, oneId: `p${one}`, otherId: `p${other}` }],
    ),
    setting: {
      ...{ mode, count: 3, sizeMin: 1, sizeMax: 24, guarded, lower },
      topics: topicIds.map((topicId) => ({ topicId, groups: 1 })),
      weights: { school: 3, grade: 2, gender: 2, language: 0 },
    },
  }));

const one: Draw = {
  people: Array.from({ length: 12 }, (_, at) => ({
    id: `p${at}`,
    ranks: [topicIds[at % 3] ?? "", topicIds[(at + 1) % 3] ?? ""],
    levels: { school: String(at % 2), grade: "1", gender: "female", language: "ko" },
  })),
  rules: [{ kind: "apart", oneId: "p0", otherId: "p3" }],
  setting: {
    ...{ mode: "joint", count: 1, sizeMin: 2, sizeMax: 6, guarded: ["gender"], lower: 0 },
    topics: topicIds.map((topicId) => ({ topicId, groups: 1 })),
    weights: { school: 3, grade: 2, gender: 2, language: 2 },
  },
};
const csv = csvOf(one);
const bytesOf = (text: string) => new TextEncoder().encode(text);
async function toldOf(draw: Draw): Promise<Told> {
  const answer = drawn(draw, seed);
  if (!answer.ok) throw new Error("impossible");
  const pieces = outcomeOf(answer.groups);
  const groupHashes = await Promise.all(pieces.map((piece) => sha256(piece)));
  return { seed, inputHash: await sha256(csvOf(draw)), resultHash: await sha256(pieces.join("")), groupHashes };
}

test("a draw's file read back draws the same, in every mode and with every setting", () => {
  fc.assert(
    fc.property(draws, (draw) => {
      const read = readDraw(csvOf(draw));
      if (!read.ok) throw new Error(`${read.problem} ${read.line}`);
      expect(csvOf(read.draw)).toBe(csvOf(draw));
      expect(drawn(read.draw, seed)).toEqual(drawn(draw, seed));
    }),
    { numRuns: 60 },
  );
});

test("the hash is the one that everybody else's tools give", async () => {
  expect(await sha256("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(await sha256("조 발표")).toBe(await sha256(bytesOf("조 발표")));
});

describe("a file that is no draw's is refused in words", () => {
  const lines = csv.split("\n");
  const person = lines.findIndex((line) => line.startsWith("person"));
  const withLine = (line: string) => [...lines.slice(0, person), line, ...lines.slice(person + 1)].join("\n");
  test.each([
    ["nothing", "", "empty", 0],
    ["a class list", "name,grade\nKim,1\n", "not-a-draw", 1],
    ["a mark before it", `\uFEFF${csv}`, "not-a-draw", 1],
    ["the lines of Windows", csv.replaceAll("\n", "\r\n"), "not-a-draw", 1],
    ["an end in the middle of a line", csv.slice(0, -9), "cut", lines.length - 1],
    ["an end after a whole line without its break", csv.slice(0, -1), "cut", lines.length - 1],
    ["a line of another kind", withLine("teacher,p0"), "bad-line", person + 1],
    ["a person with a column too many", withLine("person,p0,t1,1,1,female,ko,,1"), "bad-line", person + 1],
    ["a code with markup", withLine("person,<b>,t1,1,1,female,ko,"), "bad-line", person + 1],
    ["a group beyond all", withLine("person,p0,t1,1,1,female,ko,9999|"), "bad-line", person + 1],
    ["people in another order", withLine("person,q0,t1,1,1,female,ko,"), "not-canonical", 0],
    ["a number too large", csv.replace("lower,0", "lower,99999"), "bad-line", 3],
    ["a weight that is none", csv.replace("school,3", "school,-3"), "bad-line", 7],
    ["a pair of one", csv.replace("apart,p0,p3", "apart,p0"), "bad-line", lines.length - 1],
  ])("%s", (_, text, problem, line) => {
    expect(readDraw(text)).toEqual({ ok: false, problem, line });
  });

  test("more people than an event may have", () => {
    const many = Array.from({ length: 5_001 }, (_, at) => `person,p${at},,,,,,`).join("\n");
    expect(readDraw(`mode,groups\ncount,3\n${many}\n`)).toMatchObject({ problem: "bad-line", line: 5_003 });
  });

  test("one that is too large or no text is told without reading it to the end", async () => {
    const told = await toldOf(one);
    expect(await checkDraw(new Uint8Array(fileBytes + 1), told)).toMatchObject({ problem: "too-large", fileHash: "" });
    expect(await checkDraw(Uint8Array.of(0xff, 0xfe, 0), told)).toMatchObject({ problem: "not-text", isFile: false });
    expect(await checkDraw(new Uint8Array(), told)).toMatchObject({ problem: "empty" });
  });
});

describe("a check", () => {
  test("agrees with what was told", async () => {
    const found = await checkDraw(bytesOf(csv), await toldOf(one));
    expect(found).toMatchObject({ isFile: true, problem: null, again: { isSame: true, differing: [] } });
    expect(found.again?.groups.flatMap((group) => group.ids)).toHaveLength(12);
  });

  test("does not draw from another file", async () => {
    const found = await checkDraw(bytesOf(csv.replace("female", "male")), await toldOf(one));
    expect(found).toMatchObject({ isFile: false, again: null });
  });

  test("says which groups differ when another outcome, or another seed, was told", async () => {
    const told = await toldOf(one);
    const [first = "", ...rest] = told.groupHashes;
    const forged = { ...told, resultHash: "0".repeat(64), groupHashes: [`${first.slice(1)}0`, ...rest] };
    expect((await checkDraw(bytesOf(csv), forged)).again).toMatchObject({ isSame: false, differing: [1] });
    const missing = { ...told, resultHash: "0".repeat(64), groupHashes: rest.slice(0, 1) };
    expect((await checkDraw(bytesOf(csv), missing)).again?.differing).toContain(3);
    const open: Draw = { ...one, setting: { ...one.setting, mode: "groups", count: 3 } };
    const other = await checkDraw(bytesOf(csvOf(open)), { ...(await toldOf(open)), seed: "1".repeat(64) });
    expect(other).toMatchObject({ isFile: true, again: { isSame: false } });
  });
});
