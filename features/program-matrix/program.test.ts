import { describe, expect, test } from "vitest";
import { cast, lectureOf, teacherOf } from "../../core/testing";
import { mark, room, schoolOf, seated } from "../../core/testing-room";
import { db } from "../../db";
import { exportLog } from "../../db/schema";
import { close, record } from "../attendance/commands";
import { exportProgram, exportSchoolProgram } from "./exports";
import { program, schoolProgram } from "./queries";
import { sorted, sumsBySchool } from "./rules";

/** The room of three with one present, one absent and one not marked, closed. */
async function taken() {
  const all = await room();
  const { min, sheetId, ids } = all;
  await record(min, { sheetId, ops: [mark(ids[0] ?? "", "present"), mark(ids[1] ?? "", "absent")] });
  await close(min, { sheetId });
  return all;
}

async function tableOf(outcome: Awaited<ReturnType<typeof exportProgram>>) {
  if (!outcome.ok) throw new Error(outcome.code);
  const [list] = outcome.value.lists;
  const rows = [];
  for await (const row of list?.rows ?? []) rows.push(list?.columns.map((column) => column.value(row as never)));
  return { header: list?.columns.map((column) => column.label) ?? [], rows, taken: outcome.value };
}

describe("the list of a programme", () => {
  test("leaves the house with a column for each sheet, sums, rates and reasons, noted under the programme", async () => {
    const { min, program: of } = await taken();
    const said = { programId: of.id, format: "csv" as const, locale: "ko" as const, purpose: "교육청 제출" };
    const { header, rows, taken: out } = await tableOf(await exportProgram(min, said));
    expect(header.filter((label) => label.includes("대사 초청 강연"))).toHaveLength(2);
    expect(rows).toHaveLength(3);
    expect(rows.flat()).toContain("충족");
    expect(out.file.disposition).toContain("program_matrix");
    const [logged] = await db.select().from(exportLog);
    expect(logged).toMatchObject({ programId: of.id, eventId: null, profile: "program-matrix", rowCount: 3 });
  });

  test("register_empty: without people it still has its header", async () => {
    const { min, program: of } = await cast();
    const said = { programId: of.id, format: "csv" as const, purpose: "확인" };
    const { header, rows } = await tableOf(await exportProgram(min, said));
    expect(rows).toEqual([]);
    expect(header.length).toBeGreaterThan(15);
  });

  test("is its team's alone: a teacher, a judge and a stranger do not find it", async () => {
    const { bota, sora, program: of } = await taken();
    const teacher = await teacherOf(await schoolOf("새솔중학교"), of.id);
    await expect(program(sora, { programId: of.id })).rejects.toThrow("not-found");
    await expect(program(teacher, { programId: of.id })).rejects.toThrow("not-found");
    await expect(program(bota, { programId: of.id })).rejects.toThrow("not-allowed");
  });
});

describe("a school's own part of it", () => {
  test("has its students alone, at no draft, and so has the file; another school and one event's teacher find nothing", async () => {
    const { min, program: of, event } = await taken();
    const all = (await program(min, { programId: of.id, locale: "ko" })).rows;
    const schoolAt = (name: string) => all.find((row) => row.schoolName === name)?.schoolId ?? "";
    const [ours, theirs] = [schoolAt("한빛중학교"), schoolAt("Астана №7 мектебі")];
    await lectureOf(of.id, { status: "draft", title: { ko: "아직 비밀" } });
    const teacher = await teacherOf(ours, of.id);
    const at = { programId: of.id, schoolId: ours, locale: "ko" as const };
    const view = await schoolProgram(teacher, at);
    expect(view.rows.map((row) => row.fullName)).toEqual(["김민준", "Айша Қасым"]);
    expect(view.rows.every((row) => row.cells.length === view.sheets.length)).toBe(true);
    expect(JSON.stringify(view)).not.toContain("아직 비밀");
    const wish = { ...at, format: "csv" as const, purpose: "학교 제출" };
    const { rows } = await tableOf(await exportSchoolProgram(teacher, wish));
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toContain("이서연");
    await expect(schoolProgram(teacher, { ...at, schoolId: theirs })).rejects.toThrow("not-found");
    expect(await exportSchoolProgram(teacher, { ...wish, schoolId: theirs })).toMatchObject({ code: "not-found" });
    const ofOne = await teacherOf(ours, event.id);
    await expect(schoolProgram(ofOne, at)).rejects.toThrow("not-found");
  });
});

test("schools are summed up, and rows sorted as wished", async () => {
  const { min, program: of, event } = await taken();
  await seated(event.id, [{ fullName: "소속 없음" }], 9);
  const { rows } = await program(min, { programId: of.id, locale: "ko" });
  const { schools, all } = sumsBySchool(rows);
  expect(schools.map((one) => [one.schoolName, one.people, one.met, one.cannot])).toEqual([
    ["한빛중학교", 2, 1, 1],
    ["Астана №7 мектебі", 1, 0, 1],
    ["", 1, 0, 1],
  ]);
  expect(all).toMatchObject({ people: 4, met: 1, cannot: 3, percent: 25 });
  const compare = new Intl.Collator("ko").compare;
  expect(sorted(rows, "result", compare)[3]?.result).toBe("met");
  expect(sorted(rows, "rate", compare)[3]?.percent).toBe(100);
  expect(sorted(rows, "school", compare)).toEqual(rows);
});
