import { isUtf8 } from "node:buffer";
import iconv from "iconv-lite";
import { parseCsv } from "./csv";

/** The encodings a class list arrives in; no others are offered. */
export const encodings = ["utf-8", "utf-16le", "utf-16be", "cp949", "windows-1251"] as const;
export type Encoding = (typeof encodings)[number];

/** How the first five rows would read in another encoding. */
export type Alternative = { encoding: Encoding; preview: string[][] };

export type Decoded = {
  ok: true;
  encoding: Encoding;
  text: string;
  /** False when the choice was close: show the alternatives and let the user decide. */
  sure: boolean;
  /** Places where a letter was already lost before the file reached us: `?` inside a word (Ә in windows-1251). */
  lostLetters: number;
  alternatives: Alternative[];
};

const PREVIEW = 5;

const MARKS: [Encoding, number[]][] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

function marked(bytes: Uint8Array): Encoding | null {
  return MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0] ?? null;
}

/** The bytes as text, or null where they are no text in that encoding. Node's own decoder spoils CP949, so not that. */
function read(bytes: Uint8Array, encoding: Encoding): string | null {
  const text = iconv.decode(Buffer.from(bytes), encoding, { stripBOM: true });
  return /[\uFFFD\0\p{Surrogate}]/u.test(text) ? null : text;
}

const share = (text: string, letters: RegExp) => {
  const foreign = text.match(/\P{ASCII}/gu)?.length ?? 0;
  return foreign === 0 ? 0 : (text.match(letters)?.length ?? 0) / foreign;
};

/**
 * How much a decoding reads like a language: Korean by its share of Hangul, Russian by its share of Cyrillic in words
 * that are spelt like words (АБВ, абв, Абв). Korean bytes read as windows-1251 are Cyrillic too, but with capitals
 * anywhere, which is the only way to tell: they never give an error.
 */
function likeness(text: string, encoding: Encoding): number {
  if (encoding === "cp949") return share(text, /[\uAC00-\uD7A3]/gu);
  const words = text.match(/\P{ASCII}+/gu) ?? [];
  const spelt = words.filter((word) => /^(\p{Lu}?\p{Ll}+|\p{Lu}+)([-–]\p{Lu}?\p{Ll}+)?$/u.test(word)).join("");
  return words.length === 0 ? 0 : share(text, /\p{Script=Cyrillic}/gu) * (spelt.length / words.join("").length);
}

const lost = (text: string) =>
  text.match(/\?(?=\p{Script=Cyrillic})|(?<=\p{Script=Hangul})\?(?=\p{Script=Hangul})/gu)?.length ?? 0;

const preview = (text: string) => parseCsv(text.slice(0, 20_000), { limit: PREVIEW }).rows.slice(0, PREVIEW);

type Candidate = { encoding: Encoding; text: string; score: number };

function candidates(bytes: Uint8Array): Candidate[] {
  // Strictly valid UTF-8 is UTF-8: where it holds replacement characters, letters are gone and no other reading helps.
  const known = marked(bytes) ?? (isUtf8(bytes) ? "utf-8" : null);
  const tried: Encoding[] = known ? [known] : ["cp949", "windows-1251"];
  const found: Candidate[] = [];
  for (const encoding of tried) {
    const text = read(bytes, encoding);
    if (text !== null) found.push({ encoding, text, score: known ? 2 : likeness(text, encoding) });
  }
  return found.sort((a, b) => b.score - a.score);
}

/**
 * Bytes of a CSV as text: byte order mark, else strict UTF-8, else CP949 or windows-1251, whichever reads more like a
 * language. `chosen` is the user's own choice and wins. Refuses `encoding-unknown` when nothing fits without loss.
 */
export function decode(bytes: Uint8Array, chosen?: Encoding): Decoded | { ok: false; code: "encoding-unknown" } {
  const found = candidates(bytes);
  const override = chosen ? read(bytes, chosen) : null;
  if (chosen && override === null) return { ok: false, code: "encoding-unknown" };
  const best = chosen && override !== null ? { encoding: chosen, text: override, score: 2 } : found[0];
  if (!best) return { ok: false, code: "encoding-unknown" };
  const others = found.filter(({ encoding }) => encoding !== best.encoding);
  const rival = others[0]?.score ?? 0;
  return {
    ok: true,
    encoding: best.encoding,
    text: best.text,
    sure: best.score >= 0.5 && best.score - Math.min(rival, 1) >= 0.2,
    lostLetters: lost(best.text),
    alternatives: others.map(({ encoding, text }) => ({ encoding, preview: preview(text) })),
  };
}
