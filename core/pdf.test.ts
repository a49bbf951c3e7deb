import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, test, vi } from "vitest";
import { finish, fitText, MM, numberPages, openPdf, unprintable } from "./pdf";
import { fontSource, type ParsedFont } from "./pdf-fonts";
import { drawTable, type PdfTable } from "./pdf-table";
import { type SignInRow, type SignInSheet, signInSheet } from "./sign-in-sheet";

const at = new Date("2026-01-15T05:05:00Z");
const open = () => openPdf({ title: "t", lang: "ko", at });

/** The text of every page, and how the document describes itself. */
async function read(bytes: Buffer) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: { text: string; items: { str: string; y: number; x: number }[] }[] = [];
  for (let n = 1; n <= pdf.numPages; n += 1) {
    const { items } = await (await pdf.getPage(n)).getTextContent();
    const found = items.flatMap((item) =>
      "str" in item ? [{ str: item.str, x: item.transform[4], y: item.transform[5] }] : [],
    );
    pages.push({ text: found.map(({ str }) => str).join("\n"), items: found });
  }
  const tree = await (await pdf.getPage(1)).getStructTree();
  const { info } = await pdf.getMetadata();
  return { pages, tree: JSON.stringify(tree), info: info as Record<string, unknown>, marked: await pdf.getMarkInfo() };
}

const labels = { no: "연번", school: "학교", gradeClass: "학년-반", name: "성명", signature: "서명", remarks: "비고" };
const sheet = (rows: SignInRow[], more: Partial<SignInSheet> = {}): SignInSheet => ({
  title: "외교 강연 출석부",
  subtitle: "한빛중학교 강당 · 2026. 1. 15.(목) 오후 2:00 (KST)",
  labels,
  rows,
  code: "S-7Q2K v3",
  lang: "ko",
  at,
  ...more,
});
const person = (name: string, latinName?: string): SignInRow => ({
  school: "한빛중학교",
  gradeClass: "1-6",
  name,
  latinName,
});

test("names in Hangul, Russian and Kazakh come out of the sheet as they went in, Latin names under them", async () => {
  const { pages, info, tree, marked } = await read(
    await signInSheet(
      sheet([
        person("설믜솔", "Muisol Seol"),
        person("Ғалымжан Өмірұлы"),
        person("Әлия Қасымова", "Aliya"),
        person("O'Brien-Кім"),
      ]),
    ),
  );
  const text = pages[0]?.text ?? "";
  for (const name of ["설믜솔", "Muisol Seol", "Ғалымжан Өмірұлы", "Әлия Қасымова", "O'Brien-Кім", "1-6", "한빛중학교"])
    expect(text.split("\n")).toContain(name);
  expect(info).toMatchObject({ Title: "외교 강연 출석부", Language: "ko", PDFFormatVersion: "1.7" });
  expect(marked).toMatchObject({ Marked: true });
  for (const role of ["H1", "Table", "TR", "TH", "TD"]) expect(tree).toContain(`"role":"${role}"`);
});

test("84 people and five empty rows make four pages of 25 rows, each with header, number and code", async () => {
  const rows = Array.from({ length: 84 }, (_, n) => person(`학생${n + 1}`));
  const { pages } = await read(await signInSheet(sheet(rows)));
  expect(pages).toHaveLength(4);
  for (const [index, { text }] of pages.entries()) {
    const words = text.split("\n");
    for (const word of [...Object.values(labels), "S-7Q2K v3", `${index + 1} / 4`, "외교 강연 출석부"])
      expect(words).toContain(word);
  }
  expect(pages.map(({ text }) => text.match(/학생\d+/g)?.length)).toEqual([25, 25, 25, 9]);
  const at = (name: string) => pages[0]?.items.find(({ str }) => str === name)?.y ?? 0;
  expect(at("학생1") - at("학생2")).toBeGreaterThanOrEqual(26);
  expect(at("학생25")).toBeGreaterThan(40);
  const left = (name: string) => pages[0]?.items.find(({ str }) => str === name)?.x ?? 0;
  expect(left("비고") - left("성명")).toBeGreaterThan(35 * MM);
});

test("a sheet for nobody still has its header and five empty rows", async () => {
  const { pages } = await read(await signInSheet(sheet([])));
  expect(pages).toHaveLength(1);
  expect(pages[0]?.text).toContain("서명");
});

test("the staff's copy shows the wish about photos, the circulating one has no such column", async () => {
  const rows = [{ ...person("김서연"), photo: "▲ G" }];
  const staff = await read(await signInSheet(sheet(rows, { labels: { ...labels, photo: "사진" } })));
  expect(staff.pages[0]?.text).toContain("▲ G");
  const round = await read(await signInSheet(sheet(rows)));
  expect(round.pages[0]?.text).not.toContain("▲ G");
});

test("long names shrink, then take a second line, and only then are cut", () => {
  const doc = open();
  const box = { max: 12, min: 6.5, lines: 2 as const };
  expect(fitText(doc, "김서연", 136, box)).toEqual({ size: 12, lines: ["김서연"] });
  const long = fitText(doc, "Константинопольский-Преображенский Ғабиден", 136, box);
  expect(long.lines).toHaveLength(2);
  expect(long.lines.join(" ").replace("- ", "-")).toBe("Константинопольский-Преображенский Ғабиден");
  expect(long.size).toBeGreaterThanOrEqual(6.5);
  for (const one of long.lines)
    expect(doc.font("regular").fontSize(long.size).widthOfString(one)).toBeLessThanOrEqual(136);
  expect(fitText(doc, "가".repeat(100), 100, { max: 12, min: 6 }).lines[0]).toMatch(/^가+…$/);
  expect(fitText(doc, "", 100, box)).toEqual({ size: 12, lines: [""] });
});

test("letters the fonts lack are named before anything is printed", () => {
  expect(unprintable("Ә Ғ Қ Ң Ө Ұ Ү Һ І ₸ ₩ № 똠뷁 Müller ’–…")).toEqual([]);
  expect(unprintable("漢字 김😀漢")).toEqual(["漢", "字", "😀"]);
});

test("the same sheet is the same bytes", async () => {
  const made = await Promise.all([1, 2].map(() => signInSheet(sheet([person("김서연", "Seoyeon Kim")]))));
  expect(made[0]?.equals(made[1] ?? Buffer.alloc(0))).toBe(true);
});

const table = (rows: PdfTable["rows"]): PdfTable => ({
  columns: [
    { label: "n", width: 40 },
    { label: "name", width: 200 },
    { label: "school", width: 200 },
  ],
  rows,
  rowHeight: 24,
  rowsPerPage: 28,
  top: () => 50,
});

test("10,000 rows of different names lay each syllable out once", async () => {
  const syllables = "가나다라마바사아자차카타파하김이박최정강조윤장임";
  const name = (n: number) => [n % 24, (n * 7) % 24, Math.floor(n / 24) % 24].map((at) => syllables[at]).join("");
  const doc = open();
  const one = (text: string) => [{ text, max: 10, min: 6 }];
  const font = fontSource("regular") as ParsedFont & { layout: (text: string) => object };
  const layOut = vi.spyOn(font, "layout");
  drawTable(
    doc,
    table(Array.from({ length: 10_000 }, (_, n) => [one(String(n)), one(name(n)), one("우즈베크·카자흐 다문화학교")])),
  );
  numberPages(doc, (page, pages) => `${page} / ${pages}`);
  const bytes = await finish(doc);
  const laidOut = layOut.mock.calls.map(([text]) => text).filter((text) => /\p{Script=Hangul}/u.test(text));
  layOut.mockRestore();
  expect(laidOut.length).toBeGreaterThan(0);
  expect(new Set(laidOut).size).toBe(laidOut.length);
  expect(bytes.length).toBeGreaterThan(100_000);
}, 30_000);

test("a letter that is a part of another one is still read out of later documents", async () => {
  const said = async (text: string) => {
    const doc = open();
    doc.addPage().font("bold").fontSize(12).text(text);
    return (await read(await finish(doc))).pages[0]?.text;
  };
  // The ь is a part of the ы.
  expect(await said("Ғалымжан Өмірұлы")).toBe("Ғалымжан Өмірұлы");
  expect(await said("Кольский мальчик")).toBe("Кольский мальчик");
});
