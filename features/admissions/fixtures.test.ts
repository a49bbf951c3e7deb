// The four class lists of fixtures/, from the bytes to the roster and back (fixtures/README.md).
import { readFileSync } from "node:fs";
import { asc, eq, inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Actor } from "../../core/permissions";
import { cast, lectureOf } from "../../core/testing";
import { db } from "../../db";
import { events, importBatches, importRows, organizations, persons, registrations } from "../../db/schema";
import { contactsOf } from "../contacts/steps";
import { decide, fix, rereadFile, stageFile } from "../imports/commands";
import { badRows, list, preview } from "../imports/queries";
import { commit } from "./commands";

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url)));
const ko84 = "roster-84-ko-utf8bom.csv";
const cp949 = "roster-78-ko-cp949.csv";
const en84 = "roster-84-en-semicolon.csv";
const dirty = "roster-dirty-ko-utf8.csv";

async function staged(actor: Actor, eventId: string, fileName: string) {
  const outcome = await stageFile(actor, { eventId, fileName, bytes: fixture(fileName) });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.batchId;
}
async function shown(actor: Actor, batchId: string, more: Partial<Parameters<typeof preview>[1]> = {}) {
  const found = await preview(actor, { batchId, ...more });
  if (found.finished) throw new Error("finished already");
  return found;
}
async function committed(actor: Actor, batchId: string, update = false) {
  const outcome = await commit(actor, { batchId, update });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.counts;
}
const roster = (eventId: string) =>
  db
    .select({
      id: registrations.id,
      personId: registrations.personId,
      ticket: registrations.ticket,
      status: registrations.status,
      name: persons.fullName,
      latinName: persons.latinName,
      locale: persons.locale,
      schoolId: registrations.schoolId,
      grade: registrations.grade,
      classNo: registrations.classNo,
      studentNo: registrations.studentNo,
      photoWish: registrations.photoWish,
    })
    .from(registrations)
    .innerJoin(persons, eq(persons.id, registrations.personId))
    .where(eq(registrations.eventId, eventId))
    .orderBy(asc(registrations.ticket));
const seatsTaken = async (eventId: string) =>
  (await db.select({ taken: events.seatsTaken }).from(events).where(eq(events.id, eventId)))[0]?.taken;

test("84 people of 12 schools are registered without an error; siblings are two people", async () => {
  const { min, lecture } = await cast(null);
  const batchId = await staged(min, lecture.id, ko84);
  const before = await shown(min, batchId, { limit: 200 });
  expect(before).toMatchObject({ encoding: "utf-8", delimiter: ",", headerRow: 1, notes: [], canReread: true });
  expect(before.columns.map(({ field }) => field)).not.toContain(null);
  expect(before.columns).toHaveLength(13);
  expect(before.counts).toEqual({ all: 84, create: 84, known: 0, existing: 0, ask: 0, repeat: 0, skip: 0, error: 0 });
  expect(await roster(lecture.id)).toEqual([]);

  expect(await committed(min, batchId)).toMatchObject({ confirmed: 84, waitlisted: 0 });
  const rows = await roster(lecture.id);
  expect(rows).toHaveLength(84);
  expect(await seatsTaken(lecture.id)).toBe(84);
  const schools = [...new Set(rows.map(({ schoolId }) => schoolId ?? ""))];
  expect(schools).toHaveLength(12);
  expect(await db.$count(organizations, inArray(organizations.id, schools))).toBe(12);
  expect(rows[0]).toMatchObject({
    name: "윤은우",
    latinName: "Eunu Yoon",
    locale: "en",
    grade: 1,
    classNo: "6",
    studentNo: "18",
    photoWish: "group",
    ticket: 1,
  });
  const contacts = await Promise.all(rows.map(({ personId }) => contactsOf(db, personId)));
  expect(contacts.filter(({ email }) => email === null)).toHaveLength(33);
  expect(contacts[0]).toMatchObject({ guardianPhone: "+821079712276", birthDate: "2013-11-09" });
  const phones = contacts.map(({ guardianPhone }) => guardianPhone);
  expect(phones.length - new Set(phones).size).toBe(1);
  expect(rows.filter(({ name }) => /^\p{Script=Cyrillic}/u.test(name))).toHaveLength(6);
});

test("the CP949 list after the first adds nobody; alone it keeps its rare syllables", async () => {
  const { min, lecture, program } = await cast(null);
  await committed(min, await staged(min, lecture.id, ko84));
  const second = await staged(min, lecture.id, cp949);
  expect(await shown(min, second)).toMatchObject({
    encoding: "cp949",
    counts: { all: 78, existing: 78, create: 0, ask: 0, error: 0 },
  });
  expect(await committed(min, second)).toMatchObject({ confirmed: 0, waitlisted: 0 });
  expect(await roster(lecture.id)).toHaveLength(84);

  const other = await lectureOf(program.id, { capacity: null });
  const third = await staged(min, other.id, cp949);
  expect((await shown(min, third)).counts).toMatchObject({ known: 78, create: 0 });
  await committed(min, third);
  const names = (await roster(other.id)).map(({ name }) => name);
  expect(names).toContain("설믜솔");
  expect(names).toContain("한똠이");
  const people = new Set((await roster(lecture.id)).map(({ personId }) => personId));
  expect((await roster(other.id)).every(({ personId }) => people.has(personId))).toBe(true);
});

test("the English list with semicolons gives 84 people from ten columns", async () => {
  const { min, lecture } = await cast(null);
  const batchId = await staged(min, lecture.id, en84);
  const before = await shown(min, batchId);
  expect(before.delimiter).toBe(";");
  expect(before.columns.filter(({ field }) => field !== null)).toHaveLength(10);
  expect(await committed(min, batchId)).toMatchObject({ confirmed: 84, error: 0 });
  expect(await roster(lecture.id)).toHaveLength(84);
});

test("the English list after the Korean one asks who is who, and merges nobody by itself", async () => {
  const { min: staff, lecture: korean } = await cast(null);
  await committed(staff, await staged(staff, korean.id, ko84));
  const again = await staged(staff, korean.id, en84);
  const { counts } = await shown(staff, again);
  expect(counts.create).toBe(0);
  expect(counts.ask + counts.existing).toBe(84);
  await committed(staff, again);
  expect(await roster(korean.id)).toHaveLength(84);
});

test("the dirty list shows five errors by row and column, one repetition, and writes nothing before the commit", async () => {
  const { min, lecture } = await cast(null);
  const batchId = await staged(min, lecture.id, dirty);
  const before = await shown(min, batchId);
  expect(before.counts).toMatchObject({ all: 12, create: 6, error: 5, repeat: 1 });
  const problems = before.rows.flatMap(({ row, problems: all }) =>
    all.map(({ column, code, line }) => [row, column, code, line ?? null]),
  );
  expect(problems).toEqual([
    [2, 0, "name-missing", null],
    [3, 7, "date-impossible", null],
    [4, 9, "email-bad", null],
    [5, null, "duplicate-in-file", 2],
    [6, 3, "grade-bad", null],
    [9, 12, "photo-unknown", null],
  ]);
  expect((await badRows(min, { batchId })).rows).toHaveLength(5);
  expect(await roster(lecture.id)).toEqual([]);
  expect(await db.$count(persons, eq(persons.fullName, '=HYPERLINK("http://example.org","x")'))).toBe(0);

  expect(await committed(min, batchId)).toMatchObject({ confirmed: 6, error: 5, repeat: 1 });
  const names = (await roster(lecture.id)).map(({ name }) => name);
  expect(names).toHaveLength(6);
  expect(names).toContain('=HYPERLINK("http://example.org","x")');
  expect(names).toContain("김서연");
  const rows = await db.select().from(importRows).where(eq(importRows.batchId, batchId)).orderBy(importRows.rowNo);
  expect(rows.map(({ rowNo, action }) => `${rowNo} ${action}`)).toEqual([
    "2 create",
    "3 error",
    "4 error",
    "5 error",
    "6 skip",
    "7 error",
    "8 create",
    "9 create",
    "10 error",
    "11 create",
    "12 create",
    "13 create",
  ]);
  expect(rows.every(({ cells }) => cells === null)).toBe(true);
});

test("a row mended in place goes in with the others", async () => {
  const { min, lecture } = await cast(null);
  const batchId = await staged(min, lecture.id, dirty);
  expect(await fix(min, { batchId, line: 4, column: 7, value: "2012. 3. 5." })).toMatchObject({ ok: true });
  expect((await shown(min, batchId)).counts).toMatchObject({ create: 7, error: 4 });
  expect(await fix(min, { batchId, line: 99, column: 7, value: "x" })).toMatchObject({ ok: false, code: "not-found" });
  expect(await committed(min, batchId)).toMatchObject({ confirmed: 7, error: 4 });
});

test("the file is sealed while it is looked at, and gone afterwards", async () => {
  const { min, lecture } = await cast(null);
  const batchId = await staged(min, lecture.id, ko84);
  const raw = async () => (await db.select().from(importBatches).where(eq(importBatches.id, batchId)))[0];
  const name = "윤은우";
  for (const seen of [name, Buffer.from(name).toString("base64"), "Eunu"])
    expect(JSON.stringify(await raw())).not.toContain(seen);
  expect((await raw())?.source).toMatch(/^2\./);
  await committed(min, batchId);
  expect((await raw())?.source).toBeNull();
  expect(await list(min, { eventId: lecture.id })).toMatchObject([{ state: "committed", counts: { confirmed: 84 } }]);
  for (const again of [await commit(min, { batchId }), await decide(min, { batchId, line: 2, decision: "skip" })])
    expect(again).toMatchObject({ ok: false, code: "import-finished" });
});

test("a list read wrongly is read again by hand", async () => {
  const { min, lecture } = await cast(null);
  const batchId = await staged(min, lecture.id, cp949);
  expect(await rereadFile(min, { batchId, encoding: "windows-1251" })).toMatchObject({ ok: true });
  expect((await shown(min, batchId)).rows[0]?.values.fullName ?? "").not.toBe("윤은우");
  expect(await rereadFile(min, { batchId, encoding: "utf-8" })).toMatchObject({ ok: false, code: "encoding-unknown" });
  expect(await rereadFile(min, { batchId, encoding: "cp949", delimiter: "," })).toMatchObject({ ok: true });
  expect((await shown(min, batchId)).counts).toMatchObject({ create: 78 });
  expect((await shown(min, batchId)).rows[0]?.values.fullName).toBe("윤은우");
});
