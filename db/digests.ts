import { createHash } from "node:crypto";
import { canonical } from "./canonical";
import type { Reader } from "./engine";
import { nameOf, pages, type Row, tablesInOrder } from "./tables";

/** How many rows a table has, and 64 hexadecimal digits over what they say; the same on both engines. */
export type Digest = { rows: number; hash: string };
export type Digests = Record<string, Digest>;

const modulus = 1n << 256n;

/**
 * Adds up rows in whatever order they come: the hash is the sum of the SHA-256 of each row's canonical text, so two
 * databases need not sort alike to be compared. It finds accidents and edits, not somebody who constructs collisions.
 */
export class Adding {
  private readonly sums = new Map<string, { rows: number; sum: bigint }>();

  add(table: string, row: Row) {
    const so = this.sums.get(table) ?? { rows: 0, sum: 0n };
    const hash = createHash("sha256")
      .update(canonical([table, row]))
      .digest("hex");
    this.sums.set(table, { rows: so.rows + 1, sum: (so.sum + BigInt(`0x${hash}`)) % modulus });
  }

  /** Of every table, also of those without rows. */
  digests(): Digests {
    return Object.fromEntries(
      tablesInOrder().map((table) => {
        const { rows, sum } = this.sums.get(nameOf(table)) ?? { rows: 0, sum: 0n };
        return [nameOf(table), { rows, hash: sum.toString(16).padStart(64, "0") }];
      }),
    );
  }
}

/** Reads all there is; `db` must see all of one moment. */
export async function digestsOf(db: Reader): Promise<Digests> {
  const all = new Adding();
  for (const table of tablesInOrder())
    for await (const rows of pages(db, table)) for (const row of rows) all.add(nameOf(table), row);
  return all.digests();
}

/** The tables that differ. */
export const differing = (one: Digests, other: Digests): string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (name) => one[name]?.rows !== other[name]?.rows || one[name]?.hash !== other[name]?.hash,
  );
