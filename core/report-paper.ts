import { type EventReport, plainParagraphs } from "./event-report";
import { finish, fitText, line, numberPages, openPdf, type Pdf } from "./pdf";
import { type Bytes, drawBlock, drawStats } from "./report-blocks";
import { accent, flow, leftOf, need, ruled, soft, tagged, widthOf } from "./report-flow";

const MARGIN = 58;

/** Photographs by their id as JPEG, logos by their file's id as PNG. */
export type ReportImages = { photos: Bytes; logos: Bytes };

function drawFacts(doc: Pdf, facts: EventReport["facts"]) {
  for (const { label, value } of facts) {
    const y = doc.y;
    tagged(doc, "P", () => {
      const word = fitText(doc, label.normalize("NFC"), 96, { max: 9.5, min: 7, weight: "bold" });
      doc.fillColor(soft);
      line(doc, word.lines.join(" "), leftOf(doc), y, 96);
      doc.font("regular").fontSize(10.5).fillColor("black");
      doc.text(value.normalize("NFC"), leftOf(doc) + 104, y - 1, { width: widthOf(doc) - 104, lineGap: 3 });
    });
    doc.x = leftOf(doc);
    doc.y += 5;
  }
}

/** Hosts, supporters, the embassy: at the foot of the first page, with their logos where they have any. */
function drawBodies(doc: Pdf, { bodies }: EventReport, logos: Bytes) {
  if (bodies.length === 0) return;
  const pieces = bodies.flatMap(({ role, names }) => names.map((one, at) => ({ ...one, role: at === 0 ? role : "" })));
  const across = Math.min(3, pieces.length);
  const width = widthOf(doc) / across;
  const rows = Math.ceil(pieces.length / across);
  const hasLogos = pieces.some(({ fileId }) => fileId && logos.has(fileId));
  const high = hasLogos ? 88 : 44;
  const from = doc.page.height - doc.page.margins.bottom - rows * high - 12;
  if (doc.y > from - 10) doc.addPage();
  let y = Math.max(from, doc.y + 10);
  ruled(doc, y);
  y += 12;
  pieces.forEach(({ role, name, fileId }, at) => {
    const x = leftOf(doc) + (at % across) * width;
    const top = y + Math.floor(at / across) * high;
    const logo = fileId ? logos.get(fileId) : undefined;
    if (logo) tagged(doc, "Figure", () => doc.image(logo, x, top + 13, { fit: [width - 24, 34] }), name);
    tagged(doc, "P", () => {
      doc.font("regular").fontSize(8).fillColor(soft);
      line(doc, role, x, top, width - 12);
      doc.fillColor("black");
      const said = fitText(doc, name.normalize("NFC"), width - 16, { max: 10, min: 7, lines: 2, weight: "bold" });
      said.lines.forEach((text, row) => {
        line(doc, text, x, top + (hasLogos ? 52 : 12) + row * said.size * 1.3, width - 12);
      });
    });
  });
  doc.x = leftOf(doc);
}

function drawCover(doc: Pdf, report: EventReport, logos: Bytes) {
  doc.y = MARGIN + 34;
  ruled(doc, doc.y - 16, { width: 36, thick: 3, color: accent });
  flow(doc, report.kind, { size: 11, weight: "bold", color: accent, gap: 8 });
  const size = report.title.length > 90 ? 22 : 27;
  flow(doc, report.title, { size, weight: "bold", as: "H1", gap: 8 });
  if (report.program) flow(doc, report.program, { size: 12.5, color: soft, gap: 12 });
  doc.y += 14;
  drawFacts(doc, report.facts);
  doc.y += 18;
  if (report.figures.length > 0) {
    ruled(doc, doc.y);
    doc.y += 14;
    drawStats(doc, report.figures);
    ruled(doc, doc.y);
    doc.y += 8;
  }
  drawBodies(doc, report, logos);
}

/**
 * An event's report on A4: a first page with what, when, where, who and the main figures; then its sections. Tagged, with
 * an outline of its headings, numbered pages and our two fonts.
 */
export function reportPaper(report: EventReport, { photos, logos }: ReportImages): Promise<Buffer> {
  const title = `${report.kind}: ${report.title}`;
  const doc = openPdf({ title, lang: report.lang, at: report.at, margin: MARGIN });
  doc.addPage();
  drawCover(doc, report, logos);
  if (report.sections.length > 0) doc.addPage();
  report.sections.forEach(({ title: heading, blocks }, at) => {
    need(doc, 130);
    if (at > 0) doc.y += 14;
    ruled(doc, doc.y, { width: 26, thick: 2.2, color: accent });
    doc.y += 8;
    flow(doc, heading, { size: 16, weight: "bold", as: "H2", gap: 8 });
    doc.outline.addItem(heading);
    for (const block of blocks) drawBlock(doc, block, photos, plainParagraphs);
  });
  doc.y += 12;
  need(doc, 50);
  ruled(doc, doc.y);
  doc.y += 8;
  for (const note of report.notes) flow(doc, note, { size: 8, color: soft, gap: 2 });
  numberPages(doc, (page, pages) => `${page} / ${pages}`, title.length > 90 ? report.kind : title);
  return finish(doc);
}
