import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { engine, url } from "./dialect";
import { type MigrationSession, onPostgres } from "./migrate-postgres";
import { onSqlite } from "./migrate-sqlite";
import { fileOf } from "./pragmas";
import { protect } from "./protection";

/** Where the generated migrations of this engine are; beside the app, not beside the bundle. */
export const migrationsFolder = () => join(process.cwd(), "drizzle", engine);

export interface Migration {
  tag: string;
  /** When it was generated, in milliseconds: its name in the database. */
  when: number;
  hash: string;
  statements: string[];
  /** Tables a line `-- reviewed: may lose rows of a, b` allows to shrink. */
  mayLose: string[];
}

export interface MigrationState {
  /** Tags known to this build and applied. */
  applied: string[];
  /** Tags known to this build and not applied. */
  pending: string[];
  /** How many the database has that this build does not know. */
  unknown: number;
}

/** The migrations of a generated folder, in the journal's order. */
export function migrationsIn(folder: string): Migration[] {
  const journal = join(folder, "meta", "_journal.json");
  if (!existsSync(journal)) throw new Error(`no migrations in ${folder}`);
  const { entries } = JSON.parse(readFileSync(journal, "utf8")) as { entries: { tag: string; when: number }[] };
  return entries.map(({ tag, when }, at) => {
    if (at && when <= (entries[at - 1]?.when ?? 0))
      throw new Error(`migration ${tag} is dated before the one it follows: delete it and generate it again`);
    const text = readFileSync(join(folder, `${tag}.sql`), "utf8");
    const statements = text.split("--> statement-breakpoint").filter((part) => part.replace(/^--.*$/gm, "").trim());
    const marked = [...text.matchAll(/^-- reviewed: may lose rows of ([\w, ]+)/gm)];
    const mayLose = marked.flatMap(([, tables]) => (tables ?? "").split(/[ ,]+/).filter(Boolean));
    return { tag, when, hash: createHash("sha256").update(text).digest("hex"), statements, mayLose };
  });
}

function compare(known: Migration[], applied: number[]): MigrationState {
  const names = new Set(known.map((migration) => migration.when));
  const last = Math.max(0, ...applied);
  const pending = known.filter((migration) => !applied.includes(migration.when));
  const skipped = pending.find((migration) => migration.when < last);
  if (skipped) throw new Error(`migration ${skipped.tag} was skipped: the database has a later one`);
  return {
    applied: known.filter((migration) => applied.includes(migration.when)).map((migration) => migration.tag),
    pending: pending.map((migration) => migration.tag),
    unknown: applied.filter((when) => !names.has(when)).length,
  };
}

/** @throws when the database has migrations this build does not know */
function refuseNewer(state: MigrationState) {
  if (state.unknown)
    throw new Error(
      `the database was written by a newer version of Lectern (${state.unknown} unknown migrations): ` +
        "start that version, or restore a backup taken before it",
    );
}

const sessionOn = (address: string) => (engine === "postgres" ? onPostgres(address) : onSqlite(fileOf(address)));

/** What is applied and what is not. Changes nothing. */
export async function migrationState(folder = migrationsFolder(), address = url): Promise<MigrationState> {
  const session = sessionOn(address);
  try {
    return compare(migrationsIn(folder), await session.applied());
  } finally {
    await session.close();
  }
}

/** Whether there are no tables at all, of ours or of anybody. Makes the file of an SQLite database that is not there. */
export async function isBlank(address = url): Promise<boolean> {
  const session = sessionOn(address);
  try {
    return (await session.counts()).size === 0;
  } finally {
    await session.close();
  }
}

/** @throws when the database is newer or older than this build */
export async function assertCurrent(folder = migrationsFolder()): Promise<void> {
  const state = await migrationState(folder);
  refuseNewer(state);
  if (state.pending.length) throw new Error(`migrations are not applied: ${state.pending.join(", ")}`);
}

/**
 * Applies what is pending, all of it or nothing; answers the tags applied. On SQLite a copy of the database is made
 * first. No table may lose rows, and no reference may break.
 * @throws when the database is newer than this build, or a migration would lose what it was not reviewed to lose
 */
export async function migrateWith(folder = migrationsFolder(), address = url): Promise<string[]> {
  const known = migrationsIn(folder);
  const session = sessionOn(address);
  try {
    const before = compare(known, await session.applied());
    refuseNewer(before);
    if (before.pending.length) await session.backup(before.pending[0] ?? "");
    return await session.transaction(async () => {
      const state = compare(known, await session.applied()); // another instance may have been quicker
      refuseNewer(state);
      const pending = known.filter((migration) => state.pending.includes(migration.tag));
      await apply(session, pending);
      await protect(session, pending.length > 0);
      return state.pending;
    });
  } finally {
    await session.close();
  }
}

async function apply(session: MigrationSession, pending: Migration[]) {
  if (!pending.length) return;
  await session.prepare();
  const before = await session.counts();
  for (const { statements, hash, when } of pending) {
    for (const statement of statements) await session.run(statement);
    await session.note(hash, when);
  }
  const broken = await session.brokenReferences();
  if (broken) throw new Error(`migration would break ${broken} references; nothing was changed`);
  const after = await session.counts();
  const allowed = new Set(pending.flatMap((migration) => migration.mayLose));
  for (const [table, count] of before) {
    const left = after.get(table) ?? 0;
    if (left < count && !allowed.has(table))
      throw new Error(
        `migration would lose ${count - left} of ${count} rows of ${table}; nothing was changed. ` +
          `If it is meant to, add the line "-- reviewed: may lose rows of ${table}" to it`,
      );
  }
}
