import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import writeXlsxFile, { type SheetData } from "write-excel-file/node";
import { ZipFile } from "yazl";
import { limits, readPasted, readSheets, type Sheets } from "./sheets";
import { type List, writeCsv } from "./table";
import { writeXlsx } from "./workbook";
import { readWorkbook } from "./xlsx";

const file = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url));
const csv = (text: string) => readSheets(Buffer.from(text));
const xlsx = (data: SheetData) => writeXlsxFile(data).toBuffer();
const opened = (result: Awaited<ReturnType<typeof readSheets>>): Sheets => {
  if (!result.ok) throw new Error(result.code);
  return result;
};
const rows = (result: Awaited<ReturnType<typeof readSheets>>) => opened(result).sheets[0]?.rows;

/** A ZIP of the given parts. */
async function zip(parts: Record<string, string | Buffer>): Promise<Buffer> {
  const made = new ZipFile();
  for (const [name, content] of Object.entries(parts)) made.addBuffer(Buffer.from(content), name);
  made.end();
  const pieces: Buffer[] = [];
  for await (const piece of made.outputStream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

const WORKBOOK = (sheets: string) => `<workbook xmlns:r="r"><sheets>${sheets}</sheets></workbook>`;
const RELATIONS = (count: number) =>
  `<Relationships>${Array.from({ length: count }, (_, n) => `<Relationship Id="rId${n + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${n + 1}.xml"/>`).join("")}</Relationships>`;
const cells = (...texts: string[]) =>
  texts.map((text, n) => `<c r="${String.fromCharCode(65 + n)}#" t="inlineStr"><is><t>${text}</t></is></c>`).join("");
const row = (n: number, content: string, more = "") =>
  `<row r="${n}"${more}>${content.replaceAll("#", String(n))}</row>`;
const sheet = (content: string) => `<worksheet><sheetData>${content}</sheetData></worksheet>`;

test("the four class lists are read as their README says", async () => {
  const first = opened(await readSheets(file("roster-84-ko-utf8bom.csv")));
  expect(first).toMatchObject({ kind: "csv", encoding: "utf-8", delimiter: ",", notes: [] });
  expect(first.sheets[0]?.rows).toHaveLength(85);
  expect(first.sheets[0]?.rows[0]?.[0]).toBe("성명");
  const second = opened(await readSheets(file("roster-78-ko-cp949.csv")));
  expect(second).toMatchObject({ encoding: "cp949", notes: [] });
  expect(second.sheets[0]?.rows).toHaveLength(79);
  const third = opened(await readSheets(file("roster-84-en-semicolon.csv")));
  expect(third).toMatchObject({ encoding: "utf-8", delimiter: ";" });
  expect(third.sheets[0]?.rows.every((cells) => cells.length === 10 || cells.length === 9)).toBe(true);
  const dirty = opened(await readSheets(file("roster-dirty-ko-utf8.csv")));
  expect(dirty.sheets[0]?.rows[7]?.[0]).toBe('=HYPERLINK("http://example.org","x")');
});

test("a CSV of ours comes back as it was, apostrophes gone", async () => {
  const names = ["=1+1", "+82 10", "'=x", "O'Brien", "- (공백)"];
  const list: List<string> = {
    title: "x",
    columns: [{ key: "name", label: "성명", value: (name) => name }],
    rows: names,
    zone: "Asia/Seoul",
    locale: "ko",
  };
  const pieces: Uint8Array[] = [];
  for await (const piece of writeCsv(list)) pieces.push(piece);
  expect(rows(await readSheets(Buffer.concat(pieces)))?.flat()).toEqual(["성명", ...names]);
  expect(rows(await readSheets(await writeXlsx([list])))?.flat()).toEqual(["성명", ...names]);
});

test("XLSX keeps leading zeros of text, writes numbers plainly and days as ISO days", async () => {
  const bytes = await xlsx([
    ["번호", "전화", "생년월일", "시각", "점수", "ok"],
    [
      "007",
      1012345678,
      { value: new Date("2010-03-05T00:00:00Z"), type: Date, format: "yyyy.mm.dd" },
      { value: new Date("2010-03-05T14:05:00Z"), type: Date, format: "yyyy-mm-dd hh:mm" },
      0.1 + 0.2,
      true,
    ],
  ]);
  expect(rows(await readSheets(bytes))?.[1]).toEqual([
    "007",
    "1012345678",
    "2010-03-05",
    "2010-03-05 14:05",
    "0.3",
    "TRUE",
  ]);
});

test("hidden sheets and rows are announced, hidden sheets are not offered", async () => {
  const bytes = await zip({
    "xl/workbook.xml": WORKBOOK(
      '<sheet name="학생" sheetId="1" r:id="rId1"/><sheet name="비밀" sheetId="2" state="hidden" r:id="rId2"/>',
    ),
    "xl/_rels/workbook.xml.rels": RELATIONS(2),
    "xl/worksheets/sheet1.xml": sheet(
      row(1, cells("성명")) + row(2, cells("김서연"), ' hidden="1"') + row(3, cells("이산")),
    ),
    "xl/worksheets/sheet2.xml": sheet(row(1, cells("x"))),
  });
  const result = opened(await readSheets(bytes));
  expect(result.sheets).toEqual([{ name: "학생", rows: [["성명"], ["김서연"], ["이산"]] }]);
  expect(result.notes).toEqual([
    { code: "rows-hidden", sheet: "학생", count: 1 },
    { code: "sheet-hidden", sheet: "비밀" },
  ]);
});

test("a quote that is never closed is told with its line and loses no row", async () => {
  const result = opened(await csv('성명,학교\n김서연,"한빛\n이산,서강\n'));
  expect(result.notes).toEqual([{ code: "quote-unclosed", line: 2 }]);
  expect(result.sheets[0]?.rows).toEqual([
    ["성명", "학교"],
    ["김서연", '"한빛'],
    ["이산", "서강"],
  ]);
});

test("cells pasted from a spreadsheet are read by their tabs", () => {
  expect(rows2(readPasted("성명\t학교\n김, 서연\t한빛\n"))).toEqual([
    ["성명", "학교"],
    ["김, 서연", "한빛"],
  ]);
  expect(readPasted("  \n")).toEqual({ ok: false, code: "file-empty" });
  expect(readPasted("가".repeat(1_700_000))).toEqual({ ok: false, code: "file-too-big" });
});
const rows2 = (result: ReturnType<typeof readPasted>) => opened(result).sheets[0]?.rows;

test("5,000 people and a header are taken, one more is refused", async () => {
  const people = (count: number) => `name\n${"Kim\n".repeat(count)}`;
  expect(rows(await csv(people(5_000)))).toHaveLength(5_001);
  expect(await csv(people(5_001))).toEqual({ ok: false, code: "rows-too-many" });
});

test("the bounds of a file are kept", async () => {
  expect(await readSheets(Buffer.alloc(0))).toEqual({ ok: false, code: "file-empty" });
  expect(await csv("\n,,\n \n")).toEqual({ ok: false, code: "file-empty" });
  expect(await readSheets(Buffer.alloc(limits.bytes + 1, 65))).toEqual({ ok: false, code: "file-too-big" });
  expect(await csv(",".repeat(100).concat("x"))).toEqual({ ok: false, code: "columns-too-many" });
  expect(await csv("x".repeat(limits.cell + 1))).toEqual({ ok: false, code: "file-broken" });
  expect(await readSheets(Buffer.from([0, 1, 2, 255]))).toEqual({ ok: false, code: "encoding-unknown" });
});

test.each([
  ["an old .xls", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  ["an HTML table called .xls", Buffer.from("<html><table><tr><td>성명</td></tr></table></html>")],
])("%s is to be saved as .xlsx", async (_name, bytes) => {
  expect(await readSheets(bytes)).toEqual({ ok: false, code: "save-as-xlsx" });
});

test("other kinds of files are told apart by their bytes", async () => {
  expect(await readSheets(await zip({ "xl/workbook.bin": "x" }))).toEqual({ ok: false, code: "save-as-xlsx" });
  expect(await readSheets(await zip({ "content.xml": "x" }))).toEqual({ ok: false, code: "save-as-xlsx" });
  expect(await readSheets(await zip({ "word/document.xml": "x" }))).toEqual({ ok: false, code: "not-a-table" });
  expect(await readSheets(Buffer.from("%PDF-1.7"))).toEqual({ ok: false, code: "not-a-table" });
  expect(await readSheets(Buffer.from("PK\u0003\u0004 broken"))).toEqual({ ok: false, code: "file-broken" });
  expect(await readSheets(await zip({ "xl/workbook.xml": "<x" }))).toEqual({ ok: false, code: "file-broken" });
});

test("a workbook that unpacks to 200 MB is refused by its directory, at once", async () => {
  const bomb = await zip({ "xl/workbook.xml": "x", "xl/worksheets/sheet1.xml": Buffer.alloc(200_000_000) });
  expect(bomb.length).toBeLessThan(limits.bytes);
  const { rss } = process.memoryUsage();
  expect(await readSheets(bomb)).toEqual({ ok: false, code: "file-broken" });
  expect(process.memoryUsage().rss - rss).toBeLessThan(100_000_000);
});

test("a workbook whose directory lies about its size is refused while it is unpacked", async () => {
  const size = 120_000_000;
  const bomb = await zip({ "xl/workbook.xml": "x", "xl/worksheets/sheet1.xml": Buffer.alloc(size) });
  const honest = Buffer.alloc(4);
  honest.writeUInt32LE(size);
  for (let at = bomb.indexOf(honest); at >= 0; at = bomb.indexOf(honest, at)) bomb.writeUInt32LE(1_000, at);
  const { rss } = process.memoryUsage();
  expect(await readSheets(bomb)).toEqual({ ok: false, code: "file-broken" });
  expect(process.memoryUsage().rss - rss).toBeLessThan(80_000_000);
});

test("a workbook of a thousand parts is refused", async () => {
  const parts = Object.fromEntries(Array.from({ length: 1_001 }, (_, n) => [`xl/${n}.xml`, ""]));
  expect(await readSheets(await zip(parts))).toEqual({ ok: false, code: "file-broken" });
});

test("a cell at the far corner of the sheet does not take the memory of a full one", async () => {
  const far = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>';
  const bytes = await zip({
    "xl/workbook.xml": WORKBOOK('<sheet name="a" sheetId="1" r:id="rId1"/>'),
    "xl/_rels/workbook.xml.rels": RELATIONS(1),
    "xl/worksheets/sheet1.xml": sheet(row(1, cells("성명")) + far),
  });
  expect(await readSheets(bytes)).toEqual({ ok: false, code: "rows-too-many" });
});

test("cells that are only painted may stand anywhere; those that hold something, within a list's bounds", async () => {
  const read = async (far: string) =>
    readSheets(
      await zip({
        "xl/workbook.xml": WORKBOOK('<sheet name="a" sheetId="1" r:id="rId1"/>'),
        "xl/_rels/workbook.xml.rels": RELATIONS(1),
        "xl/worksheets/sheet1.xml": sheet(row(1, cells("성명")) + far),
      }),
    );
  const painted = '<row r="90000"><c r="A90000" s="0"/><c r="XFD90000" s="0"/></row>';
  expect(rows(await read(painted))).toEqual([["성명"]]);
  expect(await read('<row r="2"><c r="CW2"><v>1</v></c></row>')).toEqual({ ok: false, code: "columns-too-many" });
  expect(rows(await read('<row r="2"><c r="CV2"><v>1</v></c></row>'))?.[1]).toHaveLength(100);
  expect(await read('<row r="20005"><c r="A20005"><v>1</v></c></row>')).toEqual({ ok: false, code: "rows-too-many" });
});

test("reading a workbook that takes too long is given up", async () => {
  const people = Array.from({ length: 5_000 }, (_, n) => Array.from({ length: 40 }, (_, m) => `${n} ${m}`));
  expect(await readWorkbook(await xlsx(people), 0.05)).toBe("file-broken");
}, 30_000);
