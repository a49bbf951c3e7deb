import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseCsv } from "./csv";
import { readSheets } from "./sheets";
import { type Column, type List, writeCsv } from "./table";
import { partsOf } from "./testing-files";
import { writeXlsx } from "./workbook";

/** What has broken lists in other programs: formulas, telephones, zeros, quotes, line breaks, letters taken apart. */
const hostile = [
  '=HYPERLINK("http://x","y")',
  "+82 10-1234-5678",
  "-5",
  "@SUM(A1)",
  "\t=1+1",
  "＝1+1",
  '"=1+1',
  "- (공백)",
  "-",
  "'=1+1",
  "''-5",
  "007",
  "01012345678",
  "1e5",
  "2026-01-15",
  "TRUE",
  "two\nlines",
  "two\r\nlines",
  'say "hi", she said',
  "a;b",
  " leading",
  "trailing ",
  "박서연".normalize("NFD"),
  "Й".normalize("NFD"),
  "\u200b=1+1",
  "zero\u200bwidth",
  "\ufeffmark",
  "",
];
const cell = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({
    unit: fc.constantFrom("'", "=", "+", "-", "@", "\t", "\n", "\r", " ", '"', ",", ";", "＝", "가", "Ә", "0"),
  }),
  fc.tuple(fc.constantFrom(...hostile), fc.string({ unit: "grapheme", maxLength: 6 })).map((parts) => parts.join("")),
);

const width = 5;
/** 10,000 cells of 2,000 rows; the first and the last cell keep a row from being taken for a blank one. */
const tables = (seed: number) =>
  fc
    .sample(fc.array(cell, { minLength: width, maxLength: width }), { numRuns: 2_000, seed })
    .map((row) => ["[", ...row, "]"]);

const listOf = (rows: readonly string[][]): List<unknown> => ({
  title: "List",
  columns: Array.from(
    { length: width + 2 },
    (_, index): Column<unknown> => ({ key: `c${index}`, label: `C${index}`, value: (row) => (row as string[])[index] }),
  ),
  rows,
  zone: "Asia/Seoul",
  locale: "ko",
});

async function csvOf(rows: readonly string[][], delimiter: "," | ";"): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of writeCsv(listOf(rows), { delimiter })) pieces.push(piece);
  return Buffer.concat(pieces);
}

test.each([
  [",", 1],
  [";", 2],
] as const)("CSV with %j, imported and exported again, is the same over 10,000 cells", async (delimiter, seed) => {
  const rows = tables(seed);
  const written = await csvOf(rows, delimiter);
  const read = await readSheets(written, { delimiter });
  if (!read.ok) throw new Error(read.code);
  const back = (read.sheets[0]?.rows ?? []).slice(1);
  expect(back).toEqual(rows.map((row) => row.map((text) => text.normalize("NFC"))));
  expect((await csvOf(back, delimiter)).equals(written)).toBe(true);
});

/** The program, where it is installed; `npm run test:full` installs it on Debian. */
const soffice = ["soffice", "libreoffice"].find((name) => spawnSync(name, ["--version"]).status === 0);

/** What XML keeps: a file has one kind of line break, and no letters that are none. */
const kept = (text: string) => text.normalize("NFC");
const values = hostile.filter((text) => text !== "" && !text.includes("\r"));
const rows = values.map((text) => ["[", text, "007", "", "01012345678", "x", "]"]);

describe("a workbook of hostile cells", () => {
  test("xlsx_leading_zero_student_no", async () => {
    const file = await writeXlsx([listOf(rows)]);
    const read = await readSheets(file);
    if (!read.ok) throw new Error(read.code);
    const back = (read.sheets[0]?.rows ?? []).slice(1);
    expect(back.map((row) => row[1])).toEqual(values.map(kept));
    expect(back.every((row) => row[2] === "007" && row[4] === "01012345678")).toBe(true);
  });

  test("holds strings and no formula in its own XML", async () => {
    const xml = (await partsOf(await writeXlsx([listOf(rows)])))["xl/worksheets/sheet1.xml"] ?? "";
    expect(xml).not.toMatch(/<f[ >]/);
    expect(xml.match(/t="inlineStr"/g)).toHaveLength(rows.length * 6 + width + 2);
    expect(xml).not.toMatch(/<c r="[A-Z]+\d+"( s="\d+")?><v>/);
  });

  test.skipIf(!soffice)("is read by LibreOffice as it was written", { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "lectern-office-"));
    try {
      writeFileSync(join(folder, "list.xlsx"), await writeXlsx([listOf(rows)]));
      // Commas, quotes, UTF-8, from the first line, as shown, the first sheet.
      const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1";
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const made = spawnSync(
        soffice ?? "",
        [profile, "--headless", "--convert-to", filter, "--outdir", folder, join(folder, "list.xlsx")],
        { timeout: 100_000 },
      );
      expect(made.status).toBe(0);
      const name = ["list-List.csv", "list.csv"].map((one) => join(folder, one));
      const text = name.flatMap((path) => {
        try {
          return [readFileSync(path, "utf8")];
        } catch {
          return [];
        }
      })[0];
      const back = parseCsv(text ?? "", { delimiter: "," }).rows.slice(1);
      expect(back.map((row) => row[1])).toEqual(values.map(kept));
      expect(back.every((row) => row[2] === "007" && row[4] === "01012345678")).toBe(true);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
