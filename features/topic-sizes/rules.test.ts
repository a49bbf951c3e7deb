import { expect, test } from "vitest";
import { evenedOut } from "./rules";

const people = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `p${at}` }));
const sizes = (given: Map<string, string>, taken: readonly string[] = []) => {
  const all = [...given.values(), ...taken];
  return Object.fromEntries([...new Set(all)].sort().map((id) => [id, all.filter((one) => one === id).length]));
};

test("places that need people come first, then the smallest, and none takes more than it has room for", () => {
  const places = [
    { id: "a", min: 1, max: 9 },
    { id: "b", min: 3, max: 9 },
    { id: "c", min: 0, max: 1 },
  ];
  const taken = ["a", "a", "a", "a"];
  expect(sizes(evenedOut(people(3), places, taken), taken)).toEqual({ a: 4, b: 3 });
  expect(sizes(evenedOut(people(6), places, taken), taken)).toEqual({ a: 5, b: 4, c: 1 });
  expect(evenedOut(people(0), places, taken)).toEqual(new Map());
});

test("whoever finds no room gets no place", () => {
  expect(evenedOut(people(2), [{ id: "a", min: 0, max: 1 }], [])).toEqual(new Map([["p0", "a"]]));
});
