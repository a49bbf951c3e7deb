import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { fromBuffer } from "yauzl";

/**
 * What a workbook may be: unpacked size and number of parts (libraries.md, fact 13: a bomb of 0.4 MB took 2.9 GB), tags
 * and cells that hold something, letters of all its cells together, and how far from the corner a cell may stand (four times the
 * rows of a list, as blank ones do not count). The reader fills every gap between cells, so that one far cell alone costs
 * gigabytes: whatever is over is refused before it reads.
 */
const MOST = {
  unpacked: 32_000_000,
  parts: 1_000,
  tags: 4_000_000,
  cells: 600_000,
  letters: 10_000_000,
  row: 20_004,
  column: 100,
};
const SECONDS = 20;

/** A worksheet as read: text cells, and what a user would not see in Excel. */
export type Worksheet = { name: string; rows: string[][]; hidden: boolean; hiddenRows: number };

/** Why a workbook was not read. */
export type Unreadable = "file-broken" | "file-too-big" | "rows-too-many" | "columns-too-many";

type Zip = "xlsx" | "save-as-xlsx" | "not-a-table" | "file-broken";

function kindOf(names: Set<string>): Zip {
  if (names.has("xl/workbook.xml")) return "xlsx";
  return names.has("xl/workbook.bin") || names.has("content.xml") ? "save-as-xlsx" : "not-a-table";
}

/** What a ZIP is, judged by its directory alone, before anything is unpacked. */
export function checkZip(bytes: Uint8Array): Promise<Zip> {
  return new Promise((resolve) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) => {
      if (error || zip.entryCount > MOST.parts) return resolve("file-broken");
      const names = new Set<string>();
      let unpacked = 0;
      zip.on("error", () => resolve("file-broken"));
      zip.on("end", () => resolve(kindOf(names)));
      zip.on("entry", (entry) => {
        names.add(entry.fileName);
        unpacked += entry.uncompressedSize;
        if (unpacked > MOST.unpacked) resolve("file-broken");
        else zip.readEntry();
      });
      zip.readEntry();
    });
  });
}

/**
 * Runs in a thread of its own, as text because neither bundle carries a second file along. Every part is unpacked once
 * with its size counted, since the directory is only a promise; its sheets are looked over; then the reader gets the file.
 * Patterns stop at the next "<" and after some length, so that a tag which never closes costs no more than it is long.
 */
const SOURCE = `
const { parentPort, workerData } = require("node:worker_threads");
const { root, most } = workerData;
const load = require("node:module").createRequire(root);
const yauzl = load("yauzl");
const read = load("read-excel-file/node");

const unpack = (file) => new Promise((resolve, reject) => {
  const parts = {};
  let size = 0;
  yauzl.fromBuffer(file, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
    if (error) return reject(error);
    zip.on("error", reject);
    zip.on("end", () => resolve(parts));
    zip.on("entry", (entry) => zip.openReadStream(entry, (broken, stream) => {
      if (broken) return reject(broken);
      const pieces = [];
      stream.on("error", reject);
      stream.on("data", (piece) => {
        size += piece.length;
        if (size > most.unpacked) stream.destroy(new Error("too big"));
        else if (/\\.(xml|rels)$/.test(entry.fileName)) pieces.push(piece);
      });
      stream.on("end", () => {
        parts[entry.fileName] = Buffer.concat(pieces).toString("utf8");
        zip.readEntry();
      });
    }));
    zip.readEntry();
  });
});

const attribute = (tag, name) => (new RegExp("\\\\s" + name + '="([^"]*)"').exec(tag) || [])[1];

const unseen = (parts) => {
  const targets = {};
  for (const tag of (parts["xl/_rels/workbook.xml.rels"] || "").match(/<Relationship\\s[^<>]{0,2000}>/g) || [])
    targets[attribute(tag, "Id")] = String(attribute(tag, "Target")).replace(/^\\/?(xl\\/)?/, "xl/");
  return ((parts["xl/workbook.xml"] || "").match(/<(?:\\w{1,20}:)?sheet\\s[^<>]{0,2000}>/g) || []).map((tag) => {
    const xml = parts[targets[attribute(tag, "r:id")]] || "";
    const rows = (xml.match(/<(?:\\w{1,20}:)?row\\s[^<>]{0,2000}>/g) || []).filter((row) => !row.endsWith("/>"));
    const hiddenRows = rows.filter((row) => /\\shidden="(?:1|true)"/.test(row)).length;
    return { hidden: /hidden/i.test(attribute(tag, "state") || ""), hiddenRows };
  });
};

// How many tags there are, or undefined when one does not close or has another inside: each letter is looked at once.
const tagsOf = (xml) => {
  let count = 0;
  for (let at = xml.indexOf("<"); at >= 0; count++) {
    const mark = xml.startsWith("<!--", at) ? "-->" : xml.startsWith("<![CDATA[", at) ? "]]>" : ">";
    const end = xml.indexOf(mark, at);
    if (end < 0) return undefined;
    const next = xml.indexOf("<", at + 1);
    if (mark === ">" && next >= 0 && next < end) return undefined;
    at = mark === ">" ? next : xml.indexOf("<", end);
  }
  return count;
};

// How many letters each text has that cells name by its number; undefined for more texts than there may be cells.
const lengthsOf = (xml) => {
  const starts = [];
  for (const match of xml.matchAll(/<(?:\\w{1,20}:)?si(?=[\\s>\\/])/g))
    if (starts.push(match.index) > most.cells) return undefined;
  return starts.map((start, n) => xml.slice(start, starts[n + 1]).replace(/<[^<>]*>/g, "").length);
};

// Where cells stand that hold something; those that are only painted may stand anywhere. A long text that many cells
// name is written once and read as often as it is named, so its letters are counted before.
const refusal = (parts) => {
  let all = 0;
  for (const xml of Object.values(parts)) {
    const count = tagsOf(xml);
    if (count === undefined || xml.includes("<!DOCTYPE")) return "file-broken";
    all += count;
    if (all > most.tags) return "file-too-big";
  }
  const lengths = lengthsOf(parts["xl/sharedStrings.xml"] || "");
  if (!lengths) return "file-too-big";
  let held = 0;
  let letters = 0;
  for (const [name, xml] of Object.entries(parts)) {
    if (!name.includes("worksheets/")) continue;
    let column = 0;
    let row = 0;
    let named = false;
    for (const match of xml.matchAll(/<(?:\\w{1,20}:)?(c|v|is)(?=[\\s>\\/])([^<>]{0,500})>/g)) {
      const [whole, tag, rest] = match;
      if (tag === "c") {
        const [, at = "", digits = "0"] = /\\sr="([A-Z]{1,3})(\\d{1,7})"/.exec(rest) || [];
        column = [...at].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
        row = Number(digits);
        named = /\\st="s"/.test(rest);
        continue;
      }
      if (++held > most.cells) return "file-too-big";
      if (row > most.row) return "rows-too-many";
      if (column > most.column) return "columns-too-many";
      if (!named || tag !== "v") continue;
      const from = match.index + whole.length;
      letters += lengths[Number.parseInt(xml.slice(from, from + 9), 10)] || 0;
      if (letters > most.letters) return "file-too-big";
    }
  }
  return undefined;
};

const text = (value) => {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (!(value instanceof Date)) return String(value);
  const at = new Date(Math.round(value.getTime() / 1000) * 1000).toISOString();
  if (at < "1900-01-01") return at.slice(11, 16);
  return at.endsWith("T00:00:00.000Z") ? at.slice(0, 10) : at.slice(0, 10) + " " + at.slice(11, 16);
};

// A whole number stays as it was typed (15 digits and more, too); only fractions lose the noise of binary arithmetic.
const parseNumber = (digits) => (/^-?\\d+$/.test(digits) ? digits : String(Number(Number(digits).toPrecision(15))));

(async () => {
  const file = Buffer.from(workerData.file);
  const parts = await unpack(file);
  const refused = refusal(parts);
  if (refused) return parentPort.postMessage(refused);
  const hints = unseen(parts);
  const sheets = await read(file, { trim: false, parseNumber });
  let letters = 0;
  for (const { data } of sheets)
    for (const row of data) for (const cell of row) letters += typeof cell === "string" ? cell.length : 3;
  if (letters > most.letters) return parentPort.postMessage("file-too-big");
  parentPort.postMessage(sheets.map(({ sheet, data }, index) => ({
    name: sheet,
    hidden: hints[index] ? hints[index].hidden : false,
    hiddenRows: hints[index] ? hints[index].hiddenRows : 0,
    rows: data.map((row) => row.map(text)),
  })));
})();
`;

type Read = Worksheet[] | Unreadable;

function readAlone(bytes: Uint8Array, seconds: number): Promise<Read> {
  return new Promise((resolve) => {
    const workerData = { file: bytes, root: join(process.cwd(), "package.json"), most: MOST };
    const resourceLimits = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };
    const options = { eval: true, workerData, resourceLimits, env: {}, stdout: true, stderr: true };
    // Built by Reflect so that a bundler does not take the source text for the name of a file.
    const worker: Worker = Reflect.construct(Worker, [SOURCE, options]);
    const finish = (sheets: Read) => {
      clearTimeout(timer);
      resolve(sheets);
      void worker.terminate();
    };
    const timer = setTimeout(() => finish("file-broken"), seconds * 1000);
    worker.once("message", (sheets: Read) => finish(sheets));
    worker.once("error", () => finish("file-broken"));
    worker.once("exit", () => finish("file-broken"));
  });
}

let line: Promise<unknown> = Promise.resolve();

/**
 * All worksheets of an XLSX file, or why it was not read: `file-broken` also for one that takes more than 20 seconds or
 * 160 MB, `file-too-big`, `rows-too-many` and `columns-too-many` for one that holds more than a list may. Days are ISO days
 * (`2010-03-05`), numbers are written plainly, text keeps its leading zeros. Call `checkZip` first. Files are read one
 * after the other, so that many large ones at once do not take the memory of the lecture going on.
 */
export function readWorkbook(bytes: Uint8Array, seconds = SECONDS): Promise<Read> {
  const turn = line.then(() => readAlone(bytes, seconds));
  line = turn;
  return turn;
}
