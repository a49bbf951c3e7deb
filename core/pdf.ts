import PDFDocument from "pdfkit";
import { type EmbeddedFont, fontSource, keepGlyphs, type Weight, weights } from "./pdf-fonts";

export type Pdf = PDFKit.PDFDocument;

/** One millimetre in points, the unit of a PDF. */
export const MM = 72 / 25.4;

export type PdfOptions = {
  title: string;
  /** The language of most of the text, for screen readers: "ko". */
  lang: string;
  /** The moment of making, from the operation, so that the same input gives the same bytes. */
  at: Date;
  size?: "A4" | [number, number];
  layout?: "portrait" | "landscape";
  margin?: number;
};

const fontOf = (doc: Pdf) => (doc as unknown as { _font: EmbeddedFont })._font;

/** A new tagged PDF 1.7 with our two fonts ("regular", "bold") and no page yet; end it with `finish`. */
export function openPdf({ title, lang, at, size = "A4", layout = "portrait", margin = 36 }: PdfOptions): Pdf {
  const options = {
    size,
    layout,
    margin,
    lang,
    pdfVersion: "1.7" as const,
    tagged: true,
    displayTitle: true,
    autoFirstPage: false,
    bufferPages: true,
    // No font to begin with: Helvetica's metrics are no part of a bundle, and one of ours opened here would be opened
    // again at every change of font.
    font: "",
    info: { Title: title, Producer: "Lectern", Creator: "Lectern", CreationDate: at },
  };
  const doc = new PDFDocument(options);
  for (const weight of weights) {
    doc.registerFont(weight, fontSource(weight) as Buffer);
    doc.font(weight);
    keepGlyphs(fontOf(doc), weight);
  }
  printOnly(doc);
  return doc.font("regular");
}

const glyphs = new Map<string, boolean>();

/** Whether our fonts have a letter; asked once for each over all documents. */
function hasGlyph(doc: Pdf, letter: string): boolean {
  const known = glyphs.get(letter);
  if (known !== undefined) return known;
  const has = fontOf(doc).font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
  glyphs.set(letter, has);
  return has;
}

/** Letters that both of our fonts have: most texts are of nothing else. */
const COMMON = /^[\x20-\x7E\uAC00-\uD7A3\u0410-\u044F]*$/;

/** A text as our fonts can print it: a box for each letter they lack (Hanja), nothing for any other sign (emoji). */
export function printable(doc: Pdf, text: string): string {
  if (COMMON.test(text)) return text;
  const cannot = (letter: string) => !/\s/.test(letter) && !hasGlyph(doc, letter);
  const letters = [...text];
  if (!letters.some(cannot)) return text;
  const kept = letters.map((letter) => (cannot(letter) ? (/\p{L}/u.test(letter) ? "□" : "") : letter));
  return kept.join("").replace(/ {2,}/g, " ").trim();
}

/** What cannot be printed would be drawn as a wide sign over its neighbour: it is measured and written without it. */
function printOnly(doc: Pdf): void {
  const { text, widthOfString } = doc;
  doc.text = (said: string, ...where: unknown[]): Pdf => Reflect.apply(text, doc, [printable(doc, said), ...where]);
  doc.widthOfString = (said, options) => widthOfString.call(doc, printable(doc, said), options);
}

/** Letters of a text that our fonts cannot print (Hanja, emoji), each once; a certificate waits until there are none. */
export function unprintable(text: string): string[] {
  const doc = openPdf({ title: "", lang: "en", at: new Date(0) });
  const letters = new Set(text.normalize("NFC").replace(/\s/g, ""));
  return [...letters].filter((letter) => !hasGlyph(doc, letter));
}

/** Draws what is no content for a screen reader: lines, page numbers. */
export function artifact(doc: Pdf, type: "Layout" | "Pagination", draw: () => void): void {
  doc.markContent("Artifact", { type });
  draw();
  doc.endMarkedContent();
}

/** A single line at an exact place, cut by nothing and wrapped by nothing; size and weight are set first. */
export function line(
  doc: Pdf,
  text: string,
  x: number,
  y: number,
  width: number,
  align: "left" | "center" | "right" = "left",
) {
  doc.text(text, x, y, { width: width + 0.5, align, lineBreak: false });
}

export type Fit = { max: number; min: number; lines?: 1 | 2; weight?: Weight };

/** Text as lines of a size (in points) that fit a width. */
export type Fitted = { size: number; lines: string[] };

function halves(doc: Pdf, text: string, width: number): string[] {
  const pieces = text.split(/(?<=[\s-])/u);
  let first = "";
  while (pieces.length > 1 && doc.widthOfString((first + pieces[0]).trimEnd()) <= width) first += pieces.shift();
  return first === "" ? [text] : [first.trimEnd(), pieces.join("").trim()];
}

function shortened(doc: Pdf, text: string, width: number): string {
  const letters = [...text];
  if (doc.widthOfString(text) <= width) return text;
  while (letters.length > 1 && doc.widthOfString(`${letters.join("")}…`) > width) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

/**
 * The largest size between `max` and `min` at which a text fits the width, on one line if it can stay above the middle
 * of the two, else on two when `lines` allows. Only what does not fit at `min` is cut, with "…".
 */
export function fitText(
  doc: Pdf,
  said: string,
  width: number,
  { max, min, lines = 1, weight = "regular" }: Fit,
): Fitted {
  doc.font(weight);
  const text = printable(doc, said);
  const lowest = lines === 2 ? Math.max(min, (max + min) / 2) : min;
  for (let size = max; size >= lowest; size -= 0.5) {
    doc.fontSize(size);
    if (doc.widthOfString(text) <= width) return { size, lines: [text] };
  }
  for (let size = lowest; lines === 2 && size >= min; size -= 0.5) {
    doc.fontSize(size);
    const found = halves(doc, text, width);
    if (found.length === 2 && found.every((one) => doc.widthOfString(one) <= width)) return { size, lines: found };
  }
  doc.fontSize(min);
  const rest = lines === 2 ? halves(doc, text, width) : [text];
  return { size: min, lines: rest.map((one) => shortened(doc, one, width)) };
}

/** A footer on every page, as an artifact: `text(page, pages)` in the lower right, `note` in the lower left. */
export function numberPages(doc: Pdf, text: (page: number, pages: number) => string, note = ""): void {
  const { start, count } = doc.bufferedPageRange();
  for (let index = start; index < start + count; index += 1) {
    doc.switchToPage(index);
    const { left, right, bottom } = doc.page.margins;
    const width = doc.page.width - left - right;
    // Text below the bottom margin would open a new page.
    doc.page.margins.bottom = 0;
    const y = doc.page.height - Math.max(bottom, 28) + 8;
    artifact(doc, "Pagination", () => {
      doc.font("regular").fontSize(8).fillColor("#444");
      line(doc, note, left, y, width * 0.7);
      line(doc, text(index - start + 1, count), left, y, width, "right");
      doc.fillColor("black");
    });
    doc.page.margins.bottom = bottom;
  }
}

/** The finished document's bytes. */
export function finish(doc: Pdf): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    doc.on("data", (piece: Buffer) => pieces.push(piece));
    doc.on("end", () => resolve(Buffer.concat(pieces)));
    doc.on("error", reject);
    doc.end();
  });
}
