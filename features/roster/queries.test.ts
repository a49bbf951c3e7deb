import { beforeAll, describe, expect, test } from "vitest";
import { anonymous } from "../../core/permissions";
import { actorOfLink } from "../../core/session";
import { cast } from "../../core/testing";
import { searchPeople } from "../people/queries";
import { add, cancel } from "../registrations/commands";
import { linkToken } from "../tickets/steps";
import type { RosterInput } from "./inputs";
import { roster, rosterCounts, rosterEntry } from "./queries";

let house: Awaited<ReturnType<typeof cast>>;
const ids: Record<string, string> = {};
const people = [
  {
    fullName: "김민준",
    latinName: "Minjun Kim",
    school: "한빛중학교",
    grade: 2,
    locale: "ko",
    email: "kim@example.org",
  },
  { fullName: "강민서", latinName: "Minseo Kang", school: "푸른솔중학교", grade: 3, locale: "ko" },
  {
    fullName: "Әлия Нұрланова",
    latinName: "Aliya Nurlanova",
    school: "우즈베크·카자흐 다문화학교",
    grade: 2,
    locale: "kk",
  },
  { fullName: "Мария Ким", latinName: "Maria Kim", school: "우즈베크·카자흐 다문화학교", grade: 1, locale: "ru" },
  { fullName: "O'Brien 100%", locale: "en" },
] as const;

beforeAll(async () => {
  house = await cast(3);
  for (const person of people) {
    const outcome = await add(house.min, { eventId: house.lecture.id, ...person });
    if (!outcome.ok) throw new Error(outcome.code);
    ids[person.fullName] = outcome.value.registrationId;
  }
});
const names = async (asked: Partial<RosterInput> = {}) =>
  (await roster(house.min, { eventId: house.lecture.id, ...asked })).rows.map((row) => row.fullName);

describe("the roster finds", () => {
  test.each([
    ["part of a name", "민준", ["김민준"]],
    ["initials", "ㄱㅁㅈ", ["김민준"]],
    ["a syllable half typed", "강미", ["강민서"]],
    ["Latin letters of any case", "NURLAN", ["Әлия Нұрланова"]],
    ["Kazakh letters typed on a Russian keyboard", "алия нурланова", ["Әлия Нұрланова"]],
    ["a school", "다문화", ["Әлия Нұрланова", "Мария Ким"]],
    ["a number in line", "#2", ["강민서"]],
    ["signs that mean something to a database", "100%", ["O'Brien 100%"]],
    ["nobody", "없는사람", []],
  ])("%s", async (_, search, expected) => expect(await names({ search })).toEqual(expected));

  test("a code, however it is spelt", async () => {
    const entry = await rosterEntry(house.min, { registrationId: ids.강민서 ?? "" });
    const spelt = `${entry.code.slice(0, 4)} ${entry.code.slice(4)}`.toLowerCase();
    expect(await names({ search: spelt })).toEqual(["강민서"]);
  });
});

describe("the roster shows", () => {
  test("whom the filters name", async () => {
    expect(await names({ status: "waitlisted" })).toEqual(["Мария Ким", "O'Brien 100%"]);
    expect(await names({ grade: 2 })).toEqual(["김민준", "Әлия Нұрланова"]);
    expect(await names({ language: "ru" })).toEqual(["Мария Ким"]);
    expect(await names({ school: "none" })).toEqual(["O'Brien 100%"]);
    expect(await names({ source: "import" })).toEqual([]);
  });

  test("names in the order readers expect: Ә beside А, not after Я", async () => {
    const byName = await names({ sort: "name", locale: "kk" });
    expect(byName.indexOf("Әлия Нұрланова")).toBeLessThan(byName.indexOf("Мария Ким"));
    expect((await names({ sort: "name", locale: "ko", order: "down" })).at(-1)).not.toBe("김민준");
    expect(await names({ sort: "ticket", order: "down" })).toEqual((await names()).reverse());
  });

  test("pages that neither repeat nor lose anybody", async () => {
    const pages = [1, 2, 3].map((page) => roster(house.min, { eventId: house.lecture.id, limit: 2, page }));
    const all = await Promise.all(pages);
    expect(all.map((one) => one.rows.length)).toEqual([2, 2, 1]);
    expect(new Set(all.flatMap((one) => one.rows.map((row) => row.registrationId))).size).toBe(5);
    expect(all[0]).toMatchObject({ pages: 3, total: 5 });
  });

  test("no contacts: only whether a letter would arrive", async () => {
    const { rows } = await roster(house.min, { eventId: house.lecture.id });
    expect(rows.map((row) => row.reachable)).toEqual([true, false, false, false, false]);
    expect(JSON.stringify(rows)).not.toContain("example.org");
    const entry = await rosterEntry(house.min, { registrationId: ids.김민준 ?? "" });
    expect(entry.known).toEqual(["email"]);
    expect(JSON.stringify(entry)).not.toContain("example.org");
  });

  test("nothing to outsiders and to those registered", async () => {
    const eventId = house.lecture.id;
    const me = await actorOfLink(linkToken(ids.김민준 ?? "", 1));
    for (const ask of [roster, rosterCounts]) {
      await expect(ask(anonymous, { eventId })).rejects.toThrow("sign-in-needed");
      await expect(ask(house.sora, { eventId })).rejects.toThrow("not-found");
      await expect(ask(house.bota, { eventId })).rejects.toThrow("not-allowed");
      await expect(ask(me, { eventId })).rejects.toThrow("not-found");
    }
    await expect(searchPeople(me, { eventId, typed: "김" })).rejects.toThrow("not-found");
    await expect(rosterEntry(me, { registrationId: ids.강민서 ?? "" })).rejects.toThrow("not-found");
  });
});

test("counts are of those who come or wait; the cancelled are counted apart", async () => {
  const own = await cast(3);
  for (const person of people) await add(own.min, { eventId: own.lecture.id, ...person });
  const { rows } = await roster(own.min, { eventId: own.lecture.id });
  await cancel(own.min, { registrationIds: [rows[4]?.registrationId ?? ""] });
  const counts = await rosterCounts(own.min, { eventId: own.lecture.id });
  expect(counts).toMatchObject({ seatsTaken: 3, confirmed: 3, waitlisted: 1, cancelled: 1, withoutSchool: 0 });
  expect(counts.schools.map((school) => school.number).toSorted()).toEqual([1, 1, 2]);
  expect(counts.grades.toSorted((a, b) => (a.grade ?? 0) - (b.grade ?? 0))).toEqual([
    { grade: 1, number: 1 },
    { grade: 2, number: 2 },
    { grade: 3, number: 1 },
  ]);
});

test("while typing, people are found by name with school and grade, the cancelled left out", async () => {
  const found = await searchPeople(house.min, { eventId: house.lecture.id, typed: "ㄱㅁ" });
  expect(found.map((one) => [one.fullName, one.grade])).toEqual([
    ["김민준", 2],
    ["강민서", 3],
  ]);
  expect(await searchPeople(house.min, { eventId: house.lecture.id, typed: "´" })).toEqual([]);
});

test("what happened to a registration is told with who did it", async () => {
  const { history } = await rosterEntry(house.min, { registrationId: ids.김민준 ?? "" });
  expect(history.map((one) => [one.name, one.actorName])).toEqual([["registrations.add", "Min"]]);
});
