import type { Locale } from "./i18n";
import { artifact, fitText, line, MM, type Pdf } from "./pdf";
import type { Weight } from "./pdf-fonts";

/** A line of one language, and perhaps the same in a second one. */
export type Twice = readonly string[];

/** Everything a certificate says, in words already; `images` are PNG. */
export type CertificatePage = {
  layout: "portrait" | "landscape";
  /** The first language is the larger. */
  languages: readonly Locale[];
  at: Date;
  /** "제 2026-0015호" */
  number: string;
  title: Twice;
  /** In its own script, and in Latin letters where those are others. */
  name: string;
  latinName: string | null;
  /** School and grade. */
  belonging: string;
  body: Twice;
  facts: readonly { label: string; value: string }[];
  date: Twice;
  issuer: Twice;
  signer: { title: string; name: string };
  signature: Buffer | null;
  seal: Buffer | null;
  logos: readonly { image: Buffer; alt: string }[];
  /** Squares of the code, as core/qr draws them, with what it is for a screen reader. */
  qr: { size: number; path: string; alt: string };
  /** "ABCD-EFGH-JKMN-PQRS", and where it is typed in. */
  code: string;
  check: string;
  /** Something nobody can guess: without it the bytes, and so their hash, could be made anew from a guessed name. */
  mark: string;
};

// The parts of a certificate, from the title to who signs; core/certificate puts them on the sheet.
export const INK = "#16202e";
export const SOFT = "#586274";
export const RULE = "#9aa3b2";

export type Block = { height: number; draw: (y: number) => void };
type Look = { size: number; weight?: Weight; color?: string; gap?: number; spacing?: number };

export const nfc = (text: string) => text.normalize("NFC");
/** The column in which everything stands. */
export const frameOf = (doc: Pdf) => ({ left: 27 * MM, width: doc.page.width - 54 * MM });

/** A structure element around what is drawn in it; `actual`: what is read out where the letters stand apart. */
export function said(doc: Pdf, as: "H1" | "H2" | "P", draw: () => void, actual?: string) {
  doc.addStructure(doc.struct(as, actual ? { actual } : {}, draw as never));
}

/** Text as lines within a width, broken at spaces alone (as Korean is set), as even as they can be. */
function linesOf(doc: Pdf, text: string, width: number, spacing: number): string[] {
  const wide = (words: string) => doc.widthOfString(words, { characterSpacing: spacing });
  const broken = (words: readonly string[], most: number) =>
    words.reduce<string[]>((lines, word) => {
      const last = lines.at(-1);
      if (last !== undefined && wide(`${last} ${word}`) <= most) lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(word);
      return lines;
    }, []);
  return text.split("\n").flatMap((part) => {
    if (wide(part) <= width) return [part];
    const words = part.split(" ");
    const { length } = broken(words, width);
    // The narrowest column that needs no more lines makes them even.
    for (let most = wide(part) / length; most < width; most += width / 16) {
      const even = broken(words, most);
      if (even.length <= length) return even;
    }
    return broken(words, width);
  });
}

/** Centred text that wraps at the width. */
export function paragraph(doc: Pdf, text: string, look: Look, as: "H1" | "P" = "P"): Block {
  const { left, width } = frameOf(doc);
  const { size, weight = "regular", color = INK, gap = size * 0.5, spacing = 0 } = look;
  const words = nfc(text);
  if (!words) return { height: 0, draw: () => undefined };
  doc.font(weight).fontSize(size);
  const lines = linesOf(doc, words, width, spacing);
  const step = doc.currentLineHeight() + gap;
  const write = (y: number) => {
    doc.font(weight).fontSize(size).fillColor(color);
    for (const [index, part] of lines.entries()) {
      const wide = doc.widthOfString(part, { characterSpacing: spacing });
      const x = left + Math.max(0, (width - wide) / 2);
      doc.text(part, x, y + index * step, { lineBreak: false, characterSpacing: spacing });
    }
  };
  return {
    height: lines.length * step - gap,
    draw: (y) => said(doc, as, () => write(y), spacing > 1 ? words : undefined),
  };
}

/** How much smaller the largest letters of a name are: a long one leaves air within the frame too. */
const calm = (letters: number) => Math.min(1, 0.55 + 8 / Math.max(1, letters));

/** The name: as large as it fits with air at its sides, on two lines when it must. */
export function nameBlock(doc: Pdf, text: string, max: number): Block {
  const { left, width } = frameOf(doc);
  const largest = max * calm([...nfc(text)].length);
  const fitted = fitText(doc, nfc(text), width * 0.88, { max: largest, min: max * 0.4, lines: 2, weight: "bold" });
  const step = fitted.size * 1.3;
  return {
    height: step * fitted.lines.length,
    draw: (y) =>
      said(doc, "H2", () => {
        doc.font("bold").fontSize(fitted.size).fillColor(INK);
        for (const [index, words] of fitted.lines.entries()) line(doc, words, left, y + index * step, width, "center");
      }),
  };
}

/** Word and value, in rows of their own between two fine lines. */
export function factsBlock(doc: Pdf, facts: CertificatePage["facts"], scale: number): Block {
  const { left, width } = frameOf(doc);
  const [inset, label] = [width * 0.06, width * 0.22];
  const size = 10.5 * scale;
  const valueWidth = width - 2 * inset - label;
  const rows = facts.map(({ label: word, value }) => {
    doc.font("regular").fontSize(size);
    const height = doc.heightOfString(nfc(value), { width: valueWidth, lineGap: 2 });
    // A word in two languages may take two lines.
    const fitted = fitText(doc, nfc(word), label - 10, { max: size, min: 6.5, lines: 2 });
    const beside = fitted.lines.length * fitted.size * 1.25;
    return { fitted, value: nfc(value), height: Math.max(height, beside, size * 1.2) + 6 * scale };
  });
  const pad = 9 * scale;
  const rule = (y: number) =>
    artifact(doc, "Layout", () =>
      doc
        .lineWidth(0.4)
        .strokeColor(RULE)
        .moveTo(left + inset / 2, y)
        .lineTo(left + width - inset / 2, y)
        .stroke(),
    );
  const height = rows.reduce((sum, row) => sum + row.height, 0) + 2 * pad - 6 * scale;
  const draw = (from: number) => {
    rule(from);
    let y = from + pad;
    for (const row of rows) {
      const at = y;
      said(doc, "P", () => {
        const { fitted } = row;
        doc.font("regular").fontSize(fitted.size).fillColor(SOFT);
        for (const [index, word] of fitted.lines.entries())
          line(doc, word, left + inset, at + index * fitted.size * 1.25, label - 10);
        doc.font("regular").fontSize(size).fillColor(INK);
        doc.text(row.value, left + inset + label, at, { width: valueWidth, lineGap: 2 });
      });
      y += row.height;
    }
    rule(from + height);
  };
  return rows.length > 0 ? { height, draw } : { height: 0, draw: () => undefined };
}

/** An image of any shape within a box, standing on its lower edge where asked. */
export function picture(
  doc: Pdf,
  image: Buffer,
  box: { x: number; y: number; width: number; height: number },
  alt?: string,
) {
  const draw = () =>
    doc.image(image, box.x, box.y, { fit: [box.width, box.height], align: "center", valign: "center" });
  if (alt === undefined) return artifact(doc, "Layout", draw);
  doc.addStructure(doc.struct("Figure", { alt: nfc(alt) }, draw as never));
}

/** Who issues it, with the seal over the end of its name, and who signs. */
export function issuerBlock(doc: Pdf, page: CertificatePage, scale: number): Block {
  const { left, width } = frameOf(doc);
  const [first = "", second] = page.issuer.map(nfc);
  const name = fitText(doc, first, width - 70, { max: 19 * scale, min: 9, lines: 2, weight: "bold" });
  const step = name.size * 1.25;
  const signer = [page.signer.title, page.signer.name].filter(Boolean).map(nfc).join("   ");
  const below = step * name.lines.length + (second ? 14 * scale : 0);
  const signs = signer || page.signature ? 30 * scale : 0;
  return {
    height: below + signs,
    draw(y) {
      doc.font("bold").fontSize(name.size);
      const end = left + width / 2 + Math.max(...name.lines.map((words) => doc.widthOfString(words))) / 2;
      if (page.seal)
        picture(doc, page.seal, { x: end - 8, y: y + below / 2 - 11 * MM, width: 22 * MM, height: 22 * MM });
      said(doc, "P", () => {
        doc.font("bold").fontSize(name.size).fillColor(INK);
        for (const [index, words] of name.lines.entries()) line(doc, words, left, y + index * step, width, "center");
      });
      if (second) paragraph(doc, second, { size: 9.5 * scale, color: SOFT }).draw(y + step * name.lines.length + 2);
      if (!signs) return;
      const row = fitText(doc, signer, width * 0.62, { max: 12 * scale, min: 7 });
      doc.font("regular").fontSize(row.size);
      const reach = doc.widthOfString(row.lines[0] ?? "") / 2;
      const middle = left + width / 2;
      if (page.signature)
        picture(doc, page.signature, { x: middle + reach + 6, y: y + below - 6, width: 34 * MM, height: 13 * MM });
      said(doc, "P", () => {
        doc.font("regular").fontSize(row.size).fillColor(INK);
        line(doc, row.lines[0] ?? "", left, y + below + 10 * scale, width, "center");
      });
    },
  };
}
