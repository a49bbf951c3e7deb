import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";

/** A write without returning() answers nothing: what it would answer differs between the engines. */
interface Nothing extends PgQueryResultHKT {
  type: undefined;
}
type Face = PgDatabase<Nothing, Record<string, never>>;

/** Reads. What exists only in PostgreSQL (`for update`, `ilike`, `distinct on`) fails at once on SQLite. */
export type Reader = Pick<Face, "select" | "selectDistinct" | "$with" | "with" | "$count">;
/** Reads and writes, inside one write(). */
export type Tx = Reader & Pick<Face, "insert" | "update" | "delete">;

/** What the two engines have in common; db/index.ts is their only caller. */
export interface Engine {
  readonly reader: Reader;
  /** Reads that may cost: a standby answers them, where there is one that has all that was committed before. May run twice. */
  aside<T>(work: (db: Reader) => Promise<T>): Promise<T>;
  /** How many of those the standby answered and how many the primary; undefined where there is no standby. */
  reads(): { standby: number; primary: number } | undefined;
  /**
   * Runs `work` alone in its scopes and commits it. May run it again when nothing of it was kept. `landed` tells from the
   * data whether it was, when the answer to the commit did not come.
   */
  transaction<T>(
    scopes: string[],
    work: (tx: Tx) => Promise<T>,
    landed?: (db: Reader) => Promise<boolean | undefined>,
  ): Promise<T>;
  /** Everything `work` reads is of one moment. */
  snapshot<T>(work: (db: Reader) => Promise<T>): Promise<T>;
  /** Another value whenever something may have been written since it was last asked. */
  version(): string;
  /** Fails when the database cannot take writes now. */
  probe(): Promise<void>;
  /** Empties what the engine keeps of overwritten rows beside its tables, where it can. Throws Busy when a reader is in the way. */
  shred(): Promise<void>;
  /** Tells the other processes on this database that something changed at a place. */
  tell(place: string): void;
  /** Hears what others tell from now on; without a place anything may have changed. */
  hear(heard: (place?: string) => void): void;
  close(): Promise<void>;
}
