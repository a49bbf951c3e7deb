import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { type EventReport, plainParagraphs } from "./event-report";
import { reportPaper } from "./report-paper";

const entries = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    mark: String(at + 1),
    title: `Қазақстанда қандай тілдерде сөйлейді? ${at + 1}`,
    about: "2조 · 어느 학생",
    texts: [{ label: "대사", text: "Қазақ және орыс тілдерінде. ".repeat(12) }],
  }));

const report = (change: Partial<EventReport> = {}): EventReport => ({
  lang: "kk",
  kind: "Іс-шара есебі",
  title: "Қазақстанның көпвекторлы сыртқы саясаты және Корея Республикасымен байланыстардың дамуы",
  program: "«Болашақ дипломаттар» бағдарламасы 2026",
  facts: [{ label: "Уақыты", value: "2026 ж. 15 қаңтар, бс 14:00–17:00 (KST)" }],
  figures: [
    { label: "Тіркелді", value: "84" },
    { label: "Қатысты", value: "80" },
  ],
  bodies: [{ role: "Елшілік", names: [{ name: "주한 카자흐스탄 대사관", fileId: "logo" }] }],
  sections: [
    { key: "summary", title: "Қорытынды", blocks: [{ kind: "text", text: "**Бірінші** абзац.\n\n- бір\n- екі" }] },
    {
      key: "figures",
      title: "Сандармен",
      blocks: [
        {
          kind: "chart",
          title: "Мектеп бойынша",
          head: ["Бөлім", "Адам"],
          bars: [
            { label: "한빛중학교", value: 42, shown: "42" },
            { label: "푸른솔중학교", value: null, shown: "<5" },
          ],
          most: 42,
          note: "«<5» – бір-төрт адам",
        },
        {
          kind: "table",
          title: "Бағдарлама",
          head: ["Жоспар", "Бөлім"],
          rows: [["14:00–14:40", "Дәріс ".repeat(30)]],
          widths: [1, 3],
          figuresFrom: 9,
        },
        { kind: "list", title: "Қонақтар", items: [{ text: "Нұрғали Арыстанов", note: "елші" }] },
      ],
    },
    { key: "questions", title: "Сұрақ-жауап", blocks: [{ kind: "entries", entries: entries(30) }] },
    {
      key: "photos",
      title: "Фотосуреттер",
      blocks: [{ kind: "photos", photos: [{ photoId: "p", caption: "Залда", width: 1_500, height: 1_000 }] }],
    },
  ],
  notes: ["Есімдер жоқ."],
  at: new Date("2026-01-16T03:00:00Z"),
  ...change,
});

const picture = (format: "jpeg" | "png") =>
  sharp({ create: { width: 90, height: 60, channels: 3, background: "#0e5a5f" } })
    .toFormat(format)
    .toBuffer();
const images = async () => ({
  photos: new Map([["p", await picture("jpeg")]]),
  logos: new Map([["logo", await picture("png")]]),
});

async function read(bytes: Buffer) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const texts: string[] = [];
  let tree = "";
  for (let n = 1; n <= pdf.numPages; n += 1) {
    const page = await pdf.getPage(n);
    const { items } = await page.getTextContent();
    texts.push(items.map((item) => ("str" in item ? item.str : "")).join(" "));
    tree += JSON.stringify(await page.getStructTree());
  }
  const { info } = await pdf.getMetadata();
  return { pages: pdf.numPages, texts, tree, info: info as Record<string, unknown>, outline: await pdf.getOutline() };
}

/** How deep marked content is nested at the end of each page, and whether it was ever ended more often than begun. */
async function uneven(bytes: Buffer) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const found: number[] = [];
  for (let n = 1; n <= pdf.numPages; n += 1) {
    const { fnArray } = await (await pdf.getPage(n)).getOperatorList();
    let deep = 0;
    for (const op of fnArray) {
      if (op === OPS.beginMarkedContent || op === OPS.beginMarkedContentProps) deep += 1;
      if (op === OPS.endMarkedContent) deep -= 1;
      if (deep < 0) break;
    }
    if (deep !== 0) found.push(n);
  }
  return found;
}

describe("a report on paper", () => {
  test("says all in four scripts, on numbered pages, with an outline of its parts", async () => {
    const { pages, texts, info, outline } = await read(await reportPaper(report(), await images()));
    expect(pages).toBeGreaterThan(3);
    const all = texts.join(" ");
    for (const said of ["көпвекторлы", "주한 카자흐스탄 대사관", "한빛중학교", "<5", "Залда", "14:00–14:40", "• бір"])
      expect(all).toContain(said);
    expect(all).not.toContain("**");
    expect(texts.map((text, at) => text.includes(`${at + 1} / ${pages}`))).toEqual(texts.map(() => true));
    expect(outline.map(({ title }) => title)).toEqual(["Қорытынды", "Сандармен", "Сұрақ-жауап", "Фотосуреттер"]);
    expect(info).toMatchObject({ Language: "kk", Title: expect.stringContaining("Іс-шара есебі") });
  });
  test("is tagged: headings, tables, charts and pictures with what they show", async () => {
    const { tree } = await read(await reportPaper(report(), await images()));
    for (const role of ["H1", "H2", "H3", "Table", "TR", "TH", "TD", "Figure", "Caption"])
      expect(tree).toContain(`"role":"${role}"`);
    expect(tree).toContain("Мектеп бойынша. 한빛중학교: 42; 푸른솔중학교: <5");
    expect(tree).toContain('"alt":"Залда"');
  });
  test("ends its tags as often as it begins them, on every page", async () => {
    expect(await uneven(await reportPaper(report(), await images()))).toEqual([]);
  });
  test("is the same bytes for the same report, and stands without pictures too", async () => {
    const [one, two] = [await reportPaper(report(), await images()), await reportPaper(report(), await images())];
    expect(one.equals(two)).toBe(true);
    const bare = await read(
      await reportPaper(report({ bodies: [], sections: [], figures: [] }), { photos: new Map(), logos: new Map() }),
    );
    expect(bare.pages).toBe(1);
  });
});

test("simple Markdown is read as plain paragraphs", () => {
  expect(plainParagraphs("# A\n\n**b** and [c](https://d.example)\n- e\n\n\n")).toEqual([
    "A",
    "b and c (https://d.example)\n• e",
  ]);
});
