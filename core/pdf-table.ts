import { artifact, type Fit, fitText, line, type Pdf } from "./pdf";
import type { Weight } from "./pdf-fonts";

/** A text of a cell: one paragraph that shrinks until it fits. */
export type Paragraph = { text: string } & Fit;
export type PdfColumn = { label: string; width: number; align?: "left" | "center" };

export type PdfTable = {
  columns: PdfColumn[];
  /** Each cell is a list of paragraphs, drawn under each other; an empty list is an empty cell. */
  rows: Iterable<Paragraph[][]>;
  rowHeight: number;
  /** What stands above the table on every page; returns where the table begins. */
  top: (page: number) => number;
  rowsPerPage: number;
};

const PADDING = 3;
const HEAD = 24;

function drawCell(
  doc: Pdf,
  paragraphs: Paragraph[],
  box: { x: number; y: number; width: number; height: number; align: "left" | "center" },
) {
  const width = box.width - 2 * PADDING;
  const fitted = paragraphs
    .filter(({ text }) => text !== "")
    .flatMap((one): { text: string; size: number; weight: Weight }[] => {
      const { size, lines } = fitText(doc, one.text.normalize("NFC"), width, one);
      return lines.map((text) => ({ text, size, weight: one.weight ?? "regular" }));
    });
  const total = fitted.reduce((sum, { size }) => sum + size * 1.2, 0);
  let y = box.y + (box.height - total) / 2;
  for (const { text, size, weight } of fitted) {
    doc.font(weight).fontSize(size);
    line(doc, text, box.x + PADDING, y, width, box.align);
    y += size * 1.2;
  }
}

function drawGrid(doc: Pdf, columns: PdfColumn[], left: number, y: number, height: number) {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  artifact(doc, "Layout", () => {
    doc.lineWidth(0.5).strokeColor("#666");
    let x = left;
    for (const column of columns) {
      doc.moveTo(x, y).lineTo(x, y + height);
      x += column.width;
    }
    doc.moveTo(x, y).lineTo(x, y + height);
    doc.moveTo(left, y + height).lineTo(left + width, y + height);
    doc.stroke().strokeColor("black");
  });
}

type Tag = "TH" | "TD";

function drawRow(
  doc: Pdf,
  table: PDFKit.PDFStructureElement,
  columns: PdfColumn[],
  cells: Paragraph[][],
  tag: Tag,
  y: number,
  height: number,
) {
  const row = doc.struct("TR");
  table.add(row);
  let x = doc.page.margins.left;
  columns.forEach(({ width, align = "left" }, index) => {
    const box = { x, y, width, height, align: tag === "TH" ? ("center" as const) : align };
    const cell = doc.struct(tag, tag === "TH" ? ({ scope: "Column" } as object) : {}, [
      () => drawCell(doc, cells[index] ?? [], box),
    ]);
    row.add(cell);
    x += width;
  });
  row.end();
  drawGrid(doc, columns, doc.page.margins.left, y, height);
}

function drawHead(doc: Pdf, table: PDFKit.PDFStructureElement, columns: PdfColumn[], y: number) {
  const left = doc.page.margins.left;
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  artifact(doc, "Layout", () => {
    doc.rect(left, y, width, HEAD).fill("#eee");
    doc
      .fillColor("black")
      .lineWidth(0.8)
      .moveTo(left, y)
      .lineTo(left + width, y)
      .stroke();
  });
  const cells = columns.map(({ label }): Paragraph[] => [{ text: label, max: 9, min: 6, lines: 2, weight: "bold" }]);
  drawRow(doc, table, columns, cells, "TH", y, HEAD);
}

/**
 * Draws a table over as many pages as it needs, its header on each; at least one page, even without rows. Answers where
 * it ends on the last page.
 */
export function drawTable(doc: Pdf, { columns, rows, rowHeight, top, rowsPerPage }: PdfTable): number {
  const table = doc.struct("Table");
  doc.addStructure(table);
  let y = 0;
  let count = 0;
  const page = () => {
    doc.addPage();
    y = top(doc.bufferedPageRange().count);
    drawHead(doc, table, columns, y);
    y += HEAD;
  };
  page();
  for (const cells of rows) {
    if (count > 0 && count % rowsPerPage === 0) page();
    drawRow(doc, table, columns, cells, "TD", y, rowHeight);
    y += rowHeight;
    count += 1;
  }
  table.end();
  return y;
}
