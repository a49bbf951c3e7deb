// P9 on paper: a list of 10,000 rows and one of 80 as PDF, beside pdfkit alone writing the same texts line by line.
import { listPaper } from "../core/list-paper";
import { finish, line, openPdf } from "../core/pdf";
import { boundOf, must, paired, type Row, timed } from "./rounds";

const schools = [
  "한빛중학교",
  "새솔고등학교",
  "№7 мектеп-лицей",
  "Школа-гимназия № 21",
  "International School of Almaty",
];
const people = ["김민준", "Әсел Қасымова", "Пётр Соловьёв", "O'Brien Zoë", "남궁서연"];
const labels = ["No", "School", "Class", "Name", "Remarks"];

const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, n) => [
    String(n + 1),
    schools[n % schools.length] ?? "",
    `${1 + (n % 3)}-${1 + (n % 12)}`,
    people[n % people.length] ?? "",
    n % 7 ? "" : "10:05",
  ]);

const paperOf = (rows: readonly (readonly string[])[]) =>
  listPaper({
    ...{
      title: "명단",
      subtitle: "서울 · 2026. 1. 15.",
      notes: [],
      foot: "Lectern",
      lang: "ko",
      at: new Date(0),
      rows,
    },
    columns: labels.map((label, at) => ({ label, share: [1, 4, 2, 4, 3][at] ?? 1 })),
  });

/** Thirty rows a page, each text at its place: no tags, no lines, no fitting. */
function plain(rows: readonly (readonly string[])[]): Promise<Buffer> {
  const doc = openPdf({ title: "명단", lang: "ko", at: new Date(0), margin: 40 });
  for (const [n, row] of rows.entries()) {
    if (n % 30 === 0) doc.addPage().fontSize(10);
    for (const [at, text] of row.entries()) if (text) line(doc, text, 40 + at * 100, 90 + (n % 30) * 22, 100);
  }
  return finish(doc);
}

const pages = (bytes: Buffer) => bytes.toString("latin1").match(/\/Type \/Page\b/g)?.length ?? 0;
const side = (make: () => Promise<Buffer>, wanted: number) => async () => {
  const { ms, value } = await timed(make);
  must(pages(value) >= wanted, `${pages(value)} pages instead of ${wanted}`);
  return ms;
};

/** What the floor took where the goals were written down: the goal in milliseconds, by that floor. */
const [floorThen, goalThen] = [240, 600];

export async function measure(): Promise<Row[]> {
  const [long, short] = [rowsOf(10_000), rowsOf(80)];
  const found = await paired(
    side(() => paperOf(long), 334),
    side(() => plain(long), 334),
  );
  const most = goalThen / floorThen;
  const few = await paired(
    side(() => paperOf(short), 3),
    side(() => plain(short), 3),
  );
  return [
    {
      ...{ id: "P9", name: "list as PDF", engine: "none", size: "10,000 rows", value: found.own, unit: "ms" },
      ...{ floor: found.floor, ratio: found.ratio, goal: `≤ ${most}× (600 ms where the floor takes 240)` },
      met: found.ratio <= most,
      note: "tagged, with lines, page numbers and texts made to fit; the floor has none of them",
    },
    boundOf({ id: "P9", name: "list as PDF", engine: "none", size: "80 rows", unit: "ms" }, few.own, 100),
  ];
}
