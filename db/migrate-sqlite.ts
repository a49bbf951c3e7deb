import { existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type Database from "better-sqlite3";
import { copyDatabase } from "./copy";
import type { MigrationSession } from "./migrate-postgres";
import { openWriter } from "./pragmas";

const journal = `"__drizzle_migrations"`;
const userTables = `select name from sqlite_master where type = 'table' and name not like 'sqlite~_%' escape '~' and name <> '__drizzle_migrations'`;

export function onSqlite(file: string): MigrationSession {
  let opened: Database.Database | undefined;
  const client = () => {
    opened ??= openWriter(file);
    return opened;
  };
  const rows = (sql: string) => {
    const statement = client().prepare<[], Record<string, unknown>>(sql);
    if (statement.reader) return statement.all();
    statement.run();
    return [];
  };
  const counts = () =>
    new Map(
      rows(userTables).map(({ name }) => [String(name), Number(rows(`select count(*) as n from "${name}"`)[0]?.n)]),
    );
  return {
    async applied() {
      if (!opened && !existsSync(file)) return [];
      const found = rows(`select 1 from sqlite_master where name = '__drizzle_migrations'`);
      return found.length ? rows(`select created_at from ${journal}`).map((row) => Number(row.created_at)) : [];
    },
    async backup(before) {
      if (![...counts().values()].some(Boolean)) return;
      const folder = join(dirname(file), "backups");
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const stamp = new Date().toISOString().replace(/[:.]/g, "-");
      await copyDatabase(file, join(folder, `${stamp}-before-${before}.db`));
    },
    async transaction(work) {
      // Outside the transaction: inside one it does nothing, and a rebuilt parent would take its children along.
      client().pragma("foreign_keys = off");
      client().exec("begin immediate");
      try {
        const result = await work();
        client().exec("commit");
        return result;
      } catch (error) {
        if (client().inTransaction) client().exec("rollback");
        throw error;
      } finally {
        client().pragma("foreign_keys = on");
      }
    },
    async prepare() {
      rows(`create table if not exists ${journal} (id integer primary key, hash text not null, created_at numeric)`);
    },
    run: async (sql) => rows(sql),
    async note(hash, when) {
      rows(`insert into ${journal} (hash, created_at) values ('${hash}', ${when})`);
    },
    counts: async () => counts(),
    brokenReferences: async () => rows("pragma foreign_key_check").length,
    async close() {
      opened?.close();
    },
  };
}
