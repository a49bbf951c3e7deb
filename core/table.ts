import { setImmediate as breath } from "node:timers/promises";
import { stringify } from "csv-stringify/sync";

/** What a column holds. `instant` is a moment shown in the list's zone, `date` a calendar day, `time` a time of day. */
export type Kind = "text" | "integer" | "decimal" | "instant" | "date" | "time";

/**
 * What a column may give for a row: `instant` takes a Date or epoch milliseconds, `date` a Date or "2026-01-15",
 * `time` a Date or "14:05"; null, undefined and "" are an empty cell.
 */
export type Value = string | number | boolean | Date | null | undefined;

export type Column<Row> = {
  /** Stable English name of the column, the same in every language. */
  key: string;
  /** The words of the header, already in the reader's language. */
  label: string;
  kind?: Kind;
  value(row: Row): Value;
};

/** A list to be written out; see people-attendance §7. `rows` may be streamed, `zone` is an IANA name. */
export type List<Row> = {
  title: string;
  columns: Column<Row>[];
  rows: Iterable<Row> | AsyncIterable<Row>;
  zone: string;
  locale: string;
};

/** A cell ready to be written: text, a number, or wall-clock time counted as if it were UTC. */
export type Cell = string | number | null | { at: Date; kind: "instant" | "date" | "time" };

const INVISIBLE = "\\s\\u00AD\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF";
const FORMULA = new RegExp(`^[${INVISIBLE}]*[=+\\-@\\t\\r\\n＝＋－＠]`, "u");

/**
 * Whether a spreadsheet might read this text as a formula. A lone "-" (our mark for "nobody marked this yet") is
 * harmless. Text that already looks guarded counts too, otherwise reading could not tell the two apart.
 */
function looksLikeFormula(text: string): boolean {
  if (text === "-") return false;
  let start = 0;
  while (text[start] === "'") start += 1;
  const rest = text.slice(start);
  return rest !== "-" && FORMULA.test(rest);
}

/** Puts one `'` before text that a spreadsheet could take for a formula (OWASP, CSV injection). Removes nothing. */
export function guard(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text;
}

/** Takes off exactly the one `'` that `guard` put there: `unguard(guard(text)) === text` for every text. */
export function unguard(text: string): string {
  return text.startsWith("'") && looksLikeFormula(text.slice(1)) ? text.slice(1) : text;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** The wall clock of a zone at a moment, as a Date whose UTC fields read like that clock (to the minute). */
export function wallClock(at: Date, zone: string): Date {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
    });
    clocks.set(zone, clock);
  }
  const part: Record<string, number> = {};
  for (const { type, value } of clock.formatToParts(at)) part[type] = Number(value);
  return new Date(Date.UTC(part.year ?? 0, (part.month ?? 1) - 1, part.day, part.hour, part.minute));
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const CLOCK = /^(\d{1,2}):(\d{2})/;

function moment(value: Exclude<Value, null | undefined>, kind: "instant" | "date" | "time", zone: string): Cell {
  if (typeof value === "string") {
    if (kind === "date" && DAY.test(value)) return { at: new Date(`${value}T00:00:00Z`), kind };
    const time = kind === "time" ? CLOCK.exec(value) : null;
    if (time) return { at: new Date(Date.UTC(1970, 0, 1, Number(time[1]), Number(time[2]))), kind };
  }
  const at = value instanceof Date ? value : new Date(typeof value === "boolean" ? Number.NaN : value);
  if (Number.isNaN(at.getTime())) return String(value).normalize("NFC");
  return { at: wallClock(at, zone), kind };
}

/** The cell of one column for one row: typed, NFC, in the list's zone; numbers stay numbers. */
export function cell<Row>(column: Column<Row>, row: Row, zone: string): Cell {
  const value = column.value(row);
  if (value === null || value === undefined || value === "") return null;
  const kind = column.kind ?? "text";
  if (kind === "instant" || kind === "date" || kind === "time") return moment(value, kind, zone);
  if (kind === "text") return String(value).normalize("NFC");
  const number = Number(value);
  return Number.isFinite(number) ? number : String(value).normalize("NFC");
}

/** The header of a column; a moment's header names its zone: `arrived_at (Asia/Seoul)`. */
export function header<Row>(column: Column<Row>, zone: string): string {
  const label = column.label.normalize("NFC");
  return column.kind === "instant" ? `${label} (${zone})` : label;
}

function written(content: Cell): string {
  if (content === null) return "";
  if (typeof content === "number") return String(content);
  if (typeof content === "string") return guard(content);
  const text = content.at.toISOString();
  if (content.kind === "date") return text.slice(0, 10);
  return content.kind === "time" ? text.slice(11, 16) : `${text.slice(0, 10)} ${text.slice(11, 16)}`;
}

const BATCH = 500;

/**
 * The list as CSV, in pieces: UTF-8 with one byte order mark, CRLF, header in line 1, quoted as RFC 4180 says,
 * dates as `2026-01-15`, moments as `2026-01-15 14:05`, and every text and header guarded against formulas.
 */
export async function* writeCsv<Row>(
  list: List<Row>,
  { delimiter = "," }: { delimiter?: "," | ";" } = {},
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const alone = list.columns.length === 1;
  const piece = (lines: string[][]) =>
    encoder.encode(
      stringify(lines, {
        delimiter,
        record_delimiter: "\r\n",
        quoted_match: /^\s|\s$|[\r\n]/u,
        // A single empty column would otherwise be a blank line, which readers skip.
        quoted_empty: alone,
        quoted_string: false,
      }),
    );
  yield encoder.encode("\uFEFF");
  let lines = [list.columns.map((column) => guard(header(column, list.zone)))];
  for await (const row of list.rows) {
    lines.push(list.columns.map((column) => written(cell(column, row, list.zone))));
    if (lines.length < BATCH) continue;
    yield piece(lines);
    lines = [];
    await breath(); // a long list would otherwise hold up everybody else in the process
  }
  if (lines.length > 0) yield piece(lines);
}

/** The same CSV as a web stream, for a response. */
export function csvStream<Row>(list: List<Row>, options?: { delimiter?: "," | ";" }): ReadableStream<Uint8Array> {
  const pieces = writeCsv(list, options);
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
