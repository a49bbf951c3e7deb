import { finish, fitText, line, numberPages, openPdf, type Pdf } from "./pdf";
import { drawTable, type Paragraph, type PdfColumn } from "./pdf-table";

/** A list on paper for somebody's file: what it is, its rows, and perhaps a place for a stamp. One language. */
export type ListPaper = {
  title: string;
  /** Place, day and time. */
  subtitle: string;
  columns: readonly { label: string; share: number; align?: "left" | "center" }[];
  /** Texts in the order of the columns; a second text of a cell stands small under the first. */
  rows: readonly (readonly (string | readonly [string, string])[])[];
  /** What stands under the last row: sums, what the signs mean. */
  notes: readonly string[];
  /** Who confirms it, and the word for the place of the stamp: 확인, (직인). */
  stamp?: { label: string; place: string };
  /** Small at the foot of every page. */
  foot: string;
  lang: string;
  at: Date;
};

const MARGIN = 40;
const WIDTH = 595.28 - 2 * MARGIN;
const ROW = 22;
const PER_PAGE = 30;
const STAMP = { width: 190, height: 64 };

function drawTop(doc: Pdf, { title, subtitle }: ListPaper, page: number): number {
  const { left, top } = doc.page.margins;
  const head = fitText(doc, title.normalize("NFC"), WIDTH, { max: 17, min: 9, lines: 2, weight: "bold" });
  const under = fitText(doc, subtitle.normalize("NFC"), WIDTH, { max: 10, min: 6.5 });
  const step = head.size * 1.2;
  // A second line of the title takes its room from the foot, where thirty rows leave enough.
  const more = (head.lines.length - 1) * step;
  const draw = () => {
    doc.font("bold").fontSize(head.size);
    for (const [index, words] of head.lines.entries()) line(doc, words, left, top + index * step, WIDTH);
    doc.font("regular").fontSize(under.size);
    line(doc, under.lines.join(" "), left, top + 25 + more, WIDTH);
  };
  // Read out once; on the other pages it only repeats.
  if (page === 1) doc.addStructure(doc.struct("H1", draw as never));
  else {
    doc.markContent("Artifact", { type: "Pagination" });
    draw();
    doc.endMarkedContent();
  }
  return top + 46 + more;
}

const cellOf = (said: ListPaper["rows"][number][number]): Paragraph[] => {
  const [text, small] = typeof said === "string" ? [said, ""] : said;
  return [
    { text, max: 10, min: 6, lines: small === "" ? 2 : 1 },
    { text: small, max: 7, min: 5 },
  ];
};

/** What stands under the table: on the last page where there is room, else on one more. */
function drawEnd(doc: Pdf, paper: ListPaper, from: number) {
  const { left, bottom } = doc.page.margins;
  const notes = paper.notes.map((one) => one.normalize("NFC"));
  doc.font("regular").fontSize(9);
  const heights = notes.map((one) => doc.heightOfString(one, { width: WIDTH }) + 3);
  const need = heights.reduce((all, one) => all + one, 14) + (paper.stamp ? STAMP.height + 12 : 0);
  let y = from + 10;
  if (y + need > doc.page.height - bottom) {
    doc.addPage();
    y = doc.page.margins.top;
  }
  for (const [index, one] of notes.entries()) {
    const at = y;
    doc.addStructure(
      doc.struct("P", (() => doc.font("regular").fontSize(9).text(one, left, at, { width: WIDTH })) as never),
    );
    y += heights[index] ?? 12;
  }
  if (!paper.stamp) return;
  const { label, place } = paper.stamp;
  const x = left + WIDTH - STAMP.width;
  const top = y + 12;
  const draw = () => {
    doc.lineWidth(0.8).strokeColor("#666").rect(x, top, STAMP.width, STAMP.height).stroke().strokeColor("black");
    doc.font("bold").fontSize(10);
    line(doc, label, x + 8, top + 8, STAMP.width - 16);
    doc.font("regular").fontSize(9).fillColor("#666");
    line(doc, place, x + 8, top + STAMP.height - 20, STAMP.width - 16, "right");
    doc.fillColor("black");
  };
  doc.addStructure(doc.struct("P", draw as never));
}

/**
 * A list as PDF: A4, 30 rows of 22 pt a page, header on every page, page n/m, notes under the last row and a box to be
 * stamped. `share`s of the columns are parts of the width.
 */
export function listPaper(paper: ListPaper): Promise<Buffer> {
  const doc = openPdf({ title: paper.title, lang: paper.lang, at: paper.at, margin: MARGIN });
  const all = paper.columns.reduce((sum, { share }) => sum + share, 0);
  const columns = paper.columns.map(
    ({ label, share, align }): PdfColumn => ({ label, width: (share / all) * WIDTH, ...(align ? { align } : {}) }),
  );
  const last = drawTable(doc, {
    columns,
    rows: paper.rows.map((row) => row.map(cellOf)),
    rowHeight: ROW,
    rowsPerPage: PER_PAGE,
    top: (page) => drawTop(doc, paper, page),
  });
  drawEnd(doc, paper, last);
  numberPages(doc, (page, pages) => `${page} / ${pages}`, paper.foot);
  return finish(doc);
}
