import { ne, sql } from "drizzle-orm";
import { engine } from "./dialect";
import type { Reader, Tx } from "./engine";
import { unprotectAll } from "./protection";
import { trailHeads } from "./schema";
import { type AnyTable, nameOf, tablesInOrder } from "./tables";

/** Where a chain of the trail ends. */
export type End = { chain: string; seq: number; hash: string };
/** What a database holds, as far as it decides whether another one may take its place. */
export type Standing = {
  /** The first table with rows that nobody could have made by only starting the app; none: nothing is lost with it. */
  holds: string | undefined;
  /** The ends of its trail, in the order in which the chains began. */
  ends: End[];
};

/** What fills by itself once the app runs, before anybody has done anything. */
const byItself = new Set(["jobs", "rate_limits"]);

/** Reads a migrated database. */
export async function standingOf(db: Reader): Promise<Standing> {
  let holds: string | undefined;
  for (const table of tablesInOrder()) {
    if (holds || byItself.has(nameOf(table))) continue;
    const [one] = await db.select({ one: sql`1` }).from(table).limit(1);
    if (one) holds = nameOf(table);
  }
  const { chain, seq, hash, ordinal } = trailHeads;
  return { holds, ends: await db.select({ chain, seq, hash }).from(trailHeads).where(ne(chain, "")).orderBy(ordinal) };
}

/** A statement that the face of both engines does not have. */
function run(tx: Tx, statement: string): Promise<unknown> {
  const own = tx as unknown as Record<"execute" | "run", (query: unknown) => Promise<unknown>>;
  return engine === "postgres" ? own.execute(sql.raw(statement)) : own.run(sql.raw(statement));
}

const listed = (tables: readonly AnyTable[]) => tables.map((table) => `"${nameOf(table)}"`).join(", ");

/**
 * Nobody else reads or writes anything until this write ends, and statements may take as long as they take. On SQLite a
 * write is alone already, beside the lock of the file.
 */
export async function alone(tx: Tx): Promise<void> {
  if (engine !== "postgres") return;
  await run(tx, "set local statement_timeout = 0");
  await run(tx, "set local idle_in_transaction_session_timeout = 0");
  await run(tx, `lock table ${listed(tablesInOrder())} in access exclusive mode`);
}

/** Deletes every row of every table; or only what fills by itself, where that is all there is. */
export async function clear(tx: Tx, { holds }: Pick<Standing, "holds">): Promise<void> {
  const tables = tablesInOrder();
  if (!holds) {
    for (const table of tables) if (byItself.has(nameOf(table))) await tx.delete(table);
    return;
  }
  await unprotectAll(tx, async () => {
    // One after the other, PostgreSQL would look through the deleted rows of all others for references.
    if (engine === "postgres") await run(tx, `truncate ${listed(tables)}`);
    else for (const table of tables.reverse()) await tx.delete(table);
  });
}
