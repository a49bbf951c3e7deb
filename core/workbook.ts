import { createHash } from "node:crypto";
import writeXlsxFile, { type Feature, type Image, type Row, type Sheet } from "write-excel-file/node";
import { type Cell, cell, header, type List } from "./table";

/** One line of the "about" sheet: what it says and its value, both already in the reader's language. */
export type Fact = { label: string; value: string | number };

/** What the workbook found out about itself while being written; `sha256` is over all cells of all lists. */
export type Contents = { rows: number[]; sha256: string };

/** Excel's own limits (ECMA-376 and Microsoft's specification): a longer cell or name makes the file unreadable. */
const CELL_LIMIT = 32_767;
const NAME_LIMIT = 31;
const FORMATS = { instant: "yyyy-mm-dd hh:mm", date: "yyyy-mm-dd", time: "hh:mm" };

/** How wide a text stands: Hangul, Han and full-width letters count as two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const letter of text)
    width += /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFF00-\uFF60]/u.test(letter) ? 2 : 1;
  return width;
}

/**
 * Text as the file format keeps it: `_x0041_` is an escape there, so a literal one is escaped itself. The writer looks
 * texts up in a plain object, so the few names every object has ("constructor") would break the file unless disguised.
 */
function escaped(text: string): string {
  const literal = text.slice(0, CELL_LIMIT).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
  if (!(literal in Object.prototype)) return literal;
  const first = literal.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  return `_x${first}_${literal.slice(1)}`;
}

function typed(content: Cell): Row[number] {
  if (content === null) return null;
  if (typeof content === "number") return { value: content, type: Number };
  if (typeof content === "string") return { value: escaped(content), type: String, format: "@" };
  if (content.kind !== "time") return { value: content.at, type: Date, format: FORMATS[content.kind] };
  return { value: (content.at.getTime() % 86_400_000) / 86_400_000, type: Number, format: FORMATS.time };
}

const shown = (content: Cell): string =>
  content === null || typeof content === "string"
    ? (content ?? "")
    : typeof content === "number"
      ? String(content)
      : FORMATS[content.kind];

const title = (text: string): Row[number] => ({ value: escaped(text), type: String, format: "@", fontWeight: "bold" });

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

type Filled = Sheet<Image["content"]> & { filter?: string; hidden?: boolean };

const column = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : column(Math.floor(index / 26) - 1) + column(index % 26);

async function listSheet(list: List<unknown>, name: string, hash: (text: string) => void): Promise<[Filled, number]> {
  const titles = list.columns.map((one) => header(one, list.zone));
  const widths = titles.map((text) => displayWidth(text) + 3);
  const data: Row[] = [titles.map(title)];
  hash(JSON.stringify(titles));
  for await (const row of list.rows) {
    const cells = list.columns.map((one) => cell(one, row, list.zone));
    hash(JSON.stringify(cells));
    cells.forEach((content, index) => {
      widths[index] = Math.max(widths[index] ?? 0, displayWidth(shown(content)) + 2);
    });
    data.push(cells.map(typed));
  }
  const filter = `A1:${column(Math.max(titles.length - 1, 0))}${data.length}`;
  const columns = widths.map((width) => ({ width: Math.min(Math.max(width, 6), 60) }));
  return [{ data, sheet: name, columns, stickyRowsCount: 1, filter }, data.length - 1];
}

/** What the library leaves out: the filter of a list's header, and hiding a sheet. */
function extras(sheets: Filled[]): Feature<Image["content"]> {
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform(xml, _options, { sheetIndex }) {
            const filter = sheets[sheetIndex]?.filter;
            return filter ? xml.replace("</sheetData>", `</sheetData><autoFilter ref="${filter}"/>`) : xml;
          },
        },
        "xl/workbook.xml": {
          transformElementAttributes(tag, attributes, index) {
            const hide = tag === "sheet" && index !== undefined && sheets[index]?.hidden;
            return hide ? { ...attributes, state: "hidden" } : attributes;
          },
        },
      },
    },
  };
}

/**
 * Lists as one XLSX file, a sheet each: every text a string and never a formula, real dates, a frozen header with a
 * filter. `about` becomes a last sheet and may tell what was counted; a hidden sheet `keys` pairs the stable column
 * keys with the headers shown, so that programs can read the file in any language.
 */
export async function writeXlsx(
  lists: readonly List<unknown>[],
  about?: { title: string; facts: (contents: Contents) => Fact[] },
): Promise<Buffer> {
  const digest = createHash("sha256");
  const taken = new Set<string>(["keys", "history"]);
  const sheets: Filled[] = [];
  const rows: number[] = [];
  for (const list of lists) {
    const [sheet, count] = await listSheet(list, sheetName(list.title, taken), (text) => digest.update(`${text}\n`));
    sheets.push(sheet);
    rows.push(count);
  }
  if (about) {
    const facts = about.facts({ rows, sha256: digest.digest("hex") });
    const data = facts.map((fact): Row => [title(fact.label), typed(fact.value)]);
    sheets.push({ data, sheet: sheetName(about.title, taken), columns: [{ width: 28 }, { width: 70 }] });
  }
  const keys = lists.flatMap((list, index) =>
    list.columns.map((one): Row => [typed(sheets[index]?.sheet ?? ""), typed(one.key), typed(header(one, list.zone))]),
  );
  sheets.push({ data: keys, sheet: "keys", hidden: true });
  return writeXlsxFile(sheets, { features: [extras(sheets)] }).toBuffer();
}
