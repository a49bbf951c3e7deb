import { getTableColumns, getTableName, is, Table } from "drizzle-orm";
import { configOf } from "./dialect";
import { assertCurrent, db, migrationState, snapshot, type Tx, write } from "./index";
import * as schema from "./schema";

type AnyTable = typeof schema.settings;
type Row = Record<string, unknown>;

/** Every table, those referred to first. */
function inOrder(): AnyTable[] {
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

/**
 * The whole database of one moment, a line of JSON for each row: `["table", row]`, with a first line that names the
 * migrations and a last one that counts. Either engine reads what the other wrote.
 * @returns the number of rows
 */
export async function dump(line: (text: string) => Promise<unknown> | unknown): Promise<number> {
  await line(JSON.stringify(["begin", { format: 1, migrations: (await migrationState()).applied }]));
  const rows = await snapshot(async (moment) => {
    let count = 0;
    for (const table of inOrder())
      for (const row of await moment.select().from(table)) {
        await line(JSON.stringify([getTableName(table), row]));
        count++;
      }
    return count;
  });
  await line(JSON.stringify(["end", { rows }]));
  return rows;
}

/**
 * Fills an empty, migrated database from a dump; all of it or nothing.
 * @returns the number of rows
 * @throws when the database is not empty, or the dump is of another version or cut off
 */
export async function load(lines: AsyncIterable<string> | Iterable<string>): Promise<number> {
  await assertCurrent();
  for (const table of inOrder())
    if (await db.$count(table)) throw new Error(`the database is not empty: ${getTableName(table)} has rows`);
  const known = (await migrationState()).applied;
  return write("load", (tx) => fill(tx, lines, known), { budget: 3_600_000 });
}

async function fill(tx: Tx, lines: AsyncIterable<string> | Iterable<string>, known: string[]): Promise<number> {
  const tables = new Map(inOrder().map((table) => [getTableName(table) as string, table]));
  let count = 0;
  let waiting: { table: AnyTable; rows: Row[] } | undefined;
  const flush = async () => {
    if (waiting) await tx.insert(waiting.table).values(waiting.rows as never);
    waiting = undefined;
  };
  for await (const text of lines) {
    const [name, row] = JSON.parse(text) as [string, Row];
    if (name === "begin") assertSame(row.migrations, known);
    else if (name === "end") {
      await flush();
      if (row.rows !== count) throw new Error(`the dump says ${row.rows} rows and holds ${count}`);
      return count;
    } else {
      const table = tables.get(name);
      if (!table) throw new Error(`the dump has rows of ${name}, which this version does not know`);
      if (waiting?.table !== table || waiting.rows.length >= 500) await flush();
      waiting ??= { table, rows: [] };
      waiting.rows.push(revived(table, row));
      count++;
    }
  }
  throw new Error("the dump is cut off");
}

function assertSame(migrations: unknown, known: string[]) {
  if (JSON.stringify(migrations) !== JSON.stringify(known))
    throw new Error("the dump is of another version of Lectern: dump and load with the same one");
}

/** JSON has no instants. */
function revived(table: AnyTable, row: Row): Row {
  const given = { ...row };
  for (const [key, column] of Object.entries(getTableColumns(table)))
    if (column.dataType === "date" && typeof given[key] === "string") given[key] = new Date(given[key]);
  return given;
}
