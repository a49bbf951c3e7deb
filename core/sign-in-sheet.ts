import { finish, fitText, line, MM, numberPages, openPdf, type Pdf } from "./pdf";
import { drawTable, type Paragraph, type PdfColumn } from "./pdf-table";

/** One person on a sheet that is passed round: no phone and no birth date stands on it. */
export type SignInRow = {
  school: string;
  /** "1-6" */
  gradeClass: string;
  /** The name as its owner writes it, and small under it in Latin letters. */
  name: string;
  latinName?: string | null;
  /** For the staff's own copy only: a sign and a letter for the wish about photos. */
  photo?: string;
};

export type SignInSheet = {
  title: string;
  /** Place, day and time, teacher. */
  subtitle: string;
  /** Words of the header, already in the reader's language (or in two). */
  labels: {
    no: string;
    school: string;
    gradeClass: string;
    name: string;
    signature: string;
    remarks: string;
    photo?: string;
  };
  rows: readonly SignInRow[];
  /** Empty rows at the end for those who came unannounced. */
  blankRows?: number;
  /** Session and version of the list, so that a sheet typed in later is known to be this one. */
  code: string;
  lang: string;
  at: Date;
};

const PER_PAGE = 25;
const ROW_HEIGHT = 27;
const MARGIN = 34;
/** Enough to sign in by hand. */
const SIGNATURE = 37 * MM;

function columnsOf({ no, school, gradeClass, name, signature, remarks, photo }: SignInSheet["labels"]): PdfColumn[] {
  const flag = photo === undefined ? [] : [{ label: photo, width: 34, align: "center" as const }];
  return [
    { label: no, width: 26, align: "center" },
    { label: school, width: 122 },
    { label: gradeClass, width: 50, align: "center" },
    { label: name, width: 142 },
    { label: signature, width: SIGNATURE },
    ...flag,
    { label: remarks, width: photo === undefined ? 82 : 48 },
  ];
}

function cellsOf(row: SignInRow | null, number: number, staff: boolean): Paragraph[][] {
  const small = { max: 9, min: 6, lines: 2 as const };
  const no: Paragraph[] = [{ text: String(number), max: 9, min: 6 }];
  if (!row) return [no];
  const latin = row.latinName && row.latinName !== row.name ? row.latinName : "";
  return [
    no,
    [{ text: row.school, ...small }],
    [{ text: row.gradeClass, max: 10, min: 6 }],
    [
      { text: row.name, max: 12, min: 6.5, lines: latin === "" ? 2 : 1, weight: "bold" },
      { text: latin, max: 7.5, min: 5.5 },
    ],
    [],
    ...(staff ? [[{ text: row.photo ?? "", max: 11, min: 7 }]] : []),
    [],
  ];
}

function drawTop(doc: Pdf, { title, subtitle }: SignInSheet, page: number): number {
  const { left, right, top } = doc.page.margins;
  const width = doc.page.width - left - right;
  const head = fitText(doc, title.normalize("NFC"), width, { max: 16, min: 9, weight: "bold" });
  const under = fitText(doc, subtitle.normalize("NFC"), width, { max: 10, min: 7 });
  const draw = () => {
    doc.font("bold").fontSize(head.size);
    line(doc, head.lines.join(" "), left, top, width);
    doc.font("regular").fontSize(under.size);
    line(doc, under.lines.join(" "), left, top + 23, width);
  };
  // Read out once; on the other pages it only repeats.
  if (page === 1) doc.addStructure(doc.struct("H1", draw as never));
  else {
    doc.markContent("Artifact", { type: "Pagination" });
    draw();
    doc.endMarkedContent();
  }
  return top + 42;
}

/**
 * The paper sheet of people-attendance §6 as PDF: A4, 25 rows of 27 pt a page, header on every page, a box of 37 mm to
 * sign in, names in their own script and small in Latin letters, empty rows at the end, page n/m and the sheet's code.
 */
export function signInSheet(sheet: SignInSheet): Promise<Buffer> {
  const doc = openPdf({ title: sheet.title, lang: sheet.lang, at: sheet.at, margin: MARGIN });
  const staff = sheet.labels.photo !== undefined;
  const blank = Array<null>(sheet.blankRows ?? 5).fill(null);
  const rows = [...sheet.rows, ...blank].map((row, index) => cellsOf(row, index + 1, staff));
  drawTable(doc, {
    columns: columnsOf(sheet.labels),
    rows,
    rowHeight: ROW_HEIGHT,
    rowsPerPage: PER_PAGE,
    top: (page) => drawTop(doc, sheet, page),
  });
  numberPages(doc, (page, pages) => `${page} / ${pages}`, sheet.code);
  return finish(doc);
}
