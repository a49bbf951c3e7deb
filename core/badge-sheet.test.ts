import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, test } from "vitest";
import { badgeBoxes, fitsPage, type LabelSheet, labelAt, labelSheetNames, labelSheets } from "./badge-layout";
import { type BadgeFace, badgeSheet, nameLines } from "./badge-sheet";
import { MM, openPdf } from "./pdf";
import { qrPath } from "./qr";

const at = new Date("2026-01-15T05:05:00Z");
const longest = [
  "황보서연나",
  "Константинопольский-Преображенский Ғабиден",
  "Айгерім",
  "O'Brien-Кім",
  "Дінмұхаммед Әбдіғапарұлы Сағындықов",
];
const face = (name: string, more: Partial<BadgeFace> = {}): BadgeFace => ({
  name,
  second: "Hwangbo Seoyeonna",
  school: "우즈베크·카자흐 다문화중학교",
  group: "12조",
  languages: "KO",
  role: "",
  photo: { sign: "group", word: "단체 사진만" },
  qr: `https://lectern.example.org/c/${"K".repeat(43)}`,
  ...more,
});
const sheet = (faces: BadgeFace[], labels: LabelSheet = labelSheets.card, more = {}) =>
  badgeSheet({
    title: "이름표",
    event: "대사 초청 강연",
    labels,
    start: 1,
    marks: true,
    faces,
    lang: "ko",
    at,
    ...more,
  });

async function read(bytes: Buffer) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: { str: string; x: number; y: number; height: number; width: number }[][] = [];
  for (let n = 1; n <= pdf.numPages; n += 1) {
    const { items } = await (await pdf.getPage(n)).getTextContent();
    pages.push(
      items.flatMap((item) =>
        "str" in item && item.str.trim() !== ""
          ? [
              {
                str: item.str,
                x: item.transform[4],
                y: item.transform[5],
                height: item.transform[0],
                width: item.width,
              },
            ]
          : [],
      ),
    );
  }
  return pages;
}

test("all sheets of labels lie on A4, and their labels do not overlap", () => {
  for (const name of labelSheetNames) {
    const labels: LabelSheet = labelSheets[name];
    expect(fitsPage(labels)).toBe(true);
    const [first, second, below] = [0, 1, labels.columns].map((index) => labelAt(labels, index));
    expect((second?.x ?? 0) - (first?.x ?? 0)).toBeGreaterThanOrEqual(labels.width);
    expect((below?.y ?? 0) - (first?.y ?? 0)).toBeGreaterThanOrEqual(labels.height);
  }
  expect(fitsPage({ ...labelSheets.card, columns: 3 })).toBe(false);
});

test("the QR itself is 20 mm at least on every label, and the parts of a badge stand within it and apart", () => {
  for (const name of labelSheetNames) {
    const { width, height } = labelSheets[name];
    const boxes = badgeBoxes({ width, height });
    const modules = qrPath(face("").qr ?? "").size;
    expect((boxes.qr.width * (modules - 8)) / modules).toBeGreaterThanOrEqual(20);
    const named = [boxes.event, boxes.group, boxes.name, boxes.second, boxes.school, boxes.marks, boxes.qr];
    for (const box of named) {
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
    }
    for (const [index, a] of named.entries())
      for (const b of named.slice(index + 1)) {
        const apart =
          a.x + a.width <= b.x + 0.01 ||
          b.x + b.width <= a.x + 0.01 ||
          a.y + a.height <= b.y + 0.01 ||
          b.y + b.height <= a.y + 0.01;
        expect(apart, `${name}: ${JSON.stringify([a, b])}`).toBe(true);
      }
  }
});

describe("a name", () => {
  const doc = openPdf({ title: "t", lang: "ko", at });
  const box = (name: "card" | "l7163" | "large" | "l4785") => {
    const { name: part, nameSize } = badgeBoxes(labelSheets[name]);
    return { width: part.width * MM, height: part.height * MM, nameSize };
  };
  test("of five syllables stands at 24 points or more", () => {
    const { nameSize, ...room } = box("card");
    const { size, lines } = nameLines(doc, "황보서연나", room, nameSize);
    expect(lines).toEqual(["황보서연나"]);
    expect(size).toBeGreaterThanOrEqual(24);
  });
  test.each(longest)("is never cut, and 14 points or more on a card: %s", (name) => {
    for (const label of labelSheetNames) {
      const { nameSize, ...room } = box(label);
      const { size, lines } = nameLines(doc, name, room, nameSize);
      expect(lines.join("").replace(/[\s-]/g, "")).toBe(name.replace(/[\s-]/g, ""));
      expect(lines.length).toBeLessThanOrEqual(2);
      expect(lines.length * size * 1.15).toBeLessThanOrEqual(room.height + 0.5);
      for (const line of lines)
        expect(doc.font("bold").fontSize(size).widthOfString(line)).toBeLessThanOrEqual(room.width);
      if (label !== "l7163") expect(size).toBeGreaterThanOrEqual(14);
    }
  });
  test("that is too long for one line of 14 points goes on two", () => {
    const { nameSize, ...room } = box("card");
    const { lines } = nameLines(doc, "Константинопольский-Преображенский Ғабиден", room, nameSize);
    expect(lines).toEqual(["Константинопольский-", "Преображенский Ғабиден"]);
  });
});

test("names come out of the sheet as they went in, with group, school, languages and the word for photos", async () => {
  const [page = []] = await read(await sheet(longest.map((name) => face(name))));
  const text = page.map(({ str }) => str).join(" ");
  for (const name of ["황보서연나", "Айгерім", "O'Brien-Кім", "Преображенский Ғабиден"]) expect(text).toContain(name);
  for (const word of ["12조", "단체 사진만", "KO", "대사 초청 강연", "Hwangbo Seoyeonna"]) expect(text).toContain(word);
  expect(page.find(({ str }) => str === "황보서연나")?.height).toBeGreaterThanOrEqual(24);
});

test("a name with signs that no font of ours has is printed without them, and stays on its card", async () => {
  const name = "🦄 Жанна O'Neill-김";
  const [page = []] = await read(await sheet([face(name, { second: "🦄", school: "金一 중학교" })]));
  const said = page.map(({ str }) => str);
  expect(said.join(" ")).toContain("Жанна");
  expect(said.join(" ")).toContain("□□ 중학교");
  expect(said.join(" ")).not.toMatch(/🦄|金/u);
  const { x } = labelAt(labelSheets.card, 0);
  for (const part of page) expect(part.x + part.width).toBeLessThanOrEqual((x + labelSheets.card.width) * MM);
  const { width, height } = badgeBoxes(labelSheets.card).name;
  const doc = openPdf({ title: "t", lang: "ko", at });
  const { lines } = nameLines(doc, name, { width: width * MM, height: height * MM }, { max: 30, min: 14 });
  expect(lines.join(" ")).toBe("Жанна O'Neill-김");
});

test("a sheet that was begun goes on at its label, and a full one goes on to the next page", async () => {
  const pages = await read(
    await sheet(
      Array.from({ length: 4 }, (_, n) => face(`이름${n}`)),
      labelSheets.card,
      { start: 8 },
    ),
  );
  expect(pages).toHaveLength(2);
  const placeOf = (page: number, name: string) => pages[page]?.find(({ str }) => str === name);
  const eighth = labelAt(labelSheets.card, 7);
  expect(placeOf(0, "이름0")?.x).toBeGreaterThan(eighth.x * MM);
  expect(placeOf(0, "이름2")).toBeDefined();
  expect(placeOf(1, "이름3")).toBeDefined();
});

test("an interpreter has the pair and the part, and no code", async () => {
  const [page = []] = await read(
    await sheet([
      face("Айгерім", { role: "통역", languages: "KK<->KO", photo: null, qr: null, group: "", school: "" }),
    ]),
  );
  expect(page.map(({ str }) => str)).toEqual(expect.arrayContaining(["통역", "KK<->KO"]));
});

test("a test page has the labels' numbers and nobody's name", async () => {
  const [page = []] = await read(await sheet([face("황보서연나")], labelSheets.l7163, { test: "100 mm" }));
  const text = page.map(({ str }) => str);
  expect(text).toEqual(expect.arrayContaining(["1", "14", "100 mm"]));
  expect(text).not.toContain("황보서연나");
});

test("the same badges give the same bytes", async () => {
  const [one, two] = [await sheet([face("가")]), await sheet([face("가")])];
  expect(one.equals(two)).toBe(true);
});
