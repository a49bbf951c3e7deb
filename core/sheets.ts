import { type Delimiter, parseCsv } from "./csv";
import { type Alternative, decode, type Encoding } from "./decode";
import { unguard } from "./table";
import { checkZip, readWorkbook } from "./xlsx";

/** Bounds of a class list (people-attendance §7): the header counts as a row, blank rows do not. */
export const limits = { bytes: 5_000_000, rows: 5_001, columns: 100, cell: 32_767 } as const;

/** One sheet: rows of text cells in file order, blank rows kept so that `rows[0]` is row 1 of the file. */
export type Sheet = { name: string; rows: string[][] };

/** What the user should be told before going on; `count` says of how many, `line` where (1-based). */
export type Note =
  | { code: "quote-unclosed"; line: number }
  | { code: "letters-lost"; count: number }
  | { code: "encoding-unsure" }
  | { code: "rows-hidden"; sheet: string; count: number }
  | { code: "sheet-hidden"; sheet: string };

export type SheetRefusal =
  | "file-empty"
  | "file-too-big"
  | "rows-too-many"
  | "columns-too-many"
  | "save-as-xlsx"
  | "not-a-table"
  | "file-broken"
  | "encoding-unknown";

export type Sheets = {
  ok: true;
  kind: "csv" | "xlsx" | "paste";
  sheets: Sheet[];
  notes: Note[];
  encoding?: Encoding;
  delimiter?: Delimiter;
  alternatives?: Alternative[];
};
export type NoSheets = { ok: false; code: SheetRefusal };

export type Choices = { encoding?: Encoding; delimiter?: Delimiter };

const no = (code: SheetRefusal): NoSheets => ({ ok: false, code });
const filled = (row: string[]) => row.some((cell) => cell.trim() !== "");

/** Takes off blank rows and cells at the end, which spreadsheets leave behind by the thousand. */
function trimmed(rows: string[][]): string[][] {
  const cut = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell.trim() !== "") + 1));
  return cut.slice(0, cut.findLastIndex((row) => row.length > 0) + 1);
}

function bounded(found: Sheets): Sheets | NoSheets {
  const sheets = found.sheets
    .map(({ name, rows }) => ({ name, rows: trimmed(rows) }))
    .filter(({ rows }) => rows.length > 0);
  if (sheets.length === 0) return no("file-empty");
  for (const { rows } of sheets) {
    if (rows.filter(filled).length > limits.rows || rows.length > 4 * limits.rows) return no("rows-too-many");
    if (rows.some((row) => row.length > limits.columns)) return no("columns-too-many");
    if (rows.some((row) => row.some((cell) => cell.length > limits.cell))) return no("file-broken");
  }
  return { ...found, sheets };
}

function fromText(text: string, kind: "csv" | "paste", delimiter: Delimiter | undefined, more: Partial<Sheets>) {
  const csv = parseCsv(text, { delimiter });
  const notes = [...(more.notes ?? [])];
  if (csv.unclosedQuoteLine !== null) notes.push({ code: "quote-unclosed", line: csv.unclosedQuoteLine });
  const rows = csv.rows.map((row) => row.map(unguard));
  return bounded({ ...more, ok: true, kind, sheets: [{ name: "", rows }], notes, delimiter: csv.delimiter });
}

/** Cells pasted from a spreadsheet (or CSV typed by hand): tabs, commas or semicolons. */
export function readPasted(text: string): Sheets | NoSheets {
  if (text.length > limits.bytes || Buffer.byteLength(text) > limits.bytes) return no("file-too-big");
  if (text.trim() === "") return no("file-empty");
  return fromText(text, "paste", text.split("\n", 1)[0]?.includes("\t") ? "\t" : undefined, {});
}

function readCsv(bytes: Uint8Array, { encoding, delimiter }: Choices): Sheets | NoSheets {
  const read = decode(bytes, encoding);
  if (!read.ok) return no(read.code);
  if (/^\s*<(!doctype|html|table|\?xml)/i.test(read.text.slice(0, 200))) return no("save-as-xlsx");
  const notes: Note[] = [];
  if (!read.sure) notes.push({ code: "encoding-unsure" });
  if (read.lostLetters > 0) notes.push({ code: "letters-lost", count: read.lostLetters });
  return fromText(read.text, "csv", delimiter, { notes, encoding: read.encoding, alternatives: read.alternatives });
}

const starts = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, index) => bytes[index] === byte);
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const PDF = [0x25, 0x50, 0x44, 0x46];

/**
 * The tables in a file somebody sent: CSV in any of our encodings, or XLSX. The kind is told by the bytes, never by the
 * name. Refuses `save-as-xlsx` for old .xls, protected, .xlsb, .ods and HTML tables; `not-a-table` for anything else;
 * `file-broken` for what cannot be read, what unpacks to more than 50 MB, or what takes too long.
 */
export async function readSheets(bytes: Uint8Array, choices: Choices = {}): Promise<Sheets | NoSheets> {
  if (bytes.length === 0) return no("file-empty");
  if (bytes.length > limits.bytes) return no("file-too-big");
  if (starts(bytes, ...OLE)) return no("save-as-xlsx");
  if (starts(bytes, ...PDF)) return no("not-a-table");
  if (!starts(bytes, 0x50, 0x4b)) return readCsv(bytes, choices);
  const zip = await checkZip(bytes);
  if (zip !== "xlsx") return no(zip);
  const workbook = await readWorkbook(bytes);
  if (typeof workbook === "string") return no(workbook);
  const notes: Note[] = [];
  for (const { name, hidden, hiddenRows } of workbook) {
    if (hidden) notes.push({ code: "sheet-hidden", sheet: name });
    else if (hiddenRows > 0) notes.push({ code: "rows-hidden", sheet: name, count: hiddenRows });
  }
  // Hidden sheets are announced but not offered: nobody who sends a list means what cannot be seen.
  const sheets = workbook.filter(({ hidden }) => !hidden).map(({ name, rows }) => ({ name, rows }));
  return bounded({ ok: true, kind: "xlsx", sheets, notes });
}
