import { getTableColumns } from "drizzle-orm";
import { unstorable } from "./dialect";
import { Adding, type Digests, differing, digestsOf } from "./digests";
import { assertCurrent, migrationState, type Reader, type Tx, write } from "./index";
import { alone, clear, type End, type Standing, standingOf } from "./standing";
import {
  type AnyTable,
  bytesTogether,
  keyColumns,
  nameOf,
  pages,
  type Row,
  rowsPerInsert,
  tablesInOrder,
} from "./tables";

type Lines = AsyncIterable<string> | Iterable<string>;

/**
 * The whole database of one moment, a line of JSON for each row: `["table", row]`, with a first line that names the
 * migrations and a last one that says what every table holds. Either engine reads what the other wrote.
 * @param db sees all of one moment: `snapshot((moment) => dump(moment, line))`
 * @throws when a row cannot be stored by both engines
 */
export async function dump(db: Reader, line: (text: string) => Promise<unknown> | unknown): Promise<Digests> {
  await line(JSON.stringify(["begin", { format: 2, migrations: (await migrationState()).applied }]));
  const said = new Adding();
  for (const table of tablesInOrder())
    for await (const rows of pages(db, table))
      for (const row of rows) {
        const text = JSON.stringify([nameOf(table), row]);
        if (unstorable.test(text)) throw new Error(`${rowOf(table, row)} holds a NUL or half a character`);
        said.add(nameOf(table), row);
        await line(text);
      }
  const digests = said.digests();
  await line(JSON.stringify(["end", { digests }]));
  return digests;
}

/** Which row it is, by its key: no word of what it says. */
const rowOf = (table: AnyTable, row: Row) =>
  `the row ${keyColumns(table)
    .map(([key]) => String(row[key]))
    .join(", ")} of ${nameOf(table)}`;

/** What was read back is not what was sent. */
export class Differing extends Error {
  override readonly name = "Differing";
  constructor(
    readonly tables: readonly string[],
    readonly digests: Digests,
  ) {
    super(`what was written differs from what was read: ${tables.join(", ")}`);
  }
}

type Loading = {
  /** The ends of the trail of the database whose content is to be replaced; as it is now, or nothing is changed. */
  replacing?: readonly End[] | undefined;
  /** Looks at the whole, read back, before it counts; what it throws undoes it. */
  check?: ((tx: Reader, digests: Digests) => Promise<void>) | undefined;
};

/**
 * Fills a migrated database from a dump, and reads all of it back before it counts: all of it or nothing. Nobody else
 * gets at the database meanwhile. A database on which nothing has been done yet counts as empty.
 * @returns what it holds now
 * @throws when the database is not empty, when the dump is of another version or cut off, or Differing
 */
export async function load(lines: Lines, { replacing, check }: Loading = {}): Promise<Digests> {
  await assertCurrent();
  const known = (await migrationState()).applied;
  let begun = false;
  const work = async (tx: Tx) => {
    if (begun) throw new Error("the connection to the database was lost"); // the lines are gone: not again
    await alone(tx);
    begun = true;
    const standing = await standingOf(tx);
    assertReplaceable(standing, replacing);
    await clear(tx, standing);
    const sent = await fill(tx, lines, known);
    const digests = await digestsOf(tx);
    const other = differing(sent, digests);
    if (other.length > 0) throw new Differing(other, digests);
    await check?.(tx, digests);
    return digests;
  };
  return write("load", work, { budget: 6 * 3_600_000 });
}

function assertReplaceable({ holds, ends }: Standing, replacing: readonly End[] | undefined) {
  if (!holds) return;
  if (!replacing) throw new Error(`the database is not empty: ${holds} has rows`);
  if (JSON.stringify(ends) !== JSON.stringify(replacing))
    throw new Error("somebody has just changed the database that was to be replaced");
}

async function fill(tx: Tx, lines: Lines, known: string[]): Promise<Digests> {
  const tables = new Map(tablesInOrder().map((table) => [nameOf(table), table]));
  const waiting = new Waiting(tx);
  let begun = false;
  for await (const text of lines) {
    const [name, row] = JSON.parse(text) as [string, Row];
    if (!begun) {
      assertSame(name, row, known);
      begun = true;
    } else if (name === "end") {
      await waiting.flush();
      return row.digests as Digests;
    } else {
      const table = tables.get(name);
      if (!table) throw new Error(`the dump has rows of ${name}, which this version does not know`);
      await waiting.add(table, revived(table, row), text.length);
    }
  }
  throw new Error("the dump is cut off");
}

/** Rows of one table, until they are enough for a statement. */
class Waiting {
  private rows: Row[] = [];
  private table: AnyTable | undefined;
  private signs = 0;

  constructor(private readonly tx: Tx) {}

  async add(table: AnyTable, row: Row, signs: number) {
    const full = this.rows.length >= rowsPerInsert(table) || this.signs + signs > bytesTogether;
    if (this.table !== table || full) await this.flush();
    this.table = table;
    this.rows.push(row);
    this.signs += signs;
  }

  async flush() {
    const [table, rows, first] = [this.table, this.rows, this.rows[0]];
    [this.rows, this.signs] = [[], 0];
    if (!table || !first) return;
    try {
      await this.tx.insert(table).values(rows as never);
    } catch (error) {
      const from = `${rowOf(table, first)} and ${rows.length - 1} after it`;
      throw new Error(`${from} cannot be written: ${error instanceof Error ? error.message : error}`);
    }
  }
}

function assertSame(name: string, { format, migrations }: Row, known: string[]) {
  if (name !== "begin" || format !== 2 || JSON.stringify(migrations) !== JSON.stringify(known))
    throw new Error("the dump is of another version of Lectern: dump and load with the same one");
}

/** JSON has no instants. */
function revived(table: AnyTable, row: Row): Row {
  const given = { ...row };
  for (const [key, column] of Object.entries(getTableColumns(table)))
    if (column.dataType === "date" && typeof given[key] === "string") given[key] = new Date(given[key]);
  return given;
}
