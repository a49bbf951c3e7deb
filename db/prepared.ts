import { type Column, getTableColumns, type Placeholder, type SQL, sql, type Table } from "drizzle-orm";
import { connectionOf, type Reader, type Tx } from "./index";

// Drizzle works out the text of a statement at every use, which costs several times what SQLite needs to run it
// (docs/performance.md P3). Statements of the busiest ways are worked out once for each connection instead. They are
// not named towards PostgreSQL, so that a pooler in between may share connections.

type Built<T> = { prepare: (name: string) => { execute: (values?: Record<string, unknown>) => PromiseLike<T> } };
type Places<V> = { readonly [K in keyof V]: Placeholder };

const unnamed = undefined as unknown as string;
const places = new Proxy({}, { get: (_, name) => sql.placeholder(String(name)) });

/** Keeps something for each connection as long as it lives. */
function perConnection<T>(make: (db: Tx) => T): (db: Reader) => T {
  const made = new WeakMap<object, T>();
  return (db) => {
    const connection = connectionOf(db);
    let own = made.get(connection);
    if (own === undefined) {
      own = make(connection as Tx);
      made.set(connection, own);
    }
    return own;
  };
}

/**
 * A statement with places for values, which stand where a column is compared or set: `eq(events.id, at.id)`. A value
 * that may be null stands in `sql` beside `encoded`. Same rows and same errors as the statement written out.
 */
export const prepared =
  <V extends Record<string, unknown>>() =>
  <T>(build: (db: Tx, at: Places<V>) => Built<T>) => {
    const statement = perConnection((db) => build(db, places as Places<V>).prepare(unnamed));
    return async (db: Reader, values: V): Promise<T> => statement(db).execute(values);
  };

/** A value as the column's driver takes it; null stays null. */
export const encoded = (column: Column, value: unknown) => (value == null ? null : column.mapToDriverValue(value));

type Inserting = Built<unknown> & { onConflictDoNothing: () => { returning: (what: object) => Built<unknown> } };
/** More rows than this want a statement each time anew. */
export const mostRows = 20;

/**
 * Puts rows into a table by one statement, with the table's own defaults for what is absent; at most 20 rows at once.
 * `ifNew`: rows that break a unique key are left out, and the ids of the others are answered.
 */
export function inserting<T extends Table>(table: T, { ifNew = false }: { ifNew?: boolean } = {}) {
  const columns = Object.entries(getTableColumns(table) as Record<string, Column>);
  const build = (db: Tx, count: number) => {
    const rows = Array.from({ length: count }, (_, row) =>
      Object.fromEntries(columns.map(([key]): [string, SQL] => [key, sql`${sql.placeholder(`${row}.${key}`)}`])),
    );
    const insert = db.insert(table as never).values(rows as never) as unknown as Inserting;
    const id = columns.find(([key]) => key === "id")?.[1];
    return (ifNew ? insert.onConflictDoNothing().returning({ id }) : insert).prepare(unnamed);
  };
  const statements = perConnection((db) => ({ db, byCount: new Map<number, ReturnType<typeof build>>() }));
  return async (tx: Tx, ...rows: T["$inferInsert"][]): Promise<string[]> => {
    if (rows.length === 0) return [];
    if (rows.length > mostRows) throw new RangeError(`${rows.length} rows at once`);
    const { db, byCount } = statements(tx);
    const statement = byCount.get(rows.length) ?? build(db, rows.length);
    byCount.set(rows.length, statement);
    const values: Record<string, unknown> = {};
    for (const [n, row] of rows.entries())
      for (const [key, column] of columns) {
        const given = (row as Record<string, unknown>)[key];
        const value = given === undefined ? (column.defaultFn?.() ?? column.default) : given;
        values[`${n}.${key}`] = encoded(column, value);
      }
    const made = await statement.execute(values);
    return ifNew ? (made as { id: string }[]).map(({ id }) => id) : [];
  };
}
