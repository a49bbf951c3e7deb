import { createHash, type Hash } from "node:crypto";
import { Readable } from "node:stream";
import { setImmediate as breath } from "node:timers/promises";
import { ZipFile } from "yazl";
import { type Cell, cell, header, type List } from "./table";
import { otherParts, sheetFoot, sheetHead, styles, workbookXml } from "./workbook-parts";
import { escapeXml } from "./xml";

/** One line of the "about" sheet: what it says and its value, both already in the reader's language. */
export type Fact = { label: string; value: string | number };

/** What the workbook found out about itself while being written; `sha256` is over all cells of all lists. */
export type Contents = { rows: number[]; sha256: string };

/** Excel's own limits (ECMA-376 and Microsoft's specification): a longer cell or name makes the file unreadable. */
const CELL_LIMIT = 32_767;
const NAME_LIMIT = 31;
const FORMATS = { instant: "yyyy-mm-dd hh:mm", date: "yyyy-mm-dd", time: "hh:mm" };

/** Hangul, Han and full-width letters. */
const isWide = (code: number) =>
  code >= 0x1100 &&
  (code <= 0x115f ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff00 && code <= 0xff60));
/** The second half of a letter beyond the first 65,536. */
const isHalf = (code: number) => code >= 0xdc00 && code <= 0xdfff;

/** How wide a text stands: Hangul, Han and full-width letters count as two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!isHalf(code)) width += isWide(code) ? 2 : 1;
  }
  return width;
}

/** Text as the file format keeps it: `_x0041_` is an escape there, so a literal one is escaped itself. */
const escaped = (text: string): string =>
  escapeXml(text.slice(0, CELL_LIMIT).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_"));

const column = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : column(Math.floor(index / 26) - 1) + column(index % 26);

const DAY = 86_400_000;
/** Day 0 of Excel's count, as it stands for all days since March 1900. */
const FIRST_DAY = Date.UTC(1899, 11, 30);

/** A cell's XML at its place; nothing for an empty one. Every text is a string, never a formula. */
function cellXml(content: Cell, at: string, style: number = styles.text): string {
  if (content === null) return "";
  if (typeof content === "number") return `<c r="${at}"><v>${content}</v></c>`;
  if (typeof content === "string")
    return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(content)}</t></is></c>`;
  const days = (content.at.getTime() - FIRST_DAY) / DAY;
  return `<c r="${at}" s="${styles[content.kind]}"><v>${content.kind === "time" ? days - Math.floor(days) : days}</v></c>`;
}

const rowXml = (cells: readonly Cell[], number: number, style?: number): string =>
  `<row r="${number}">${cells.map((one, index) => cellXml(one, `${column(index)}${number}`, style)).join("")}</row>`;

const shown = (content: Cell): string =>
  content === null || typeof content === "string"
    ? (content ?? "")
    : typeof content === "number"
      ? String(content)
      : FORMATS[content.kind];

/** A name Excel accepts, different from those already taken. */
function sheetName(wanted: string, taken: Set<string>): string {
  const plain =
    wanted
      .normalize("NFC")
      .replace(/[[\]/\\:*?\p{Cc}]/gu, " ")
      .replace(/^'+|'+$/g, "")
      .trim() || "Sheet";
  for (let turn = 1; ; turn += 1) {
    const tail = turn === 1 ? "" : ` ${turn}`;
    const name = plain.slice(0, NAME_LIMIT - tail.length).trim() + tail;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

/** Rows looked at for the widths of columns: the longest of these is wide enough for the others. */
const LOOKED = 1_000;

/** How wide the columns of a list are; one whose rows can be read only once is judged by its header. */
function widthsOf(list: List<unknown>, titles: readonly string[]): number[] {
  const widths = titles.map((text) => displayWidth(text) + 3);
  let seen = 0;
  if (Array.isArray(list.rows))
    for (const row of list.rows) {
      if (seen++ >= LOOKED) break;
      list.columns.forEach((one, index) => {
        const width = displayWidth(shown(cell(one, row, list.zone))) + 2;
        widths[index] = Math.max(widths[index] ?? 0, width);
      });
    }
  return widths.map((width) => Math.min(Math.max(width, 6), 60));
}

/** What was counted and hashed while the lists were written. */
type Counting = { rows: number[]; digest: Hash };
const BATCH = 200;

/** A list's sheet in pieces; each row is forgotten as soon as it is written. */
async function* listXml(list: List<unknown>, counting: Counting): AsyncGenerator<string> {
  const titles = list.columns.map((one) => header(one, list.zone));
  counting.digest.update(`${JSON.stringify(titles)}\n`);
  let piece = sheetHead(widthsOf(list, titles), true) + rowXml(titles, 1, styles.head);
  let count = 0;
  for await (const row of list.rows) {
    const cells = list.columns.map((one) => cell(one, row, list.zone));
    counting.digest.update(`${JSON.stringify(cells)}\n`);
    count += 1;
    piece += rowXml(cells, count + 1);
    if (count % BATCH > 0) continue;
    yield piece;
    piece = "";
    await breath(); // a long list would otherwise hold up everybody else in the process
  }
  counting.rows.push(count);
  yield `${piece}${sheetFoot(`A1:${column(Math.max(titles.length - 1, 0))}${count + 1}`)}`;
}

function* factsXml(facts: readonly Fact[]): Generator<string> {
  yield sheetHead([28, 70], false);
  for (const [index, { label, value }] of facts.entries())
    yield `<row r="${index + 1}">${cellXml(label, `A${index + 1}`, styles.head)}${cellXml(value, `B${index + 1}`)}</row>`;
  yield sheetFoot();
}

function* keysXml(lists: readonly List<unknown>[], names: readonly string[]): Generator<string> {
  yield sheetHead([], false);
  let number = 0;
  for (const [index, list] of lists.entries())
    for (const one of list.columns) yield rowXml([names[index] ?? "", one.key, header(one, list.zone)], ++number);
  yield sheetFoot();
}

type About = { title: string; facts: (contents: Contents) => Fact[] };

/**
 * Lists as one XLSX file, a sheet each, written while they are read: every text a string and never a formula, real
 * dates, a frozen header with a filter. `about` becomes a last sheet and may tell what was counted; a hidden sheet
 * `keys` pairs the stable column keys with the headers shown, so that programs can read the file in any language.
 */
export function xlsxStream(lists: readonly List<unknown>[], about?: About): Readable {
  const taken = new Set<string>(["keys", "history"]);
  const names = lists.map((list) => sheetName(list.title, taken));
  const counting: Counting = { rows: [], digest: createHash("sha256") };
  const sheets: { name: string; hidden?: boolean; pieces: () => Iterable<string> | AsyncIterable<string> }[] = [
    ...lists.map((list, index) => ({ name: names[index] ?? "", pieces: () => listXml(list, counting) })),
    ...(about
      ? [
          {
            name: sheetName(about.title, taken),
            // Asked for when its turn comes: by then everything before it is counted.
            pieces: () => factsXml(about.facts({ rows: counting.rows, sha256: counting.digest.digest("hex") })),
          },
        ]
      : []),
    { name: "keys", hidden: true, pieces: () => keysXml(lists, names) },
  ];
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  zip.on("error", (error: Error) => out.destroy(error));
  for (const [path, text] of Object.entries(otherParts(sheets.length))) zip.addBuffer(Buffer.from(text), path);
  zip.addBuffer(Buffer.from(workbookXml(sheets)), "xl/workbook.xml");
  for (const [index, { pieces }] of sheets.entries())
    zip.addReadStreamLazy(`xl/worksheets/sheet${index + 1}.xml`, (give) => {
      const stream = Readable.from(pieces(), { objectMode: false });
      stream.on("error", (error) => out.destroy(error));
      give(null, stream);
    });
  zip.end();
  return out;
}

/** The same as one piece of memory. */
export async function writeXlsx(lists: readonly List<unknown>[], about?: About): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of xlsxStream(lists, about)) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
