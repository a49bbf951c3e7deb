import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { normalPhone } from "../../core/phone";
import { readSheets } from "../../core/sheets";
import { matcher } from "../duplicates/rules";
import type { ImportField } from "./inputs";
import { blocks, checkRows, findHeader, traitsOf } from "./rules";

const settings = { today: "2026-01-15", toPhone: (text: string) => normalPhone(text) };

async function roster(name: string) {
  const read = await readSheets(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url)));
  if (!read.ok) throw new Error(read.code);
  const rows = read.sheets[0]?.rows ?? [];
  const header = findHeader(rows);
  if (!header) throw new Error("no header");
  return { header, checked: checkRows(rows, header, settings) };
}
const FIELDS_13: ImportField[] = [
  "fullName",
  "latinName",
  "school",
  "grade",
  "classNo",
  "studentNo",
  "gender",
  "birthDate",
  "locale",
  "email",
  "guardianName",
  "guardianPhone",
  "photoWish",
];
const errors = (rows: ReturnType<typeof checkRows>) =>
  rows.flatMap(({ row, problems }) => problems.filter(blocks).map(({ field, code }) => `${row} ${field} ${code}`));

test("84 people of 12 schools, 13 columns, no error, siblings are two people", async () => {
  const { header, checked } = await roster("roster-84-ko-utf8bom.csv");
  expect(header.row).toBe(0);
  expect(Object.values(header.mapping).sort()).toEqual([...FIELDS_13].sort());
  expect(checked).toHaveLength(84);
  expect(checked.flatMap(({ problems }) => problems)).toEqual([]);
  expect(new Set(checked.map(({ values }) => values.school)).size).toBe(12);
  expect(checked.filter(({ values }) => values.email === null)).toHaveLength(33);
  expect(checked.filter(({ values }) => /^\p{Script=Cyrillic}/u.test(values.fullName))).toHaveLength(6);
  expect(checked[0]?.values).toEqual({
    fullName: "윤은우",
    latinName: "Eunu Yoon",
    hangulName: null,
    cyrillicName: null,
    school: "한빛중학교",
    grade: 1,
    classNo: "6",
    studentNo: "18",
    gender: "female",
    birthDate: "2013-11-09",
    locale: "en",
    email: "student01@example.org",
    guardianName: "임현우",
    guardianPhone: "+821079712276",
    photoWish: "group",
    notes: null,
  });
  const phones = checked.map(({ values }) => values.guardianPhone);
  expect(phones.every((phone) => phone?.startsWith("+8210"))).toBe(true);
  expect(phones.length - new Set(phones).size).toBe(1);
});

test("the CP949 file keeps its rare syllables, and every row is a person of the first file", async () => {
  const first = await roster("roster-84-ko-utf8bom.csv");
  const { checked } = await roster("roster-78-ko-cp949.csv");
  expect(checked).toHaveLength(78);
  expect(errors(checked)).toEqual([]);
  const names = checked.map(({ values }) => values.fullName);
  expect(names).toContain("설믜솔");
  expect(names).toContain("한똠이");
  const { find } = matcher(first.checked.map(({ row, values }) => ({ row, ...traitsOf(values) })));
  const matches = checked.map(({ values }) => find(traitsOf(values)));
  expect(matches.map(({ action }) => action)).toEqual(Array(78).fill("match"));
  expect(matches.map(({ person }) => person?.row)).toEqual(checked.map(({ row }) => row));
});

test("import_same_file_twice adds nobody", async () => {
  const { checked } = await roster("roster-84-ko-utf8bom.csv");
  const { find } = matcher(checked.map(({ values }) => traitsOf(values)));
  expect(checked.map(({ values }) => find(traitsOf(values)).action)).toEqual(Array(84).fill("match"));
});

test("the English file maps ten columns, and finds the people again without birth dates", async () => {
  const { header, checked } = await roster("roster-84-en-semicolon.csv");
  expect(Object.values(header.mapping)).toHaveLength(10);
  expect(checked).toHaveLength(84);
  expect(errors(checked)).toEqual([]);
  const first = await roster("roster-84-ko-utf8bom.csv");
  const { find } = matcher(first.checked.map(({ values }) => traitsOf(values)));
  expect(new Set(checked.map(({ values }) => find(traitsOf(values)).action))).toEqual(new Set(["ask"]));
});

test("the dirty file has exactly its five errors, one repetition, one strange name and one cleaned name", async () => {
  const { checked } = await roster("roster-dirty-ko-utf8.csv");
  expect(checked).toHaveLength(12);
  expect(errors(checked)).toEqual([
    "2 fullName name-missing",
    "3 birthDate date-impossible",
    "4 email email-bad",
    "6 grade grade-bad",
    "9 photoWish photo-unknown",
  ]);
  expect(checked.flatMap(({ problems }) => problems.filter(blocks).map(({ column }) => column))).toEqual([
    0, 7, 9, 3, 12,
  ]);
  expect(checked[2]?.problems[0]?.value).toBe("2012-13-45");
  expect(checked[4]?.problems).toEqual([{ field: null, column: null, code: "duplicate-in-file", value: "", row: 1 }]);
  expect(checked[6]?.values.fullName).toBe('=HYPERLINK("http://example.org","x")');
  expect(checked[7]?.values.fullName).toBe("김서연");
  expect(checked[7]?.line).toBe(9);
});
