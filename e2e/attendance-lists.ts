import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { readSheet } from "read-excel-file/node";

/** The fixture as a school sent it: the names in the order of the file. */
export function namesIn(file: string): string[] {
  const rows: string[][] = parse(readFileSync(file), { bom: true });
  return rows.slice(1).map((row) => row[0] ?? "");
}

/** Fills in what the export asks and saves the file; the page of the exports must be open. */
export async function exported(page: Page, format: "xlsx" | "csv"): Promise<Buffer> {
  await page.locator("#export-format").selectOption(format);
  await page.locator("#export-purpose").fill("Attendance for the school");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download", exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(new RegExp(`attendance.*\\.${format}$`));
  return readFileSync(await download.path());
}

/** A CSV as a spreadsheet reads it: marked as UTF-8, lines ended as RFC 4180 says. */
export function cellsOfCsv(bytes: Buffer): string[][] {
  expect(bytes.subarray(0, 3).toString("hex")).toBe("efbbbf");
  expect(bytes.toString("utf8").replaceAll("\r\n", "")).not.toContain("\n");
  return parse(bytes, { bom: true, record_delimiter: "\r\n" });
}

/** The first sheet of a workbook, each cell as a text. */
export async function cellsOfXlsx(bytes: Buffer): Promise<string[][]> {
  const rows = await readSheet(bytes);
  return rows.map((row) => row.map((cell) => (cell === null ? "" : String(cell))));
}
