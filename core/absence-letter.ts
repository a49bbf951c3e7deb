import { finish, fitText, line, MM, numberPages, openPdf, type Pdf } from "./pdf";
import { drawTable, type Paragraph, type PdfColumn } from "./pdf-table";

/** A student of a letter: `state` says what is known of the attendance, in the reader's language. */
export type LetterPupil = { name: string; latinName?: string | null; study: string; state: string };

/** An official letter to a school that its students take or took part in an event. All texts in one language. */
export type AbsenceLetter = {
  title: string;
  /** "2026-7F3A-012", with its word before it. */
  number: string;
  date: string;
  /** To whom: the head of the school. */
  to: string;
  body: readonly string[];
  /** Event, time, place, organizer: word and value. */
  facts: readonly { label: string; value: string }[];
  labels: { no: string; study: string; name: string; state: string };
  pupils: readonly LetterPupil[];
  /** Who signs, and the word for the place of the seal. */
  issuer: string;
  seal: string;
  /** What stands small at the foot of every page. */
  note: string;
  lang: string;
  at: Date;
};

const MARGIN = 62;
const ROW = 24;
const FIRST = 12;
const LATER = 20;

/** A text wrapped at the width, read out as a paragraph or a heading; answers where the next begins. */
function block(
  doc: Pdf,
  text: string,
  y: number,
  size: number,
  look: { weight?: "bold"; align?: "center"; as?: "H1" },
) {
  const { left, right } = doc.page.margins;
  const width = doc.page.width - left - right;
  const said = text.normalize("NFC");
  doc.font(look.weight ?? "regular").fontSize(size);
  const options = { width, align: look.align ?? ("left" as const), lineGap: size * 0.45 };
  const height = doc.heightOfString(said, options);
  doc.addStructure(doc.struct(look.as ?? "P", (() => doc.text(said, left, y, options)) as never));
  return y + height;
}

function drawFacts(doc: Pdf, facts: AbsenceLetter["facts"], from: number): number {
  const { left, right } = doc.page.margins;
  const width = doc.page.width - left - right;
  let y = from;
  for (const { label, value } of facts) {
    const word = fitText(doc, label.normalize("NFC"), 92, { max: 10.5, min: 8, weight: "bold" });
    const draw = () => {
      doc.font("bold").fontSize(word.size);
      line(doc, word.lines.join(" "), left, y, 92);
      doc.font("regular").fontSize(10.5);
      doc.text(value.normalize("NFC"), left + 100, y, { width: width - 100, lineGap: 3 });
    };
    doc.font("regular").fontSize(10.5);
    const height = doc.heightOfString(value.normalize("NFC"), { width: width - 100, lineGap: 3 });
    doc.addStructure(doc.struct("P", draw as never));
    y += Math.max(height, 14) + 5;
  }
  return y;
}

function drawTop(doc: Pdf, letter: AbsenceLetter): number {
  const { top } = doc.page.margins;
  let y = block(doc, `${letter.number}   ·   ${letter.date}`, top, 9.5, {});
  y = block(doc, letter.title, y + 26, 22, { weight: "bold", align: "center", as: "H1" }) + 22;
  y = block(doc, letter.to, y, 12, { weight: "bold" }) + 8;
  for (const paragraph of letter.body) y = block(doc, paragraph, y, 11, {}) + 6;
  return drawFacts(doc, letter.facts, y + 8) + 10;
}

const columnsOf = (labels: AbsenceLetter["labels"], width: number): PdfColumn[] => [
  { label: labels.no, width: 30, align: "center" },
  { label: labels.study, width: 90, align: "center" },
  { label: labels.name, width: width - 30 - 90 - 150 },
  { label: labels.state, width: 150 },
];

const cellsOf = ({ study, name, latinName, state }: LetterPupil, number: number): Paragraph[][] => [
  [{ text: String(number), max: 9, min: 6 }],
  [{ text: study, max: 10, min: 6, lines: 2 }],
  [
    { text: name, max: 12, min: 6.5, weight: "bold" },
    { text: latinName && latinName !== name ? latinName : "", max: 7.5, min: 5.5 },
  ],
  [{ text: state, max: 9.5, min: 6, lines: 2 }],
];

/** Signature and seal below what stands on the last page. */
function drawEnd(doc: Pdf, letter: AbsenceLetter) {
  const { bottom, left, right } = doc.page.margins;
  const width = doc.page.width - left - right;
  const y = doc.page.height - bottom - 31 * MM;
  block(doc, letter.date, y, 11, { align: "center" });
  const name = fitText(doc, letter.issuer.normalize("NFC"), width - 90, { max: 16, min: 8, lines: 2, weight: "bold" });
  block(doc, `${name.lines.join(" ")}   ${letter.seal}`, y + 26, name.size, { weight: "bold", align: "center" });
}

/**
 * The letter by which a school excuses its students (공결 확인서): number, day, addressee, what is asked, the event, the
 * students, who signs. A4; twelve students on the first page, as many pages as needed.
 */
export function absenceLetter(letter: AbsenceLetter): Promise<Buffer> {
  const doc = openPdf({ title: letter.title, lang: letter.lang, at: letter.at, margin: MARGIN });
  const columns = columnsOf(letter.labels, 595.28 - 2 * MARGIN);
  const rows = letter.pupils.map((pupil, index) => cellsOf(pupil, index + 1));
  const first = rows.slice(0, FIRST);
  drawTable(doc, { columns, rows: first, rowHeight: ROW, rowsPerPage: FIRST, top: () => drawTop(doc, letter) });
  if (rows.length > FIRST) {
    const top = () => block(doc, `${letter.title} · ${letter.number}`, doc.page.margins.top, 9.5, {}) + 10;
    drawTable(doc, { columns, rows: rows.slice(FIRST), rowHeight: ROW, rowsPerPage: LATER, top });
  }
  drawEnd(doc, letter);
  numberPages(doc, (page, pages) => `${page} / ${pages}`, letter.note);
  return finish(doc);
}
