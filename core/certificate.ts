import {
  type Block,
  type CertificatePage,
  factsBlock,
  frameOf,
  INK,
  issuerBlock,
  nameBlock,
  nfc,
  paragraph,
  picture,
  RULE,
  SOFT,
  said,
} from "./certificate-parts";
import { artifact, finish, fitText, line, MM, openPdf, type Pdf } from "./pdf";

export type { CertificatePage } from "./certificate-parts";

const QR = 24 * MM;

/** QR and code at the left of the foot, the partners' logos at its right. */
function foot(doc: Pdf, page: CertificatePage) {
  const { left, width } = frameOf(doc);
  const top = doc.page.height - 22 * MM - QR;
  const unit = QR / page.qr.size;
  const squares = () => {
    doc.save().translate(left, top).scale(unit).path(page.qr.path).fill(INK).restore();
  };
  doc.addStructure(doc.struct("Figure", { alt: nfc(page.qr.alt) }, squares as never));
  said(doc, "P", () => {
    doc.font("bold").fontSize(9).fillColor(INK);
    line(doc, page.code, left + QR + 4, top + QR / 2 - 11, 150);
    const where = fitText(doc, nfc(page.check), 170, { max: 8, min: 5 });
    doc.font("regular").fontSize(where.size).fillColor(SOFT);
    line(doc, where.lines[0] ?? "", left + QR + 4, top + QR / 2 + 3, 172);
  });
  const room = width - QR - 190;
  const each = Math.min(30 * MM, room / Math.max(1, page.logos.length));
  for (const [index, { image, alt }] of page.logos.entries()) {
    const x = left + width - each * (page.logos.length - index);
    picture(doc, image, { x: x + 4, y: top + QR / 2 - 7 * MM, width: each - 8, height: 14 * MM }, alt);
  }
}

function frame(doc: Pdf) {
  const rule = (inset: number, weight: number, color: string) =>
    doc
      .lineWidth(weight)
      .strokeColor(color)
      .rect(inset, inset, doc.page.width - 2 * inset, doc.page.height - 2 * inset)
      .stroke();
  artifact(doc, "Layout", () => {
    rule(11 * MM, 1.1, INK);
    rule(13 * MM, 0.35, RULE);
  });
}

/** From the title down to the issuer, with the share of the free height that stands before each. */
function blocksOf(doc: Pdf, page: CertificatePage, scale: number): (Block & { before: number })[] {
  const [title = "", second = ""] = page.title;
  const [body = "", bodyTwice = ""] = page.body;
  const [date = "", dateTwice = ""] = page.date;
  const size = Math.min(38, 38 * Math.min(1, 16 / [...title].length + 0.25)) * scale;
  const spaced = /^\p{Script=Hangul}{2,6}$/u.test(title) ? size * 0.42 : size * 0.01;
  const soft = { color: SOFT } as const;
  return [
    { before: 1.2, ...paragraph(doc, title, { size, weight: "bold", spacing: spaced, gap: 2 }, "H1") },
    { before: 0.22, ...paragraph(doc, second, { size: 13 * scale, spacing: 0.6, ...soft }) },
    { before: 1.5, ...paragraph(doc, page.belonging, { size: 12.5 * scale, ...soft }) },
    { before: 0.3, ...nameBlock(doc, page.name, 32 * scale) },
    { before: 0.04, ...paragraph(doc, page.latinName ?? "", { size: 11.5 * scale, spacing: 0.3, ...soft }) },
    { before: 1.3, ...paragraph(doc, body, { size: 14 * scale, gap: 9 * scale }) },
    { before: 0.5, ...paragraph(doc, bodyTwice, { size: 10.5 * scale, gap: 5 * scale, ...soft }) },
    { before: 1.1, ...factsBlock(doc, page.facts, scale) },
    { before: 1.2, ...paragraph(doc, date, { size: 13 * scale }) },
    { before: 0.12, ...paragraph(doc, dateTwice, { size: 9.5 * scale, ...soft }) },
    { before: 0.7, ...issuerBlock(doc, page, scale) },
  ];
}

/** The largest letters with which all of it stands between number and foot with air around. */
function fitted(doc: Pdf, page: CertificatePage, room: number) {
  const least = page.layout === "portrait" ? 0.3 : 0.2;
  let scale = page.layout === "portrait" ? 1 : 0.86;
  for (; ; scale -= 0.04) {
    const blocks = blocksOf(doc, page, scale).filter(({ height }) => height > 0);
    const free = room - blocks.reduce((sum, { height }) => sum + height, 0);
    if (free >= room * least || scale <= 0.5) return { blocks, free: Math.max(0, free) };
  }
}

/**
 * A certificate as one frames it: A4, upright or lying, tagged, one page whatever the names' length; in one language, or
 * in two of which the first is the larger. The same input gives the same bytes.
 */
export async function certificatePdf(page: CertificatePage): Promise<Buffer> {
  const [lang = "en"] = page.languages;
  const title = nfc([page.title[0], page.name].filter(Boolean).join(" – "));
  const doc = openPdf({ title, lang, at: page.at, layout: page.layout, margin: 0 });
  doc.info.Keywords = page.mark;
  doc.addPage();
  frame(doc);
  const { left, width } = frameOf(doc);
  const top = 24 * MM;
  said(doc, "P", () => {
    doc.font("regular").fontSize(10.5).fillColor(SOFT);
    line(doc, nfc(page.number), left, top, width);
  });
  const end = doc.page.height - 22 * MM - QR - 6 * MM;
  const { blocks, free } = fitted(doc, page, end - top - 12);
  const shares = blocks.reduce((sum, { before }) => sum + before, 0) + 0.4;
  let y = top + 12;
  for (const { before, height, draw } of blocks) {
    y += (free * before) / shares;
    draw(y);
    y += height;
  }
  foot(doc, page);
  return finish(doc);
}
