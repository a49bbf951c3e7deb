import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** What each test file's database is made from. */
    template: { url: string; folder: string };
  }
}

/** Once for the whole run: an empty database with every migration applied, from which each test file gets its own. */
export default async function migrateTemplate(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), "lectern-test-"));
  const given = process.env.DATABASE_URL ?? "";
  const isPostgres = /^postgres(ql)?:/.test(given);
  const name = `lectern_test_${Date.now().toString(36)}_${process.pid}`;
  const url = isPostgres ? withDatabase(given, name) : `file:${join(folder, "template.db")}`;
  if (isPostgres) await administer(given, `create database ${name}`);
  process.env.DATABASE_URL = url;
  process.env.DATABASE_LOCK = "off";
  const { close, migrate } = await import("./index");
  await migrate();
  await close();
  if (given) process.env.DATABASE_URL = given;
  else delete process.env.DATABASE_URL;
  project.provide("template", { url, folder });
  return async () => {
    if (isPostgres) await administer(given, `drop database ${name} with (force)`);
    rmSync(folder, { recursive: true, force: true });
  };
}

/** The address of another database on the same server. */
export function withDatabase(address: string, name: string) {
  const url = new URL(address);
  url.pathname = `/${name}`;
  return url.href;
}

/** Runs one statement that cannot be run in the database it is about. */
export async function administer(address: string, statement: string) {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
