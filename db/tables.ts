import { asc, type Column, getTableColumns, getTableName, is, type SQL, sql, Table } from "drizzle-orm";
import { configOf } from "./dialect";
import type { Reader } from "./engine";
import * as schema from "./schema";

/** Any of our tables, seen as one of them: what is asked of it is what all have. */
export type AnyTable = typeof schema.settings;
export type Row = Record<string, unknown>;

/** What is read or written at once: at most so many rows, and about so many bytes. */
const rowsTogether = 500;
export const bytesTogether = 4 * 1024 * 1024;
/** SQLite takes 32,766 parameters in a statement, PostgreSQL 65,535. */
const mostParameters = 32_000;

export const nameOf = (table: AnyTable): string => getTableName(table);

/** How many rows of a table one statement may insert. */
export const rowsPerInsert = (table: AnyTable) =>
  Math.min(rowsTogether, Math.floor(mostParameters / Object.keys(getTableColumns(table)).length));

/** Every table, those referred to first; none refers to itself or in a circle (db/move.test.ts). */
export function tablesInOrder(): AnyTable[] {
  const ordered: AnyTable[] = [];
  const add = (table: AnyTable) => {
    if (ordered.includes(table)) return;
    for (const { reference } of configOf(table).foreignKeys) {
      const target = reference().foreignTable as AnyTable;
      if (target !== table) add(target);
    }
    ordered.push(table);
  };
  for (const value of Object.values(schema) as unknown[]) if (is(value, Table)) add(value as AnyTable);
  return ordered;
}

type Named = [key: string, column: Column];

/** The columns of a table's primary key, by their names in the code. */
export function keyColumns(table: AnyTable): Named[] {
  const names = new Set(configOf(table).primaryKeys.flatMap(({ columns }) => columns.map(({ name }) => name)));
  return Object.entries(getTableColumns(table)).filter(([, column]) => column.primary || names.has(column.name));
}

/** The longest row's text, in signs; nothing when there are no rows. */
async function longest(db: Reader, table: AnyTable): Promise<number> {
  const wide = Object.values(getTableColumns(table)).filter((column) => /^(text|jsonb)$/.test(column.getSQLType()));
  if (wide.length === 0) return 0;
  const lengths = wide.map((column) => sql`coalesce(length(cast(${column} as text)), 0)`);
  const [answer] = await db.select({ most: sql`max(${sql.join(lengths, sql` + `)})` }).from(table);
  return Number(answer?.most ?? 0);
}

const after = (keys: readonly Named[], row: Row): SQL =>
  sql`(${sql.join(
    keys.map(([, column]) => sql`${column}`),
    sql`, `,
  )}) > (${sql.join(
    keys.map(([key, column]) => sql`${sql.param(row[key], column)}`),
    sql`, `,
  )})`;

/**
 * All rows of a table in the order of its key, so many at a time that they fit into some megabytes even when all were
 * as long as the longest. `db` must see all of one moment.
 */
export async function* pages(db: Reader, table: AnyTable): AsyncGenerator<Row[]> {
  const keys = keyColumns(table);
  const limit = Math.max(1, Math.min(rowsTogether, Math.floor(bytesTogether / Math.max(1, await longest(db, table)))));
  for (let last: Row | undefined; ; ) {
    const rows: Row[] = await db
      .select()
      .from(table)
      .where(last && after(keys, last))
      .orderBy(...keys.map(([, column]) => asc(column)))
      .limit(limit);
    if (rows.length > 0) yield rows;
    if (rows.length < limit) return;
    last = rows.at(-1);
    await new Promise((breathe) => setImmediate(breathe)); // SQLite answers at once: no timer would ever run
  }
}
