import { type BadgeBoxes, type Box, badgeBoxes, type LabelSheet, labelAt, page } from "./badge-layout";
import { artifact, finish, fitText, line, MM, openPdf, type Pdf } from "./pdf";
import type { Weight } from "./pdf-fonts";
import { qrPath } from "./qr";

/** What stands on the front of one badge; never an age, a date of birth or a telephone. All texts ready to print. */
export type BadgeFace = {
  name: string;
  /** The name in the other letters; empty: none. */
  second: string;
  school: string;
  group: string;
  /** "KO", or a pair: "KK<->KO". */
  languages: string;
  /** Of whoever is no participant: speaker, interpreter, staff. */
  role: string;
  /** How far photos are allowed: a shape and a word, never a colour alone. */
  photo: { sign: "all" | "group" | "none"; word: string } | null;
  /** The text of the QR; none where there is nothing to scan. */
  qr: string | null;
};

export type BadgeSheet = {
  title: string;
  /** On each badge, small. */
  event: string;
  labels: LabelSheet;
  /** The first label to print on, from 1: a sheet that was begun goes on. */
  start: number;
  marks: boolean;
  faces: readonly BadgeFace[];
  /** Instead of badges: outlines and numbers of the labels, and a line of 100 mm with this word. */
  test?: string;
  lang: string;
  at: Date;
};

type Line = { text: string; size: number; weight: Weight };

const pt = (box: Box): Box => ({ x: box.x * MM, y: box.y * MM, width: box.width * MM, height: box.height * MM });

/** A name at its largest: on one line down to the least size, then on two, then smaller. Cut by nothing that can be read. */
export function nameLines(
  doc: Pdf,
  text: string,
  box: { width: number; height: number },
  size: BadgeBoxes["nameSize"],
) {
  const one = fitText(doc, text, box.width, { ...size, weight: "bold" });
  if (!one.lines[0]?.endsWith("…")) return one;
  // Two lines stand one above the other: no larger than half of the height lets them.
  const max = Math.min(size.max, box.height / 2.3);
  return fitText(doc, text, box.width, { max: 2 * max - 6, min: 6, lines: 2, weight: "bold" });
}

function put(doc: Pdf, lines: readonly Line[], box: Box, align: "left" | "center" | "right" = "left") {
  const total = lines.reduce((sum, { size }) => sum + size * 1.15, 0);
  let y = box.y + Math.max(0, (box.height - total) / 2);
  for (const { text, size, weight } of lines) {
    doc.font(weight).fontSize(size);
    line(doc, text, box.x, y, box.width, align);
    y += size * 1.15;
  }
}

function putFitted(
  doc: Pdf,
  text: string,
  box: Box,
  look: { max: number; min?: number; lines?: 1 | 2; weight?: Weight; align?: "left" | "center" | "right" },
) {
  if (text === "") return;
  const { max, min = 6, lines = 1, weight = "regular", align = "left" } = look;
  const fitted = fitText(doc, text.normalize("NFC"), box.width, { max, min, lines, weight });
  put(
    doc,
    fitted.lines.map((one) => ({ text: one, size: fitted.size, weight })),
    box,
    align,
  );
}

/** ○ △ × as they are drawn on the wish lists, `size` points wide. */
function drawSign(doc: Pdf, sign: "all" | "group" | "none", x: number, y: number, size: number) {
  doc.lineWidth(size / 8).strokeColor("black");
  if (sign === "all") doc.circle(x + size / 2, y + size / 2, size / 2 - size / 16);
  if (sign === "group") doc.polygon([x + size / 2, y], [x + size, y + size], [x, y + size]);
  if (sign === "none")
    doc
      .moveTo(x, y)
      .lineTo(x + size, y + size)
      .moveTo(x + size, y)
      .lineTo(x, y + size);
  doc.stroke();
}

function drawGroup(doc: Pdf, text: string, box: Box) {
  if (text === "") return;
  doc.lineWidth(0.8).strokeColor("black").roundedRect(box.x, box.y, box.width, box.height, 3).stroke();
  putFitted(
    doc,
    text,
    { ...box, x: box.x + 2, width: box.width - 4 },
    { max: box.height * 0.6, weight: "bold", align: "center" },
  );
}

/** Languages, role and the sign for photos, in one row or two as there is room. */
function drawMarks(doc: Pdf, face: BadgeFace, box: Box, size: number) {
  const row = Math.min(box.height, size * 1.7);
  const isHigh = box.height >= 2 * row;
  const upper = { ...box, height: row, y: isHigh ? box.y + box.height - 2 * row : box.y };
  let x = upper.x;
  if (face.role) {
    doc.font("bold").fontSize(size);
    const width = Math.min(upper.width, doc.widthOfString(face.role) + 8);
    doc
      .roundedRect(x, upper.y, width, row - 1, 2)
      .fill("black")
      .fillColor("white");
    putFitted(
      doc,
      face.role,
      { x: x + 4, y: upper.y, width: width - 8, height: row - 1 },
      { max: size, weight: "bold" },
    );
    doc.fillColor("black");
    x += width + 5;
  }
  putFitted(
    doc,
    face.languages,
    { ...upper, x, width: Math.max(10, upper.x + upper.width - x) },
    { max: size, weight: "bold" },
  );
  if (!face.photo) return;
  doc.font("bold").fontSize(size);
  const beside = doc.widthOfString(face.languages) + 10;
  const at = isHigh
    ? { ...box, y: upper.y + row, height: row }
    : { ...upper, x: x + beside, width: upper.x + upper.width - x - beside };
  drawSign(doc, face.photo.sign, at.x + 1, at.y + (row - size) / 2, size * 0.95);
  putFitted(doc, face.photo.word, { ...at, x: at.x + size + 5, width: at.width - size - 5 }, { max: size * 0.9 });
}

function drawQr(doc: Pdf, text: string, box: Box) {
  const { size, path } = qrPath(text);
  doc
    .save()
    .translate(box.x, box.y)
    .scale(box.width / size)
    .path(path)
    .fill("black")
    .restore();
}

function drawFace(doc: Pdf, face: BadgeFace, sheet: BadgeSheet, at: { x: number; y: number }) {
  const boxes = badgeBoxes(sheet.labels);
  const place = (box: Box) => pt({ ...box, x: box.x + at.x, y: box.y + at.y });
  const name = place(boxes.name);
  const second = place(boxes.second);
  const room = face.second === "" ? { ...name, height: name.height + second.height } : name;
  const card = pt({ ...sheet.labels, ...at });
  const draw = () => {
    // Whatever somebody is called, nothing of it reaches the neighbour's card.
    doc.save().rect(card.x, card.y, card.width, card.height).clip();
    putFitted(doc, sheet.event, place(boxes.event), { max: boxes.smallSize * 0.95, min: 5, lines: 2 });
    drawGroup(doc, face.group, place(boxes.group));
    const fitted = nameLines(doc, face.name.normalize("NFC"), room, boxes.nameSize);
    put(
      doc,
      fitted.lines.map((text) => ({ text, size: fitted.size, weight: "bold" })),
      room,
    );
    putFitted(doc, face.second, second, { max: boxes.secondSize });
    putFitted(doc, face.school, place(boxes.school), { max: boxes.smallSize + 1, lines: 2 });
    drawMarks(doc, face, place(boxes.marks), boxes.smallSize + 0.5);
    doc.restore();
  };
  doc.addStructure(doc.struct("P", draw as never));
  const { qr } = face;
  if (qr) doc.addStructure(doc.struct("Figure", { alt: "QR" }, (() => drawQr(doc, qr, place(boxes.qr))) as never));
}

/** Short lines outside of the corners, by which the sheet is cut. */
function drawCuts(doc: Pdf, { labels }: BadgeSheet, at: { x: number; y: number }) {
  const { x, y, width, height } = pt({ ...labels, ...at });
  doc.lineWidth(0.3).strokeColor("#777");
  for (const [left, top] of [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ] as const)
    doc
      .moveTo(left - 6, top)
      .lineTo(left + 6, top)
      .moveTo(left, top - 6)
      .lineTo(left, top + 6);
  doc.stroke().strokeColor("black");
}

/** Outlines and numbers of all labels of a page, and a line to measure: printed once on plain paper, held to the light. */
function drawTest(doc: Pdf, sheet: BadgeSheet, word: string) {
  const { labels } = sheet;
  const draw = () => {
    for (let index = 0; index < labels.columns * labels.rows; index += 1) {
      const box = pt({ ...labels, ...labelAt(labels, index) });
      doc.lineWidth(0.5).rect(box.x, box.y, box.width, box.height).stroke();
      putFitted(doc, String(index + 1), box, { max: 24, weight: "bold", align: "center" });
    }
    const [x, y] = [(page.width / 2 - 50) * MM, 6 * MM];
    doc
      .lineWidth(0.8)
      .moveTo(x, y)
      .lineTo(x + 100 * MM, y)
      .stroke();
    doc.font("regular").fontSize(8);
    line(doc, word, x, y + 3, 100 * MM, "center");
  };
  doc.addPage();
  doc.addStructure(doc.struct("P", draw as never));
}

/**
 * Badges on sheets of labels: A4, as many pages as needed, one at least. The QR has an error correction of M and a quiet
 * zone of four, 20 mm wide or more; names are as large as they fit, in two lines if need be.
 */
export function badgeSheet(sheet: BadgeSheet): Promise<Buffer> {
  const { title, lang, at, labels } = sheet;
  const doc = openPdf({ title, lang, at, margin: 0 });
  if (sheet.test !== undefined) drawTest(doc, sheet, sheet.test);
  else {
    let printed = -1;
    for (const [index, face] of sheet.faces.entries()) {
      const place = labelAt(labels, index + sheet.start - 1);
      if (place.page > printed) doc.addPage();
      printed = Math.max(printed, place.page);
      if (sheet.marks) artifact(doc, "Layout", () => drawCuts(doc, sheet, place));
      drawFace(doc, face, sheet, place);
    }
    if (printed < 0) doc.addPage();
  }
  return finish(doc);
}
