import readXlsxFile, { readSheet } from "read-excel-file/node";
import { expect, test } from "vitest";
import type { Column, List } from "./table";
import { partsOf } from "./testing-files";
import { displayWidth, writeXlsx } from "./workbook";

type Row = Record<string, string | number | Date | null>;
const text = (key: string): Column<Row> => ({ key, label: key, value: (row) => row[key] });
const list = (columns: Column<Row>[], rows: Row[], title = "명단"): List<Row> => ({
  title,
  columns,
  rows,
  zone: "Asia/Seoul",
  locale: "ko",
});

test("formulas, phone numbers and leading zeros are strings in the file itself, never formulas", async () => {
  const values = ['=HYPERLINK("http://x","y")', "+82 10-1234-5678", "01012345678", "007", "-5", "@SUM(A1)"];
  const file = await writeXlsx([
    list(
      [text("a")],
      values.map((a) => ({ a })),
    ),
  ]);
  const xml = (await partsOf(file))["xl/worksheets/sheet1.xml"] ?? "";
  expect(xml).not.toContain("<f>");
  expect(xml.match(/<c [^>]*t="inlineStr"/g)).toHaveLength(values.length + 1);
  expect((await readSheet(file)).flat()).toEqual(["a", ...values]);
});

test("words that every program object knows and literal escapes survive", async () => {
  const values = ["constructor", "__proto__", "toString", "_x0041_", "a_x000D_b", "a\u0007b"];
  const file = await writeXlsx([
    list(
      [text("a")],
      values.map((a) => ({ a })),
    ),
  ]);
  expect((await readSheet(file)).flat()).toEqual(["a", ...values.slice(0, -1), "ab"]);
});

test("days, moments and times are real date cells in the list's zone, numbers are numbers", async () => {
  const columns: Column<Row>[] = [
    { key: "at", label: "at", kind: "instant", value: (row) => row.at },
    { key: "on", label: "on", kind: "date", value: () => "2010-03-05" },
    { key: "time", label: "time", kind: "time", value: (row) => row.at },
    { key: "n", label: "n", kind: "decimal", value: () => 75.5 },
  ];
  const file = await writeXlsx([list(columns, [{ at: new Date("2026-01-15T15:30:00Z") }])]);
  const [head, row] = await readSheet(file);
  expect(head).toEqual(["at (Asia/Seoul)", "on", "time", "n"]);
  const dates = (row ?? []).slice(0, 2).map((value) => Math.round(Number(value) / 60_000) * 60_000);
  expect(dates.map((ms) => new Date(ms).toISOString())).toEqual([
    "2026-01-16T00:30:00.000Z",
    "2010-03-05T00:00:00.000Z",
  ]);
  expect(row?.[3]).toBe(75.5);
  const xml = (await partsOf(file))["xl/worksheets/sheet1.xml"] ?? "";
  expect(xml).toMatch(/<c r="C2" s="\d+"><v>0\.0208/);
});

test("the header is frozen and filtered, columns are wide enough for Hangul, no header is lost without rows", async () => {
  const file = await writeXlsx([
    list([text("a"), text("b")], [{ a: "우즈베크·카자흐 다문화학교", b: "x" }]),
    list([text("a")], []),
  ]);
  const found = await partsOf(file);
  const first = found["xl/worksheets/sheet1.xml"] ?? "";
  expect(first).toContain('<autoFilter ref="A1:B2"/>');
  expect(first).toContain('state="frozen"');
  expect(Number(/<col [^>]*width="([\d.]+)"/.exec(first)?.[1])).toBeGreaterThanOrEqual(27);
  expect(first.indexOf("</sheetData>")).toBeLessThan(first.indexOf("<autoFilter"));
  expect(found["xl/worksheets/sheet2.xml"]).toContain('<autoFilter ref="A1:A1"/>');
  expect(displayWidth("가나ab")).toBe(6);
});

test("a workbook holds its lists, what is to be known about it, and the stable keys on a hidden sheet", async () => {
  const lists = [list([text("name")], [{ name: "김서연" }]), list([text("school")], [], "명단")];
  const file = await writeXlsx(lists, {
    title: "파일 정보",
    facts: ({ rows, sha256 }) => [
      { label: "rows", value: rows.join("+") },
      { label: "sha256", value: sha256 },
    ],
  });
  const sheets = await readXlsxFile(file);
  expect(sheets.map(({ sheet }) => sheet)).toEqual(["명단", "명단 2", "파일 정보", "keys"]);
  expect(sheets[2]?.data[0]).toEqual(["rows", "1+0"]);
  expect(sheets[2]?.data[1]?.[1]).toMatch(/^[0-9a-f]{64}$/);
  expect(sheets[3]?.data).toEqual([
    ["명단", "name", "name"],
    ["명단 2", "school", "school"],
  ]);
  expect((await partsOf(file))["xl/workbook.xml"]).toMatch(/name="keys"[^>]*state="hidden"/);
});

test("titles that Excel forbids become names it takes", async () => {
  const file = await writeXlsx([
    list([text("a")], [], "'[2026/01] a:b*c?'"),
    list([text("a")], [], "가".repeat(50)),
    list([text("a")], [], "가".repeat(50)),
  ]);
  const names = (await readXlsxFile(file)).map(({ sheet }) => sheet);
  expect(names.slice(0, 3)).toEqual(["2026 01  a b c", "가".repeat(31), `${"가".repeat(29)} 2`]);
});
