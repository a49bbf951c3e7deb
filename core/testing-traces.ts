import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { getTableName, is, sql, Table } from "drizzle-orm";
import { db, engine } from "../db";
import { url } from "../db/dialect";
import { fileOf } from "../db/pragmas";
import * as schema from "../db/schema";
import { fold } from "../db/search";

/** The spellings in which a text may lie somewhere: as it is, folded for search, and as JSON may escape it. */
const spellings = (text: string) => {
  const escaped = JSON.stringify(text).slice(1, -1);
  const ascii = [...text]
    .map((c) => (c.charCodeAt(0) > 126 ? `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}` : c))
    .join("");
  return [
    ...new Set([
      text,
      text.toLowerCase(),
      fold(text),
      escaped,
      ascii,
      Buffer.from(text).toString("base64").replace(/=+$/, "").slice(0, -1),
    ]),
  ];
};

function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}

/** Where one of these texts stands in some files, byte by byte: `file: text`. */
export function tracesInFiles(files: readonly string[], texts: readonly string[]): string[] {
  const found: string[] = [];
  for (const file of files) {
    let bytes: Buffer;
    try {
      bytes = readFileSync(file);
    } catch {
      continue; // no log beside the database is as good as an empty one
    }
    for (const text of texts)
      if (spellings(text).some((spelling) => bytes.includes(spelling)))
        found.push(`${file.split("/").at(-1)}: ${text}`);
  }
  return found;
}

/** Where one of these texts stands in the columns of all tables: `table.column: text`. */
export async function tracesInColumns(texts: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const value of Object.values(schema) as unknown[]) {
    if (!is(value, Table)) continue;
    const table = value as typeof schema.settings;
    const rows = await db.select().from(table);
    for (const row of rows)
      for (const [column, cell] of Object.entries(row)) {
        const told = typeof cell === "string" ? cell : (JSON.stringify(cell) ?? "");
        for (const text of texts)
          if (spellings(text).some((s) => told.includes(s))) found.push(`${getTableName(table)}.${column}: ${text}`);
      }
  }
  return [...new Set(found)];
}

/** Everything at rest: columns on both engines, and on SQLite the file and its log byte by byte; and DATA_DIR. */
export async function tracesAtRest(texts: readonly string[]): Promise<string[]> {
  const columns = await tracesInColumns(texts);
  const lite = engine === "sqlite" ? [fileOf(url), `${fileOf(url)}-wal`] : [];
  return [...columns, ...tracesInFiles([...lite, ...filesBelow(process.env.DATA_DIR ?? "")], texts)];
}

/** How many rows the whole database has, so that a test sees that it looked at something. */
export const rowsAtRest = async () => {
  const [row] = await db.select({ n: sql<number>`count(*)` }).from(schema.persons);
  return Number(row?.n ?? 0);
};
