import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, type Dirent, existsSync, readFileSync } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { copyDatabase } from "./copy";
import { engine, url } from "./dialect";
import { migrationState } from "./migrate";
import { fileOf } from "./pragmas";

/** What a backup holds: written last, so a folder without it is not a backup. Paths use `/`. */
export interface Manifest {
  format: 1;
  takenAt: string;
  /** `pg_dump` is missing from a backup of PostgreSQL: only the files are here. */
  database: "sqlite" | "none";
  /** The migrations the database had. */
  migrations: string[];
  entries: { path: string; bytes: number; sha256: string }[];
}

export const manifestName = "manifest.json";
export const databaseName = "database.db";

/** A store of files, each under its SHA-256, that is no folder of this disk. */
export interface Elsewhere {
  list(): AsyncIterable<{ key: string }>;
  /** Into a new file, to the disk; "gone" or "damaged" when the store has no such bytes. */
  copy(key: string, to: string): Promise<{ bytes: number } | "gone" | "damaged">;
  put(path: string, file: { key: string; bytes: number }): Promise<void>;
}

/** Where things are; by default as DATABASE_URL and DATA_DIR say. */
export interface Places {
  database: string;
  files: string;
  /** Where the files lie when they do not lie in `files`. */
  elsewhere?: Elsewhere;
}
export const places = (): Places => ({
  database: url,
  files: join(process.env.DATA_DIR || "./data", "files"),
});

/**
 * Copies database and files, while the app runs, into a new folder below `into`; answers the folder and its manifest.
 * The database is copied first: files are written before the rows that name them, and removed long after.
 * On PostgreSQL only the files are copied; pg_dump is the tool for the rest. Keys (secrets.json) are left out.
 * `damaged`: keys whose bytes the store could not give as they were put there; they are missing in the backup.
 */
export async function backup(into: string, from = places(), now = new Date()) {
  const folder = join(into, `lectern-${now.toISOString().replace(/[:.]/g, "-")}`);
  const partial = `${folder}.partial`;
  if (existsSync(folder)) throw new Error(`${folder} is there already`);
  await mkdir(partial, { recursive: true, mode: 0o700 });
  try {
    const { applied } = await migrationState(undefined, from.database);
    const entries: Manifest["entries"] = [];
    if (engine === "sqlite") {
      await copyDatabase(fileOf(from.database), join(partial, databaseName));
      entries.push(await described(partial, databaseName));
    }
    const damaged: string[] = [];
    if (from.elsewhere) await copyElsewhere(from.elsewhere, partial, { entries, damaged });
    else await copyFolder(from.files, partial, entries);
    const database = engine === "sqlite" ? "sqlite" : "none";
    const manifest: Manifest = { format: 1, takenAt: now.toISOString(), database, migrations: applied, entries };
    await writeSafely(join(partial, manifestName), JSON.stringify(manifest, null, 1));
    await rename(partial, folder);
    return { folder, manifest, damaged };
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
}

async function copyFolder(files: string, into: string, entries: Manifest["entries"]) {
  for (const name of await filesIn(files)) {
    const path = `files/${name.split(sep).join("/")}`;
    const copied = await copyFile(join(files, name), join(into, path)).catch(unlessGone);
    if (copied) entries.push({ path, ...copied });
  }
}

type Found = { entries: Manifest["entries"]; damaged: string[] };

/** Laid out as a folder of this disk is, so that a backup can be put back into either. */
async function copyElsewhere(elsewhere: Elsewhere, into: string, { entries, damaged }: Found) {
  for await (const { key } of elsewhere.list()) {
    const path = `files/${key.slice(0, 2)}/${key.slice(2, 4)}/${key}`;
    await mkdir(dirname(join(into, path)), { recursive: true, mode: 0o700 });
    const copied = await elsewhere.copy(key, join(into, path));
    if (copied === "damaged") damaged.push(key);
    else if (copied !== "gone") entries.push({ path, bytes: copied.bytes, sha256: key });
  }
}

/** Removes backups older than `days`, but never the newest; answers the folders removed. */
export async function prune(into: string, days: number, now = new Date()): Promise<string[]> {
  const taken = (await readdir(into).catch(() => []))
    .map((name) => join(into, name))
    .filter((folder) => existsSync(join(folder, manifestName)))
    .map((folder) => ({ folder, takenAt: Date.parse(manifestOf(folder).takenAt) }))
    .sort((a, b) => b.takenAt - a.takenAt);
  const old = taken.slice(1).filter(({ takenAt }) => takenAt < now.getTime() - days * 86_400_000);
  for (const { folder } of old) await rm(folder, { recursive: true });
  return old.map(({ folder }) => folder);
}

/** @throws when there is no backup in the folder */
export function manifestOf(folder: string): Manifest {
  const file = join(folder, manifestName);
  if (!existsSync(file))
    throw new Error(`${folder} holds no ${manifestName}: it is not a backup, or an unfinished one`);
  const manifest = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  if (manifest.format !== 1) throw new Error(`${folder} was written by a newer version of Lectern`);
  return manifest;
}

/** Size and sum of a file of a backup. */
export async function described(folder: string, path: string): Promise<Manifest["entries"][number]> {
  const hash = createHash("sha256");
  const file = join(folder, path);
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return { path, bytes: (await stat(file)).size, sha256: hash.digest("hex") };
}

/** Copies to the disk, not only to its cache; answers size and sum of what was read. */
export async function copyFile(from: string, to: string): Promise<{ bytes: number; sha256: string }> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  const hash = createHash("sha256");
  let bytes = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _, next) {
      hash.update(chunk);
      bytes += chunk.length;
      next(null, chunk);
    },
  });
  await pipeline(createReadStream(from), counted, createWriteStream(to, { mode: 0o600, flags: "wx", flush: true }));
  return { bytes, sha256: hash.digest("hex") };
}

/** The sweeper may take a file that no row names any more while we copy. */
function unlessGone(error: NodeJS.ErrnoException) {
  if (error.code !== "ENOENT") throw error;
  return undefined;
}

async function writeSafely(file: string, text: string) {
  await writeFile(file, text, { mode: 0o600 });
  const handle = await open(file, "r+");
  await handle.sync();
  await handle.close();
}

/** Finished files below a folder; what is still being received lies in folders whose name begins with a dot or `tmp`. */
async function filesIn(folder: string): Promise<string[]> {
  const found: Dirent[] = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => !path.split(sep).some((part) => part.startsWith(".") || part.startsWith("tmp")))
    .sort();
}
