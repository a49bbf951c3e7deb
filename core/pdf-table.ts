import { artifact, type Fit, type Fitted, fitText, line, type Pdf } from "./pdf";
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

/** What was made to fit, by text and room: schools and classes are the same in many rows. */
type Known = Map<string, Fitted>;

function fittedOnce(doc: Pdf, known: Known, one: Paragraph, width: number): Fitted {
  const key = `${width} ${one.max} ${one.min} ${one.lines ?? 1} ${one.weight ?? ""} ${one.text}`;
  const before = known.get(key);
  if (before) return before;
  const fitted = fitText(doc, one.text.normalize("NFC"), width, one);
  known.set(key, fitted);
  return fitted;
}

function drawCell(
  doc: Pdf,
  known: Known,
  paragraphs: Paragraph[],
  box: { x: number; y: number; width: number; height: number; align: "left" | "center" },
) {
  const width = box.width - 2 * PADDING;
  const fitted = paragraphs
    .filter(({ text }) => text !== "")
    .flatMap((one): { text: string; size: number; weight: Weight }[] => {
      const { size, lines } = fittedOnce(doc, known, one, width);
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

/** The lines of some rows below each other, at one go. */
function drawGrid(doc: Pdf, columns: PdfColumn[], y: number, rows: number, height: number) {
  if (rows === 0) return;
  const { left } = doc.page.margins;
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const end = y + rows * height;
  artifact(doc, "Layout", () => {
    doc.lineWidth(0.5).strokeColor("#666");
    let x = left;
    for (const column of columns) {
      doc.moveTo(x, y).lineTo(x, end);
      x += column.width;
    }
    doc.moveTo(x, y).lineTo(x, end);
    for (let row = 1; row <= rows; row += 1) doc.moveTo(left, y + row * height).lineTo(left + width, y + row * height);
    doc.stroke().strokeColor("black");
  });
}

type Tag = "TH" | "TD";

/** The table that is drawn: where it hangs in the document's structure, and what it knows already. */
type Drawing = { doc: Pdf; table: PDFKit.PDFStructureElement; columns: PdfColumn[]; known: Known };

function drawRow(drawing: Drawing, cells: Paragraph[][], tag: Tag, y: number, height: number) {
  const { doc, table, columns, known } = drawing;
  const row = doc.struct("TR");
  table.add(row);
  let x = doc.page.margins.left;
  columns.forEach(({ width, align = "left" }, index) => {
    const box = { x, y, width, height, align: tag === "TH" ? ("center" as const) : align };
    const cell = doc.struct(tag, tag === "TH" ? ({ scope: "Column" } as object) : {}, [
      () => drawCell(doc, known, cells[index] ?? [], box),
    ]);
    row.add(cell);
    x += width;
  });
  row.end();
}

function drawHead(drawing: Drawing, y: number) {
  const { doc, columns } = drawing;
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
  drawRow(drawing, cells, "TH", y, HEAD);
  drawGrid(doc, columns, y, 1, HEAD);
}

/**
 * Draws a table over as many pages as it needs, its header on each; at least one page, even without rows. Answers where
 * it ends on the last page.
 */
export function drawTable(doc: Pdf, { columns, rows, rowHeight, top, rowsPerPage }: PdfTable): number {
  const table = doc.struct("Table");
  doc.addStructure(table);
  const drawing: Drawing = { doc, table, columns, known: new Map() };
  let begun = 0;
  let drawn = 0;
  const lines = () => drawGrid(doc, columns, begun, drawn, rowHeight);
  const page = () => {
    doc.addPage();
    const y = top(doc.bufferedPageRange().count);
    drawHead(drawing, y);
    begun = y + HEAD;
    drawn = 0;
  };
  page();
  for (const cells of rows) {
    if (drawn === rowsPerPage) {
      lines();
      page();
    }
    drawRow(drawing, cells, "TD", begun + drawn * rowHeight, rowHeight);
    drawn += 1;
  }
  lines();
  table.end();
  return begun + drawn * rowHeight;
}
