import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Pretendard has all 11,172 Hangul syllables, Russian, Kazakh and Latin in one file (Noto Sans KR has no Kazakh
 * letters), but no Hanja. The server always starts in the project's root, whichever bundle this runs in.
 */
const FILES = { regular: "Pretendard-Regular.ttf", bold: "Pretendard-Bold.ttf" } as const;
export type Weight = keyof typeof FILES;
export const weights = Object.keys(FILES) as Weight[];

/** A font as pdfkit parsed it, fit to be given to other documents. */
export type ParsedFont = {
  hasGlyphForCodePoint: (code: number) => boolean;
  getGlyph: (id: number, codePoints?: number[]) => Glyph;
};

const parsed = new Map<Weight, ParsedFont>();

/** What to register a font with: the file the first time, then what was parsed, which saves 40 ms a document. */
export const fontSource = (weight: Weight): Buffer | ParsedFont =>
  parsed.get(weight) ?? readFileSync(join(process.cwd(), "core", "fonts", FILES[weight]));

type Glyph = { id: number; advanceWidth: number; codePoints: number[] };
type Run = { glyphs: Glyph[]; positions: object[]; advanceWidth: number };

/** The part of pdfkit's embedded font used here; it is not in its types. */
export type EmbeddedFont = {
  layoutRun: (text: string, features?: object) => Run;
  font: ParsedFont;
};

const WORDS = 20_000;
const runs = new Map<string, Run>();

function kept(key: string, make: () => Run): Run {
  const known = runs.get(key);
  if (known) return known;
  if (runs.size >= WORDS) runs.clear();
  const { glyphs, positions, advanceWidth } = make();
  const run = { glyphs, positions, advanceWidth };
  runs.set(key, run);
  return run;
}

const joined = (parts: Run[]): Run => ({
  glyphs: parts.flatMap((part) => part.glyphs),
  positions: parts.flatMap((part) => part.positions),
  advanceWidth: parts.reduce((sum, part) => sum + part.advanceWidth, 0),
});

/** Hangul syllables, digits and spaces stand beside each other without kerning: each is laid out once for all. */
const UNKERNED = /^[\uAC00-\uD7A3\d\s]+$/;

/**
 * A letter that was first seen as a part of another one (the ь in ы, once a document with ы was written) is known to the
 * font without the letter it stands for, for good: whoever copies it out of a later document would miss it.
 */
function nameParts(font: ParsedFont): void {
  const get = font.getGlyph.bind(font);
  font.getGlyph = (id, codePoints = []) => {
    const glyph = get(id, codePoints);
    if (glyph.codePoints.length === 0 && codePoints.length > 0) glyph.codePoints = codePoints;
    return glyph;
  };
}

/**
 * Keeps what was laid out once, over all documents: laying out glyphs is nearly all the time a table takes (10,000 rows
 * of names: 0.2 s instead of 9 s). Words with letters that kern are kept whole.
 */
export function keepGlyphs(font: EmbeddedFont, weight: Weight): void {
  if (!parsed.has(weight)) nameParts(font.font);
  parsed.set(weight, font.font);
  const layOut = font.layoutRun.bind(font);
  font.layoutRun = (text, features) => {
    if (features) return layOut(text, features);
    const one = (piece: string) => kept(`${weight} ${piece}`, () => layOut(piece));
    return UNKERNED.test(text) ? joined([...text].map(one)) : one(text);
  };
}
