import fc from "fast-check";
import { expect, test } from "vitest";
import { parseCsv } from "./csv";
import { contentDisposition, fileName } from "./file-name";
import { type Column, csvStream, guard, type List, unguard, wallClock, writeCsv } from "./table";

const zone = "Asia/Seoul";
type Row = Record<string, string | number | Date | null>;

const list = (columns: Column<Row>[], rows: Row[]): List<Row> => ({ title: "List", columns, rows, zone, locale: "ko" });
const text = (key: string): Column<Row> => ({ key, label: key, value: (row) => row[key] });

async function bytes(written: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of written) pieces.push(piece);
  return Buffer.concat(pieces);
}
const csv = async (columns: Column<Row>[], rows: Row[], delimiter?: "," | ";") =>
  (await bytes(writeCsv(list(columns, rows), { delimiter }))).toString("utf8").slice(1);

test("a CSV begins with one byte order mark and its header, even without rows", async () => {
  const all = await bytes(writeCsv(list([text("name"), text("school")], [])));
  expect(all.toString("hex")).toBe(`efbbbf${Buffer.from("name,school\r\n").toString("hex")}`);
});

test("cells with delimiters, quotes, line breaks or outer spaces are quoted, lines end in CRLF", async () => {
  const rows = [
    { a: 'say "hi"', b: "x,y" },
    { a: "two\nlines", b: " outer" },
    { a: "plain", b: null },
  ];
  expect(await csv([text("a"), text("b")], rows)).toBe(
    'a,b\r\n"say ""hi""","x,y"\r\n"two\nlines"," outer"\r\nplain,\r\n',
  );
});

test("with a semicolon only the semicolon needs quotes", async () => {
  expect(await csv([text("a"), text("b")], [{ a: "x,y", b: "p;q" }], ";")).toBe('a;b\r\nx,y;"p;q"\r\n');
});

test("moments are shown in the list's zone, which the header names; days and times stand as they are", async () => {
  const columns: Column<Row>[] = [
    { key: "arrived_at", label: "arrived_at", kind: "instant", value: (row) => row.at },
    { key: "on", label: "on", kind: "date", value: (row) => row.on },
    { key: "starts", label: "starts", kind: "time", value: (row) => row.at },
    { key: "rate", label: "rate", kind: "decimal", value: (row) => row.rate },
  ];
  const rows = [
    { at: new Date("2026-01-15T05:05:00Z"), on: "2026-01-15", rate: 75.5 },
    { at: new Date("2026-01-15T15:30:00Z").getTime() as number, on: new Date("2026-01-15T15:30:00Z"), rate: -5 },
  ];
  expect(await csv(columns, rows)).toBe(
    "arrived_at (Asia/Seoul),on,starts,rate\r\n2026-01-15 14:05,2026-01-15,14:05,75.5\r\n2026-01-16 00:30,2026-01-16,00:30,-5\r\n",
  );
});

test("Almaty is five hours ahead since March 2024", () => {
  expect(wallClock(new Date("2026-01-15T05:05:00Z"), "Asia/Almaty").toISOString()).toBe("2026-01-15T10:05:00.000Z");
});

test.each([
  ['=HYPERLINK("http://x","y")'],
  ["+82 10-1234-5678"],
  ["-5"],
  ["@SUM(A1)"],
  ["\t=1+1"],
  ["\r=1+1"],
  ["\n1"],
  ["＝1+1"],
  ["＋1"],
  ["－1"],
  ["＠x"],
  ["  =1+1"],
  ["\u200b=1+1"],
  ["\ufeff=1+1"],
  ["\u3000=1+1"],
  ["- (공백)"],
  ["'=1+1"],
])("text that a spreadsheet may take for a formula gets one apostrophe: %j", (value) => {
  expect(guard(value)).toBe(`'${value}`);
  expect(unguard(guard(value))).toBe(value);
});

test.each(['"=1+1', "010-1234-5678", "김서연", "O'Brien", "'quoted'", "-", "1=1", ""])(
  "harmless text is left alone: %j",
  (value) => {
    expect(guard(value)).toBe(value);
    expect(unguard(value)).toBe(value);
  },
);

test("headers and free-text cells are guarded, numbers of ours are not", async () => {
  const columns: Column<Row>[] = [
    { ...text("a"), label: "=cmd" },
    { key: "n", label: "n", kind: "integer", value: (row) => row.n },
  ];
  expect(await csv(columns, [{ a: "=1+1", n: -5 }])).toBe("'=cmd,n\r\n'=1+1,-5\r\n");
});

test("Hangul that macOS took apart is put together again", async () => {
  expect(await csv([text("name")], [{ name: "박서연".normalize("NFD") }])).toBe("name\r\n박서연\r\n");
});

const nasty = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({
    unit: fc.constantFrom("'", "=", "+", "-", "@", "\t", "\r", "\n", " ", '"', ",", ";", "\u200b", "＝", "가"),
  }),
);

test("guarding and unguarding any text gives the text", () => {
  fc.assert(
    fc.property(nasty, (value) => unguard(guard(value)) === value),
    { numRuns: 2000 },
  );
});

test("what is exported and imported again is the same, cell for cell", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(nasty, nasty), { maxLength: 8 }),
      fc.constantFrom("," as const, ";" as const),
      async (rows, delimiter) => {
        const written = await csv(
          [text("0"), text("1")],
          rows.map(([a, b]) => ({ 0: a, 1: b })),
          delimiter,
        );
        const back = parseCsv(written, { delimiter })
          .rows.slice(1)
          .map((row) => row.map(unguard));
        expect(back).toEqual(rows.map((row) => row.map((one) => one.normalize("NFC"))));
      },
    ),
    { numRuns: 300 },
  );
});

test("a list of one column keeps its empty cells", async () => {
  const written = await csv([text("a")], [{ a: "x" }, { a: null }, { a: "y" }]);
  expect(parseCsv(written).rows).toEqual([["a"], ["x"], [""], ["y"]]);
});

test("10,000 rows are written while they are read, and reading stops when nobody listens", async () => {
  let read = 0;
  async function* rows() {
    for (let n = 0; n < 10_000; n += 1) {
      read += 1;
      yield { a: `row ${n}` };
    }
  }
  const reader = csvStream({ ...list([text("a")], []), rows: rows() }).getReader();
  await reader.read();
  await reader.read();
  expect(read).toBeLessThan(2_000);
  await reader.cancel();
  const whole = await bytes(writeCsv({ ...list([text("a")], []), rows: rows() }));
  expect(whole.toString("utf8").split("\r\n")).toHaveLength(10_002);
});

const download = { date: "2026-01-15", title: "대사 초청 강연", list: "출석부", kind: "attendance", ext: "xlsx" };

test("a download is named in full for new programs and in ASCII for old ones", () => {
  const { name, ascii, disposition } = fileName(download);
  expect(name).toBe("2026-01-15_대사 초청 강연_출석부.xlsx");
  expect(ascii).toBe("attendance_20260115.xlsx");
  expect(disposition).toBe(
    `attachment; filename="attendance_20260115.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`,
  );
});

test("a name never holds forbidden signs and never grows past 120 bytes or splits a letter", () => {
  const named = (more: object) => fileName({ ...download, ...more }).name;
  expect(named({ title: 'a/b\\c:d*e?f"g<h>i|j\u0000\u202e' })).toBe("2026-01-15_a_b_c_d_e_f_g_h_i_j___출석부.xlsx");
  const long = named({ title: "가".repeat(200) });
  expect(Buffer.byteLength(long)).toBeLessThanOrEqual(120);
  expect(long).toMatch(/^2026-01-15_가+_출석부\.xlsx$/);
  expect(named({ title: ".." })).toBe("2026-01-15_출석부.xlsx");
  expect(fileName({ ...download, kind: "출석" }).ascii).toBe("__20260115.xlsx");
});

test("of a long name the event's title is cut, and a bracket is never left open", () => {
  const named = (more: object) => fileName({ ...download, ...more }).name;
  const school = "School attendance report(우즈베크·카자흐 다문화중학교)";
  const one = named({ title: "대사 초청 강연과 청소년 질문 나눔", list: school });
  expect(one).toMatch(/^2026-01-15_.*_School attendance report\(우즈베크·카자흐 다문화중학교\)\.xlsx$/);
  expect(Buffer.byteLength(one)).toBeLessThanOrEqual(120);
  const long = named({ list: `출석부(${"가".repeat(80)})` });
  expect(long).toMatch(/_출석부\(가+\)\.xlsx$/);
  expect(Buffer.byteLength(long)).toBeLessThanOrEqual(120);
});

test("a header cannot be broken out of by a file's name", () => {
  expect(contentDisposition("a\"b'.pdf", 'a"b\r\n.pdf')).toBe(
    `attachment; filename="a_b__.pdf"; filename*=UTF-8''a%22b%27.pdf`,
  );
});
