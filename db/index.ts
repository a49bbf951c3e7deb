import { engine, url } from "./dialect";
import type { Engine, Reader, Tx } from "./engine";
import { Busy, translate } from "./errors";
import { migrateWith } from "./migrate";
import { openPostgres } from "./postgres";
import { openSqlite } from "./sqlite";
import { type Writing, writing } from "./writing";

export type { Reader, Tx } from "./engine";
export { assertCurrent, isBlank, migrationState } from "./migrate";
export { engine };

/** The app is two bundles in one process: what is opened hangs on the process. */
const key = Symbol.for("lectern.database");
const held = globalThis as { [key]?: { opened?: Engine; lock: boolean } };
held[key] ??= { lock: process.env.DATABASE_LOCK !== "off" };
const database = held[key];

/** Opened at first use, so that building the app needs no database. */
function open(): Engine {
  database.opened ??=
    engine === "postgres" ? openPostgres(url, process.env.DATABASE_READ_URL || undefined) : openSqlite(url, database);
  return database.opened;
}

/** For a tool that only reads while the app runs, or a test: the SQLite file is not locked. Call it before the first use. */
export function withoutLock() {
  if (database.opened) throw new Error("the database is open already");
  database.lock = false;
}

const connection = Symbol("connection");

/** What stays the same as long as the database is open: statements that were worked out belong to it. */
export const connectionOf = (from: Reader): Reader => (from as { [connection]?: Reader })[connection] ?? from;

/** Reads. Never sees an unfinished write, and cannot write. */
export const db = new Proxy({} as Reader, {
  get(_, name) {
    if (writing.getStore()?.open) throw new Error("db inside write(): read with the tx, which sees what it wrote");
    const { reader } = open();
    if (name === connection) return reader;
    const member = Reflect.get(reader, name) as unknown;
    return typeof member === "function" ? member.bind(reader) : member;
  },
});

/**
 * Lists and exports, which may be long: a standby answers (DATABASE_READ_URL), where there is one that has all that was
 * committed anywhere before; else the primary. Statements of one `work` see one moment there. May run more than once.
 */
export async function aside<T>(work: (db: Reader) => Promise<T>): Promise<T> {
  if (writing.getStore()?.open) throw new Error("aside() inside write(): read with the tx, which sees what it wrote");
  return open().aside(async (reader) => await work(reader));
}

/** How many reads a standby has answered, and how many the primary instead; undefined where there is no standby. */
export const readsAside = () => database.opened?.reads();

type WriteOptions = {
  /** Milliseconds after which the work is undone; more than the usual 5 s only for imports. */
  budget?: number;
  /**
   * Tells from the data whether the last run of `work` is in them, or undefined where nothing could tell. Asked when the
   * connection broke while committing: without it such a write ends as Unavailable `unsure`.
   */
  landed?: (db: Reader) => Promise<boolean | undefined>;
};

/** On SQLite everybody waits for a write, so none may dawdle. */
const usualBudget = Number(process.env.WRITE_BUDGET_MS ?? 5_000);

/**
 * All or nothing. Writes of one scope (an event, a person) run one after the other on every machine, so a decision may
 * rest on what was read inside. May run more than once, though once at most is kept: no mail, file or fetch in it;
 * enqueue a job.
 * @param scope what must not change meanwhile; `[]` when nothing has to wait
 * @throws RuleBroken, Busy, Unavailable or DatabaseError (db/errors.ts), or whatever `work` throws
 */
export async function write<T>(
  scope: string | string[],
  work: (tx: Tx) => Promise<T>,
  options: WriteOptions = {},
): Promise<T> {
  if (writing.getStore()?.open) throw new Error("write() inside write(): pass the tx instead");
  const scopes = [...new Set([scope].flat())].sort();
  let own: Writing | undefined;
  try {
    const run = (tx: Tx) => {
      own = { open: true, after: [] };
      return attempt(own, () => work(tx), options.budget ?? usualBudget);
    };
    const result = await open().transaction(scopes, run, options.landed);
    for (const run of own?.after ?? []) safely(run);
    return result;
  } catch (error) {
    throw translate(error);
  }
}

/** On a machine that has too much to do, a write is late through no fault of its own: it may be sent again. */
const tooLong = (budget: number) =>
  Object.assign(new Busy("budget"), { message: `write() took longer than ${budget} ms and was undone` });

async function attempt<T>(own: Writing, work: () => Promise<T>, budget: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(tooLong(budget)), budget);
  });
  try {
    // Awaited inside: a Drizzle statement runs when it is awaited, and outside it would not belong to this write.
    const result = await Promise.race([writing.run(own, async () => await work()), late]);
    if (own.failed) throw own.failed; // it was swallowed inside
    return result;
  } finally {
    own.open = false;
    clearTimeout(timer);
  }
}

/** The work is committed: what follows it cannot undo it any more. */
function safely(run: () => void) {
  try {
    run();
  } catch (error) {
    console.error("afterWrite:", error);
  }
}

/** Runs once the write around it is committed, or at once outside of one; not at all when the write fails. */
export function afterWrite(run: () => void) {
  const own = writing.getStore();
  if (own?.open) own.after.push(run);
  else run();
}

/** Reads all of one moment, beside the writes that go on meanwhile; for exports. Holds a connection while it lasts. */
export async function snapshot<T>(work: (db: Reader) => Promise<T>): Promise<T> {
  try {
    return await open().snapshot(async (reader) => await work(reader));
  } catch (error) {
    throw translate(error);
  }
}

/** Tells other processes on this database that something changed at a place (an event's or a programme's id). */
export const tellOthers = (place: string) => open().tell(place);

/** Hears what other processes tell, until this one ends; without a place anything may have changed. */
export const hearOthers = (heard: (place?: string) => void) => open().hear(heard);

/** Another value whenever something may have been written since; what other processes wrote, a second later. */
export const dataVersion = () => open().version();

/** @throws Unavailable when the database takes no writes now */
export async function probe(): Promise<void> {
  try {
    await open().probe();
  } catch (error) {
    throw translate(error);
  }
}

/**
 * Makes what was deleted unreadable at once: SQLite overwrites it in the file (secure_delete) and here empties its log.
 * On PostgreSQL that is up to vacuum and to how long WAL archives are kept (docs/operating.md).
 * @throws Busy when somebody reads an old moment meanwhile: try again later
 */
export async function shred(): Promise<void> {
  await open().shred();
}

/** Opens the database now, and with it takes the lock of an SQLite file. */
export function start() {
  open();
}

/** Waits for what is being written, then closes; the next use opens it again. */
export async function close(): Promise<void> {
  await database.opened?.close();
  database.opened = undefined;
}

/**
 * Brings the database to this build's schema, with a copy of an SQLite database made first; answers what was applied.
 * @throws when the database is newer than this build
 */
export async function migrate(): Promise<string[]> {
  open();
  return migrateWith();
}
