import { randomBytes } from "node:crypto";
import { copyFileSync, existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, inject } from "vitest";
import { administer, withDatabase } from "./testing-template";

/** Before each test file, and before anything of ours is loaded: a fresh database, made from the template. */
const { url, folder } = inject("template");
const name = `lectern_test_${randomBytes(6).toString("hex")}`;
const isPostgres = !url.startsWith("file:");
const file = join(folder, `${name}.db`);

if (isPostgres) {
  await administer(withDatabase(url, "postgres"), `create database ${name} template ${new URL(url).pathname.slice(1)}`);
  process.env.DATABASE_URL = withDatabase(url, name);
} else {
  copyFileSync(url.replace("file:", ""), file);
  process.env.DATABASE_URL = `file:${file}`;
}
process.env.DATABASE_LOCK = "off";
process.env.DATA_DIR = join(folder, name);

afterAll(async () => {
  await (await import("./index")).close();
  if (isPostgres) await administer(withDatabase(url, "postgres"), `drop database if exists ${name} with (force)`);
  else for (const end of ["", "-wal", "-shm"]) if (existsSync(file + end)) rmSync(file + end);
});
