import { parse } from "csv-parse/sync";

export type Delimiter = "," | ";" | "\t";

/** Rows of cells as written in the file, blank lines included so that row numbers stay those of the file. */
export type Csv = {
  rows: string[][];
  delimiter: Delimiter;
  /** Where a quote was opened and never closed: everything from there on may stand in the wrong cells. 1-based. */
  unclosedQuoteLine: number | null;
};

const DELIMITERS: readonly Delimiter[] = [",", ";", "\t"];
const LOOK = 20;

/** How often each delimiter stands outside quotes, in each of the first lines. */
function counts(text: string, delimiter: Delimiter): number[] {
  const found: number[] = [0];
  let quoted = false;
  for (const letter of text.slice(0, 20_000)) {
    if (letter === '"') quoted = !quoted;
    if (quoted) continue;
    if (letter === delimiter) found[found.length - 1] = (found.at(-1) ?? 0) + 1;
    if (letter === "\n" && found.push(0) > LOOK) break;
  }
  return found.filter((count) => count > 0);
}

/** The delimiter most lines agree on; a file of one column is called comma-separated. */
export function findDelimiter(text: string): Delimiter {
  let best: Delimiter = ",";
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const lines = counts(text, delimiter);
    const usual = Math.max(0, ...lines);
    const score = lines.filter((count) => count === usual).length * usual;
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

/** The line of the quote that was opened last; the parser itself only knows where the text ended. */
function lastOpenedQuote(text: string): number {
  let line = 1;
  let opened = 1;
  let quoted = false;
  for (const letter of text) {
    if (letter === "\n") line += 1;
    if (letter !== '"') continue;
    quoted = !quoted;
    if (quoted) opened = line;
  }
  return opened;
}

/** Reads CSV text. Never throws: a quote that is never closed is read as a letter, and its line is told. */
export function parseCsv(text: string, { delimiter, limit }: { delimiter?: Delimiter; limit?: number } = {}): Csv {
  const used = delimiter ?? findDelimiter(text);
  const options = { delimiter: used, bom: true, relax_column_count: true, relax_quotes: true, to: limit ?? -1 };
  try {
    return { rows: parse(text, options), delimiter: used, unclosedQuoteLine: null };
  } catch {
    const rows = parse(text, { ...options, quote: null });
    return { rows, delimiter: used, unclosedQuoteLine: lastOpenedQuote(text) };
  }
}
