import type { Bar, Block, Entry, Picture } from "./event-report";
import { artifact, fitText, line, type Pdf } from "./pdf";
import {
  accent,
  flow,
  heightOf,
  type Look,
  leftOf,
  need,
  pale,
  rule,
  ruled,
  soft,
  tagged,
  widthOf,
} from "./report-flow";

// The parts of a report on paper. Each draws at the cursor and leaves it below; what is drawn is tagged.

const subtitle: Look = { size: 11, weight: "bold", as: "H3", gap: 4 };

/** Figures side by side, large, each over its name. */
export function drawStats(doc: Pdf, stats: readonly { label: string; value: string }[]) {
  const across = Math.min(Math.max(stats.length, 1), 4);
  const width = widthOf(doc) / across;
  for (let from = 0; from < stats.length; from += across) {
    need(doc, 54);
    const y = doc.y;
    stats.slice(from, from + across).forEach(({ label, value }, at) => {
      const x = leftOf(doc) + at * width;
      tagged(doc, "P", () => {
        doc.fillColor(accent);
        const large = fitText(doc, value, width - 10, { max: 22, min: 12, weight: "bold" });
        line(doc, large.lines.join(" "), x, y, width - 10);
        doc.fillColor(soft);
        const small = fitText(doc, label.normalize("NFC"), width - 10, { max: 9, min: 7, lines: 2 });
        small.lines.forEach((text, row) => {
          line(doc, text, x, y + 29 + row * small.size * 1.25, width - 10);
        });
        doc.fillColor("black");
      });
    });
    doc.x = leftOf(doc);
    doc.y = y + 58;
  }
}

type Table = PDFKit.PDFStructureElement;
type Cell = { as: "TH" | "TD"; scope?: "Row" | "Column"; draw: () => void };

function row(doc: Pdf, table: Table, cells: readonly Cell[]) {
  const line = doc.struct("TR");
  table.add(line);
  for (const { as, scope, draw } of cells) line.add(doc.struct(as, (scope ? { scope } : {}) as object, [draw]));
  line.end();
}

const labelWidth = 168;
const valueWidth = 54;
const rowHeight = 17;

function drawBar(doc: Pdf, table: Table, { label, value, shown }: Bar, most: number) {
  need(doc, rowHeight);
  const y = doc.y;
  const x = leftOf(doc);
  const space = widthOf(doc) - labelWidth - valueWidth - 12;
  artifact(doc, "Layout", () => {
    doc.rect(x + labelWidth + 6, y + 3, space, 9).fill(pale);
    if (value !== null && value > 0 && most > 0)
      doc.rect(x + labelWidth + 6, y + 3, Math.max(1, (space * value) / most), 9).fill(accent);
    doc.fillColor("black");
  });
  const name = () => {
    const fitted = fitText(doc, label.normalize("NFC"), labelWidth, { max: 9.5, min: 7.5 });
    line(doc, fitted.lines.join(" "), x, y + 2, labelWidth);
  };
  const figure = () => {
    doc.font("bold").fontSize(9.5);
    line(doc, shown, x + widthOf(doc) - valueWidth, y + 2, valueWidth, "right");
  };
  row(doc, table, [
    { as: "TH", scope: "Row", draw: name },
    { as: "TD", draw: figure },
  ]);
  doc.x = x;
  doc.y = y + rowHeight;
}

/** Bars, drawn as lines of a page and told as a figure; what they show stands beside them as a table. */
function drawChart(doc: Pdf, { title, head, bars, most, note }: Extract<Block, { kind: "chart" }>) {
  need(doc, 30 + Math.min(bars.length, 4) * rowHeight);
  flow(doc, title, subtitle);
  const said = bars.map(({ label, shown }) => `${label}: ${shown}`).join("; ");
  // The picture is made of the bars below; it is told here, so that a screen reader hears of it before its table.
  tagged(doc, "Figure", () => rule(doc, doc.y + 1), `${title}. ${said}`);
  doc.y += 5;
  const table = doc.struct("Table", { alt: title });
  doc.addStructure(table);
  const y = doc.y;
  const headCell = (text: string, from: number, width: number, align: "left" | "right") => () => {
    doc.font("regular").fontSize(8).fillColor(soft);
    line(doc, text, from, y, width, align);
    doc.fillColor("black");
  };
  const x = leftOf(doc);
  row(doc, table, [
    { as: "TH", scope: "Column", draw: headCell(head[0], x, labelWidth, "left") },
    { as: "TH", scope: "Column", draw: headCell(head[1], x + widthOf(doc) - 150, 150, "right") },
  ]);
  doc.y = y + 13;
  const small: Look = { size: 8, color: soft };
  bars.forEach((bar, at) => {
    // A note alone on the next page would be about nothing.
    if (note && at === bars.length - 1) need(doc, rowHeight + 3 + heightOf(doc, note, small));
    drawBar(doc, table, bar, most);
  });
  table.end();
  doc.y += 3;
  if (note) flow(doc, note, small);
  doc.y += 10;
}

function drawTableBlock(doc: Pdf, block: Extract<Block, { kind: "table" }>) {
  const sum = block.widths.reduce((all, one) => all + one, 0);
  const widths = block.widths.map((one) => (one / sum) * widthOf(doc));
  need(doc, 60);
  if (!block.isNamed) flow(doc, block.title, subtitle);
  const table = doc.struct("Table", { alt: block.title });
  doc.addStructure(table);
  const drawRow = (cells: readonly string[], head: boolean) => {
    const look = { size: head ? 8.5 : 9.5, weight: head ? ("bold" as const) : undefined };
    const option = (at: number) => ({ width: (widths[at] ?? 0) - 8, lineGap: 2 });
    doc.font(look.weight ?? "regular").fontSize(look.size);
    const height =
      Math.max(...cells.map((text, at) => doc.heightOfString(text.normalize("NFC") || " ", option(at)))) + 7;
    need(doc, height);
    const y = doc.y;
    let x = leftOf(doc);
    const drawn = cells.map((text, at): Cell => {
      const from = x;
      x += widths[at] ?? 0;
      return {
        as: head ? "TH" : "TD",
        ...(head ? { scope: "Column" as const } : {}),
        draw: () => {
          doc
            .font(look.weight ?? "regular")
            .fontSize(look.size)
            .fillColor(head ? soft : "black");
          const align = at >= block.figuresFrom ? ("right" as const) : ("left" as const);
          doc.text(text.normalize("NFC"), from, y + 3, { ...option(at), align });
          doc.fillColor("black");
        },
      };
    });
    row(doc, table, drawn);
    ruled(doc, y + height, head ? { color: soft, thick: 0.7 } : {});
    doc.x = leftOf(doc);
    doc.y = y + height;
  };
  drawRow(block.head, true);
  for (const cells of block.rows) drawRow(cells, false);
  table.end();
  doc.y += 12;
}

const indent = 30;

function drawEntry(doc: Pdf, { mark, title, about, texts }: Entry) {
  const head: Look = { size: 10.5, weight: "bold", x: indent, gap: 2 };
  need(doc, Math.min(heightOf(doc, title, head) + 44, 300));
  const y = doc.y;
  tagged(doc, "P", () => {
    doc.fillColor(accent);
    const number = fitText(doc, mark, indent - 4, { max: 13, min: 8, weight: "bold" });
    line(doc, number.lines.join(" "), leftOf(doc), y - 1, indent - 4);
    doc.fillColor("black");
  });
  doc.y = y;
  flow(doc, title, head);
  if (about) flow(doc, about, { size: 8.5, color: soft, x: indent, gap: 2 });
  for (const { label, text } of texts) {
    if (label) flow(doc, label, { size: 8.5, color: soft, x: indent, gap: 0 });
    flow(doc, text, { size: 9.5, x: indent, gap: 3 });
  }
  doc.y += 7;
}

function drawEntries(doc: Pdf, { title, entries }: Extract<Block, { kind: "entries" }>) {
  need(doc, 70);
  if (title) flow(doc, title, subtitle);
  for (const entry of entries) drawEntry(doc, entry);
}

/** Where photographs come from: JPEG bytes by id, or nothing. */
export type Bytes = ReadonlyMap<string, Buffer>;

function drawPhotos(doc: Pdf, photos: readonly Picture[], bytes: Bytes) {
  const width = (widthOf(doc) - 14) / 2;
  const shown = photos.filter(({ photoId }) => bytes.has(photoId));
  for (let from = 0; from < shown.length; from += 2) {
    const pair = shown.slice(from, from + 2);
    const heights = pair.map((one) => Math.min((width * one.height) / one.width, 230));
    const caption = (text: string) => {
      doc.font("regular").fontSize(8.5);
      return text ? doc.heightOfString(text.normalize("NFC"), { width, lineGap: 2 }) + 6 : 0;
    };
    const high = Math.max(...heights);
    need(doc, high + Math.max(...pair.map((one) => caption(one.caption))) + 12);
    const y = doc.y;
    pair.forEach((one, at) => {
      const x = leftOf(doc) + at * (width + 14);
      const image = bytes.get(one.photoId) as Buffer;
      tagged(doc, "Figure", () => doc.image(image, x, y, { fit: [width, high], valign: "bottom" }), one.caption || " ");
      if (one.caption)
        tagged(doc, "Caption", () => {
          doc.font("regular").fontSize(8.5).fillColor(soft);
          doc.text(one.caption.normalize("NFC"), x, y + high + 4, { width, lineGap: 2 });
          doc.fillColor("black");
        });
    });
    doc.x = leftOf(doc);
    doc.y = y + high + Math.max(...pair.map((one) => caption(one.caption))) + 12;
  }
}

/** Draws one part of a section. `paragraphs` makes plain ones of a text. */
export function drawBlock(doc: Pdf, block: Block, bytes: Bytes, paragraphs: (text: string) => string[]) {
  if (block.kind === "text") {
    for (const text of paragraphs(block.text)) flow(doc, text, { size: 10.5, gap: 6 });
    doc.y += 6;
  } else if (block.kind === "stats") drawStats(doc, block.stats);
  else if (block.kind === "chart") drawChart(doc, block);
  else if (block.kind === "table") drawTableBlock(doc, block);
  else if (block.kind === "entries") drawEntries(doc, block);
  else if (block.kind === "photos") drawPhotos(doc, block.photos, bytes);
  else {
    need(doc, 48);
    if (!block.isNamed) flow(doc, block.title, subtitle);
    for (const { text, note } of block.items)
      flow(doc, note ? `• ${text} (${note})` : `• ${text}`, { size: 9.5, gap: 3 });
    if (block.more) flow(doc, block.more, { size: 8.5, color: soft, gap: 3 });
    doc.y += 8;
  }
}
