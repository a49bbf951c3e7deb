import { artifact, type Pdf } from "./pdf";

// How a report flows over its pages: colours, texts, lines. Everything is tagged.

export const accent = "#0e5a5f";
export const soft = "#57524a";
export const pale = "#e2efed";
const hair = "#d5cfc1";

export type Look = { size: number; weight?: "bold"; color?: string; x?: number; gap?: number; as?: string };

export const leftOf = (doc: Pdf) => doc.page.margins.left;
export const widthOf = (doc: Pdf) => doc.page.width - doc.page.margins.left - doc.page.margins.right;
const floorOf = (doc: Pdf) => doc.page.height - doc.page.margins.bottom;

/** Begins a new page unless there is room for `height` points. */
export function need(doc: Pdf, height: number) {
  if (doc.y + height > floorOf(doc)) doc.addPage();
}

/** Tags what is drawn; for screen readers a figure says `alt`. */
export function tagged(doc: Pdf, as: string, draw: () => void, alt?: string) {
  doc.addStructure(doc.struct(as as "P", alt === undefined ? {} : { alt }, [draw]));
}

/** A text that flows from one page to the next where it must. */
export function flow(doc: Pdf, text: string, look: Look) {
  const { x = 0, gap = 4 } = look;
  tagged(doc, look.as ?? "P", () => {
    doc
      .font(look.weight ?? "regular")
      .fontSize(look.size)
      .fillColor(look.color ?? "black");
    doc.text(text.normalize("NFC"), leftOf(doc) + x, doc.y, { width: widthOf(doc) - x, lineGap: look.size * 0.36 });
    doc.fillColor("black");
  });
  doc.y += gap;
}

/** How high a text will be. */
export function heightOf(doc: Pdf, text: string, { size, weight, x = 0 }: Look): number {
  doc.font(weight ?? "regular").fontSize(size);
  return doc.heightOfString(text.normalize("NFC"), { width: widthOf(doc) - x, lineGap: size * 0.36 });
}

type Rule = { width?: number; thick?: number; color?: string };

/** A line that is itself what a tag holds: inside of one, an artifact would end the tag's content before its time. */
export function rule(doc: Pdf, y: number, look: Rule = {}) {
  doc.lineWidth(look.thick ?? 0.5).strokeColor(look.color ?? hair);
  doc
    .moveTo(leftOf(doc), y)
    .lineTo(leftOf(doc) + (look.width ?? widthOf(doc)), y)
    .stroke()
    .strokeColor("black");
}

/** A thin line over the width, or a short thick one over a heading; no content for a screen reader. */
export const ruled = (doc: Pdf, y: number, look: Rule = {}) => artifact(doc, "Layout", () => rule(doc, y, look));
