import { artifact, finish, fitText, line, numberPages, openPdf, type Pdf } from "./pdf";

/** A question on paper: who and when in one line, the question, its answer; `mark` says in which language a text is. */
export type PaperEntry = {
  no: number;
  about: string;
  question: string;
  questionMark?: string;
  /** The same in another language, below the question. */
  translation?: string;
  answer?: { by: string; text: string; mark?: string };
};

/** Questions of an event on paper: minutes, or what is left to be answered. All words in one language. */
export type QuestionPaper = {
  title: string;
  event: string;
  facts: readonly { label: string; value: string }[];
  lead?: string;
  sections: readonly { title?: string; entries: readonly PaperEntry[] }[];
  /** What stands there when there is nothing. */
  nothing: string;
  lang: string;
  at: Date;
};

const MARGIN = 56;
const INDENT = 34;
type Look = { size: number; weight?: "bold"; color?: string; x?: number; gap?: number; as?: "H1" | "H2" | "P" };

const leftOf = (doc: Pdf, { x = 0 }: Look) => doc.page.margins.left + x;
const optionsOf = (doc: Pdf, look: Look) => ({
  width: doc.page.width - doc.page.margins.right - leftOf(doc, look),
  lineGap: look.size * 0.38,
});
const floor = (doc: Pdf) => doc.page.height - doc.page.margins.bottom;

function heightOf(doc: Pdf, text: string, look: Look): number {
  doc.font(look.weight ?? "regular").fontSize(look.size);
  return doc.heightOfString(text.normalize("NFC"), optionsOf(doc, look));
}

/** A text that flows from one page to the next where it must; the cursor stands below it afterwards. */
function flow(doc: Pdf, text: string, look: Look) {
  const said = text.normalize("NFC");
  const draw = () => {
    doc
      .font(look.weight ?? "regular")
      .fontSize(look.size)
      .fillColor(look.color ?? "black");
    doc.text(said, leftOf(doc, look), doc.y, optionsOf(doc, look));
    doc.fillColor("black");
  };
  doc.addStructure(doc.struct(look.as ?? "P", draw as never));
  doc.y += look.gap ?? 4;
}

function drawTop(doc: Pdf, paper: QuestionPaper) {
  flow(doc, paper.title, { size: 20, weight: "bold", as: "H1", gap: 2 });
  flow(doc, paper.event, { size: 13, weight: "bold", gap: 10 });
  for (const { label, value } of paper.facts) {
    const y = doc.y;
    const word = fitText(doc, label.normalize("NFC"), 84, { max: 9.5, min: 7, weight: "bold" });
    const draw = () => {
      doc.font("bold").fontSize(word.size).fillColor("#444");
      line(doc, word.lines.join(" "), doc.page.margins.left, y, 84);
      doc.font("regular").fontSize(10).fillColor("black");
      const width = doc.page.width - doc.page.margins.left - doc.page.margins.right - 92;
      doc.text(value.normalize("NFC"), doc.page.margins.left + 92, y - 0.5, { width, lineGap: 3 });
    };
    doc.addStructure(doc.struct("P", draw as never));
    doc.y += 2;
  }
  doc.y += 8;
  if (paper.lead) flow(doc, paper.lead, { size: 10, color: "#333", gap: 8 });
}

function rule(doc: Pdf) {
  const { left, right } = doc.page.margins;
  artifact(doc, "Layout", () => {
    doc.lineWidth(0.5).strokeColor("#999");
    doc
      .moveTo(left, doc.y)
      .lineTo(doc.page.width - right, doc.y)
      .stroke()
      .strokeColor("black");
  });
  doc.y += 10;
}

const question: Look = { size: 11.5, weight: "bold", x: INDENT, gap: 4 };
const small: Look = { size: 9, color: "#444", x: INDENT, gap: 3 };
const plain: Look = { size: 10.5, x: INDENT, gap: 4 };

/** Number, question and the beginning of the answer stand on one page. */
function drawEntry(doc: Pdf, { no, about, answer, translation, ...entry }: PaperEntry) {
  const asked = entry.questionMark ? `${entry.question} (${entry.questionMark})` : entry.question;
  const head = heightOf(doc, about || " ", small) + heightOf(doc, asked, question) + 30;
  const top = doc.page.margins.top;
  if (doc.y + Math.min(head + (answer ? 32 : 0), floor(doc) - top) > floor(doc)) doc.addPage();
  rule(doc);
  const y = doc.y;
  const number = () => {
    doc.font("bold").fontSize(15);
    line(doc, String(no), doc.page.margins.left, y - 3, INDENT - 4);
  };
  doc.addStructure(doc.struct("P", number as never));
  doc.y = y;
  if (about) flow(doc, about, small);
  flow(doc, asked, question);
  if (translation) flow(doc, translation, plain);
  if (answer) {
    const by = [answer.by, answer.mark].filter(Boolean).join(" · ");
    if (by) flow(doc, by, small);
    flow(doc, answer.text, plain);
  }
  doc.y += 6;
}

/** Questions on A4 pages, tagged and numbered, in our two fonts; nothing is cut, long answers go over pages. */
export function questionPaper(paper: QuestionPaper): Promise<Buffer> {
  const title = `${paper.title} – ${paper.event}`;
  const doc = openPdf({ title, lang: paper.lang, at: paper.at, margin: MARGIN });
  doc.addPage();
  drawTop(doc, paper);
  if (paper.sections.every(({ entries }) => entries.length === 0)) flow(doc, paper.nothing, { size: 11 });
  for (const section of paper.sections) {
    if (section.title) {
      if (doc.y + 110 > floor(doc)) doc.addPage();
      doc.y += 6;
      flow(doc, section.title, { size: 14, weight: "bold", as: "H2", gap: 6 });
    }
    for (const entry of section.entries) drawEntry(doc, entry);
  }
  numberPages(doc, (page, pages) => `${page} / ${pages}`, title.length > 90 ? paper.title : title);
  return finish(doc);
}
