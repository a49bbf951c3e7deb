import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import {
  copyFile,
  databaseName,
  described,
  type Elsewhere,
  type Manifest,
  manifestName,
  manifestOf,
  type Places,
  places,
} from "./backup";
import { engine } from "./dialect";
import { holdLock } from "./lock";
import { migrationsFolder, migrationsIn } from "./migrate";
import { fileOf, openReader } from "./pragmas";

/** Reads every byte of a backup; answers what is wrong with it, nothing when it can be restored. */
export async function verify(folder: string): Promise<string[]> {
  const { database, entries } = manifestOf(folder);
  const problems: string[] = [];
  for (const entry of entries) {
    if (escapes(entry.path)) problems.push(`${entry.path}: lies outside of the backup`);
    else if (!existsSync(join(folder, entry.path))) problems.push(`${entry.path}: missing`);
    else {
      const { bytes, sha256 } = await described(folder, entry.path);
      if (bytes !== entry.bytes || sha256 !== entry.sha256) problems.push(`${entry.path}: changed since the backup`);
      else if (/\/[0-9a-f]{64}$/.test(entry.path) && !entry.path.endsWith(sha256))
        problems.push(`${entry.path}: was damaged before the backup`);
    }
  }
  if (database === "sqlite" && !entries.some((entry) => entry.path === databaseName))
    problems.push(`${databaseName}: missing in ${manifestName}`);
  if (database === "sqlite" && !problems.length) problems.push(...databaseProblems(join(folder, databaseName)));
  return problems;
}

const escapes = (path: string) => path.startsWith("/") || /^[A-Za-z]:/.test(path) || path.split(/[\\/]/).includes("..");

function databaseProblems(file: string): string[] {
  const client = openReader(file);
  try {
    const [{ integrity_check: answer } = { integrity_check: "" }] = client.pragma("integrity_check") as {
      integrity_check: string;
    }[];
    const broken = (client.pragma("foreign_key_check") as unknown[]).length;
    return [
      ...(answer === "ok" ? [] : [`${databaseName}: ${answer}`]),
      ...(broken ? [`${databaseName}: ${broken} broken references`] : []),
    ];
  } finally {
    client.close();
  }
}

/**
 * Puts a backup in the place of what is there, after reading all of it. What was there is kept in a folder beside the
 * files, whose path is answered; files that lie elsewhere are added to what is there. Erasures made since the backup must be made again (security.md R47).
 * @throws when the app runs, when the backup is damaged or newer than this build, or taken on the other engine
 */
export async function restore(folder: string, to: Places = places(), now = new Date()): Promise<string> {
  const manifest = manifestOf(folder);
  refuseForeign(manifest);
  const stamp = now.toISOString().replace(/[:.]/g, "-");
  const lock = engine === "sqlite" ? holdLock(fileOf(to.database)) : undefined;
  const staged = join(dirname(to.files), `restoring-${stamp}`);
  try {
    const problems = await verify(folder);
    if (problems.length) throw new Error(`the backup is damaged; nothing was changed:\n${problems.join("\n")}`);
    if (to.elsewhere) await putElsewhere(folder, manifest, to.elsewhere);
    await stage(folder, manifest, staged, to);
    return await swap(staged, to, join(dirname(to.files), `replaced-${stamp}`));
  } finally {
    await rm(staged, { recursive: true, force: true });
    lock?.release();
  }
}

function refuseForeign({ database, migrations }: Manifest) {
  if (engine === "sqlite" && database !== "sqlite")
    throw new Error("this backup was taken on PostgreSQL and holds no SQLite database");
  if (engine === "postgres" && database === "sqlite")
    throw new Error("this backup holds an SQLite database; restore it on SQLite, then move it");
  const known = new Set(migrationsIn(migrationsFolder()).map((migration) => migration.tag));
  if (migrations.some((tag) => !known.has(tag)))
    throw new Error("this backup was written by a newer version of Lectern: restore it with that version");
}

const isFile = (path: string) => path.startsWith("files/");

/** Files are never changed and never replace one another there: what the backup has is added, nothing is taken away. */
async function putElsewhere(folder: string, { entries }: Manifest, elsewhere: Elsewhere) {
  for (const { path, bytes, sha256 } of entries)
    if (isFile(path)) await elsewhere.put(join(folder, path), { key: sha256, bytes });
}

/** Beside its final place, so that the swap is renames only. */
async function stage(folder: string, { entries }: Manifest, staged: string, { elsewhere }: Places) {
  await mkdir(join(staged, "files"), { recursive: true, mode: 0o700 });
  for (const { path, sha256 } of entries) {
    if (elsewhere && isFile(path)) continue;
    const copied = await copyFile(join(folder, path), join(staged, path));
    if (copied.sha256 !== sha256) throw new Error(`${path} changed while it was restored; nothing was changed`);
  }
}

async function swap(staged: string, to: Places, replaced: string): Promise<string> {
  const moves: [string, string][] = to.elsewhere ? [] : [[to.files, join(replaced, "files")]];
  if (engine === "sqlite")
    for (const end of ["", "-wal", "-shm"])
      moves.push([fileOf(to.database) + end, join(replaced, `${databaseName}${end}`)]);
  if (!to.elsewhere) moves.push([join(staged, "files"), to.files]);
  if (engine === "sqlite") moves.push([join(staged, databaseName), fileOf(to.database)]);
  await mkdir(replaced, { recursive: true, mode: 0o700 });
  const made: [string, string][] = [];
  try {
    for (const [from, target] of moves) {
      if (!existsSync(from)) continue;
      await rename(from, target);
      made.push([from, target]);
    }
  } catch (error) {
    for (const [from, target] of made.reverse()) await rename(target, from);
    throw error;
  }
  return replaced;
}
