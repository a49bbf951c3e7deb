import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db, write } from "./index";
import { persons } from "./schema";
import { fold, matches, searchable } from "./search";

const people = ["김민서", "Айнұр Әбдіқадырова", "Пётр Ильич", "María Núñez", "100% Sure_Name", "Back\\slash"];

beforeAll(() =>
  write([], async (tx) => {
    const rows = people.map((fullName) => ({
      fullName,
      matchKey: fold(fullName),
      locale: "en" as const,
      search: searchable(fullName),
    }));
    await tx.insert(persons).values(rows);
  }),
);

const found = async (typed: string) =>
  (await db.select({ name: persons.fullName }).from(persons).where(matches(persons.search, typed))).map((p) => p.name);

describe("whoever searches finds", () => {
  test.each([
    ["김", "김민서"],
    ["김민서", "김민서"],
    ["ㄱㅁㅅ", "김민서"],
    ["기", "김민서"],
    ["김민ㅅ", "김민서"],
    ["Айнур Абди", "Айнұр Әбдіқадырова"],
    ["айнұр", "Айнұр Әбдіқадырова"],
    ["петр", "Пётр Ильич"],
    ["ПЁТР", "Пётр Ильич"],
    ["nunez", "María Núñez"],
    ["maria  nu", "María Núñez"],
    ["0% sure_", "100% Sure_Name"],
    ["k\\s", "Back\\slash"],
  ])("%s: %s alone", async (typed, name) => {
    expect(await found(typed)).toEqual([name]);
  });
});

test("wildcards and unknown letters find nothing", async () => {
  expect(await found("_________________________________")).toEqual([]);
  expect(await found("1%e")).toEqual([]);
  expect(await found("이")).toEqual([]);
});

test("an empty search finds everybody, and a NUL in it is left out", async () => {
  expect(await found("")).toHaveLength(people.length);
  expect(await found("pet\0r")).toEqual([]);
  expect(await found("пет\0р")).toEqual(["Пётр Ильич"]);
});

test("a search stands beside other conditions", async () => {
  const rows = await db
    .select()
    .from(persons)
    .where(and(matches(persons.search, "nunez"), eq(persons.locale, "ko")));
  expect(rows).toEqual([]);
});
